import { Notice } from '@ithaca/ui'
import { useText } from '../words/rule-words.ts'
import css from './rule-editor.module.css'

type Problem = { message: string; norms: readonly string[]; settings: readonly string[] }
type ProblemsProps = {
  problems: readonly Problem[]
  /** What a rule says, by its key, and what a setting is called, by its path; undefined where the page has no such row. */
  nameOf: (key: string) => string | undefined
  /** Turns to the row of a rule or a setting. */
  turnTo: (key: string) => void
}

/** What does not fit together, each with the way to the rules and settings that it is about. */
export function Problems({ problems, nameOf, turnTo }: ProblemsProps) {
  const text = useText()
  if (problems.length === 0) return null
  const link = (key: string, words: 'toRule' | 'toSetting') => {
    const name = nameOf(key)
    if (name === undefined) return null
    return (
      <button
        key={key}
        type="button"
        className={css['changedButton']}
        aria-label={text('ruleEditor.toThis', { where: text(`ruleEditor.${words}`), name })}
        title={name}
        onClick={() => turnTo(key)}
      >
        {text(`ruleEditor.${words}`)}
      </button>
    )
  }
  return (
    <Notice
      kind="refusal"
      title={text('editions.draft.problems', { count: problems.length })}
      items={problems.map(({ message, norms, settings }) => (
        <>
          {message}{' '}
          <span className={css['links']}>
            {norms.map((key) => link(key, 'toRule'))}
            {[...new Set(settings.map(settingOf))].map((path) => link(path, 'toSetting'))}
          </span>
        </>
      ))}
    />
  )
}

/** The setting to which a part belongs: `identity.labels` of `identity.labels.en.mentor`. */
const settingOf = (path: string) => path.split('.').slice(0, 2).join('.')

/** Turns the focus to what edits a rule or a setting, once its row is in sight. */
export const turnToRow = (key: string) =>
  requestAnimationFrame(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-norm], [data-setting]')]
    const row = rows.find(({ dataset }) => dataset['norm'] === key || dataset['setting'] === key)
    row?.querySelector<HTMLElement>('[data-edit], input, select, textarea')?.focus()
  })
