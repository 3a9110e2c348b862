import type { Outcome } from '@ithaca/client'
import { useState } from 'react'

const valueAt = (value: unknown, at: string): unknown =>
  at === ''
    ? value
    : at
        .split('.')
        .reduce<unknown>(
          (here, key) => (typeof here === 'object' && here !== null ? (Reflect.get(here, key) as unknown) : undefined),
          value,
        )
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Whether what stands at a place is still what an outcome was about: what was refused of it is no longer said once it is another. */
export function useSince(outcome: Outcome<unknown> | null, value: unknown): (at: string) => boolean {
  const [told, setTold] = useState({ outcome, value })
  if (told.outcome !== outcome) setTold({ outcome, value })
  return (at) => told.outcome !== outcome || same(valueAt(told.value, at), valueAt(value, at))
}

/** Of what was refused, by place, what still stands. */
export const standing = (refused: ReadonlyMap<string, string>, isStill: (at: string) => boolean) =>
  new Map([...refused].filter(([at]) => isStill(at)))
