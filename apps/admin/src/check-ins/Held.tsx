import { Section, useFormats } from '@ithaca/ui'
import { useText } from '../words/words.ts'
import css from './check-ins.module.css'
import type { LookedAfter } from './CheckInPage.tsx'

/** When they were spoken with, and, for those who oversee the program, what was noted. */
export function Held({ held }: { held: LookedAfter['checkIns'] }) {
  const text = useText()
  const formats = useFormats()
  return (
    <Section title={text('checkIns.before')}>
      {held.length === 0 ? <p className={css['quiet']}>{text('checkIns.noneYet')}</p> : null}
      <ul className={css['list']}>
        {held.map(({ key, onDay, way, askedForFeedback, note, by }) => (
          <li key={key}>
            <h3>{text('checkIns.heldOn', { day: formats.longDay(onDay), way: text(`checkIns.ways.${way}`) })}</h3>
            {note ? (
              <p className={css['words']} dir="auto">
                {note}
              </p>
            ) : null}
            <p className={css['by']}>
              {by.fullName}
              {askedForFeedback ? ` · ${text('checkIns.askedToo')}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
