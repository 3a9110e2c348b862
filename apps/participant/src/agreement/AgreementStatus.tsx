import { dayBefore, StatusWord, useFormats } from '@ithaca/ui'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { AgreementStatusFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { useGiving } from './use-giving.ts'
import css from './agreement.module.css'

const agreementStatus = graphql(`
  fragment AgreementStatus on Mentorship {
    id
    viewerParty
    phase
    startsOn
    endsOn
    ending {
      lastDay
      words
    }
    terms {
      from
      until
    }
    mentor {
      id
      called
      fullName
    }
    protege {
      id
      called
      fullName
    }
    partner {
      id
      called
    }
    agreement {
      id
      number
      state
      form
      signedOn
      continuesFrom
      signatures {
        id
        party
        signedAt
      }
      viewerCan {
        sign {
          allowed
          refusals {
            code
            message
          }
        }
      }
    }
  }
`)

type Found = AgreementStatusFragment

/** In one sentence whose signature is missing; never more than the next step. */
function useSentence({ viewerParty, phase, partner, agreement }: Found): {
  status: 'met' | 'waiting' | 'open'
  said: string
} {
  const t = useText()
  const giving = useGiving(agreement?.form)
  const { longDay, dayOf } = useFormats()
  const name = partner?.called ?? ''
  const signatures = agreement?.signatures ?? []
  const mine = signatures.find(({ party }) => party === viewerParty)
  const theirs = signatures.find(({ party }) => party !== viewerParty)
  const on = (signed: { signedAt: string }) => longDay(dayOf(signed.signedAt))
  if (agreement?.state === 'SIGNED' && agreement.signedOn)
    return { status: 'met', said: giving('bothSigned', { date: longDay(agreement.signedOn) }) }
  if (phase === 'ENDED') return { status: 'open', said: t('parting.notAnyMore') }
  if (mine) return { status: 'waiting', said: giving('youSigned', { date: on(mine), name }) }
  if (theirs) return { status: 'open', said: giving('otherSigned', { date: on(theirs), name }) }
  return { status: 'open', said: giving('unsigned') }
}

/** For how long it holds or held: after an end, how that came; after a renewal, the term that runs and the next. */
function useLasting({ phase, startsOn, endsOn, ending, terms }: Found): string | null {
  const t = useText()
  const { longDay, today } = useFormats()
  if (phase === 'ENDED' && ending) return t('parting.overLead', { how: ending.words, date: longDay(ending.lastDay) })
  const [next, now] = terms.toReversed()
  const last = ({ until }: { until?: string | null | undefined }) => (until ? longDay(dayBefore(until)) : '')
  if (next?.until && now?.until && next.from > today())
    return t('parting.termThenNext', { date: last(now), from: longDay(next.from), until: last(next) })
  const from = now && next ? next.from : startsOn
  if (!from) return null
  return endsOn
    ? t('agreement.active', { from: longDay(from), until: last({ until: endsOn }) })
    : t('settling.openEnd', { from: longDay(from) })
}

export function AgreementStatus({ mentorship }: { mentorship: FragmentType<typeof agreementStatus> }) {
  const t = useText()
  const { slug } = useHere()
  const { longDay, dayOf } = useFormats()
  const found = readFragment(agreementStatus, mentorship)
  const giving = useGiving(found.agreement?.form)
  const { id, phase, agreement, mentor, protege } = found
  const { status, said } = useSentence(found)
  const lasting = useLasting(found)
  if (!agreement) return null
  const { sign } = agreement.viewerCan
  const signed = agreement.signatures.length
  const isOpen = phase !== 'ENDED' && (agreement.state === 'DRAFT' || agreement.state === 'PARTIALLY_SIGNED')
  return (
    <section className={css['status']} aria-label={t('agreement.status')}>
      <h2>{said}</h2>
      {lasting && (agreement.state === 'SIGNED' || phase === 'ENDED') ? <p>{lasting}</p> : null}
      {isOpen && agreement.number > 1 ? (
        <p>
          {agreement.continuesFrom
            ? t('parting.renewing', { date: longDay(agreement.continuesFrom) })
            : giving('amending')}
        </p>
      ) : null}
      {isOpen && signed === 0 && agreement.number === 1 ? <p>{giving('unsignedText')}</p> : null}
      {isOpen && signed > 0 ? <p>{giving('voided')}</p> : null}
      <ul className={css['signatures']}>
        {[
          { person: protege, party: 'PROTEGE' },
          { person: mentor, party: 'MENTOR' },
        ].map(({ person, party }) => {
          const signature = agreement.signatures.find((each) => each.party === party)
          if (!signature && phase === 'ENDED') return null
          return (
            <li key={party}>
              <div className={css['name']}>{person.fullName}</div>
              <StatusWord status={signature ? 'met' : status === 'met' ? 'met' : 'waiting'}>
                {signature ? giving('signedOn', { date: longDay(dayOf(signature.signedAt)) }) : giving('notSigned')}
              </StatusWord>
            </li>
          )
        })}
      </ul>
      {sign.allowed ? (
        <LinkButton to="/o/$slug/m/$id/agreement/sign" params={{ slug, id }} variant="filled">
          {giving('sign')}
        </LinkButton>
      ) : null}
    </section>
  )
}
