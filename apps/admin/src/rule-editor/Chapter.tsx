import { Section } from '@ithaca/ui'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import { NormRow } from './NormRow.tsx'
import { EditedNormOf } from './queries.ts'
import css from './rule-editor.module.css'
import type { Editing } from './use-editing.ts'

type ChapterProps = {
  title: string
  norms: readonly ({ id: string } & FragmentType<typeof EditedNormOf>)[]
  settings: readonly { key: string; sentence: string }[]
  /** Whether a sentence is among those searched for. */
  finds: (sentence: string) => boolean
  editing: Editing
  book: unknown
  /** Keys of norms and settings that are not as in the edition that holds. */
  changed: readonly string[]
  problems: readonly { message: string; norms: readonly string[] }[]
}

/** A chapter of the charter. What is not searched for is hidden and keeps what is being typed in it. */
export function Chapter({ title, norms, settings, finds, editing, book, changed, problems }: ChapterProps) {
  const text = useText()
  const all = norms.map((norm) => readFragment(EditedNormOf, norm))
  const isEmpty = ![...all, ...settings].some(({ sentence }) => finds(sentence))
  return (
    <div hidden={isEmpty}>
      <Section title={title}>
        <ul className={css['norms']}>
          {all.map((norm) => (
            <NormRow
              key={norm.key}
              norm={norm}
              isFound={finds(norm.sentence)}
              editing={editing}
              book={book}
              isChanged={changed.includes(norm.key)}
              problems={problems.filter((problem) => problem.norms.includes(norm.key)).map(({ message }) => message)}
            />
          ))}
          {settings.map(({ key, sentence }) => (
            <li key={key} hidden={!finds(sentence)}>
              <span className={css['setting']}>{text('rules.setting')}</span>
              <p className={css['sentence']}>{sentence}</p>
              <div className={css['margin']}>
                {changed.includes(key) ? <span className={css['changed']}>{text('ruleEditor.changed')}</span> : null}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
