import { useId, useState } from 'react'
import { useText } from '../../words/rule-words.ts'
import css from '../rule-editor.module.css'

export type ChangedPoint = { key: string; kind: 'ADDED' | 'CHANGED' | 'REMOVED'; before?: string | null }

/** That something is not as in the edition that holds; on demand, what it says there. */
export function Changed({ change }: { change: ChangedPoint }) {
  const text = useText()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const { kind, before } = change
  if (kind === 'ADDED' || !before)
    return <span className={css['changed']}>{text(kind === 'ADDED' ? 'ruleNorms.isNew' : 'ruleEditor.changed')}</span>
  return (
    <>
      <button
        type="button"
        className={css['changedButton']}
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setShown(!isShown)}
      >
        {text('ruleEditor.changed')}
      </button>
      <span id={id} hidden={!isShown} className={css['before']}>
        {text('ruleNorms.untilNow', { before })}
      </span>
    </>
  )
}
