import { Strength } from '@ithaca/ui'
import { memo } from 'react'
import { useText } from '../../words/rule-words.ts'
import type { Reading } from './use-previewed.ts'
import css from './preview.module.css'

type ReadingViewProps = {
  reading: Reading
  /** The same under the draft as it is kept, while something else is typed. */
  saved: Reading | null
  /** Rules that the edition that holds has as well, in other words. */
  changed: ReadonlySet<string>
}

const linesOf = ({ groups }: Reading) => groups.flatMap(({ lines }) => lines)
const told = ({ strength, sentence }: { strength: string; sentence: string }) => `${strength} ${sentence}`

/** What one of the readers reads, in the order in which they meet it; not drawn anew with each letter that is typed elsewhere. */
export const ReadingView = memo(function ReadingLines({ reading, saved, changed }: ReadingViewProps) {
  const text = useText()
  const before = saved === null ? null : new Set(linesOf(saved).map(told))
  const { groups, gone } = reading
  if (groups.length === 0) return <p className={css['quiet']}>{text('rulePreview.nothing')}</p>
  return (
    <>
      {groups.map(({ key, title, lines }) => (
        <div key={key} className={css['group']}>
          <h3 id={`preview-${key}`}>{title}</h3>
          <ul aria-labelledby={`preview-${key}`}>
            {lines.map((line) => {
              const isTyped = before !== null && !before.has(told(line))
              return (
                <li key={line.key} data-typed={isTyped || undefined}>
                  <p>{line.sentence}</p>
                  <p className={css['marks']}>
                    <Strength strength={line.strength} />
                    <span>{text(`rulePreview.kinds.${line.kind}`)}</span>
                    {line.reminded ? <span>{text('rulePreview.reminded')}</span> : null}
                    {line.inWeeklyMail ? <span>{text('rulePreview.inWeeklyMail')}</span> : null}
                    {line.enforced ? null : <span>{text('rulePreview.later')}</span>}
                    {isTyped ? <strong>{text('rulePreview.typed')}</strong> : null}
                    {line.isNew && !isTyped ? (
                      <strong>{text(changed.has(line.norm) ? 'rulePreview.isChanged' : 'rulePreview.isNew')}</strong>
                    ) : null}
                  </p>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
      {gone.length > 0 ? (
        <div className={css['group']}>
          <h3 id="preview-gone">{text('rulePreview.gone')}</h3>
          <ul aria-labelledby="preview-gone">
            {gone.map(({ key, sentence }) => (
              <li key={key}>
                <p>
                  <del>{sentence}</del>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
})
