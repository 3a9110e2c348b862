import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EditedDraftQuery } from '../../gql/graphql.ts'
import { useText } from '../../words/rule-words.ts'
import type { ChangedPoint } from '../norms/Changed.tsx'
import type { Editing } from '../use-editing.ts'
import { isAbout } from './Foreseen.tsx'
import { SettingRow } from './SettingRow.tsx'
import css from '../rule-editor.module.css'

type Draft = NonNullable<NonNullable<EditedDraftQuery['program']>['draft']>
export type EditedField = Draft['fields'][number]

type SettingsProps = {
  fields: readonly EditedField[]
  finds: (sentence: string) => boolean
  isSearching: boolean
  editing: Editing
  book: unknown
  /** What is not as in the edition that holds. */
  changes: readonly ChangedPoint[]
  problems: readonly { message: string; settings: readonly string[] }[]
  /** Texts of which one language alone has changed since the edition that holds, and its number. */
  uneven?: Draft['texts']
  edition?: number | null
}

/** As one looks for a setting: by its name, by what it says, or by where it comes from. */
export const searchedIn = (field: EditedField) => `${field.name} ${shownOf(field)}`

/** What of it is in sight in any case. */
const shownOf = ({ reads, sectionTitle, source }: EditedField) => `${sectionTitle} ${reads} ${source?.sentence ?? ''}`

/** The settings of a chapter: what the program has set, and on demand, each in its place, what is left to Ithaca. */
export function Settings(props: SettingsProps) {
  const { fields, finds, isSearching, editing, book, changes, problems, uneven = [], edition = null } = props
  const text = useText()
  const [isWhole, setWhole] = useState(false)
  const changeOf = (path: string) => changes.find(({ key }) => key === path || key.startsWith(`${path}.`)) ?? null
  const problemsOf = (path: string) => problems.filter(({ settings }) => isAbout(settings, path))
  const isLeft = ({ path, isDefault }: EditedField) =>
    isDefault && changeOf(path) === null && problemsOf(path).length === 0
  const left = fields.filter(isLeft)
  return (
    <>
      <ul className={css['norms']}>
        {fields.map((field) => (
          <SettingRow
            key={field.path}
            field={field}
            isSearching={isSearching}
            isByName={isSearching && !finds(shownOf(field))}
            isFound={isSearching ? finds(searchedIn(field)) : isWhole || !isLeft(field)}
            editing={editing}
            book={book}
            change={changeOf(field.path)}
            uneven={uneven.flatMap((one) => (one.setting === field.path && one.uneven ? [one.uneven] : []))}
            edition={edition}
            problems={problemsOf(field.path).map(({ message }) => message)}
          />
        ))}
      </ul>
      {left.length === 0 || isSearching ? null : (
        <Button size="sm" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {text('ruleFields.leftToIthaca', { count: left.length })}
        </Button>
      )}
    </>
  )
}
