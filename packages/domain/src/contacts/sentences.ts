import { capitalised, dayInWords, type Localized, say } from '../core/index.ts'
import type { ContactAsk, Obligation, Strength } from '../rules/index.ts'
import { elided } from '../rules/index.ts'
import { agreed, among, bare, between, type CountedNoun, isMany, nounOf, somany, withArticle } from './nouns.ts'

export type Asks = Pick<Obligation, 'progress' | 'planned' | 'dueOn' | 'until' | 'since' | 'strength' | 'state'>

export const countOf = ({ progress }: Asks) => progress?.count ?? 0
const targetOf = ({ progress }: Asks) => progress?.target ?? 0
export const missing = (one: Asks) => Math.max(0, targetOf(one) - countOf(one))

/** Until when, as a sentence ends: by a day, or as its window says where there is none. */
export function byWhen({ dueOn }: Asks, { per }: ContactAsk): Localized {
  if (per === 'between-meetings') return say(' before the next meeting', ' avant la prochaine rencontre')
  if (dueOn === null) return say(' over the whole term', ' sur toute la durée')
  return say(` by ${dayInWords(dueOn, 'en')}`, ` d’ici au ${dayInWords(dueOn, 'fr')}`)
}

/** How many are missing, for a row of a list: "1 more meeting"; of a period that is over, "1 meeting". */
export const contactsAmount = (one: Asks, ask: ContactAsk): Localized =>
  somany(missing(one), nounOf(ask), countOf(one) > 0 && one.state !== 'overdue')

/** "have 1 more meeting by 14 January 2028", "avoir encore 1 rencontre d’ici au 14 janvier 2028". */
export function contactsAct(one: Asks, ask: ContactAsk): Localized {
  const when = byWhen(one, ask)
  const amount = somany(missing(one), nounOf(ask), countOf(one) > 0)
  if (ask.months)
    return say(
      `have ${withArticle(ask).en} in ${amount.en}${when.en}`,
      `avoir ${withArticle(ask).fr} pendant ${amount.fr}${when.fr}`,
    )
  const which = among(ask)
  return say(`have ${amount.en}${which.en}${when.en}`, `${verb(ask)} ${amount.fr}${which.fr}${when.fr}`)
}

/** French holds its meetings, and has everything else. */
const verb = ({ contact }: ContactAsk) => (contact === 'meeting' ? 'tenir' : 'avoir')

/** The same as a thing to do, which has its date beside it: "Plan 1 more meeting", or that the planned one be held. */
export function contactsTitle(one: Asks, ask: ContactAsk): Localized {
  if (one.state === 'advice') return trimmed(suggestion(one, ask, say('', '')))
  const noun = nounOf(ask)
  const open = missing(one) - one.planned
  if (open <= 0) return plannedTitle(missing(one), noun, verb(ask))
  const [en, fr] = ask.contact === 'meeting' || ask.contact === 'call' ? ['plan', 'prévoir'] : ['have', 'avoir']
  const amount = somany(open, noun, countOf(one) + one.planned > 0)
  if (ask.months) return contactsAct(one, ask)
  return say(`${en} ${amount.en}`, `${fr} ${amount.fr}`)
}

const trimmed = ({ en, fr }: Localized) => say(en.replace(/\.$/, ''), fr.replace(/\.$/, ''))

function plannedTitle(count: number, { one, many, the, feminine }: CountedNoun, french: string): Localized {
  if (count === 1) return say(`have the planned ${one.en}`, `${french} ${the.fr} ${agreed('prévu', feminine, false)}`)
  return say(
    `have the ${count} planned ${many.en}`,
    `${french} les ${count} ${many.fr} ${agreed('prévu', feminine, true)}`,
  )
}

/** The same with its day, as a mail is called. */
export function contactsSubject(one: Asks, ask: ContactAsk): Localized {
  const title = contactsTitle(one, ask)
  const when = ask.months || one.state === 'advice' ? say('', '') : byWhen(one, ask)
  return say(title.en + when.en, title.fr + when.fr)
}

/** How many there are so far; nothing where there are none, or where it is months that count. */
export function contactsSoFar(one: Asks, ask: ContactAsk): Localized {
  const count = countOf(one)
  if (count === 0 || ask.months) return say('', '')
  return say(
    ` ${count} ${isMany(count, 'en') ? 'have' : 'has'} taken place so far.`,
    ` ${count} ${isMany(count, 'fr') ? 'ont' : 'a'} eu lieu jusqu’ici.`,
  )
}

/** CSCE-30 and 32: "2 more meetings are suggested by 14 January 2028." */
export const contactsSuggestion = (one: Asks, ask: ContactAsk): Localized => suggestion(one, ask, byWhen(one, ask))

function suggestion(one: Asks, ask: ContactAsk, when: Localized): Localized {
  if (ask.bound.is === 'at-most') return contactsTold(one, ask)
  const noun = nounOf(ask)
  const count = countOf(one)
  const open = missing(one)
  const range = count === 0 && ask.bound.is === 'between' ? between(ask.bound.least, ask.bound.most, noun) : null
  const en = range?.en ?? somany(open, noun, count > 0).en
  const fr = range?.fr ?? `${somany(open, noun, false).fr}${count > 0 ? ' de plus' : ''}`
  if (one.strength === 'guideline') return say(`As a guide, ${en}${when.en}.`, `À titre indicatif, ${fr}${when.fr}.`)
  const many = range !== null
  const suggested = agreed('suggéré', noun.feminine, many || isMany(open, 'fr'))
  return say(
    `${en} ${many || isMany(open, 'en') ? 'are' : 'is'} suggested${when.en}.`,
    `${fr} ${many || isMany(open, 'fr') ? 'sont' : 'est'} ${suggested}${when.fr}.`,
  )
}

/** What took place, of a period that is over or met already; where something was missed, how much of what was asked. */
export const contactsTold = (one: Asks, ask: ContactAsk): Localized =>
  one.state === 'overdue' && ask.bound.is !== 'at-most' ? missed(one, ask) : took(one, ask)

/** The period, in words that are true during it and after. */
function span({ since, dueOn }: Asks): Localized {
  const [en, fr] = [dayInWords(since, 'en'), dayInWords(since, 'fr')]
  if (dueOn === null) return say(` since ${en}`, ` depuis le ${fr}`)
  return say(
    ` in the period from ${en} to ${dayInWords(dueOn, 'en')}`,
    ` pour la période du ${fr} au ${dayInWords(dueOn, 'fr')}`,
  )
}

function took(one: Asks, ask: ContactAsk): Localized {
  const count = countOf(one)
  const noun = nounOf(ask)
  const fr =
    count === 0
      ? `${noun.feminine ? 'Aucune' : 'Aucun'} ${noun.one.fr} n’a ${verbs(ask).none}`
      : `${somany(count, noun, false).fr} ${isMany(count, 'fr') ? 'ont' : 'a'} ${verbs(ask).fr}`
  const en =
    count === 0
      ? `No ${noun.one.en} has ${verbs(ask).en}`
      : `${somany(count, noun, false).en} ${isMany(count, 'en') ? 'have' : 'has'} ${verbs(ask).en}`
  const wanted = wish(one, ask, noun)
  const during = span(one)
  return say(`${en}${during.en}${wanted.en}.`, `${fr}${during.fr}${wanted.fr}.`)
}

function verbs(ask: ContactAsk) {
  if (!ask.months) return { en: 'taken place', past: 'took place', fr: 'eu lieu', none: 'eu lieu' }
  const { en, fr } = withArticle(ask)
  return { en: `seen ${en}`, past: `saw ${en}`, fr: `comporté ${fr}`, none: `comporté ${elided(bare(ask).fr)}` }
}

/** "; 4 to 6 are suggested", said with a range and a ceiling, where the count alone would not tell. */
function wish({ strength }: Asks, { bound }: ContactAsk, { feminine }: CountedNoun): Localized {
  if (bound.is !== 'between' && bound.is !== 'at-most') return say('', '')
  const amount =
    bound.is === 'between'
      ? say(`${bound.least} to ${bound.most}`, `${bound.least} à ${bound.most}`)
      : say(`at most ${bound.count}`, `au plus ${bound.count}`)
  if (strength === 'guideline') return say(`; as a guide, ${amount.en}`, ` ; à titre indicatif, ${amount.fr}`)
  const many = bound.is === 'between' || isMany(bound.count, 'fr')
  const one = bound.is === 'at-most' && bound.count === 1
  const { en, fr } = wished[strength]
  return say(
    `; ${amount.en} ${one ? 'is' : 'are'} ${en}`,
    ` ; ${amount.fr} ${many ? 'sont' : 'est'} ${agreed(fr, feminine, many)}`,
  )
}

const wished: Record<Exclude<Strength, 'guideline'>, Localized> = {
  required: say('required', 'exigé'),
  expected: say('expected', 'attendu'),
  recommended: say('suggested', 'suggéré'),
}

/** "1 of the 2 meetings expected from 15 January 2027 to 14 January 2028 took place." */
function missed(one: Asks, ask: ContactAsk): Localized {
  const { strength } = one
  const [count, target] = [countOf(one), targetOf(one)]
  const noun = nounOf(ask)
  const { en, fr } = wished[strength === 'required' ? 'required' : 'expected']
  const [from, until] = [one.since, one.dueOn ?? one.since]
  const during = say(
    `${en} from ${dayInWords(from, 'en')} to ${dayInWords(until, 'en')}`,
    `du ${dayInWords(from, 'fr')} au ${dayInWords(until, 'fr')}`,
  )
  const { past, fr: did } = verbs(ask)
  const asked = `${agreed(fr, noun.feminine, true)} ${during.fr}`
  // What nobody has recorded may have taken place all the same.
  if (target === 1)
    return say(
      `Nobody has confirmed that ${noun.the.en} ${during.en} ${past}.`,
      `Personne n’a confirmé que ${noun.the.fr} ${agreed(fr, noun.feminine, false)} ${during.fr} a ${did}.`,
    )
  if (count === 0)
    return say(
      `Nobody has confirmed that any of the ${target} ${noun.many.en} ${during.en} ${past}.`,
      `Personne n’a confirmé que ${noun.feminine ? 'l’une' : 'l’un'} des ${target} ${noun.many.fr} ${asked} a ${did}.`,
    )
  return say(
    `${count} of the ${target} ${noun.many.en} ${during.en} ${past}.`,
    `${count} des ${target} ${noun.many.fr} ${asked} ${isMany(count, 'fr') ? 'ont' : 'a'} ${did}.`,
  )
}

/** For those who look after a pair: "1 of 2 meetings has taken place and no other is planned; ..." */
export function nothingPlanned(one: Asks, ask: ContactAsk): Localized {
  const noun = nounOf(ask)
  const [count, target] = [countOf(one), targetOf(one)]
  const { en, fr, none } = verbs(ask)
  const end = one.dueOn ?? one.since
  const ends = say(
    `; the period ends on ${dayInWords(end, 'en')}.`,
    ` ; la période se termine le ${dayInWords(end, 'fr')}.`,
  )
  const no = noun.feminine ? 'aucune' : 'aucun'
  if (count === 0)
    return say(
      `No ${noun.one.en} has ${en} yet and none is planned${ends.en}`,
      `${capitalised(no, 'fr')} ${noun.one.fr} n’a encore ${none} et ${no} n’est ${agreed('prévu', noun.feminine, false)}${ends.fr}`,
    )
  const many = isMany(count, 'fr')
  return say(
    `${count} of ${target} ${noun.many.en} ${count === 1 ? 'has' : 'have'} ${en} and no other is planned${ends.en}`,
    `${somany(count, noun, false).fr} sur ${target} ${many ? 'ont' : 'a'} ${fr} et ${no} autre n’est ${agreed('prévu', noun.feminine, false)}${ends.fr}`,
  )
}

/** On the year line: "1 more meeting asked for by 14 January 2028". */
export function contactsTick(one: Asks, ask: ContactAsk): Localized {
  const noun = nounOf(ask)
  const open = missing(one)
  const { en, fr } = somany(open, noun, countOf(one) > 0)
  const when = byWhen(one, ask)
  return say(`${en} asked for${when.en}`, `${fr} ${agreed('demandé', noun.feminine, isMany(open, 'fr'))}${when.fr}`)
}
