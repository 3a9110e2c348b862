import { z } from 'zod'

// Everything that can be set has a description, and every object and choice a name: the contract is made of them (`shapes.ts`).

/** Gives an object or a choice its name in the contract, and says what it is. */
export const called = <Schema extends z.ZodType>(title: string, about: string, schema: Schema): Schema =>
  schema.meta({ title, about })

/** Says of a text that it is no one's own words, but a code that nobody sees, a time zone, or a norm by its key. */
export const holding = (kind: 'code' | 'time-zone' | 'norm') => z.string().meta({ holds: kind })

/** A text in every language the platform speaks. */
export const localized = called(
  'LocalizedText',
  'A text of the program’s own, in every language the platform speaks.',
  z.object({ en: z.string().describe('In English.'), fr: z.string().describe('In French.') }),
)
/** What something is called by machines; never shown. */
export const code = holding('code')
  .regex(/^[a-z][a-z0-9-]{0,62}$/)
  .describe('What it is called by programs, stable.')
const label = localized.describe('What people call it.')
/** A word of the association's own: a kind of goal, a phase, a reason. */
export const named = called(
  'NamedChoice',
  'A word of the program’s own: a kind of goal, a phase, a reason.',
  z.object({ code, label }),
)

export const role = called('Role', 'One of the two.', z.enum(['mentor', 'protege']))
export const roles = called('RoleOrEach', 'One of the two, or each of them.', z.enum(['mentor', 'protege', 'each']))
const whole = z.number().int()
export const count = whole.min(0)
export const some = whole.min(1)

/** Something for each of the two roles. */
export const perRole = <Item extends z.ZodType>(name: string, about: string, item: Item) =>
  called(name, about, z.object({ mentor: item.describe('For mentors.'), protege: item.describe('For protégés.') }))

/** How somebody answers; `own` lets them add words of their own to a choice. */
export const question = called(
  'ProgramQuestion',
  'A question that the program asks.',
  z.object({
    code,
    ask: localized.describe('The question.'),
    answer: called(
      'AnswerKind',
      'How a question is answered.',
      z.enum(['text', 'yes-no', 'one-of', 'several-of']),
    ).describe('How it is answered.'),
    options: z.array(named).describe('What one can choose from; empty where it is not a choice.'),
    own: z.boolean().describe('Whether words of one’s own can be added to the choices.'),
    needed: z.boolean().describe('Whether it has to be answered.'),
  }),
)
export type Question = z.infer<typeof question>
