import { checkText, decided, type Decision, type Party, type Refusal, refused } from '../core/index.ts'
import type { TextRefusalCode } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { type ContactMode, contactModes, type ResolvedBook } from '../rules/index.ts'
import { type Agreement, agreementBase, type AgreementEvent, type AgreementRefusalCode } from './agreement.ts'
import { isOpen, settledIn } from './agreement.ts'
import { actOf } from './form.ts'
import { linesOf } from './parts.ts'
import {
  type Frequency,
  frequencyRange,
  hoursRange,
  longestTerm,
  type Section,
  sectionsOf,
  type Settled,
} from './section.ts'
import { lapsedSignatures } from './sign.ts'

/** What is settled anew; a field that is not there stays as it was, null empties it. */
export type Settling = {
  frequency?: Frequency | null
  means?: readonly string[]
  hoursAMonth?: number | null
  termMonths?: number | null
}

type Writer = { mentorship: Mentorship; by: Party | null; book: ResolvedBook }
type Refusals = Refusal<AgreementRefusalCode>[]

/** What stands in the way of writing on an agreement: either of the two may, until both have given their word. */
export function mayWriteAgreement(agreement: Agreement, { mentorship, by, book }: Writer): Refusals {
  if (by === null) return [{ code: 'not-a-signer' }]
  if (mentorship.phase === 'undone') return [{ code: 'pairing-was-undone' }]
  if (mentorship.phase === 'ended') return [{ code: 'mentorship-has-ended' }]
  if (actOf(book) === null) return [{ code: 'no-agreement-to-sign' }]
  if (agreement.state === 'withdrawn') return [{ code: 'amendment-was-withdrawn' }]
  return isOpen(agreement) ? [] : [{ code: 'signed-by-both' }]
}

/**
 * Settles how often to meet, by which means, how much time, and for how long, each where the book has it. What was
 * given before lapses. No event where nothing differs.
 */
export function settleAgreement(
  agreement: Agreement,
  settling: Settling,
  writer: Writer,
): Decision<Agreement, AgreementEvent, AgreementRefusalCode> {
  const refusals = mayWriteAgreement(agreement, writer)
  if (refusals.length === 0) refusals.push(...settlingRefusals(settling, agreement, writer))
  const { by, book } = writer
  if (by === null || refusals.length > 0) return refused(refusals)

  const before = settledIn(agreement)
  const { frequency = before.frequency, hoursAMonth = before.hoursAMonth, means = before.means } = settling
  const { termMonths = agreement.termMonths } = settling
  const kept: Settled = { ...before, frequency, hoursAMonth, means: inOrder(means, book) }
  const sections = [
    ...(sameFrequency(before.frequency, frequency) ? [] : ['frequency']),
    ...(before.means.join() === kept.means.join() ? [] : ['contact-means']),
    ...(before.hoursAMonth === hoursAMonth ? [] : ['time-commitment']),
    ...(agreement.termMonths === termMonths ? [] : ['term']),
  ]
  if (sections.length === 0) return decided(agreement)
  return changed({ ...agreement, settled: kept, termMonths }, book, {
    type: 'AgreementSettled',
    subjectType: 'agreement',
    subjectId: agreement.id,
    data: { mentorshipId: agreement.mentorshipId, number: agreement.number, party: by, sections },
  })
}

export type WrittenSection = { agreement: Agreement; text: string; changed: boolean }

/**
 * Writes a section in the words of the two; either may write on what the other wrote. `before` is its text until now. Where
 * it reads the same (a space at its end, say), it is kept as typed, and the word that was given before holds.
 */
export function writeSection(
  agreement: Agreement,
  { code, text, before }: { code: string; text: string; before: string },
  writer: Writer,
): Decision<WrittenSection, AgreementEvent, AgreementRefusalCode | TextRefusalCode> {
  const { by, book } = writer
  const checked = checkText(text, { at: 'text' })
  const refusals: Refusal<AgreementRefusalCode | TextRefusalCode>[] = mayWriteAgreement(agreement, writer)
  const section = sectionsOf(book).find((one) => one.code === code)
  if (refusals.length === 0 && !isWordy(section)) refusals.push({ code: 'section-not-offered', at: 'section' })
  refusals.push(...checked.refusals)
  if (by === null || refusals.length > 0) return refused(refusals)
  if (checked.text === before) return decided({ agreement, text: before, changed: false })
  if (asRead(checked.text, section) === asRead(before, section))
    return decided({ agreement, text: checked.text, changed: true })
  const settled = settledIn(agreement)
  const others = settled.written.filter((one) => one !== code)
  const written = checked.text.trim() === '' ? others : [...others, code].toSorted()
  const after = changed({ ...agreement, settled: { ...settled, written } }, book, {
    type: 'AgreementSectionWritten',
    subjectType: 'agreement',
    subjectId: agreement.id,
    data: { mentorshipId: agreement.mentorshipId, number: agreement.number, party: by, section: code },
  })
  return decided({ agreement: after.state, text: checked.text, changed: true }, ...after.events)
}

/** A text as it stands in what both sign. */
const asRead = (text: string, section: Section | undefined): string =>
  section?.kind === 'list' ? linesOf(text).join('\n') : text.trim()

/** Whether a section holds words: of what the two are in touch by, words stand beside the choice. */
export const isWordy = (section: Pick<Section, 'kind'> | undefined): boolean =>
  section !== undefined && ['text', 'list', 'means'].includes(section.kind)

/** What was written on is a draft again, and the word that was given to it before lapses. */
const changed = (after: Agreement, book: ResolvedBook, event: AgreementEvent) =>
  decided<Agreement, AgreementEvent>(
    { ...agreementBase(after), state: 'draft' },
    event,
    ...lapsedSignatures(after, book),
  )

function settlingRefusals(settling: Settling, { termMonths }: Agreement, { book }: Writer): Refusals {
  const kinds = new Set(sectionsOf(book).map(({ kind }) => kind))
  const { frequency, means, hoursAMonth, termMonths: months } = settling
  const refusals: Refusals = []
  const offered = <Given>(given: Given | null | undefined, kind: Section['kind'], at: string): given is Given => {
    if (given === undefined) return false
    if (!kinds.has(kind)) refusals.push({ code: 'section-not-offered', at })
    return kinds.has(kind) && given !== null
  }
  if (offered(frequency, 'frequency', 'meetings')) {
    const refusal = frequencyRefusal(frequency, book)
    if (refusal !== null) refusals.push({ ...refusal, at: 'meetings' })
  }
  if (offered(means, 'means', 'means') && means.some((mode) => !isMode(mode, book)))
    refusals.push({ code: 'mode-not-in-program', at: 'means' })
  if (offered(hoursAMonth, 'hours', 'hoursAMonth')) {
    const refusal = hoursRefusal(hoursAMonth, book)
    if (refusal !== null) refusals.push({ ...refusal, at: 'hoursAMonth' })
  }
  if (months !== termMonths && offered(months, 'term', 'termMonths') && !inRange(months, 1, longestTerm))
    refusals.push({ code: 'term-out-of-range', at: 'termMonths', limit: longestTerm })
  return refusals
}

// Of the platform, not of a program: more would be a slip of the finger.
const mostMeetings: Record<Frequency['per'], number> = { month: 31, quarter: 92, year: 366 }
const mostHours = 200

/** The program’s range is for its own stretch of time, the frequency for one that the two choose. */
function frequencyRefusal({ count, per }: Frequency, book: ResolvedBook): Refusal<AgreementRefusalCode> | null {
  const { least, most } = frequencyRange(book, per)
  if (most === 0) return { code: 'frequency-too-often' }
  const limit = most ?? mostMeetings[per]
  if (!inRange(count, 1, limit)) return { code: 'frequency-out-of-range', limit }
  return least !== null && count < least ? { code: 'frequency-too-few', limit: least } : null
}

function hoursRefusal(hours: number, book: ResolvedBook): Refusal<AgreementRefusalCode> | null {
  const { least, most } = hoursRange(book)
  const limit = Math.min(most ?? mostHours, mostHours)
  if (!inRange(hours, 1, limit)) return { code: 'hours-out-of-range', limit }
  return least !== null && hours < least ? { code: 'hours-too-few', limit: least } : null
}

const inRange = (count: number, least: number, most: number) =>
  Number.isInteger(count) && count >= Math.max(1, least) && count <= most

const isMode = (mode: string, { settings }: ResolvedBook): mode is ContactMode =>
  settings.contacts.modes.some((one) => one === mode)

/** In the program's order, each once. */
const inOrder = (means: readonly string[], { settings }: ResolvedBook): ContactMode[] => [
  ...settings.contacts.modes.filter((mode) => means.includes(mode)),
  ...contactModes.filter((mode) => means.includes(mode) && !settings.contacts.modes.includes(mode)),
]

const sameFrequency = (one: Frequency | null, other: Frequency | null) =>
  one?.count === other?.count && one?.per === other?.per
