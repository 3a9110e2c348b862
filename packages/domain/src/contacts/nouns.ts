import { capitalised, counted, type Locale, type Localized, say } from '../core/index.ts'
import { type ContactAsk, type ContactKind, either } from '../rules/index.ts'
import { contactKindWords } from './phrases.ts'

/** A noun as a count needs it; French adjectives follow its gender, and `the` holds its article. */
export type CountedNoun = { one: Localized; many: Localized; the: Localized; feminine: boolean }

const noun = (one: Localized, many: Localized, the: Localized, feminine = false): CountedNoun => ({
  one,
  many,
  the,
  feminine,
})

const nouns: Record<ContactKind | 'several', CountedNoun> = {
  meeting: noun(say('meeting', 'rencontre'), say('meetings', 'rencontres'), say('the meeting', 'la rencontre'), true),
  call: noun(say('call', 'appel'), say('calls', 'appels'), say('the call', 'l’appel')),
  'email-dialogue': noun(
    say('exchange by e-mail', 'échange par courriel'),
    say('exchanges by e-mail', 'échanges par courriel'),
    say('the exchange by e-mail', 'l’échange par courriel'),
  ),
  informal: noun(
    say('informal contact', 'contact informel'),
    say('informal contacts', 'contacts informels'),
    say('the informal contact', 'le contact informel'),
  ),
  introduction: noun(
    say('introduction', 'mise en relation'),
    say('introductions', 'mises en relation'),
    say('the introduction', 'la mise en relation'),
    true,
  ),
  several: noun(say('contact', 'contact'), say('contacts', 'contacts'), say('the contact', 'le contact')),
}

const month = noun(
  say('different month', 'mois différent'),
  say('different months', 'mois différents'),
  say('the month', 'le mois'),
)

/** What is counted: "meeting in person", "different month". */
export function nounOf({ contact, inPerson, minutes, months }: ContactAsk): CountedNoun {
  if (months) return month
  const { one, many, the, feminine } = nouns[contact ?? 'several']
  const how = inPerson ? say(' in person', ' en personne') : say('', '')
  const long = minutes === null ? say('', '') : say(` of at least ${minutes} minutes`, ` d’au moins ${minutes} minutes`)
  const whole = (words: Localized) => say(words.en + how.en + long.en, words.fr + how.fr + long.fr)
  return { one: whole(one), many: whole(many), the: whole(the), feminine }
}

/** Which contacts count, where it is not one kind: " (meeting, call or exchange by e-mail)". */
export function among({ kinds, months }: ContactAsk): Localized {
  if (kinds === undefined || months) return say('', '')
  const names = kinds.map((kind) => nouns[kind].one)
  return say(` (${either(names, 'en')})`, ` (${either(names, 'fr')})`)
}

/** "meeting" with what goes before it: "the next meeting", "la prochaine rencontre". */
export function oneOf(kind: ContactKind, which: 'next' | 'first'): Localized {
  const { one, feminine } = nouns[kind]
  if (which === 'first') return say(`first ${one.en}`, `${feminine ? 'première' : 'premier'} ${one.fr}`)
  return say(`the next ${one.en}`, `${feminine ? 'la prochaine' : 'le prochain'} ${one.fr}`)
}

/** "Did your meeting with Ana on Tuesday take place?" */
export function askWhetherHeld(kind: ContactKind, partner: string, when: Localized): Localized {
  const { one, the, feminine } = nouns[kind]
  const french = `${capitalised(the.fr, 'fr')} ${agreed('prévu', feminine, false)} ${when.fr} avec ${partner}`
  return say(
    `Did your ${one.en} with ${partner} ${when.en} take place?`,
    `${french} a-t-${feminine ? 'elle' : 'il'} eu lieu ?`,
  )
}

export const isFeminine = (kind: ContactKind): boolean => nouns[kind].feminine

/** "3 meetings" of any kind, where they are all of one; "5 contacts" where not. */
export function someOf(kinds: readonly ContactKind[]): Localized {
  const [first = 'meeting'] = kinds
  return somany(kinds.length, nouns[kinds.every((kind) => kind === first) ? first : 'several'], false)
}

/** "a meeting", for the months that have one. */
export const withArticle = ({ contact }: ContactAsk): Localized =>
  contact === null ? say('a contact', 'un contact') : contactKindWords[contact].a

export const bare = ({ contact }: ContactAsk): Localized => nouns[contact ?? 'several'].one

/** "2 more meetings", "encore 2 rencontres"; without the word where there are none yet. */
export const somany = (count: number, { one, many }: CountedNoun, more: boolean): Localized =>
  say(
    counted(count, more ? `more ${one.en}` : one.en, more ? `more ${many.en}` : many.en, 'en'),
    `${more ? 'encore ' : ''}${counted(count, one.fr, many.fr, 'fr')}`,
  )

/** "4 to 6 meetings", "4 à 6 rencontres". */
export const between = (least: number, most: number, { many }: CountedNoun): Localized =>
  say(`${least} to ${most} ${many.en}`, `${least} à ${most} ${many.fr}`)

/** A French participle that follows its noun. */
export const agreed = (stem: string, feminine: boolean, many: boolean): string =>
  `${stem}${feminine ? 'e' : ''}${many ? 's' : ''}`

export const isMany = (count: number, locale: Locale): boolean => (locale === 'fr' ? count >= 2 : count !== 1)
