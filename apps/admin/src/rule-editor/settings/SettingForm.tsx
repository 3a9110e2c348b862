import { useQuery } from '@ithaca/client'
import { Buttons, Notice, TextSkeleton, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Ended } from '../../app/Ended.tsx'
import type { OpenedSettingQuery } from '../../gql/graphql.ts'
import { useHere } from '../../programs/program.ts'
import { useText } from '../../words/rule-words.ts'
import { noErrors } from '../fields/field.ts'
import { ShapeField } from '../fields/ShapeField.tsx'
import { standing, useSince } from '../fields/use-since.ts'
import { Cancel } from '../norms/Cancel.tsx'
import { useUnsaved } from '../norms/unsaved.ts'
import { Meanwhile, untold } from '../Meanwhile.tsx'
import { same } from '../three-way.ts'
import type { Editing } from '../use-editing.ts'
import { useMerged } from '../use-merged.ts'
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
  const [{ data, error }, reread] = useQuery({ query: OpenedSettingOf, variables, requestPolicy: 'cache-and-network' })
  const written = JSON.stringify(writtenIn(props.book, path))
  const read = useRef(written)
  useEffect(() => {
    // Somebody has written it: what the field holds is read anew.
    if (read.current !== written) reread({ requestPolicy: 'network-only' })
    read.current = written
  }, [written, reread])
  const field = data?.program?.draft?.fields[0]
  if (field) return <FieldForm {...props} field={field} />
  return error ? <Notice kind="refusal" title={text('ruleFields.unread')} announce="status" /> : <TextSkeleton />
}

function FieldForm({ path, reads, book, editing, close, field }: SettingFormProps & { field: Opened }) {
  const text = useText()
  const say = useSayDone()
  const told = useTold(path)
  // Over which book one writes: a book that is newer than the value in the field was not looked at.
  const [seen, setSeen] = useState({ book, value: field.value })
  if (!same(field.value, seen.value)) setSeen({ book, value: field.value })
  const merging = useMerged<unknown>(field.value, editing.isOwnElsewhere)
  const { typed: value, setTyped: setValue, base, isSame } = merging
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [{ shape, name, help }] = useState(field)
  const { leftToIthaca } = field
  useUnsaved(!isSame)
  const isMine = editing.doing === path
  const refused = isMine ? told.refused(editing.outcome) : noErrors
  const isStill = useSince(editing.outcome, value)
  const errors = new Map([...standing(refused, isStill), ...(tried ? told.here(shape, value) : [])])
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
    const patches = patchesOf(path, shape, base, value)
    // Who was told that it is another by now has looked at it.
    const isLooked = seen.book === book || (isMine && editing.outcome?.is === 'stale')
    const ended = await (isLooked ? editing.set(path, patches) : editing.set(path, patches, seen.book))
    if (ended.is === 'done') close()
    else toWrong()
  }
  const leave = async () => {
    const ended = await editing.set(path, [{ silence: path }])
    if (ended.is !== 'done') return
    say(text('ruleFields.left'))
    close()
  }
  return (
    <form ref={form} className={css['form']} noValidate onSubmit={(event) => void keep(event)}>
      <Meanwhile merging={merging} what="setting" reads={reads} />
      <ShapeField shape={shape} name={name} help={help} value={value} onChange={setValue} errors={errors} />
      {isSame || told.here(shape, value).size > 0 ? null : (
        <Foreseen path={path} patches={patchesOf(path, shape, base, value)} />
      )}
      {isMine && refused.size === 0 ? <Ended outcome={untold(editing.outcome, merging)} retry={editing.retry} /> : null}
      <Buttons>
        <Button type="submit" variant="filled" loading={isMine && editing.pending}>
          {text('ruleEditor.keep')}
        </Button>
        <Cancel isTyped={!isSame} close={close} />
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
