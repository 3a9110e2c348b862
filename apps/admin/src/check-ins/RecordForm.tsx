import { useAction } from '@ithaca/client'
import { Buttons, CheckField, ChoiceField, FieldStack, LongTextField, useFormats, useSayDone } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import type { About } from './CheckInPage.tsx'
import { RecordCheckIn } from './queries.ts'

const WAYS = ['TELEPHONE', 'VIDEO', 'IN_PERSON', 'WRITING'] as const
const isWay = (value: string) => WAYS.find((way) => way === value)
const longest = 4000

type RecordFormProps = { about: About; asksFeedback: boolean; pairedOn: string }

/** Day, way and, in confidence, what was said. Only the day is proposed: nothing else is true before somebody says it. */
export function RecordForm({ about: { mentorshipId, party, called }, asksFeedback, pairedOn }: RecordFormProps) {
  const text = useText()
  const say = useSayDone()
  const { today } = useFormats()
  const [onDay, setOnDay] = useState<string | null>(today())
  const [way, setWay] = useState<(typeof WAYS)[number]>()
  const [asked, setAsked] = useState(false)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { run, retry, pending, outcome } = useAction(RecordCheckIn)
  const refusalAt = (at: string) =>
    outcome?.is === 'refused' ? (outcome.refusals.find((refusal) => refusal.at === at)?.message ?? null) : null
  const tooLong = note.length > longest ? text('checkIns.noteTooLong') : null
  const dayProblem = refusalAt('onDay') ?? (tried && onDay === null ? text('checkIns.dayMissing') : null)
  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (way === undefined) event.currentTarget.querySelector<HTMLInputElement>('input[name="way"]')?.focus()
    if (onDay === null || way === undefined || tooLong) return
    const ended = await run({ mentorshipId, party, onDay, way, asked, note: note.trim() || null })
    if (ended.is !== 'done') return
    setNote('')
    setWay(undefined)
    setAsked(false)
    setTried(false)
    say(text('checkIns.recorded', { name: called }))
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <FieldStack>
        <DateField
          label={text('checkIns.day')}
          value={onDay}
          onChange={setOnDay}
          earliest={pairedOn}
          latest={today()}
          description={null}
          error={dayProblem ?? undefined}
        />
        <ChoiceField
          label={text('checkIns.way')}
          name="way"
          wide
          choices={WAYS.map((value) => ({ value, label: text(`checkIns.ways.${value}`) }))}
          value={way ?? ''}
          onChange={(value) => setWay(isWay(value))}
          error={tried && way === undefined ? text('checkIns.wayMissing') : undefined}
        />
        {asksFeedback ? (
          <CheckField
            label={text('checkIns.askedForFeedback')}
            checked={asked}
            onChange={({ currentTarget }) => setAsked(currentTarget.checked)}
          />
        ) : null}
        <LongTextField
          label={text('checkIns.note')}
          description={text('checkIns.noteNote', { name: called })}
          optional
          maxLength={longest}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          error={refusalAt('note') ?? tooLong}
        />
        {(refusalAt('onDay') ?? refusalAt('note')) ? null : <Ended outcome={outcome} retry={retry} />}
        <Buttons>
          <Button type="submit" variant="filled" loading={pending}>
            {text('checkIns.keep')}
          </Button>
        </Buttons>
      </FieldStack>
    </form>
  )
}
