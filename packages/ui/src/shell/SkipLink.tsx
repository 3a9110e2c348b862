import { useUiText } from '../texts/set-up.ts'
import css from './skip.module.css'

export function SkipLink() {
  const text = useUiText()
  return (
    <a className={css['skip']} href="#content">
      {text('skip')}
    </a>
  )
}
