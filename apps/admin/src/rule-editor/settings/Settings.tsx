import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EditedDraftQuery } from '../../gql/graphql.ts'
import { useText } from '../../words/words.ts'
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
}

/** As one looks for a setting: by its name, or by what it says. */
export const searchedIn = ({ name, reads, sectionTitle }: EditedField) => `${sectionTitle} ${name} ${reads}`

/** The settings of a chapter: what the program has set, and on demand, each in its place, what is left to Ithaca. */
export function Settings({ fields, finds, isSearching, editing, book, changes, problems }: SettingsProps) {
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
            isFound={isSearching ? finds(searchedIn(field)) : isWhole || !isLeft(field)}
            editing={editing}
            book={book}
            change={changeOf(field.path)}
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
