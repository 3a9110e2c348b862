import { fill, type Locale, type Localized, plainLabels, say } from '../core/index.ts'
import { type ContactAsk, perWindow } from '../rules/index.ts'
import { limits } from './asks.ts'
import { agreed, isMany, nounOf, somany } from './nouns.ts'
import { type Asks, byWhen, countOf, missing } from './sentences.ts'

/** "8 meetings a year", as the two agreed on it. */
export function agreedAmount(ask: ContactAsk): Localized {
  const { en, fr } = somany(limits(ask.bound).target, nounOf(ask), false)
  return say(en + perWindow[ask.per].en, fr + perWindow[ask.per].fr)
}

/** "You two agreed on 8 meetings a year." To anybody else, in their names where there are any. */
export function agreedSentence(ask: ContactAsk, viewer: boolean, names: string | null, locale: Locale): string {
  const values = { amount: agreedAmount(ask)[locale], names: names ?? '' }
  const who = viewer ? youAgreed : names === null ? theyAgreed : namesAgreed
  return fill(who, { labels: plainLabels, locale, values })
}

const youAgreed = say('You two agreed on {amount}.', 'Vous avez convenu ensemble de {amount}.')
const theyAgreed = say('The two agreed on {amount}.', 'Les deux ont convenu ensemble de {amount}.')
const namesAgreed = say('{names} agreed on {amount}.', '{names} ont convenu de {amount}.')

/** What of it is still to come: "3 more are asked for by 14 July 2028." */
export function agreedRest(one: Asks, ask: ContactAsk): Localized {
  const open = missing(one)
  const more = countOf(one) > 0
  const when = byWhen(one, ask)
  const asked = agreed('demandé', nounOf(ask).feminine, isMany(open, 'fr'))
  return say(
    `${open}${more ? ' more' : ''} ${isMany(open, 'en') ? 'are' : 'is'} asked for${when.en}.`,
    `${open}${more ? ' de plus' : ''} ${isMany(open, 'fr') ? 'sont' : 'est'} ${asked}${when.fr}.`,
  )
}
