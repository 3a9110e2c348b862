import { addDays, capitalised, dayInWords, type Locale, type Localized, say } from '../core/index.ts'
import { boundWords, type HoursAsk, type Obligation, perWindow, strengthWord } from '../rules/index.ts'
import { type HourNorm, limitsOf } from './hour-norms.ts'

type Asks = Pick<Obligation, 'dueOn' | 'until' | 'since' | 'strength' | 'state'>

/** "5 h 1 min", the same in both languages; number and unit stay on one line. */
export function timeInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [...(hours > 0 ? [`${hours}\u00a0h`] : []), ...(rest > 0 ? [`${rest}\u00a0min`] : [])]
  return parts.length === 0 ? '0\u00a0min' : parts.join('\u00a0')
}

const amount = (bound: HoursAsk['bound']): Localized => boundWords(bound, say('hour', 'heure'), say('hours', 'heures'))

/** What a program says of hours, beside the figure: "As a guide, at most 5 hours a month" (USNC-18). */
export function hoursSaid({ norm, ask }: Pick<HourNorm, 'norm' | 'ask'>): Localized {
  const { en, fr } = said(norm.strength, amountFor(ask), capitalised)
  return ask.agreed === true ? say(`${en}, as the two agreed`, `${fr}, comme convenu entre les deux`) : say(en, fr)
}

/** "at most 5 hours a month". */
function amountFor({ bound, per }: Pick<HoursAsk, 'bound' | 'per'>): Localized {
  const { en, fr } = perWindow[per]
  const much = amount(bound)
  return say(much.en + en, much.fr + fr)
}

/** Why it is asked, where the two set the figure themselves. */
export function hoursAgreed(ask: HoursAsk, viewer: boolean): Localized {
  const { en, fr } = amountFor(ask)
  return viewer
    ? say(`You two agreed on ${en}.`, `Vous avez convenu ensemble : ${fr}.`)
    : say(`The two agreed on ${en}.`, `Les deux ont convenu ensemble : ${fr}.`)
}

function said(strength: Asks['strength'], much: Localized, begin: typeof capitalised): Localized {
  const word = strengthWord[strength]
  const opening = say(begin(word.en, 'en'), begin(word.fr, 'fr'))
  return strength === 'guideline'
    ? say(`${opening.en}, ${much.en}`, `${opening.fr}, ${much.fr}`)
    : say(`${opening.en}: ${much.en}`, `${opening.fr} : ${much.fr}`)
}

const inside = (text: string) => text

/** What is still missing, and by when. */
const missing = ({ bound, minutes }: HoursAsk) => Math.max(0, limitsOf(bound).least * 60 - minutes)

function byWhen({ dueOn }: Asks, { per }: HoursAsk): Localized {
  if (per === 'between-meetings') return say(' before the next meeting', ' avant la prochaine rencontre')
  if (dueOn === null) return say(' over the whole term', ' sur toute la durée')
  return say(` by ${dayInWords(dueOn, 'en')}`, ` d’ici au ${dayInWords(dueOn, 'fr')}`)
}

/** "give 2 h more by 31 March 2027", "consacrer encore 2 h d’ici au 31 mars 2027". */
export function hoursAct(one: Asks, ask: HoursAsk): Localized {
  const { en, fr } = hoursTitle(ask)
  const when = byWhen(one, ask)
  return say(en + when.en, fr + when.fr)
}

/** The same without the day, which stands beside it. */
export function hoursTitle(ask: HoursAsk): Localized {
  const time = timeInWords(missing(ask))
  return ask.minutes > 0
    ? say(`give ${time} more`, `consacrer encore ${time}`)
    : say(`give ${time} to the mentorship`, `consacrer ${time} à la relation`)
}

/** What was given in a period that is over, met, or limited: "Ana gave 5 h 1 min from 1 to 31 March; as a guide, at most 5 hours." */
export function hoursTold(one: Asks, ask: HoursAsk): Localized {
  const time =
    ask.minutes === 0 ? say('no time', 'aucun temps') : say(timeInWords(ask.minutes), timeInWords(ask.minutes))
  const who = ask.of === 'pair' ? say('The two gave', 'Les deux ont consacré') : say('{name} gave', '{name} a consacré')
  const none = ask.of === 'pair' ? 'Les deux n’ont consacré' : '{name} n’a consacré'
  const wanted = said(one.strength, amount(ask.bound), inside)
  const during = spanOf(one)
  const french = ask.minutes === 0 ? none : who.fr
  return say(`${who.en} ${time.en}${during.en}; ${wanted.en}.`, `${french} ${time.fr}${during.fr} ; ${wanted.fr}.`)
}

function spanOf({ since, until }: Asks): Localized {
  const [en, fr] = [dayInWords(since, 'en'), dayInWords(since, 'fr')]
  if (until === null) return say(` since ${en}`, ` depuis le ${fr}`)
  const last = addDays(until, -1)
  return say(` from ${en} to ${dayInWords(last, 'en')}`, ` du ${fr} au ${dayInWords(last, 'fr')}`)
}

/** For a row of a list, without the day. */
export const hoursInBrief = (ask: HoursAsk, locale: Locale): string =>
  ask.bound.is === 'at-most'
    ? timeInWords(ask.minutes)
    : say(`${timeInWords(missing(ask))} to give`, `${timeInWords(missing(ask))} à consacrer`)[locale]
