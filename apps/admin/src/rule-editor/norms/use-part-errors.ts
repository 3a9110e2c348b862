import type { Outcome } from '@ithaca/client'
import { standing } from '../fields/use-since.ts'
import { useTold } from '../settings/use-told.ts'
import type { Fields } from '../fields/values.ts'
import { isThere, refusedParts, type RulePart, shapeIn, valueAt } from './norm-value.ts'

type Errors = ReadonlyMap<string, ReadonlyMap<string, string>>
const none: Errors = new Map()

/** What is wrong with the parts of a norm: what can be seen here, and what was refused of it. */
export function usePartErrors(parts: readonly RulePart[]) {
  const told = useTold('norms')
  return {
    here: (norm: Fields): Errors =>
      new Map(
        parts
          .filter((part) => isThere(part, norm))
          .map((part) => [part.path, told.here(shapeIn(part, norm), valueAt(norm, part.path) ?? null)] as const)
          .filter(([, wrong]) => wrong.size > 0),
      ),
    /** Null where something else was refused as well, which is then told as a whole. */
    refused: (outcome: Outcome<unknown> | null): Errors | null =>
      outcome?.is === 'refused' ? refusedParts(outcome.refusals, parts) : none,
  }
}

/** What was refused, without the fields that are others since. */
export const stillRefused = (refused: Errors | null, isStill: (at: string) => boolean): Errors =>
  new Map(
    [...(refused ?? none)]
      .map(([path, wrong]) => [path, standing(wrong, (at) => isStill(at === '' ? path : `${path}.${at}`))] as const)
      .filter(([, wrong]) => wrong.size > 0),
  )

export const joined = (some: Errors, more: Errors): Errors => new Map([...some, ...more])
