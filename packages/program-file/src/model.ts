import { z } from 'zod'

/** The rule book's model as plain zod, which the forms of the file are derived from. */
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
export function wordsOf(option: Model, by: string): string[] {
  const it = made(option)
  const key = it.is === 'object' ? it.shape[by] : undefined
  const { def } = (key as z.core.$ZodTypes)._zod
  if (def.type === 'enum') return Object.values(def.entries).map(String)
  return def.type === 'literal' ? def.values.map(String) : []
}

const empties = [null, false, []] as const
type Empty = (typeof empties)[number]

/** What stands for something that is left out: nothing, no, or an empty list. Silence is another matter, and undefined. */
export function emptyOf(model: Model): Empty | undefined {
  if (z.safeParse(model, undefined).success) return undefined
  return empties.find((empty) => z.safeParse(model, empty).success)
}

/** Whether it is the nine forms of a label, which a file may derive from the word and its plural. */
export function isNoun(model: Model): boolean {
  const it = made(model)
  return it.is === 'object' && 'theMany' in it.shape && 'toMany' in it.shape
}

/** A word, its plural, and what its language has to know of it; any other form is an exception. */
export const nounModel = z
  .strictObject({
    one: z.string(),
    many: z.string(),
    article: z.enum(['a', 'an']).optional(),
    gender: z.enum(['m', 'f', 'both']).optional(),
    aspirated: z.boolean().optional(),
    a: z.string().optional(),
    the: z.string().optional(),
    of: z.string().optional(),
    to: z.string().optional(),
    theMany: z.string().optional(),
    ofMany: z.string().optional(),
    toMany: z.string().optional(),
  })
  .describe(
    'The word and its plural; English `article`, French `gender` and `aspirated`. Forms that differ are written out.',
  )
export type Written = z.infer<typeof nounModel>
