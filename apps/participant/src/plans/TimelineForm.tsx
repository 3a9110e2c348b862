import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { dayBefore, Refusals, StatusWord, useFormats, useSayDone } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import type { TimelineOfFragment } from '../gql/graphql.ts'
import { drawTimeline } from './timeline.ts'
import css from './plans.module.css'

type TimelineFormProps = { mentorship: TimelineOfFragment; timeline: NonNullable<TimelineOfFragment['timeline']> }

/** Days are proposed until the two keep some; whoever changes them can take that back. */
export function TimelineForm({ mentorship, timeline }: TimelineFormProps) {
  const t = useText()
  const { longDay } = useFormats()
  const sayDone = useSayDone()
  const draw = useAction(drawTimeline)
  const back = useAction(drawTimeline)
  const { id: mentorshipId, startsOn, endsOn, timelineRevision: revision } = mentorship
  const { phases, proposed, drawn } = timeline
  const [first, ...later] = phases
  const kept = drawn ? later.flatMap(({ code, from }) => (from ? [{ code, from }] : [])) : []
  const begin = drawn ? kept : proposed
  const [days, setDays] = useState<Record<string, string | null>>(
    Object.fromEntries(begin.map(({ code, from }) => [code, from])),
  )
  const [missing, setMissing] = useState(false)
  const may = timeline.draw.allowed
  const refusals = draw.outcome?.is === 'refused' ? draw.outcome.refusals : []
  const send = async (wanted: { code: string; from: string }[]) => {
    const outcome = await draw.run({ mentorshipId, revision, phases: wanted })
    if (outcome.is === 'done')
      sayDone(t(wanted.length > 0 ? 'plans.kept' : 'plans.takenBack'), {
        undo: () => void back.run({ mentorshipId, revision: outcome.data.timelineRevision, phases: kept }),
      })
  }
  const keep = () => {
    const wanted = later.flatMap(({ code }) => {
      const from = days[code]
      return from ? [{ code, from }] : []
    })
    setMissing(wanted.length < later.length)
    if (wanted.length === later.length) void send(wanted)
  }
  const errorOf = (code: string) =>
    refusals.find(({ at }) => at === code)?.message ?? (missing && !days[code] ? t('plans.dayMissing') : undefined)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <p className={css['lead']}>{drawn || !may ? t('plans.timelineDrawn') : t('plans.timelineProposed')}</p>
      <ol className={css['phases']}>
        {first ? (
          <li>
            <Phase phase={first} />
            <p className={css['quiet']}>
              {startsOn ? t('plans.beginsOn', { date: longDay(startsOn) }) : t('plans.beginsWithStart')}
            </p>
          </li>
        ) : null}
        {later.map((phase) => (
          <li key={phase.code}>
            <Phase phase={phase} />
            {may ? (
              <DateField
                label={t('plans.begins', { phase: phase.label })}
                value={days[phase.code] ?? null}
                error={errorOf(phase.code)}
                clearable
                onChange={(from) => setDays((known) => ({ ...known, [phase.code]: from }))}
              />
            ) : (
              <p className={css['quiet']}>{phase.from ? longDay(phase.from) : t('plans.noDay')}</p>
            )}
          </li>
        ))}
      </ol>
      {endsOn ? <p className={css['quiet']}>{t('plans.endsOn', { date: longDay(dayBefore(endsOn)) })}</p> : null}
      <Refusals refusals={refusals.filter(({ at }) => !at)} />
      <Failed action={draw} />
      {may ? (
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" loading={draw.pending}>
            {t('plans.keep')}
          </Button>
          {drawn ? (
            <Button variant="subtle" onClick={() => void send([])}>
              {t('plans.takeBack')}
            </Button>
          ) : null}
        </div>
      ) : (
        <Refusals refusals={timeline.draw.refusals} />
      )}
    </form>
  )
}

function Phase({ phase: { label, isCurrent } }: { phase: TimelineFormProps['timeline']['phases'][number] }) {
  const t = useText()
  return (
    <div>
      <span className={css['phase']}>{label}</span>{' '}
      {isCurrent ? <StatusWord status="open">{t('plans.now')}</StatusWord> : null}
    </div>
  )
}
