import { Notice } from '@ithaca/ui'
import { useText } from '../words/words.ts'
import css from './program-file.module.css'

type Problem = { line: number; column: number; code: string; message: string }

/** What is wrong with a file, where a text editor finds it. */
export function FileProblems({ name, problems }: { name: string; problems: readonly Problem[] }) {
  const text = useText()
  return (
    <>
      <Notice
        kind="refusal"
        announce="alert"
        title={text('programFile.problems.title', { name, count: problems.length })}
      >
        {text('programFile.problems.hint')}
      </Notice>
      <ol className={css['problems']}>
        {problems.map(({ line, column, code, message }) => (
          <li key={`${line} ${column} ${code} ${message}`}>
            <span>{text('programFile.problems.at', { line, column })}</span>
            <p>{message}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
