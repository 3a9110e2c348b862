import { made, type Model, ruleBook, tellingWords } from '@ithaca/domain/rules'
import { z } from 'zod'
import { emptyOf, isNoun, nounModel } from './model.ts'

/** The program beside its rules: where it is found, what it is called, the language it speaks to those who chose none. */
const program = z.strictObject({
  slug: z.string().describe('Its part of the address.'),
  name: z.string().optional().describe('As the association calls it; the name in its language where it is left out.'),
  locale: z.enum(['en', 'fr']).describe('The language it speaks to those who chose none.'),
  timeZone: z.string().optional().describe('IANA zone; that of its identity where it is left out.'),
})
export type ProgramPart = z.infer<typeof program>

type Of = (model: Model) => z.ZodType

/** Each model once, so that the schema can refer to it. */
function writing(editors: boolean): Of {
  const known = new Map<Model, z.ZodType>()
  const of: Of = (model) => {
    const found = known.get(model) ?? (isNoun(model) ? nounModel : writtenOf(model, of, editors))
    known.set(model, found)
    return found
  }
  return of
}

/** A model as a file may write it: no key that is not known, empty things left out; for editors words may stand for choices. */
function writtenOf(model: Model, of: Of, editors: boolean): z.ZodType {
  const it = made(model)
  switch (it.is) {
    case 'object':
      return z.strictObject(
        Object.fromEntries(
          Object.entries(it.shape).map(([key, member]) => {
            const inner = emptyOf(member) === undefined ? of(member) : of(member).optional()
            const { description } = member as z.ZodType
            return [key, description === undefined ? inner : inner.describe(description)]
          }),
        ),
      )
    case 'list':
      return z.array(of(it.of)).check(...checksOf(model))
    case 'record':
      return z.record(it.key as z.ZodString, of(it.of))
    case 'choice': {
      const options = it.options.map(of) as [z.ZodObject, ...z.ZodObject[]]
      const choice = z.discriminatedUnion(it.by, options)
      const words = it.options
        .filter((option) => standsAlone(option, it.by))
        .flatMap((option) => tellingWords(option, it.by))
      return editors && words.length > 0 ? z.union([choice, z.enum(words)]) : choice
    }
    case 'wrapped':
      return it.how === 'nullable' ? of(it.in).nullable() : of(it.in).optional()
    case 'leaf':
      return model as z.ZodType
  }
}

/** How many there may be; that no two are called alike is looked at in the whole. */
const checksOf = (model: Model) =>
  ((model as z.core.$ZodTypes)._zod.def.checks ?? []).filter(
    (check): check is z.core.$ZodCheck<unknown[]> => check._zod.def.check !== 'custom',
  )

/** Whether nothing but the word has to be said. */
function standsAlone(option: Model, by: string): boolean {
  const it = made(option)
  return (
    it.is === 'object' &&
    Object.entries(it.shape).every(
      ([key, member]) => key === by || emptyOf(member) !== undefined || z.safeParse(member, undefined).success,
    )
  )
}

const whole = (editors: boolean) => {
  const book = writing(editors)(ruleBook) as z.ZodObject
  const { format, ...parts } = book.shape as Record<string, z.ZodType>
  return z.strictObject({ format: format ?? z.never(), program, ...parts })
}

/** What the data of a file have to fit once its words are spelled out. */
export const writtenModel = whole(false)

const titles: Readonly<Record<string, string>> = {
  format: 'The format of this file; Ithaca says so where it is newer than what it reads.',
  program: 'Where the program is found and what it is called.',
  settings: 'How the program’s machinery works. A setting that is left out is Ithaca’s default.',
  norms: 'What is asked, of whom and how strongly. The order is that in which they are read.',
  off: 'What the program has decided against.',
  sources: 'Where settings come from, by section and name.',
}

/** The published JSON Schema, for editors. */
export function jsonSchema(): object {
  const model = whole(true)
  const shape = Object.fromEntries(
    Object.entries(model.shape as Record<string, z.ZodType>).map(([key, part]) => [
      key,
      part.describe(titles[key] ?? ''),
    ]),
  )
  const { $schema, ...rest } = z.toJSONSchema(z.strictObject(shape), { io: 'input', reused: 'ref', target: 'draft-7' })
  const about = 'A mentoring program of Ithaca as a file: what is left out of a rule is nothing, no, or an empty list.'
  return { $schema, title: 'Program', description: about, ...rest }
}
