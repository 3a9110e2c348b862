import type { z } from 'zod'

/** A model of the rule book, or a part of it, as plain zod. */
export type Model = z.core.$ZodType

/** What a model is made of, read from zod's own definition. */
export type Made =
  | { is: 'object'; shape: Readonly<Record<string, Model>> }
  | { is: 'list'; of: Model }
  | { is: 'record'; key: Model; of: Model }
  | { is: 'choice'; by: string; options: readonly Model[] }
  | { is: 'wrapped'; how: 'nullable' | 'optional' | 'default'; in: Model }
  | { is: 'leaf' }

export function made(model: Model): Made {
  const { def } = (model as z.core.$ZodTypes)._zod
  if (def.type === 'object') return { is: 'object', shape: def.shape }
  if (def.type === 'array') return { is: 'list', of: def.element }
  if (def.type === 'record') return { is: 'record', key: def.keyType, of: def.valueType }
  if (def.type === 'union')
    return { is: 'choice', by: (def as z.core.$ZodDiscriminatedUnionDef).discriminator, options: def.options }
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'default')
    return { is: 'wrapped', how: def.type, in: def.innerType }
  // Optional once, and needed after all.
  return def.type === 'nonoptional' ? made(bare(def.innerType)) : { is: 'leaf' }
}

/** The model beneath what may be null, absent or filled in. */
export function bare(model: Model): Model {
  const it = made(model)
  return it.is === 'wrapped' ? bare(it.in) : model
}

/** The words by which a member of a choice is told apart. */
export function tellingWords(option: Model, by: string): string[] {
  const it = made(option)
  const [, key] = it.is === 'object' ? (Object.entries(it.shape).find(([name]) => name === by) ?? []) : []
  if (key === undefined) return []
  const { def } = (key as z.core.$ZodTypes)._zod
  if (def.type === 'enum') return Object.values(def.entries).map(String)
  return def.type === 'literal' ? def.values.map(String) : []
}
