import { Link } from '@tanstack/react-router'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import css from './rules.module.css'

/** Owners change the rules on a page of its own. */
export function EditLink() {
  const text = useText()
  return (
    <p>
      <Link to="/$slug/$program/rules/edit" params={useParamsHere()} className={css['see']}>
        {text('ruleEditor.link')}
      </Link>
    </p>
  )
}
