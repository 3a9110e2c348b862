import { Buttons, ChoiceField, Notice, SelectField, TextSkeleton, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Ended } from '../../app/Ended.tsx'
import type { RulePatchInput } from '../../gql/graphql.ts'
import { useText } from '../../words/rule-words.ts'
import { type Fields, fieldsIn, textIn } from '../fields/values.ts'
import { useSince } from '../fields/use-since.ts'
import { useTyped } from '../preview/typed.ts'
import { same } from '../three-way.ts'
import type { Editing } from '../use-editing.ts'
import { Cancel } from './Cancel.tsx'
import { Foretold } from './Foretold.tsx'
import { NormFields } from './NormFields.tsx'
import { type RuleWord, valueAt, written } from './norm-value.ts'
import { useUnsaved } from './unsaved.ts'
import { joined, stillRefused, usePartErrors } from './use-part-errors.ts'
import { useVocabulary } from './use-vocabulary.ts'
import css from '../rule-editor.module.css'

type AddNormProps = {
  chapter: string
  title: string
  editing: Editing
  added: () => void
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** Nothing new is begun in what is searched; what is begun stays. */
  isSearching: boolean
}

/** One rule more in a chapter, put together as a sentence; its place and its name make themselves. */
export function AddNorm(props: AddNormProps) {
  const text = useText()
  const { isOpen, setOpen, isSearching } = props
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (isOpen) return <Choosing {...props} close={close} />
  return (
    <div className={css['add']} hidden={isSearching}>
      <Button
        ref={opener}
        size="sm"
        variant="subtle"
        data-add
        aria-label={text('ruleNorms.addTo', { chapter: props.title })}
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => {
          props.editing.clear()
          setOpen(true)
        }}
      >
        {text('ruleNorms.add')}
      </Button>
    </div>
  )
}

type Choosing = AddNormProps & { close: () => void }

function Choosing(props: Choosing) {
  const text = useText()
  const { words, failed } = useVocabulary()
  const { chapter, title, close } = props
  const [chosen, setChosen] = useState('')
  const first = useRef<HTMLSelectElement>(null)
  const isRead = words !== null
  useEffect(() => {
    if (isRead) first.current?.focus()
  }, [isRead])
  const here = (words ?? []).filter(({ begins }) => begins.some((begun) => begun.chapter === chapter))
  const word = here.find((one) => keyOf(one) === chosen) ?? null
  const kinds = [...new Set(here.map(({ kindName }) => kindName))]
  const option = (one: RuleWord) => ({
    value: keyOf(one),
    label: one.isActedOn ? one.name : text('ruleNorms.nameShown', { name: one.name }),
  })
  return (
    <section className={css['adding']} aria-label={text('ruleNorms.addTo', { chapter: title })}>
      <h3>{text('ruleNorms.newTitle')}</h3>
      {failed ? <Notice kind="refusal" title={text('ruleNorms.unread')} announce="status" /> : null}
      {isRead ? (
        <SelectField
          ref={first}
          label={text('ruleNorms.about')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: '', label: text('ruleNorms.choose') },
            ...kinds.map((kind) => ({
              group: kind,
              items: here.filter(({ kindName }) => kindName === kind).map(option),
            })),
          ]}
        />
      ) : failed ? null : (
        <TextSkeleton />
      )}
      {word ? (
        <NewNorm key={keyOf(word)} {...props} word={word} />
      ) : (
        <Buttons>
          <Button variant="subtle" onClick={close}>
            {text('ruleEditor.cancel')}
          </Button>
        </Buttons>
      )}
    </section>
  )
}

const keyOf = ({ kind, word }: RuleWord) => `${kind} ${word}`
/** What it is called as long as it is only foreseen. */
const UNNAMED = 'rule-being-added'

function NewNorm({ chapter, editing, added, close, word }: Choosing & { word: RuleWord }) {
  const text = useText()
  const say = useSayDone()
  const id = useId()
  const { parts } = word
  const wrong = usePartErrors(parts)
  const [begun] = useState<Fields>(() => fieldsIn(word.begins.find((one) => one.chapter === chapter)?.norm))
  const [typed, setTyped] = useState(begun)
  const [asks, setAsks] = useState('yes')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isAsked = asks === 'yes'
  const norm = written(typed, parts)
  const here = wrong.here(typed)
  const isWhole = !isAsked || here.size === 0
  const patch = (more: Fields): RulePatchInput =>
    isAsked ? { add: { norm: { ...norm, ...more } } } : { decideAgainst: { point: pointOf(norm) } }
  useTyped(isWhole ? [patch({ id: UNNAMED })] : null)
  useUnsaved(true)
  const doing = `add-${chapter}`
  const isMine = editing.doing === doing
  const refused = isMine ? wrong.refused(editing.outcome) : null
  const isStill = useSince(editing.outcome, typed)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const ended = isWhole ? await editing.patch(doing, patch({})) : null
    if (ended?.is !== 'done')
      return requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    say(text(isAsked ? 'ruleNorms.added' : 'ruleNorms.decided'))
    close()
    added()
  }
  return (
    <form ref={form} className={css['form']} noValidate onSubmit={(event) => void keep(event)}>
      <ChoiceField
        name={id}
        label={text('ruleNorms.asks')}
        choices={[
          { value: 'yes', label: text('ruleNorms.asked') },
          { value: 'no', label: text('ruleNorms.notAsked') },
        ]}
        value={asks}
        onChange={setAsks}
      />
      <NormFields
        parts={isAsked ? parts : parts.filter(({ path }) => isOfPoint(path))}
        norm={typed}
        onChange={setTyped}
        errors={joined(stillRefused(refused, isStill), tried ? here : new Map())}
      />
      {isWhole ? (
        <Foretold norm={UNNAMED} patches={[patch({ id: UNNAMED })]} over={text('ruleNorms.willRead')} />
      ) : null}
      {isMine && (refused === null || refused.size === 0) ? (
        <Ended outcome={editing.outcome} retry={editing.retry} />
      ) : null}
      <Buttons>
        <Button type="submit" variant="filled" loading={isMine && editing.pending}>
          {text(isAsked ? 'ruleNorms.addIt' : 'ruleNorms.decideIt')}
        </Button>
        <Cancel isTyped={!same(typed, begun)} close={close} />
      </Buttons>
    </form>
  )
}

/** What of a norm says what it is about. */
const isOfPoint = (path: string) => path === 'topic' || /^(measure|step|condition)\./u.test(path)

function pointOf(norm: Fields): Fields {
  const point = textIn(norm['kind'])
  if (point === 'clause') return { point, topic: norm['topic'] }
  const key = point === 'quantity' ? 'measure' : point
  return { point, [key]: valueAt(norm, key) }
}
