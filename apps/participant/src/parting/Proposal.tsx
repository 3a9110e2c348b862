import { StatusWord, useFormats } from '@ithaca/ui'
import { useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useHere } from '../shell/here.ts'
import type { Asked, Renewing } from './RenewalPage.tsx'
import { changedTerms, standOfProposal } from './renewal-terms.ts'
import type { ProposalStand, RenewalTerms } from './renewal-terms.ts'
import { useTermWords } from './use-term-words.ts'
import css from './parting.module.css'

type Proposed = NonNullable<Asked['agreement']>

const termsOf = ({ termMonths, meetingsPerYear }: Pick<Proposed, 'termMonths' | 'meetingsPerYear'>): RenewalTerms => ({
  months: termMonths ?? null,
  meetingsPerYear: meetingsPerYear ?? null,
})

type ProposalProps = {
  mentorship: Renewing
  renewal: Asked
  proposal: Proposed
  mine: Asked['mentor']
  theirs: Asked['mentor']
}

const sayings = {
  'mine-signed': { title: 'parting.youSigned', next: 'parting.youSignedText' },
  'theirs-signed': { title: 'parting.theySigned', next: 'parting.theySignedText' },
  theirs: { title: 'parting.theyPropose', next: 'parting.proposedText' },
  mine: { title: 'parting.youPropose', next: 'parting.proposedText' },
  both: { title: 'parting.bothPropose', next: 'parting.proposedText' },
} as const satisfies Record<ProposalStand, { title: string; next: string }>

/** What is proposed, in its terms, beside those that hold now; what became another while one read is marked. */
export function Proposal({ mentorship, renewal, proposal, mine, theirs }: ProposalProps) {
  const t = useText()
  const { slug } = useHere()
  const { longDay } = useFormats()
  const words = useTermWords()
  const { id, partner, agreements } = mentorship
  const now = termsOf(proposal)
  const [read] = useState(now)
  const meanwhile = changedTerms(read, now)
  const inForce = agreements.find(({ state }) => state === 'SIGNED')
  const before = inForce ? termsOf(inForce) : now
  const differs = changedTerms(before, now)
  const stand = standOfProposal({ mine, theirs })
  const values = { name: partner?.called ?? '', date: longDay(renewal.lastDay) }
  return (
    <section className={css['large']} aria-label={t('parting.proposal')}>
      <h2>{t(sayings[stand].title, values)}</h2>
      <dl className={css['terms']}>
        {(['months', 'meetingsPerYear'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`parting.${name}`)}</dt>
            <dd>
              <span className={css['value']}>{words[name](now[name])}</span>
              {differs.includes(name) ? (
                <span className={css['before']}>{t('parting.untilNow', { was: words[name](before[name]) })}</span>
              ) : null}
              {meanwhile.includes(name) ? (
                <StatusWord status="attention">{t('parting.changedNow', { was: words[name](read[name]) })}</StatusWord>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <output>{meanwhile.length > 0 ? t('parting.changedWhileReading', values) : null}</output>
      <p>{t(sayings[stand].next, values)}</p>
      {mine === 'SIGNED' ? (
        <LinkButton to="/o/$slug/m/$id/agreement" params={{ slug, id }}>
          {t('home.toAgreement')}
        </LinkButton>
      ) : (
        <LinkButton to="/o/$slug/m/$id/agreement/sign" params={{ slug, id }} variant="filled">
          {t('home.readAndSign')}
        </LinkButton>
      )}
    </section>
  )
}
