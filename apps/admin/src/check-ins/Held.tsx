import { Said, SaidList, Section, useFormats } from '@ithaca/ui'
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
      <SaidList>
        {held.map(({ key, onDay, way, askedForFeedback, note, by }) => (
          <Said
            key={key}
            level={3}
            title={text('checkIns.heldOn', { day: formats.longDay(onDay), way: text(`checkIns.ways.${way}`) })}
            words={note}
            by={askedForFeedback ? `${by.fullName} · ${text('checkIns.askedToo')}` : by.fullName}
          />
        ))}
      </SaidList>
    </Section>
  )
}
