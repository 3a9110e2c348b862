import { SavedMark } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import type { SavingMark as Mark } from './saving.ts'
import css from './saving.module.css'

/** Quiet while all goes well; in words when the text is only here. */
export function SavingMark({ mark, retry }: { mark: Mark; retry: () => void }) {
  const t = useText()
  if (mark === 'unreachable')
    return (
      <output className={css['unreachable']}>
        {t('saving.unreachable')}{' '}
        <button type="button" className={css['again']} onClick={retry}>
          {t('common.retry')}
        </button>
      </output>
    )
  if (mark === 'choose') return null
  if (mark === 'refused') return <SavedMark state="failed" />
  return <SavedMark state={mark === 'saved' ? 'saved' : mark === 'saving' ? 'saving' : 'idle'} />
}
