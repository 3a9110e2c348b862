import { useText } from '../../words/rule-words.ts'
import css from '../rule-editor.module.css'

type UnevenProps = {
  /** The languages that alone have changed in some text of it. */
  languages: readonly ('EN' | 'FR')[]
  /** The edition that holds. */
  edition: number | null
}

/** That one language alone has other words than in the edition that holds, and which one to look at. */
export function Uneven({ languages, edition }: UnevenProps) {
  const text = useText()
  if (edition === null) return null
  return [...new Set(languages)].map((language) => (
    <span key={language} className={css['uneven']}>
      {text(`ruleEditor.uneven.${language}`, { number: edition })}
    </span>
  ))
}
