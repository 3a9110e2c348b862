import { made, type Model } from '@ithaca/domain/rules'
import { z } from 'zod'

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
