import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useUiText } from '../texts/set-up.ts'
import css from './fields.module.css'

export type SavedState = 'idle' | 'saving' | 'saved' | 'failed'

/** Says quietly whether what was just written is kept. */
export function SavedMark({ state, retry }: { state: SavedState; retry?: () => void }) {
  const text = useUiText()
  return (
    <span className={css['saved']} data-state={state}>
      {state === 'saved' ? <IconCheck size={15} stroke={1.5} aria-hidden="true" /> : null}
      {state === 'failed' ? <IconAlertTriangle size={15} stroke={1.5} aria-hidden="true" /> : null}
      <output>{state === 'idle' ? '' : text(`saved.${state}`)}</output>
      {state === 'failed' && retry ? (
        <button type="button" className={css['again']} onClick={retry}>
          {text('retry')}
        </button>
      ) : null}
    </span>
  )
}
