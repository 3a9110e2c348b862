import type { RuleMember, RuleShape } from '@ithaca/schema/rule-shape'

// A value is as the rule book has it, but for what is being typed: a number is a text as long as it is none.

export type Fields = Readonly<Record<string, unknown>>
export type Texts = { en: string; fr: string }
export const LANGUAGES = ['en', 'fr'] as const

export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
export const fieldsIn = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const textsIn = (value: unknown): Texts => {
  const { en, fr } = fieldsIn(value)
  return { en: textIn(en), fr: textIn(fr) }
}

/** What stands in a field before anybody has written there. */
export function blank(shape: RuleShape): unknown {
  switch (shape.is) {
    case 'code':
    case 'text':
    case 'time-zone':
    case 'day':
    case 'number':
      return ''
    case 'texts':
      return { en: '', fr: '' }
    case 'noun':
      return shape.noun
    case 'yes-no':
      return false
    case 'choice':
      return shape.choices[0]?.value ?? ''
    case 'choices':
    case 'list':
      return []
    case 'maybe':
      return null
    case 'object':
      return Object.fromEntries(shape.members.map((member) => [member.key, blank(member.shape)]))
  }
}

/** Where a part stands below: `0.label.en`. */
export const below = (at: string, key: string | number): string => (at === '' ? String(key) : `${at}.${key}`)

/** The members that somebody sees. */
export const shownIn = ({ members }: Extract<RuleShape, { is: 'object' }>) =>
  members.filter(({ shape }) => shape.is !== 'code')

/** Whether a part is asked at all, beside what the other parts are. */
export const isAsked = ({ when }: RuleMember, fields: Fields): boolean =>
  when === undefined || when.is.includes(textIn(fields[when.key]))

/** What somebody would call it by: its own text, or the first text within. */
export function titleIn(shape: RuleShape, value: unknown, locale: keyof Texts): string {
  if (shape.is === 'texts') return textsIn(value)[locale] || textsIn(value).en || textsIn(value).fr
  const [first] = shape.is === 'object' ? shownIn(shape) : []
  return first ? titleIn(first.shape, fieldsIn(value)[first.key], locale) : ''
}
