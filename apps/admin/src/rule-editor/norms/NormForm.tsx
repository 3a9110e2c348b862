import { Buttons, Notice, TextSkeleton } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Ended } from '../../app/Ended.tsx'
import { useText } from '../../words/rule-words.ts'
import type { Fields } from '../fields/values.ts'
import { useSince } from '../fields/use-since.ts'
import { useTyped } from '../preview/typed.ts'
import { Meanwhile, untold } from '../Meanwhile.tsx'
import type { Editing } from '../use-editing.ts'
import { useMerged } from '../use-merged.ts'
import { Cancel } from './Cancel.tsx'
import { Foretold } from './Foretold.tsx'
import { NormFields } from './NormFields.tsx'
import { normIn, type RulePart, wordOf, written } from './norm-value.ts'
import { useUnsaved } from './unsaved.ts'
import { joined, stillRefused, usePartErrors } from './use-part-errors.ts'
import { useVocabulary } from './use-vocabulary.ts'
import css from '../rule-editor.module.css'

type NormFormProps = {
  norm: string
  /** What it says now, whoever wrote it. */
  sentence: string
  book: unknown
  editing: Editing
  close: () => void
}

/** A norm with all its parts; what was typed stays until it is kept or given up, whatever happens meanwhile. */
export function NormForm(props: NormFormProps) {
  const text = useText()
  const { words, failed } = useVocabulary()
  const [opened] = useState(() => normIn(props.book, props.norm))
  const word = opened && words ? wordOf(opened, words) : undefined
  if (failed) return <Notice kind="refusal" title={text('ruleNorms.unread')} announce="status" />
  if (opened === null || words === null) return <TextSkeleton />
  return <OpenedNorm {...props} opened={opened} parts={word?.parts ?? []} />
}

type OpenedNormProps = NormFormProps & { opened: Fields; parts: readonly RulePart[] }

function OpenedNorm({ norm, sentence, book, editing, close, opened, parts }: OpenedNormProps) {
  const text = useText()
  const wrong = usePartErrors(parts)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const merging = useMerged<Fields>(normIn(book, norm) ?? opened, editing.isOwnElsewhere)
  const { typed, setTyped, isSame } = merging
  const here = wrong.here(typed)
  const by = written(typed, parts)
  const patches = isSame || here.size > 0 ? null : [{ replace: { norm, by } }]
  useTyped(patches)
  useUnsaved(!isSame)
  const isMine = editing.doing === norm
  const refused = isMine ? wrong.refused(editing.outcome) : null
  const isStill = useSince(editing.outcome, typed)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  useEffect(() => {
    const shown = form.current
    const onKey = ({ key }: KeyboardEvent) => {
      // What was typed is not given up by a key.
      if (key === 'Escape' && isSame) close()
    }
    shown?.addEventListener('keydown', onKey)
    return () => shown?.removeEventListener('keydown', onKey)
  }, [close, isSame])
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isSame) return close()
    const ended = patches ? await editing.patch(norm, ...patches) : null
    if (ended?.is === 'done') close()
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form ref={form} className={css['form']} noValidate onSubmit={(event) => void keep(event)}>
      <Meanwhile merging={merging} what="rule" reads={sentence} />
      <NormFields
        parts={parts}
        norm={typed}
        onChange={setTyped}
        errors={joined(stillRefused(refused, isStill), tried ? here : new Map())}
      />
      {patches ? <Foretold norm={norm} patches={patches} over={text('ruleNorms.then')} /> : null}
      {isMine && (refused === null || refused.size === 0) ? (
        <Ended outcome={untold(editing.outcome, merging)} retry={editing.retry} />
      ) : null}
      <Buttons>
        <Button type="submit" variant="filled" loading={isMine && editing.pending}>
          {text('ruleEditor.keep')}
        </Button>
        <Cancel isTyped={!isSame} close={close} />
      </Buttons>
    </form>
  )
}
