import { Button } from '@mantine/core'
import type { Answer, MailButton, MeetingButton } from '@ithaca/client'
import { Notice, PageTitle, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { Already } from './Already.tsx'
import { DidYouMeet } from './DidYouMeet.tsx'
import { usePressing } from './use-pressing.ts'
import css from './act.module.css'

export type MeetingProps = { button: MeetingButton; token: string; show: (answer: Answer<MailButton>) => void }

/** What can be said of a meeting by a mail's button, or why nothing can. */
export function Meeting(props: MeetingProps) {
  const t = useText()
  const { moment } = useFormats()
  const { state, action, partner, meeting, plan } = props.button
  const name = partner.called
  const toMeetings = (
    <Button component="a" href={plan.replace(/\/plan$/, '')} variant="filled">
      {t('act.open')}
    </Button>
  )
  switch (state) {
    case 'ready':
      return action === 'met' ? <DidYouMeet {...props} /> : <Already {...props} />
    case 'done':
      return <Done {...props} />
    case 'expired':
      return (
        <>
          <PageTitle lead={t('act.expiredText')}>{t('act.expiredTitle')}</PageTitle>
          {toMeetings}
        </>
      )
    case 'ahead':
      return (
        <>
          <PageTitle lead={t('act.aheadText', { when: meeting ? moment(meeting.startsAt) : '' })}>
            {t('act.aheadTitle', { name })}
          </PageTitle>
          {toMeetings}
        </>
      )
    case 'withdrawn':
      return <PageTitle lead={t('act.withdrawnText')}>{t('act.withdrawnTitle')}</PageTitle>
    case 'over':
      return <PageTitle lead={t('act.overText')}>{t('act.overTitle')}</PageTitle>
  }
}

function Done({ button, token, show }: MeetingProps) {
  const t = useText()
  const { longDay } = useFormats()
  const { pending, problem, undo } = usePressing(token, show)
  const { person, partner, kind, did, meeting, canUndo, plan } = button
  const day = meeting ? longDay(meeting.onDay) : ''
  const not = did === 'not-held'
  const inPassing = kind === 'informal' || kind === 'introduction'
  const held = inPassing ? 'between.act.doneText' : 'act.doneHeldText'
  const lead = not ? t('act.doneNotText', { day }) : t(held, { name: partner.called, day })
  return (
    <>
      <PageTitle lead={lead}>{t(not ? 'act.doneNot' : inPassing ? 'between.act.done' : 'act.doneHeld')}</PageTitle>
      <output className={css['whose']}>{canUndo ? t('act.for', { name: person.fullName }) : t('act.elsewhere')}</output>
      {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
      <div className={css['buttons']}>
        {canUndo ? (
          <Button loading={pending === 'undo'} onClick={() => void undo()}>
            {t('act.undo')}
          </Button>
        ) : null}
        <Button component="a" href={plan.replace(/\/plan$/, '')} variant="subtle">
          {t('act.open')}
        </Button>
      </div>
    </>
  )
}
