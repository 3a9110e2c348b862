import type { Outcome } from '@ithaca/client'
import { Buttons, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Ended } from '../../app/Ended.tsx'
import { useText } from '../../words/rule-words.ts'
import { noErrors } from '../fields/field.ts'
import { ShapeField } from '../fields/ShapeField.tsx'
import { standing, useSince } from '../fields/use-since.ts'
import { type Texts, textsIn } from '../fields/values.ts'
import { Meanwhile, untold } from '../Meanwhile.tsx'
import type { Editing } from '../use-editing.ts'
import { useMerged } from '../use-merged.ts'
import { Cancel } from './Cancel.tsx'
import type { RuleText } from './TextsPage.tsx'
import { Uneven } from './Uneven.tsx'
import { useUnsaved } from './unsaved.ts'
import css from '../rule-editor.module.css'

type TextRowProps = { one: RuleText; name: string; edition?: number | null; isShown: boolean; editing: Editing }

/** Longer than this, a text is written in paragraphs. */
const LINE = 60

/** A text in both languages; opened, both are fields. */
export function TextRow({ one, name, edition = null, isShown, editing }: TextRowProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { at, en, fr, state, uneven } = one
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
  return (
    <li hidden={!isShown && !isOpen}>
      {name === en || name === fr ? null : <span className={css['setting']}>{name}</span>}
      {state === 'BOTH' ? null : (
        <>
          {' '}
          <span className={css['changed']}>
            {text(state === 'MISSING' ? 'ruleNorms.missing' : 'ruleNorms.sameText')}
          </span>
        </>
      )}
      {uneven ? <Uneven languages={[uneven]} edition={edition} /> : null}
      {isOpen ? (
        <TextForm at={at} name={name} before={{ en, fr }} editing={editing} close={close} />
      ) : (
        <>
          <div className={css['sides']}>
            <p className={css['sentence']} lang="en">
              {en}
            </p>
            <p className={css['sentence']} lang="fr">
              {fr}
            </p>
          </div>
          <Button
            ref={edit}
            size="compact-sm"
            variant="subtle"
            aria-label={text('ruleEditor.editThis', { sentence: en || fr || name })}
            onClick={() => {
              editing.clear()
              setOpen(true)
            }}
          >
            {text('ruleEditor.edit')}
          </Button>
        </>
      )}
    </li>
  )
}

/** What was refused of a text, by language; empty where something else was refused as well. */
function refusedText(outcome: Outcome<unknown> | null): ReadonlyMap<string, string> {
  const refusals = outcome?.is === 'refused' ? outcome.refusals : []
  const own = refusals.flatMap(({ at, message }): [string, string][] => {
    const language = /\.(en|fr)$/u.exec(at ?? '')?.[1]
    return language === undefined ? [] : [[language, message]]
  })
  return own.length === refusals.length ? new Map(own) : noErrors
}

type TextFormProps = { at: string; name: string; before: Texts; editing: Editing; close: () => void }

function TextForm({ at, name, before, editing, close }: TextFormProps) {
  const text = useText()
  const say = useSayDone()
  const merging = useMerged<Texts>(before, editing.isOwnElsewhere)
  const { typed, setTyped, isSame } = merging
  const isMine = editing.doing === at
  const refused = isMine ? refusedText(editing.outcome) : noErrors
  const isStill = useSince(editing.outcome, typed)
  useUnsaved(!isSame)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (isSame) return close()
    const ended = await editing.patch(at, { reword: { at, text: typed } })
    if (ended.is !== 'done') return
    say(text('ruleNorms.kept'))
    close()
  }
  return (
    <form className={css['form']} noValidate onSubmit={(event) => void keep(event)}>
      <Meanwhile merging={merging} what="text" reads={null} />
      <ShapeField
        shape={{ is: 'texts', isLong: Math.max(before.en.length, before.fr.length) > LINE }}
        name={name}
        value={typed}
        onChange={(value) => setTyped(textsIn(value))}
        errors={standing(refused, isStill)}
      />
      {isMine && refused.size === 0 ? <Ended outcome={untold(editing.outcome, merging)} retry={editing.retry} /> : null}
      <Buttons>
        <Button type="submit" variant="filled" loading={isMine && editing.pending}>
          {text('ruleEditor.keep')}
        </Button>
        <Cancel isTyped={!isSame} close={close} />
      </Buttons>
    </form>
  )
}
