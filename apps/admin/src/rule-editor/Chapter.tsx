import { Section } from '@ithaca/ui'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { NormRow } from './NormRow.tsx'
import { EditedNormOf } from './queries.ts'
import css from './rule-editor.module.css'
import { type EditedField, searchedIn, Settings } from './settings/Settings.tsx'
import type { Editing } from './use-editing.ts'

type ChapterProps = {
  title: string
  norms: readonly ({ id: string } & FragmentType<typeof EditedNormOf>)[]
  fields: readonly EditedField[]
  /** Whether a sentence is among those searched for. */
  finds: (sentence: string) => boolean
  isSearching: boolean
  editing: Editing
  book: unknown
  /** Keys of norms and settings that are not as in the edition that holds. */
  changed: readonly string[]
  problems: readonly { message: string; norms: readonly string[]; settings: readonly string[] }[]
}

/** A chapter of the charter. What is not searched for is hidden and keeps what is being typed in it. */
export function Chapter(props: ChapterProps) {
  const { title, norms, fields, finds, isSearching, editing, book, changed, problems } = props
  const all = norms.map((norm) => readFragment(EditedNormOf, norm))
  const isEmpty = ![...all.map(({ sentence }) => sentence), ...fields.map(searchedIn)].some(finds)
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
        </ul>
        <Settings {...{ fields, finds, isSearching, editing, book, changed, problems }} />
      </Section>
    </div>
  )
}
