import { Strength, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import type { EditedNormFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import { NormForm } from './NormForm.tsx'
import { textsIn, type Typed, typedOf } from './parts.ts'
import css from './rule-editor.module.css'
import type { Editing } from './use-editing.ts'

type NormRowProps = {
  norm: EditedNormFragment
  isFound: boolean
  editing: Editing
  book: unknown
  isChanged: boolean
  problems: readonly string[]
}

/** A norm as people read it; opened, its parts are fields below the sentence that they make. */
export function NormRow({ norm, isFound, editing, book, isChanged, problems }: NormRowProps) {
  const text = useText()
  const say = useSayDone()
  /** The parts as they stood when it was opened: only what is then changed is sent, whatever others write meanwhile. */
  const [opened, setOpened] = useState<Typed | null>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const { key, strength, sentence, source } = norm
  const close = () => {
    setOpened(null)
    requestAnimationFrame(() => edit.current?.focus())
  }
  const remove = async () => {
    const ended = await editing.remove(key)
    if (ended.is === 'done') say(text('ruleEditor.removed'))
  }
  return (
    <li hidden={!isFound && opened === null}>
      <Strength strength={strength} />
      <div>
        <p className={css['sentence']}>{sentence}</p>
        {problems.map((problem) => (
          <p key={problem} className={css['problem']}>
            {problem}
          </p>
        ))}
        {editing.doing === key ? <Ended outcome={editing.outcome} retry={editing.retry} /> : null}
        {opened ? <NormForm norm={norm} before={opened} editing={editing} close={close} /> : null}
      </div>
      <div className={css['margin']}>
        {isChanged ? <span className={css['changed']}>{text('ruleEditor.changed')}</span> : null}
        <span>{source.sentence}</span>
        {opened ? null : (
          <span className={css['acts']}>
            <Button
              ref={edit}
              size="compact-sm"
              variant="subtle"
              aria-label={text('ruleEditor.editThis', { sentence })}
              onClick={() => {
                editing.clear()
                setOpened(typedOf(norm, textsIn(book, key)))
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
