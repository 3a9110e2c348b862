import type { AskedNormFragment, NormRevisionInput, RulePatchInput } from '../gql/graphql.ts'

export type Figure = 'count' | 'least' | 'most' | 'everyMonths' | 'everyWeeks' | 'leadHours'
export type Texts = { en: string; fr: string }
export type NormStrength = AskedNormFragment['strength']

/** What somebody answers about one norm; what is not in it stays. A figure is as it was typed. */
export type NormAnswer = {
  gone?: boolean
  strength?: NormStrength
  figures?: Partial<Record<Figure, string>>
  text?: Texts
}

/** The figures of a norm by their names in a change of it. */
export function figuresOf(norm: AskedNormFragment): Partial<Record<Figure, number>> {
  if (norm.__typename === 'StepNorm') {
    const { everyMonths, everyWeeks, leadHours, moment } = norm
    return {
      ...(typeof everyMonths === 'number' && { everyMonths }),
      // How often the program checks in is a setting, and no figure of the norm.
      ...(typeof everyWeeks === 'number' && moment === 'every-weeks' && { everyWeeks }),
      ...(typeof leadHours === 'number' && { leadHours }),
    }
  }
  if (norm.__typename !== 'QuantityNorm') return {}
  const { minimum, maximum, target } = norm
  if (typeof minimum === 'number' && typeof maximum === 'number') return { least: minimum, most: maximum }
  const count = target ?? minimum ?? maximum
  return typeof count === 'number' ? { count } : {}
}

/** None of anything is no rule, and nothing but whole numbers is one. */
export const LEAST_FIGURE = 1
export const isFigure = (typed: string): boolean => /^\s*\d{1,4}\s*$/u.test(typed) && Number(typed) >= LEAST_FIGURE

/** Which of the typed figures of an answer are none. */
export const wrongFigures = ({ figures = {}, gone }: NormAnswer): Figure[] =>
  gone
    ? []
    : (Object.entries(figures) as [Figure, string][]).flatMap(([name, typed]) => (isFigure(typed) ? [] : [name]))

/** The change an answer makes of a norm; null where it says nothing else than the norm. */
export function patchOf(norm: AskedNormFragment, answer: NormAnswer, texts: Texts | null): RulePatchInput | null {
  const { key, strength } = norm
  if (answer.gone) return { remove: key }
  const before = figuresOf(norm)
  const figures = (Object.entries(answer.figures ?? {}) as [Figure, string][]).flatMap(([name, typed]) =>
    isFigure(typed) && Number(typed) !== before[name] ? [[name, Number(typed)]] : [],
  )
  const { text } = answer
  const revise: NormRevisionInput = {
    norm: key,
    ...(answer.strength && answer.strength !== strength && { strength: answer.strength }),
    ...Object.fromEntries(figures),
    ...(text && (text.en !== texts?.en || text.fr !== texts.fr) && { text }),
  }
  return Object.keys(revise).length > 1 ? { revise } : null
}

/** The words of a promise in both languages, read out of the book as it is written. */
export function textsIn(book: unknown, key: string): Texts | null {
  const norms = at(book, 'norms')
  const norm = Array.isArray(norms) ? norms.find((one: unknown) => at(one, 'id') === key) : null
  const [en, fr] = [at(at(norm, 'text'), 'en'), at(at(norm, 'text'), 'fr')]
  return typeof en === 'string' && typeof fr === 'string' ? { en, fr } : null
}

/** Whether anything is asked about contacts; hours are something else. */
export function asksForContacts(book: unknown): boolean {
  const norms = at(book, 'norms')
  const measured = Array.isArray(norms) ? norms.map((norm: unknown) => at(at(norm, 'measure'), 'of')) : []
  return measured.includes('contacts') || measured.includes('months-with-contact')
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : null

/** What is asked where a program has said nothing on meetings. */
export const meetingsAYear = (count: number): RulePatchInput => ({
  add: {
    norm: {
      kind: 'quantity',
      strength: 'expected',
      party: 'pair',
      measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
      window: { length: 'year', counted: 'from-start' },
      bound: { is: 'at-least', count },
    },
  },
})
