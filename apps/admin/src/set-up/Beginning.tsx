import { useId } from 'react'
import { useText } from '../words/rule-words.ts'
import css from './start.module.css'

export type Glance = { works: readonly string[]; asks: readonly string[]; more: number }

type BeginningProps = {
  title: string
  note: string
  glance: Glance | null
  isChosen: boolean
  onChoose: () => void
}

/** Something to begin from; chosen, it tells what such a program asks of people. */
export function Beginning({ title, note, glance, isChosen, onChoose }: BeginningProps) {
  const id = useId()
  return (
    <div className={css['beginning']}>
      <label>
        <input
          type="radio"
          name="beginning"
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={isChosen && glance ? id : undefined}
        />
        <strong>{title}</strong>
        <span>{note}</span>
      </label>
      {isChosen && glance ? <AtAGlance id={id} glance={glance} /> : null}
    </div>
  )
}

function AtAGlance({ id, glance: { works, asks, more } }: { id: string; glance: Glance }) {
  const text = useText()
  return (
    <div id={id} className={css['glance']}>
      <div>
        <h3>{text('setUp.start.works')}</h3>
        <ul>
          {works.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{text('setUp.start.asks')}</h3>
        <ul>
          {asks.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {more > 0 ? <li>{text('setUp.start.more', { count: more })}</li> : null}
        </ul>
      </div>
    </div>
  )
}
