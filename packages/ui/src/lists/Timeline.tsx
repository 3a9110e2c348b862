import type { ReactNode } from 'react'
import { useFormats } from '../provider.tsx'
import { useUiText } from '../texts/set-up.ts'
import css from './lists.module.css'

export type TimelineEntry = { key: string; at: string; sentence: ReactNode; note?: ReactNode }

/** What happened, newest first or as given: a moment, a sentence, who. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  const formats = useFormats()
  const text = useUiText()
  if (entries.length === 0) return <p className={css['none']}>{text('history.empty')}</p>
  return (
    <ol className={css['timeline']} aria-label={label}>
      {entries.map(({ key, at, sentence, note }) => (
        <li key={key}>
          <time dateTime={at} title={formats.ago(at)}>
            {formats.moment(at)}
          </time>
          <div>
            <div>{sentence}</div>
            {note ? <div className={css['note']}>{note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
