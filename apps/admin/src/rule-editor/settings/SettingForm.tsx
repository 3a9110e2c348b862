import { useQuery } from '@ithaca/client'
import { Buttons, Notice, TextSkeleton, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Ended } from '../../app/Ended.tsx'
import type { OpenedSettingQuery } from '../../gql/graphql.ts'
import { useHere } from '../../programs/program.ts'
import { useText } from '../../words/words.ts'
import { noErrors } from '../fields/field.ts'
import { ShapeField } from '../fields/ShapeField.tsx'
import { useUnsaved } from '../norms/unsaved.ts'
import type { Editing } from '../use-editing.ts'
import { Foreseen } from './Foreseen.tsx'
import { patchesOf, writtenIn } from './patches.ts'
import { OpenedSettingOf } from './queries.ts'
import { useTold } from './use-told.ts'
import css from '../rule-editor.module.css'

type Opened = NonNullable<NonNullable<OpenedSettingQuery['program']>['draft']>['fields'][number]
type SettingFormProps = {
  path: string
  /** What it says now, whoever wrote it. */
  reads: string
  book: unknown
  editing: Editing
  close: () => void
}

/** The field of a setting, read when it is opened. */
export function SettingForm(props: SettingFormProps) {
  const text = useText()
  const { slug } = useHere().program
  const { path } = props
  const variables = { slug, paths: [path] }
  const [{ data, error }] = useQuery({ query: OpenedSettingOf, variables, requestPolicy: 'cache-and-network' })
  const field = data?.program?.draft?.fields[0]
  if (field) return <FieldForm {...props} field={field} />
  return error ? <Notice kind="refusal" title={text('ruleFields.unread')} announce="status" /> : <TextSkeleton />
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function FieldForm({ path, reads, book, editing, close, field }: SettingFormProps & { field: Opened }) {
  const text = useText()
  const say = useSayDone()
  const told = useTold(path)
  const [opened, setOpened] = useState({ field, written: writtenIn(book, path) })
  const [value, setValue] = useState<unknown>(field.value)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { shape, name, help, leftToIthaca } = opened.field
  const isSame = same(value, opened.field.value)
  useUnsaved(!isSame)
  const isMine = editing.doing === path
  const refused = isMine ? told.refused(editing.outcome) : noErrors
  const errors = new Map([...refused, ...(tried ? told.here(shape, value) : [])])
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(FIELDS)?.focus()
  }, [])
  useEffect(() => {
    const here = form.current
    const onKey = ({ key }: KeyboardEvent) => {
      // What was typed is not given up by a key.
      if (key === 'Escape' && isSame) close()
    }
    here?.addEventListener('keydown', onKey)
    return () => here?.removeEventListener('keydown', onKey)
  }, [close, isSame])
  const toWrong = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (told.here(shape, value).size > 0) return toWrong()
    if (isSame) return close()
    const ended = await editing.set(path, patchesOf(path, shape, opened.field.value, value))
    if (ended.is === 'done') close()
    else toWrong()
  }
  const leave = async () => {
    const ended = await editing.set(path, [{ silence: path }])
    if (ended.is !== 'done') return
    say(text('ruleFields.left'))
    close()
  }
  const isOvertaken =
    !editing.pending && !same(writtenIn(book, path), opened.written) && !same(field.value, opened.field.value)
  return (
    <form ref={form} className={css['form']} noValidate onSubmit={(event) => void keep(event)}>
      {isOvertaken ? (
        <Notice
          title={text('ruleFields.meanwhile', { reads })}
          announce="status"
          actions={
            <Button
              size="sm"
              onClick={() => {
                setOpened({ field, written: writtenIn(book, path) })
                setValue(field.value)
              }}
            >
              {text('ruleFields.takeTheirs')}
            </Button>
          }
        />
      ) : null}
      <ShapeField shape={shape} name={name} help={help} value={value} onChange={setValue} errors={errors} />
      {isSame || told.here(shape, value).size > 0 ? null : (
        <Foreseen path={path} patches={patchesOf(path, shape, opened.field.value, value)} />
      )}
      {isMine && refused.size === 0 ? <Ended outcome={editing.outcome} retry={editing.retry} /> : null}
      <Buttons>
        <Button type="submit" variant="filled" loading={editing.pending}>
          {text('ruleEditor.keep')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {text('ruleEditor.cancel')}
        </Button>
        {leftToIthaca && writtenIn(book, path) !== undefined ? (
          <Button variant="default" disabled={editing.pending} onClick={() => void leave()}>
            {text('ruleFields.leave')}
          </Button>
        ) : null}
      </Buttons>
      {leftToIthaca && writtenIn(book, path) !== undefined ? (
        <p className={css['quiet']}>{text('ruleFields.leaveHint', { reads: leftToIthaca.reads })}</p>
      ) : null}
    </form>
  )
}

const FIELDS = 'input:checked, input:not([type="radio"]), textarea, select, button'
