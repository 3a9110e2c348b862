import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../words/words.ts'
import { Changed, type ChangedPoint } from '../norms/Changed.tsx'
import type { Editing } from '../use-editing.ts'
import { SettingForm } from './SettingForm.tsx'
import type { EditedField } from './Settings.tsx'
import css from '../rule-editor.module.css'

type SettingRowProps = {
  field: EditedField
  isFound: boolean
  editing: Editing
  book: unknown
  change: ChangedPoint | null
  problems: readonly string[]
}

/** A setting as people read it; opened, its field stands below the sentence that it makes. */
export function SettingRow({ field, isFound, editing, book, change, problems }: SettingRowProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  // What one has just written does not go out of sight, even where it is left to Ithaca.
  const [wasOpened, setWasOpened] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { path, sectionTitle, name, reads, isDefault, source } = field
  useEffect(() => {
    if (wasOpened && !isOpen) edit.current?.focus()
  }, [isOpen, wasOpened])
  return (
    <li hidden={!isFound && !wasOpened} id={path}>
      <span className={css['setting']}>{sectionTitle}</span>
      <div>
        <p className={css['sentence']} data-brief={isOpen || undefined}>
          {reads}
        </p>
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
