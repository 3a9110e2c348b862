import { SavedMark } from '@ithaca/ui'
import { useText } from '../../words/rule-words.ts'
import css from '../rule-editor.module.css'
import { useAnyUnsaved } from './unsaved.ts'

/** Whether all is kept that is written on the page. */
export function KeptMark({ pending }: { pending: boolean }) {
  const text = useText()
  const isUnsaved = useAnyUnsaved()
  if (!isUnsaved || pending) return <SavedMark state={pending ? 'saving' : 'saved'} />
  return <output className={css['notKept']}>{text('ruleEditor.notKept')}</output>
}
