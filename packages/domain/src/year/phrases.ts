import {
  aheadAct,
  contactKindWords,
  contactModeWords,
  contactsTick,
  isFeminine,
  preparationAct,
} from '../contacts/index.ts'
import { addDays, capitalised, type Day, dayInWords, type Locale, type Localized, say } from '../core/index.ts'
import { type Names, obligationSentence } from '../obligations/index.ts'
import type { Obligation, ResolvedBook } from '../rules/index.ts'
import type { YearLine, YearMark, YearSpan, YearSpanKind } from './year-line.ts'

type Spanned = { closed: (from: string, until: string) => string; open: (from: string) => string }
const both = (en: Spanned, fr: Spanned): Record<Locale, Spanned> => ({ en, fr })
const spans: Record<Exclude<YearSpanKind, 'phase'>, Record<Locale, Spanned>> = {
  agreement: both(
    {
      closed: (from, until) => `Agreement being written from ${from} to ${until}`,
      open: (from) => `Agreement being written since ${from}`,
    },
    {
      closed: (from, until) => `Rédaction de l’entente du ${from} au ${until}`,
      open: (from) => `Rédaction de l’entente depuis le ${from}`,
    },
  ),
  term: both(
    { closed: (from, until) => `Term from ${from} to ${until}`, open: (from) => `Open-ended since ${from}` },
    {
      closed: (from, until) => `Engagement du ${from} au ${until}`,
      open: (from) => `Engagement sans date de fin depuis le ${from}`,
    },
  ),
  renewal: both(
    { closed: (from, until) => `Renewed from ${from} to ${until}`, open: (from) => `Renewed since ${from}` },
    {
      closed: (from, until) => `Renouvellement du ${from} au ${until}`,
      open: (from) => `Renouvellement depuis le ${from}`,
    },
  ),
  pause: both(
    { closed: (from, until) => `Paused from ${from} to ${until}`, open: (from) => `Paused since ${from}` },
    { closed: (from, until) => `Pause du ${from} au ${until}`, open: (from) => `En pause depuis le ${from}` },
  ),
  after: both(
    { closed: (from) => `Over since ${from}`, open: (from) => `Over since ${from}` },
    { closed: (from) => `Terminé depuis le ${from}`, open: (from) => `Terminé depuis le ${from}` },
  ),
}

const phase = (name: string): Record<Locale, Spanned> =>
  both(
    { closed: (from, until) => `${name} from ${from} to ${until}`, open: (from) => `${name} since ${from}` },
    { closed: (from, until) => `${name} du ${from} au ${until}`, open: (from) => `${name} depuis le ${from}` },
  )

/** A part of the line in words, with the last day that belongs to it. */
export function yearSpanWords(span: YearSpan, locale: Locale): string {
  const { from, until } = span
  const start = dayInWords(from, locale)
  const words = span.kind === 'phase' ? phase(span.name[locale])[locale] : spans[span.kind][locale]
  return until === null ? words.open(start) : words.closed(start, dayInWords(addDays(until, -1), locale))
}

/** When the two of an open-ended mentorship are next asked whether it is still of benefit. */
export const yearReviewWords = (review: Day, locale: Locale): string =>
  say(`Next review on ${dayInWords(review, 'en')}`, `Prochain point le ${dayInWords(review, 'fr')}`)[locale]

/** A mark in words; `all` are the obligations that the line was drawn from. */
export function yearMarkWords(
  mark: YearMark,
  { today }: Pick<YearLine, 'today'>,
  { all, names, book }: { all: readonly Obligation[]; names: Names; book: ResolvedBook | null },
  locale: Locale,
): string {
  const [on, le] = [dayInWords(mark.on, 'en'), dayInWords(mark.on, 'fr')]
  if (mark.contact !== null) return contactWords(mark, mark.contact, today)[locale]
  if (mark.kind === 'goal')
    return say(`Deadline of goal ${mark.count} on ${on}`, `Échéance de l’objectif ${mark.count} le ${le}`)[locale]
  if (mark.kind === 'milestone')
    return say(`Milestone of goal ${mark.count} on ${on}`, `Étape de l’objectif ${mark.count} le ${le}`)[locale]
  if (mark.kind === 'reached')
    return say(
      `Milestone of goal ${mark.count} reached on ${on}`,
      `Étape de l’objectif ${mark.count} franchie le ${le}`,
    )[locale]
  const obligation = all.find(({ key }) => key === mark.id)
  if (obligation === undefined) return ''
  if (mark.kind === 'overdue')
    return obligationSentence(obligation, null, { names, book }, locale).sentence.replace(/\.$/, '')
  const { ask } = obligation
  if (ask.code === 'have-contacts') return capitalised(contactsTick(obligation, ask)[locale], locale)
  if (ask.code === 'tell-ahead') return capitalised(aheadAct(ask)[locale], locale)
  if (ask.code === 'prepare-meeting') return capitalised(preparationAct(ask, book)[locale], locale)
  return obligationSentence(obligation, null, { names, book }, locale).sentence.replace(/\.$/, '')
}

function contactWords(
  { kind: shape, on }: YearMark,
  { kind, mode }: NonNullable<YearMark['contact']>,
  today: Day,
): Localized {
  const { name } = contactKindWords[kind]
  const how = contactModeWords[mode]
  const [day, jour] = [dayInWords(on, 'en'), dayInWords(on, 'fr')]
  if (shape !== 'planned') return say(`${name.en} ${how.en} on ${day}`, `${name.fr} ${how.fr} le ${jour}`)
  const feminine = isFeminine(kind)
  const open = on < today
  return say(
    `${name.en} planned for ${day}, ${how.en}${open ? '; did it take place?' : ''}`,
    `${name.fr} ${feminine ? 'prévue' : 'prévu'} le ${jour}, ${how.fr}${open ? ` ; a-t-${feminine ? 'elle' : 'il'} eu lieu ?` : ''}`,
  )
}
