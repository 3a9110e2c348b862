import { counted, fill, type Locale, type Localized, say } from '../core/index.ts'
import type { Bound, QuantityNorm, StepNorm, Window } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'
import { momentWords } from './vocabulary/moments.ts'
import { measureWord, stepWord } from './vocabulary.ts'

/** What a quantity asks, as an infinitive: "hold at least 2 meetings a year". */
export function quantityAct({ measure, window, bound }: QuantityNorm): Localized {
  const { verb, one, many, after = say('', '') } = measureWord(measure).reads(measure)
  const amount = boundWords(bound, one, many)
  const span = saysItsSpan(measure.of, window) ? say('', '') : perWindow[window.length]
  return say(`${verb.en} ${amount.en}${after.en}${span.en}`, `${verb.fr} ${amount.fr}${after.fr}${span.fr}`)
}

/** Months are a span themselves, and goals are of the whole term unless something else is said. */
const saysItsSpan = (of: QuantityNorm['measure']['of'], { length }: Window) =>
  of === 'months' || (length === 'term' && (of === 'goals' || of === 'activities'))

export const perWindow: Record<Window['length'], Localized> = {
  month: { en: ' a month', fr: ' par mois' },
  quarter: { en: ' a quarter', fr: ' par trimestre' },
  year: { en: ' a year', fr: ' par an' },
  term: { en: ' over the whole term', fr: ' sur toute la durée' },
  'between-meetings': { en: ' between two meetings', fr: ' entre deux rencontres' },
}

/** "at least 2 meetings", "about 6 to 12 months". */
export const boundWords = (bound: Bound, one: Localized, many: Localized): Localized =>
  say(bounded(bound, one.en, many.en, 'en'), bounded(bound, one.fr, many.fr, 'fr'))

function bounded(bound: Bound, one: string, many: string, locale: Locale): string {
  const french = locale === 'fr'
  switch (bound.is) {
    case 'at-least':
      return `${french ? 'au moins' : 'at least'} ${counted(bound.count, one, many, locale)}`
    case 'at-most':
      return `${french ? 'au plus' : 'at most'} ${counted(bound.count, one, many, locale)}`
    case 'between': {
      const about = bound.about === true ? (french ? 'environ ' : 'about ') : ''
      return `${about}${bound.least} ${french ? 'à' : 'to'} ${counted(bound.most, one, many, locale)}`
    }
    case 'target':
      return counted(bound.count, one, many, locale)
  }
}

/** What a step asks, with its moment: "sign the agreement before the mentorship starts". */
export function stepAct({ step, moment, leadHours, dueDays }: StepNorm, book: ResolvedBook): Localized {
  const { act, tellsWhen } = stepWord(step)
  const words = act(step, book)
  const ahead = leadHours !== null || step.does === 'preparation' || (step.does === 'agenda' && step.how === 'settle')
  const when =
    tellsWhen === true
      ? say('', '')
      : ahead && moment.at === 'each-meeting'
        ? before(leadHours)
        : momentWords(moment, book)
  const within = dueDays === null ? say('', '') : say(`, within ${dueDays} days`, `, dans un délai de ${dueDays} jours`)
  const { labels } = book.settings.identity
  const whole = say(words.en + when.en + within.en, words.fr + when.fr + within.fr)
  return say(fill(whole, { labels, locale: 'en' }), fill(whole, { labels, locale: 'fr' }))
}

const before = (hours: number | null): Localized =>
  hours === null
    ? say(' before each meeting', ' avant chaque rencontre')
    : say(` at least ${hours} hours before each meeting`, ` au moins ${hours} heures avant chaque rencontre`)
