import { canonicalJson, type Json, type NounForms } from '@ithaca/domain/core'
import { bare, made, type Model, tellingWords } from '@ithaca/domain/rules'
import type { Commented } from './comments.ts'
import { emptyOf, isNoun } from './model.ts'
import { shortNoun } from './nouns.ts'
import { namesOf, type Path, under } from './paths.ts'

/** The place of something that is written, and which places bear comments: what bears one is written out. */
type Place = { path: Path; commented: Commented }

/**
 * A value as a file writes it: in the model's order, without what is empty, and as a word where nothing but the word is
 * left. `long` gives it back.
 */
export function short(model: Model, value: unknown, place: Place): unknown {
  const { path, commented } = place
  const at = (key: string): Place => ({ path: under(path, key), commented })
  if (value === null || value === undefined) return value
  const inner = bare(model)
  if (isNoun(inner)) {
    const locale = path.includes('/fr/') ? 'fr' : 'en'
    return shortNoun(value as NounForms, locale, (form) => commented.atOrBeneath(under(path, form)))
  }
  const it = made(inner)
  if (it.is === 'list') {
    const items = value as readonly unknown[]
    const names = namesOf(items)
    return items.map((item, index) => short(it.of, item, at(names[index] ?? '')))
  }
  if (it.is === 'record') {
    const entries = Object.entries(value)
    return Object.fromEntries(entries.map(([key, member]) => [key, short(it.of, member, at(key))]))
  }
  if (it.is === 'choice') {
    const word = String((value as Record<string, unknown>)[it.by])
    const option = it.options.find((one) => tellingWords(one, it.by).includes(word))
    if (option === undefined) return value
    const whole = short(option, value, place) as object
    return Object.keys(whole).length === 1 && !commented.beneath(path) ? word : whole
  }
  if (it.is !== 'object') return value
  const members = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    inOrder(Object.keys(it.shape)).flatMap((key) => {
      const [of, member] = [it.shape[key], members[key]]
      if (of === undefined || member === undefined) return []
      if (isLeftOut(of, member) && !commented.atOrBeneath(under(path, key))) return []
      return [[key, short(of, member, at(key))]]
    }),
  )
}

/** What something is called comes first, and where it comes from last. */
const inOrder = (keys: readonly string[]) => [
  ...keys.filter((key) => key === 'id'),
  ...keys.filter((key) => key !== 'id' && key !== 'source' && key !== 'delegation'),
  ...keys.filter((key) => key === 'delegation' || (key === 'source' && !keys.includes('delegation'))),
  ...keys.filter((key) => key === 'source' && keys.includes('delegation')),
]

function isLeftOut(model: Model, value: unknown): boolean {
  const it = made(model)
  const filled = it.is === 'wrapped' && it.how === 'default' ? defaultOf(model) : emptyOf(model)
  return filled !== undefined && canonicalJson(filled as Json) === canonicalJson(value as Json)
}

const defaultOf = (model: Model): unknown =>
  (model as unknown as { _zod: { def: { defaultValue: unknown } } })._zod.def.defaultValue
