import type { Locale } from '@ithaca/domain/core'
import { bare, made, type Model, tellingWords } from '@ithaca/domain/rules'
import { emptyOf, isNoun, type Written } from './model.ts'
import { longNoun } from './nouns.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Words that stand for a whole choice, written as that choice; all else as it is, right or wrong. */
export function spelled(model: Model, value: unknown): unknown {
  const it = made(bare(model))
  if (it.is === 'choice') {
    const option = optionOf(it, value)
    if (typeof value === 'string' && option !== undefined) return { [it.by]: value }
    return option === undefined ? value : spelled(option, value)
  }
  return within(model, value, spelled)
}

/** A value that fits the written model, whole: what was left out is empty. */
export function long(model: Model, value: unknown, locale: Locale = 'en'): unknown {
  const inner = bare(model)
  if (isNoun(inner)) return longNoun(value as Written, locale)
  const it = made(inner)
  if (it.is === 'choice') {
    const option = optionOf(it, value)
    return option === undefined ? value : long(option, value, locale)
  }
  const whole = within(model, value, (of, member, key) => long(of, member, key === 'fr' ? 'fr' : locale))
  if (it.is !== 'object' || !isObject(whole)) return whole
  const empty = Object.entries(it.shape).flatMap(([key, of]) => {
    const filled = whole[key] === undefined ? emptyOf(of) : undefined
    return filled === undefined ? [] : [[key, filled]]
  })
  return { ...whole, ...Object.fromEntries(empty) }
}

function optionOf({ by, options }: { by: string; options: readonly Model[] }, value: unknown): Model | undefined {
  const word = isObject(value) ? value[by] : value
  return typeof word === 'string' ? options.find((one) => tellingWords(one, by).includes(word)) : undefined
}

/** The members of a value, each by its own model. */
function within(model: Model, value: unknown, each: (model: Model, value: unknown, key: string) => unknown): unknown {
  const it = made(bare(model))
  if (it.is === 'list' && Array.isArray(value)) return value.map((item) => each(it.of, item, ''))
  if (!isObject(value) || (it.is !== 'object' && it.is !== 'record')) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const of = it.is === 'record' ? it.of : Object.hasOwn(it.shape, key) ? it.shape[key] : undefined
      return [key, of === undefined ? member : each(of, member, key)]
    }),
  )
}
