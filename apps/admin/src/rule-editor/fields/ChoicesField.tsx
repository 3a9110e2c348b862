import { CheckField } from '@ithaca/ui'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useText } from '../../words/rule-words.ts'
import { type FieldProps, noErrors, type ShapeOf } from './field.ts'
import { Group } from './Group.tsx'
import { listIn, textIn } from './values.ts'
import css from './fields.module.css'

/** Several of a few: all are in sight, and where their order counts, the chosen ones come first in theirs. */
export function ChoicesField({
  shape,
  name,
  help,
  value,
  onChange,
  errors = noErrors,
  at = '',
}: FieldProps<ShapeOf<'choices'>>) {
  const chosen = listIn(value).map(textIn)
  const { isOrdered } = shape
  const places = shape.choices.map((choice) => choice.value)
  const listed = isOrdered ? [...chosen, ...places.filter((one) => !chosen.includes(one))] : places
  // What the list no longer has is still there to be taken out.
  const strange = isOrdered ? [] : chosen.filter((one) => !places.includes(one))
  const turn = (one: string) => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
    onChange(isOrdered ? next : [...places, ...strange].filter((other) => next.includes(other)))
  }
  const move = (from: number, to: number) => {
    const moved = chosen[from]
    if (moved !== undefined) onChange(chosen.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  return (
    <Group name={name} help={help ?? null} error={errors.get(at)}>
      <ul className={css['choices']}>
        {[...listed, ...strange].map((one) => {
          const words = shape.choices.find((choice) => choice.value === one)?.words ?? one
          const place = chosen.indexOf(one)
          return (
            <li key={one}>
              <CheckField label={words} checked={place >= 0} onChange={() => turn(one)} />
              {isOrdered && place >= 0 ? <Moves {...{ words, place, last: chosen.length - 1, move }} /> : null}
            </li>
          )
        })}
      </ul>
    </Group>
  )
}

type MovesProps = { words: string; place: number; last: number; move: (from: number, to: number) => void }

/** Up and down by one place; at the ends a button does nothing, so that the keyboard does not lose it. */
export function Moves({ words, place, last, move }: MovesProps) {
  const text = useText()
  const [size, stroke] = [16, 1.5]
  const to = (next: number) => (event: MouseEvent<HTMLButtonElement>) => {
    if (next < 0 || next > last) return
    const button = event.currentTarget
    move(place, next)
    // What is moved on a page loses the keyboard.
    requestAnimationFrame(() => button.focus())
  }
  return (
    <span className={css['moves']}>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-disabled={place === 0}
        aria-label={text('ruleFields.up', { name: words })}
        onClick={to(place - 1)}
      >
        <IconArrowUp size={size} stroke={stroke} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-disabled={place === last}
        aria-label={text('ruleFields.down', { name: words })}
        onClick={to(place + 1)}
      >
        <IconArrowDown size={size} stroke={stroke} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
