import { useAction } from '@ithaca/client'
import { Section, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import type { About, LookedAfter } from './CheckInPage.tsx'
import css from './check-ins.module.css'
import { AskForFeedback } from './queries.ts'

type AskFeedbackProps = { about: About; one: LookedAfter }

/** Asking by mail, with a page that says who reads the answer. */
export function AskFeedback({ about: { mentorshipId, party, called }, one: { viewerCan } }: AskFeedbackProps) {
  const text = useText()
  const say = useSayDone()
  const { run, retry, pending, outcome } = useAction(AskForFeedback)
  const { allowed, refusals } = viewerCan.askForFeedback
  const ask = async () => {
    const ended = await run({ mentorshipId, party })
    if (ended.is === 'done') say(text('checkIns.askedByMail', { name: called }))
  }
  return (
    <Section title={text('checkIns.ask')} note={text('checkIns.askNote', { name: called })}>
      <Button disabled={!allowed} loading={pending} onClick={() => void ask()}>
        {text('checkIns.askButton')}
      </Button>
      {refusals.map(({ code, message }) => (
        <p key={code} className={css['quiet']}>
          {message}
        </p>
      ))}
      {allowed ? <Ended outcome={outcome} retry={retry} /> : null}
    </Section>
  )
}
