import { checkText, decided, type Decision, type Happened, type Party, type Refusal, refused } from '../core/index.ts'
import type { TextRefusalCode } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

/** What a concern may be about: the promises (CSCE-8 to 15), and anything else. */
export const concernReasons = [
  'out-of-scope',
  'competitive-information',
  'professional-liability',
  'confidentiality',
  'respect',
  'other',
] as const
export type ConcernReason = (typeof concernReasons)[number]

export type ConcernRefusalCode = 'concern-not-yours' | 'concern-reason-unknown'

/** Who reads it, as the book says when it is written. */
export type ConcernReader = 'coordinator' | 'committee'
export type Concern = { id: string; mentorshipId: string; reader: ConcernReader; reason: ConcernReason; text: string }

/** The reason and the words are for the oversight body alone, so the event tells only that and to whom. */
export type ConcernEvent = Happened<'ConcernReported', 'concern', { reader: ConcernReader }>

export const readerOf = (book: ResolvedBook): ConcernReader =>
  book.settings.oversight.body === 'staff' ? 'coordinator' : 'committee'

/** Either of the two may report, at any time, also when all is over; nobody else does it for them. */
export const mayReportConcern = (by: Party | null): Refusal<ConcernRefusalCode>[] =>
  by === null ? [{ code: 'concern-not-yours' }] : []

/** Tells the program's oversight body in confidence; refused without a known reason or without a word. */
export function reportConcern(
  { id, mentorshipId, reason, text }: { id: string; mentorshipId: string; reason: string; text: string },
  by: Party | null,
  book: ResolvedBook,
): Decision<Concern, ConcernEvent, ConcernRefusalCode | TextRefusalCode> {
  const known = concernReasons.find((candidate) => candidate === reason)
  const checked = checkText(text, { at: 'text', needed: true })
  const refusals: Refusal<ConcernRefusalCode | TextRefusalCode>[] = [...mayReportConcern(by), ...checked.refusals]
  if (known === undefined) refusals.push({ code: 'concern-reason-unknown', at: 'reason' })
  if (known === undefined || refusals.length > 0) return refused(refusals)
  const reader = readerOf(book)
  return decided(
    { id, mentorshipId, reader, reason: known, text: checked.text },
    { type: 'ConcernReported', subjectType: 'concern', subjectId: id, data: { reader } },
  )
}
