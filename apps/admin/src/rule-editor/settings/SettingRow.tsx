import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../words/rule-words.ts'
import { Changed, type ChangedPoint } from '../norms/Changed.tsx'
import { Uneven } from '../norms/Uneven.tsx'
import { inSight } from '../parts.ts'
import type { Editing } from '../use-editing.ts'
import { SettingForm } from './SettingForm.tsx'
import type { EditedField } from './Settings.tsx'
import css from '../rule-editor.module.css'

type SettingRowProps = {
  field: EditedField
  isFound: boolean
  isSearching: boolean
  /** It was found by what it is called, which its sentence does not say. */
  isByName: boolean
  editing: Editing
  book: unknown
  change: ChangedPoint | null
  problems: readonly string[]
  uneven: readonly ('EN' | 'FR')[]
  edition: number | null
}

/** A setting as people read it; opened, its field stands below the sentence that it makes. */
export function SettingRow(props: SettingRowProps) {
  const { field, isFound, isSearching, isByName, editing, book, change, problems, uneven, edition } = props
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  // What one has just written does not go out of sight, even where it is left to Ithaca.
  const [wasOpened, setWasOpened] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { path, sectionTitle, name, reads, isDefault, source } = field
  useEffect(() => {
    if (!wasOpened || isOpen) return
    edit.current?.focus({ preventScroll: true })
    inSight(edit.current)
  }, [isOpen, wasOpened])
  return (
    <li hidden={!isFound && !(isSearching ? isOpen : wasOpened)} id={path} data-setting={path}>
      <span className={css['setting']}>{sectionTitle}</span>
      <div>
        {isByName ? <p className={css['name']}>{name}</p> : null}
        <p className={css['sentence']} data-brief={isOpen || undefined}>
          {reads}
        </p>
        <Uneven languages={uneven} edition={edition} />
        {problems.map((problem) => (
          <p key={problem} className={css['problem']}>
            {problem}
          </p>
        ))}
        {isOpen ? (
          <SettingForm path={path} reads={reads} book={book} editing={editing} close={() => setOpen(false)} />
        ) : null}
      </div>
      <div className={css['margin']}>
        {change ? <Changed change={change} /> : null}
        <span>{isDefault ? text('ruleFields.default') : source?.sentence}</span>
        {isOpen ? null : (
          <span className={css['acts']}>
            <Button
              ref={edit}
              size="compact-sm"
              variant="subtle"
              data-edit
              aria-label={text('ruleEditor.editThis', { sentence: name })}
              onClick={() => {
                editing.clear()
                setOpen(true)
                setWasOpened(true)
              }}
            >
              {text('ruleEditor.edit')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}
