import type { ReactNode } from 'react'
import { useFormats } from '../provider.tsx'
import { useUiText } from '../texts/set-up.ts'
import css from './lists.module.css'

export type TimelineEntry = { key: string; at: string; sentence: ReactNode; note?: ReactNode }

function byDay(entries: readonly TimelineEntry[], dayOf: (at: string) => string) {
  const days: { day: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** What happened, newest first or as given: under each day the hour, a sentence, who. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  const formats = useFormats()
  const text = useUiText()
  if (entries.length === 0) return <p className={css['none']}>{text('history.empty')}</p>
  return (
    <ol className={css['timeline']} aria-label={label}>
      {byDay(entries, formats.dayOf).map(({ day, entries: ofDay }) => (
        <li key={ofDay[0]?.key ?? day}>
          <div className={css['day']}>
            <time dateTime={day}>{formats.weekday(day)}</time>
          </div>
          <ol className={css['events']}>
            {ofDay.map(({ key, at, sentence, note }) => (
              <li key={key}>
                <time dateTime={at} title={formats.ago(at)}>
                  {formats.time(at)}
                </time>
                <div className={css['event']}>
                  <div>{sentence}</div>
                  {note ? <div className={css['note']}>{note}</div> : null}
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
