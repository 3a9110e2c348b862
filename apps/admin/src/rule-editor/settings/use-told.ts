import type { Outcome } from '@ithaca/client'
import type { RuleShape } from '@ithaca/schema/rule-shape'
import { type Wrong, wrongIn } from '../fields/wrong.ts'
import { useText } from '../../words/rule-words.ts'

/** What is wrong with a value in words, by place: what can be seen here, and what was refused. */
export function useTold(path: string) {
  const text = useText()
  const inWords = (wrong: Wrong): string => {
    if (wrong.is === 'too-long') return text('ruleFields.wrong.too-long', { most: wrong.most })
    if (wrong.is !== 'no-number') return text(`ruleFields.wrong.${wrong.is}`)
    const { least, most } = wrong
    return most === null
      ? text('ruleFields.wrong.wholeNumber', { least })
      : text('ruleFields.wrong.wholeNumberWithin', { least, most })
  }
  return {
    here: (shape: RuleShape, value: unknown): ReadonlyMap<string, string> =>
      new Map([...wrongIn(shape, value)].map(([at, wrong]) => [at, inWords(wrong)])),
    refused: (outcome: Outcome<unknown> | null) => refusedAt(path, outcome),
  }
}

/** Refusals of the field by place; empty where something else was refused as well, which is then told as a whole. */
export function refusedAt(path: string, outcome: Outcome<unknown> | null): ReadonlyMap<string, string> {
  if (outcome?.is !== 'refused') return new Map()
  const start = `book.settings.${path}`
  const own = outcome.refusals.flatMap(({ at, message }): [string, string][] =>
    at === start || at?.startsWith(`${start}.`) ? [[at.slice(start.length + 1), message]] : [],
  )
  return own.length === outcome.refusals.length ? new Map(own) : new Map()
}
