import { canonicalJson, type Json } from '../../core/index.ts'
import type { Norm, Source } from '../norm.ts'
import { off, type Off, offKeys } from '../off.ts'

/** The point that a norm is about, decided against. */
export function decidedAgainst(norm: Norm, source: Source): Off {
  switch (norm.kind) {
    case 'quantity':
      return { point: 'quantity', measure: norm.measure, source }
    case 'step':
      return { point: 'step', step: norm.step, source }
    case 'condition':
      return { point: 'condition', condition: norm.condition, source }
    case 'clause':
      return { point: 'clause', topic: norm.topic, source }
  }
}

/** With one decision more; the same decision is not taken twice. */
export function withDecision(taken: readonly unknown[], point: unknown, decided: Source): readonly unknown[] {
  if (typeof point !== 'object' || point === null) return [...taken, point]
  const says = (one: unknown) => canonicalJson({ ...(one as Record<string, Json>), source: null })
  const given = { ...point, source: decided }
  return taken.some((one) => says(one) === says(given)) ? taken : [...taken, given]
}

/** Without the decision of that key; null where there is none. */
export function withoutDecision(taken: readonly unknown[], key: string): readonly unknown[] | null {
  const known = taken.flatMap((one, place): { place: number; one: Off }[] => {
    const read = off.safeParse(one)
    return read.success ? [{ place, one: read.data }] : []
  })
  const found = known[offKeys(known.map(({ one }) => one)).indexOf(key)]
  return found === undefined ? null : taken.toSpliced(found.place, 1)
}
