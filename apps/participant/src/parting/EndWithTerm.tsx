import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { ConfirmDialog, Refusals, Section } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useHere } from '../shell/here.ts'
import { declineRenewal } from './changes.ts'
import type { Renewing } from './RenewalPage.tsx'
import css from './parting.module.css'

type EndWithTermProps = {
  mentorship: Renewing
  name: string
  /** The last day. */
  date: string
  /** One of the two has said it already. */
  isSaid: boolean
  again: () => void
}

/** To end with the term is an answer as good as the other; who says nothing has given it on the last day. */
export function EndWithTerm({ mentorship, name, date, isSaid, again }: EndWithTermProps) {
  const t = useText()
  const { slug } = useHere()
  const decline = useAction(declineRenewal)
  const [asking, setAsking] = useState(false)
  const { id, revision, renewal, viewerCan } = mentorship
  const { outcome } = decline
  const confirm = async () => {
    const ended = await decline.run({ mentorshipId: id, revision })
    setAsking(false)
    if (ended.is !== 'done') again()
  }
  return (
    <Section title={t(isSaid ? 'parting.endOfTerm' : 'parting.orEnd')}>
      <p>{t(isSaid ? 'parting.orEndSaid' : 'parting.orEndText', { date })}</p>
      <div className={css['buttons']}>
        {viewerCan.declineRenewal.allowed && !isSaid ? (
          <Button onClick={() => setAsking(true)}>{t('parting.sayEnd')}</Button>
        ) : null}
        <LinkButton to="/o/$slug/m/$id/parting" params={{ slug, id }} variant={isSaid ? 'default' : 'subtle'}>
          {t('parting.toParting')}
        </LinkButton>
      </div>
      <Refusals refusals={outcome?.is === 'refused' ? outcome.refusals : []} />
      <Failed action={decline} />
      <ConfirmDialog
        open={asking}
        title={t('parting.sayEndTitle')}
        confirmLabel={t('parting.sayEnd')}
        pending={decline.pending}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <p>{t(renewal?.agreement ? 'parting.sayEndDrops' : 'parting.sayEndText', { name, date })}</p>
      </ConfirmDialog>
    </Section>
  )
}
