import { oneOf, someOf, termBegins } from '../contacts/index.ts'
import { compare, type Day, dayAhead, fill, type Locale, type Localized, monthInWords } from '../core/index.ts'
import { otherParty, type Party, plainLabels, say } from '../core/index.ts'
import type { MentorshipFacts } from './facts.ts'
import type { Names } from './sentences.ts'

/** "You and Ana have met 3 times since January; the next meeting is on Tuesday." Null where there is nothing to tell. */
export function meetingSentence(
  { startsOn, endsOn, contacts, terms = [] }: MentorshipFacts,
  viewer: Party | null,
  names: Names,
  today: Day,
  locale: Locale,
): string | null {
  if (startsOn === null || (endsOn !== null && endsOn <= today)) return null
  const since = termBegins({ startsOn, terms: terms.filter(({ until }) => until <= today) })
  const held = contacts.filter(({ state, onDay }) => state === 'held' && onDay >= since && onDay <= today)
  const [ahead] = contacts
    .filter(({ state, onDay }) => state === 'planned' && onDay >= today)
    .toSorted((one, other) => compare(one.onDay, other.onDay) || compare(one.id, other.id))
  if (held.length === 0 && ahead === undefined) return null
  const kinds = held.map(({ kind }) => kind)
  const values = {
    partner: viewer === null ? '' : names[otherParty(viewer)],
    mentorName: names.mentor,
    protegeName: names.protege,
    times: times(held.length),
    several: someOf(kinds).fr,
    first: oneOf(ahead?.kind ?? 'meeting', 'first')[locale],
    next: oneOf(ahead?.kind ?? 'meeting', 'next')[locale],
    month: monthInWords(since, today, locale),
    when: ahead === undefined ? '' : dayAhead(ahead.onDay, today, locale),
  }
  const words = (sentence: Localized) => fill(sentence, { labels: plainLabels, locale, values })
  if (held.length === 0) return words(viewer === null ? firstOfTwo : yourFirst)
  const met = kinds.every((kind) => kind === 'meeting')
  const so = viewer === null ? (met ? theyMet : theyTouched) : met ? youMet : youTouched
  const next = ahead === undefined ? notPlanned : nextIs
  return words(say(so.en + next.en, so.fr + next.fr))
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

const yourFirst = say('Your {first} with {partner} is {when}.', 'Votre {first} avec {partner} a lieu {when}.')
const firstOfTwo = say(
  'The {first} of {mentorName} and {protegeName} is {when}.',
  '{mentorName} et {protegeName} ont leur {first} {when}.',
)
const touchedFrench = '{several} avec {partner} depuis {month}'
const youMet = say('You and {partner} have met {times} since {month}', `Vous avez eu ${touchedFrench}`)
const youTouched = say('You and {partner} have been in touch {times} since {month}', `Vous avez eu ${touchedFrench}`)
const theyMet = say(
  '{mentorName} and {protegeName} have met {times} since {month}',
  '{mentorName} et {protegeName} ont eu {several} depuis {month}',
)
const theyTouched = say('{mentorName} and {protegeName} have been in touch {times} since {month}', theyMet.fr)
const nextIs = say('; {next} is {when}.', ' ; {next} a lieu {when}.')
const notPlanned = say('; {next} is not planned yet.', ' ; {next} reste à prévoir.')
