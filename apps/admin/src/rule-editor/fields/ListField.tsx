import { useLocale } from '@ithaca/ui'
import type { RuleShape } from '@ithaca/schema/rule-shape'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../words/rule-words.ts'
import { Moves } from './ChoicesField.tsx'
import { noErrors, type ShapeOf, type WholeProps } from './field.ts'
import { Group } from './Group.tsx'
import { Members } from './ObjectField.tsx'
import { below, blank, listIn, shownIn, titleIn } from './values.ts'
import css from './fields.module.css'

type Keyed = { keys: readonly number[]; next: number }

/** So many of one thing, added, taken out and put in order; the place of the keyboard goes with what moves. */
export function ListField({
  Part,
  shape,
  name,
  help,
  value,
  onChange,
  errors = noErrors,
  at = '',
}: WholeProps<ShapeOf<'list'>>) {
  const text = useText()
  const items = listIn(value)
  const [keyed, setKeyed] = useState<Keyed>({ keys: items.map((_item, index) => index), next: items.length })
  const [said, setSaid] = useState('')
  const [fresh, setFresh] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (fresh === null) return
    list.current?.querySelector<HTMLElement>(`[data-item="${fresh}"] :is(input, textarea, select)`)?.focus()
  }, [fresh])
  // A list that was changed elsewhere has other items: they are counted anew.
  const keys = keyed.keys.length === items.length ? keyed.keys : items.map((_item, index) => index)
  const next = Math.max(keyed.next, items.length)
  const nameOf = (index: number) => `${shape.one} ${index + 1}`
  const append = () => {
    onChange([...items, blank(shape.of)])
    setKeyed({ keys: [...keys, next], next: next + 1 })
    setFresh(next)
  }
  const remove = (index: number) => {
    onChange(items.toSpliced(index, 1))
    setKeyed({ keys: keys.toSpliced(index, 1), next })
    setSaid(text('ruleFields.removed', { name: nameOf(index) }))
    add.current?.focus()
  }
  const move = (from: number, to: number) => {
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, items[from]))
    setKeyed({ keys: keys.toSpliced(from, 1).toSpliced(to, 0, keys[from] ?? next), next: next + 1 })
    setSaid(text('ruleFields.moved', { name: nameOf(from), place: to + 1 }))
  }
  return (
    <Group name={name} help={help ?? null} error={errors.get(at)}>
      <ol ref={list} className={css['items']}>
        {items.map((item, index) => (
          <li key={keys[index]} data-item={keys[index]}>
            <Item
              Part={Part}
              shape={shape.of}
              name={nameOf(index)}
              value={item}
              onChange={(changed) => onChange(items.with(index, changed))}
              errors={errors}
              at={below(at, index)}
              isFresh={keys[index] === fresh}
            />
            <div className={css['itemActs']}>
              <Moves words={nameOf(index)} place={index} last={items.length - 1} move={move} />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={text('ruleFields.removeOne', { name: nameOf(index) })}
                onClick={() => remove(index)}
              >
                {text('ruleEditor.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button
        ref={add}
        size="sm"
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
        onClick={append}
      >
        {shape.add}
      </Button>
      <output className={css['said']}>{said}</output>
    </Group>
  )
}

/** One of them: a single text stands by itself, and what has parts is folded under its title. */
function Item({ isFresh, ...props }: WholeProps<RuleShape> & { isFresh: boolean }) {
  const locale = useLocale()
  const { shape, name, value, errors = noErrors, at = '', Part } = props
  const [isOpen, setOpen] = useState(isFresh)
  if (shape.is !== 'object') return <Part {...props} />
  const [only, ...others] = shownIn(shape)
  if (only && others.length === 0) return <Single {...props} shape={shape} />
  const isWrong = [...errors.keys()].some((place) => place.startsWith(`${at}.`))
  const title = titleIn(shape, value, locale)
  return (
    <details
      className={css['item']}
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span className={css['nth']}>{name}</span> {title}
      </summary>
      <Members {...props} shape={shape} isCompact />
    </details>
  )
}

/** A thing with a single part is called by its own name, and not by that of the part. */
function Single({ Part, shape, name, value, onChange, errors = noErrors, at = '' }: WholeProps<ShapeOf<'object'>>) {
  const [only] = shownIn(shape)
  if (!only) return null
  const fields = Object.fromEntries(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  return (
    <Part
      shape={only.shape}
      name={name}
      value={fields[only.key]}
      onChange={(next) => onChange({ ...fields, [only.key]: next })}
      errors={errors}
      at={below(at, only.key)}
    />
  )
}
