import { Strength, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { EditedNormFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import { NormForm } from './NormForm.tsx'
import { textsIn, typedOf } from './parts.ts'
import css from './rule-editor.module.css'
import type { Editing } from './use-editing.ts'

type NormRowProps = {
  norm: EditedNormFragment
  editing: Editing
  book: unknown
  isChanged: boolean
  problems: readonly string[]
}

/** A norm as people read it; opened, its parts are fields below the sentence that they make. */
export function NormRow({ norm, editing, book, isChanged, problems }: NormRowProps) {
  const text = useText()
  const say = useSayDone()
  const [open, setOpen] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { key, strength, sentence, source } = norm
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
  const remove = async () => {
    const ended = await editing.remove(key)
    if (ended.is === 'done') say(text('ruleEditor.removed'))
  }
  return (
    <li data-open={open || undefined}>
      <Strength strength={strength} />
      <div>
        <p className={css['sentence']}>{sentence}</p>
        {problems.map((problem) => (
          <p key={problem} className={css['problem']}>
            {problem}
          </p>
        ))}
        {open ? (
          <NormForm norm={norm} before={typedOf(norm, textsIn(book, key))} editing={editing} close={close} />
        ) : null}
      </div>
      <div className={css['margin']}>
        {isChanged ? <span className={css['changed']}>{text('ruleEditor.changed')}</span> : null}
        <span>{source.sentence}</span>
        {open ? null : (
          <span className={css['acts']}>
            <Button
              ref={edit}
              size="compact-sm"
              variant="subtle"
              aria-label={text('ruleEditor.editThis', { sentence })}
              onClick={() => {
                editing.clear()
                setOpen(true)
              }}
            >
              {text('ruleEditor.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={editing.pending}
              aria-label={text('ruleEditor.removeThis', { sentence })}
              onClick={() => void remove()}
            >
              {text('ruleEditor.remove')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}
