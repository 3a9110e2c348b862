import { formOf } from './form.ts'
import { capitalised, type Localized, type Party } from '../core/index.ts'
import { hasTimeline, isTimelineDrawn, type PhaseDay } from '../plans/index.ts'
import {
  type ContactMode,
  hoursAMonthIn,
  hoursLeftToThem,
  meetingsLeftToThem,
  type Range,
  rangeFor,
  type ResolvedBook,
  sectionWords,
} from '../rules/index.ts'

/** How often the two mean to meet: so many times in each such stretch of time. */
export type Frequency = { count: number; per: 'month' | 'quarter' | 'year' }

/** What the two settled beside their words: numbers and codes. `written` are the codes of the sections that have words. */
export type Settled = {
  frequency: Frequency | null
  means: readonly ContactMode[]
  hoursAMonth: number | null
  written: readonly string[]
}
export const nothingSettled: Settled = { frequency: null, means: [], hoursAMonth: null, written: [] }

/** What an agreement is asked to hold; `text` and `list` (one entry a line) are words, the others are choices. */
export type SectionKind = 'frequency' | 'goals' | 'list' | 'means' | 'hours' | 'term' | 'text'
export type Section = { code: string; kind: SectionKind; label: Localized; needed: boolean }

/** The words of a section, for the two alone. */
export type SectionText = { code: string; text: string }

const kinds: Readonly<Record<string, SectionKind>> = {
  frequency: 'frequency',
  goals: 'goals',
  activities: 'list',
  'contact-means': 'means',
  'time-commitment': 'hours',
}

const compiled = new WeakMap<ResolvedBook, readonly Section[]>()

/** What the two settle in their agreement, in the book's order: choices, then what they write themselves. */
export function sectionsOf(book: ResolvedBook): readonly Section[] {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const { sections, written } = book.settings.agreement
  const asked = askedParts(book)
  const chosen = sections.flatMap((code): Section[] => {
    const kind = kinds[code]
    return kind === undefined ? [] : [{ code, kind, label: titled(sectionWords[code]), needed: asked.includes(code) }]
  })
  const term: Section[] = isTermTheirs(book)
    ? [{ code: 'term', kind: 'term', label: titled(sectionWords.term), needed: true }]
    : []
  const words = written.map(({ code, label, needed }): Section => ({ code, kind: 'text', label, needed }))
  const found = [...term, ...chosen, ...words]
  compiled.set(book, found)
  return found
}

const titled = ({ en, fr }: Localized): Localized => ({
  en: capitalised(en.replace(/^the /, ''), 'en'),
  fr: capitalised(fr.replace(/^(?:les |le |la |l’)/, ''), 'fr'),
})

/**
 * What a required step asks an agreement to have: without it nobody can give their word. Where the agreement is how to stay
 * in touch, that is the whole of it, and nothing would be confirmed (USNC-15).
 */
export const requiredParts = (book: ResolvedBook): { normId: string; part: string }[] =>
  book.norms.flatMap((norm) => {
    if (norm.kind !== 'step') return []
    const { step } = norm
    if (step.does === 'contact-means' && formOf(book) === 'means-confirmed')
      return [{ normId: norm.id, part: 'contact-means' }]
    if (norm.strength !== 'required') return []
    // A timeline is how long all of it lasts, and from when on each phase (ASQM-32).
    const parts = step.does === 'agreement-parts' ? step.parts : step.does === 'timeline' ? ['term', 'timeline'] : []
    return parts.map((part) => ({ normId: norm.id, part }))
  })

const askedParts = (book: ResolvedBook): string[] =>
  book.norms.flatMap((norm) => {
    if (norm.kind !== 'step' || norm.moment.at !== 'start') return []
    const { step } = norm
    if (step.does === 'agreement-parts') return step.parts
    return step.does === 'contact-means' ? [step.does] : []
  })

/** What the program has to say on how long it lasts, where the two choose it: months at least and at most. */
export type TermRange = { least: number | null; most: number | null; normId: string | null }

/** Null where the book names the months, or leaves the end open; else what is usual or asked (ASQM-31, 32). */
export function termRange(book: ResolvedBook): TermRange | null {
  const { months, range } = book.settings.term
  if (months !== null) return null
  const norm = book.norms.find(
    (one) => one.kind === 'quantity' && one.measure.of === 'months' && one.bound.is === 'between',
  )
  if (norm?.kind === 'quantity' && norm.bound.is === 'between')
    return { least: norm.bound.least, most: norm.bound.most, normId: norm.id }
  return range === null ? null : { ...range, normId: null }
}
export const isTermTheirs = (book: ResolvedBook): boolean => termRange(book) !== null

/** The most a term can be, of whatever program. */
export const longestTerm = 120

/** How many hours a month the program has in mind, as a guide beside the field (USNC-17, 18): for one side, or null. */
export function hoursGuide(book: ResolvedBook): { most: number; party: Party; normId: string } | null {
  for (const norm of book.norms) {
    if (norm.kind !== 'quantity' || norm.measure.of !== 'hours' || norm.bound.is !== 'at-most') continue
    const { party } = norm.measure
    if (party === 'mentor' || party === 'protege') return { most: norm.bound.count, party, normId: norm.id }
  }
  return null
}

type Has = { settled: Settled; termMonths: number | null; goals: number }

/** Whether there is something in a section. */
export function isSettled(
  { code, kind }: Pick<Section, 'code' | 'kind'>,
  { settled, termMonths, goals }: Has,
): boolean {
  switch (kind) {
    case 'frequency':
      return settled.frequency !== null
    case 'goals':
      return goals > 0
    case 'means':
      return settled.means.length > 0 || settled.written.includes(code)
    case 'hours':
      return settled.hoursAMonth !== null
    case 'term':
      return termMonths !== null
    case 'list':
    case 'text':
      return settled.written.includes(code)
  }
}

/** What is asked for and missing, by norm. */
export const missingParts = (
  book: ResolvedBook,
  { phaseDays = [], ...has }: Has & { phaseDays?: readonly PhaseDay[] },
): { normId: string; part: string }[] =>
  requiredParts(book).filter(({ part }) => {
    if (part === 'timeline') return hasTimeline(book) && !isTimelineDrawn(phaseDays, book)
    const section = sectionsOf(book).find(({ code }) => code === part)
    return section !== undefined && !isSettled(section, has)
  })

/** How many hours a month the two may set aside, where the book leaves its figure to them; without a range otherwise. */
export const hoursRange = (book: ResolvedBook): Range => {
  const left = hoursLeftToThem(book)
  return left === null ? { least: null, most: null } : hoursAMonthIn(left)
}

/** How often the two may mean to meet in a stretch of time, where the book leaves its figure to them; without a range otherwise. */
export const frequencyRange = (book: ResolvedBook, per: Frequency['per']): Range => {
  const left = meetingsLeftToThem(book)
  return left === null ? { least: null, most: null } : rangeFor(left.delegation, left.window.length, per)
}
