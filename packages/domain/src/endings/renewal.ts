import { type Agreement, agreementBase, frequencyRange, isOpen, lapsedSignatures, renews } from '../agreements/index.ts'
import type { AgreementEvent, AgreementRefusalCode } from '../agreements/index.ts'
import { addDays, type Day, decided, type Decision, type Happened, otherParty, type Party } from '../core/index.ts'
import { type Refusal, refused } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

/** What somebody said when asked; without an answer nothing is said, and silence is no renewal (CSCE-28). */
export type RenewalAnswer = 'renew' | 'end'
export type RenewalAnswers = Readonly<Partial<Record<Party, RenewalAnswer>>>

export type RenewalTerms = { months: number; meetingsPerYear: number | null }
export const longestRenewal = 60
export const mostMeetings = 60

export type RenewalRefusalCode =
  | 'renewal-not-yours'
  | 'renewal-not-offered'
  | 'nothing-to-renew'
  | 'renewal-not-yet'
  | 'renewal-over'
  | 'other-would-rather-end'
  | 'close-the-amendment-first'
  | 'renewal-months-out-of-range'
  | 'renewal-meetings-out-of-range'
  | 'renewal-meetings-too-few'
  | 'renewal-terms-fixed'
  | 'renewal-already-declined'

export type RenewalEvent =
  | Happened<
      'RenewalProposed',
      'agreement',
      { mentorshipId: string; number: number; party: Party; months: number; meetingsPerYear: number | null }
    >
  | Happened<'RenewalDeclined', 'mentorship', { party: Party; lastDay: Day }>

/** Who acts, and how far the two have come; `latest` is the newest agreement that was not withdrawn. */
export type RenewalSituation = {
  by: Party | null
  answers: RenewalAnswers
  latest: Agreement
  today: Day
  book: ResolvedBook
}

/** From which day on both are asked whether they go on. */
export const renewalOpensOn = (endsOn: Day, { settings }: ResolvedBook): Day =>
  addDays(endsOn, -settings.renewal.windowDays)

type Refusals = Refusal<RenewalRefusalCode>[]
type Asked = Pick<RenewalSituation, 'by' | 'today' | 'book'>

/** What stands in the way of answering at all: nobody is asked, not yet, or no longer. */
function mayAnswer(mentorship: Mentorship, { by, today, book }: Asked): Refusals {
  if (by === null) return [{ code: 'renewal-not-yours' }]
  if (!book.settings.renewal.allowed) return [{ code: 'renewal-not-offered' }]
  if (mentorship.phase === 'ended' || mentorship.phase === 'undone') return [{ code: 'renewal-over' }]
  if (mentorship.phase === 'agreement' || mentorship.endsOn === null) return [{ code: 'nothing-to-renew' }]
  const { endsOn } = mentorship
  if (today >= endsOn) return [{ code: 'renewal-over' }]
  return today < renewalOpensOn(endsOn, book)
    ? [{ code: 'renewal-not-yet', limit: book.settings.renewal.windowDays }]
    : []
}

/** What stands in the way of proposing to go on, whatever the terms; either of the two may (CSCE-26). */
export function mayProposeRenewal(mentorship: Mentorship, situation: RenewalSituation): Refusals {
  const refusals = mayAnswer(mentorship, situation)
  const { by, answers, latest } = situation
  if (by === null || refusals.length > 0) return refusals
  if (answers[otherParty(by)] === 'end') return [{ code: 'other-would-rather-end' }]
  const amended = isOpen(latest) && mentorship.phase === 'active' && !renews(latest, mentorship.endsOn)
  return amended ? [{ code: 'close-the-amendment-first' }] : []
}

function termsRefusals({ months, meetingsPerYear }: RenewalTerms, book: ResolvedBook): Refusals {
  const { settings } = book
  const refusals: Refusals = []
  if (!isWithin(months, longestRenewal))
    refusals.push({ code: 'renewal-months-out-of-range', at: 'months', limit: longestRenewal })
  else if (settings.renewal.terms === 'same' && months !== settings.term.months)
    refusals.push({ code: 'renewal-terms-fixed', at: 'months' })
  return meetingsPerYear === null ? refusals : [...refusals, ...meetingsRefusals(meetingsPerYear, book)]
}

/** Where the program leaves how often they meet to the two, it says within which range. */
function meetingsRefusals(count: number, book: ResolvedBook): Refusals {
  const { least, most } = frequencyRange(book, 'year')
  const limit = Math.min(most ?? mostMeetings, mostMeetings)
  if (!isWithin(count, limit)) return [{ code: 'renewal-meetings-out-of-range', at: 'meetingsPerYear', limit }]
  return least !== null && count < least
    ? [{ code: 'renewal-meetings-too-few', at: 'meetingsPerYear', limit: least }]
    : []
}

const isWithin = (count: number, most: number) => Number.isInteger(count) && count >= 1 && count <= most

/** `next` is what a new draft is made with: its id, its number and the edition in force now. */
export type NewRenewal = { id: string; number: number; editionId: string }

/**
 * Proposes to go on, on these terms (CSCE-27): a draft that both sign, or the open one changed. A signature given to other
 * terms is void; nothing happens where the terms are those of the draft already.
 */
export function proposeRenewal(
  mentorship: Mentorship,
  terms: RenewalTerms,
  next: NewRenewal,
  situation: RenewalSituation,
): Decision<Agreement, RenewalEvent | AgreementEvent, RenewalRefusalCode | AgreementRefusalCode> {
  const { by, latest, book } = situation
  const refusals = [...mayProposeRenewal(mentorship, situation), ...termsRefusals(terms, book)]
  if (by === null || mentorship.phase !== 'active' || mentorship.endsOn === null || refusals.length > 0)
    return refused(refusals)
  const { months, meetingsPerYear } = terms
  const renewed = { continuesFrom: mentorship.endsOn }
  const proposed = ({ id, mentorshipId, number }: Pick<Agreement, 'id' | 'mentorshipId' | 'number'>): RenewalEvent => ({
    type: 'RenewalProposed',
    subjectType: 'agreement',
    subjectId: id,
    data: { mentorshipId, number, party: by, months, meetingsPerYear },
  })
  if (!isOpen(latest)) {
    const { settled } = latest
    const base = {
      ...next,
      mentorshipId: mentorship.id,
      termMonths: months,
      renewed,
      meetingsPerYear,
      ...(settled && { settled }),
    }
    const draft: Agreement = { ...agreementBase(base), state: 'draft' }
    return decided(draft, proposed(draft))
  }
  if (latest.termMonths === months && (latest.meetingsPerYear ?? null) === meetingsPerYear) return decided(latest)
  const changed: Agreement = {
    ...agreementBase({ ...latest, termMonths: months, renewed, meetingsPerYear }),
    state: 'draft',
  }
  return decided<Agreement, RenewalEvent | AgreementEvent>(changed, proposed(changed), ...lapsedSignatures(latest))
}

/** What stands in the way of saying that one would rather end with the term. */
export function mayDeclineRenewal(mentorship: Mentorship, situation: Omit<RenewalSituation, 'latest'>): Refusals {
  const refusals = mayAnswer(mentorship, situation)
  const { by, answers } = situation
  if (by === null || refusals.length > 0) return refusals
  return answers[by] === 'end' ? [{ code: 'renewal-already-declined' }] : []
}

/** Says that one would rather end with the term; one can still think better of it until then, by proposing to go on. */
export function declineRenewal(
  mentorship: Mentorship,
  situation: Omit<RenewalSituation, 'latest'>,
): Decision<RenewalAnswers, RenewalEvent, RenewalRefusalCode> {
  const refusals = mayDeclineRenewal(mentorship, situation)
  const { by, answers } = situation
  if (by === null || mentorship.phase !== 'active' || mentorship.endsOn === null || refusals.length > 0)
    return refused(refusals)
  return decided(
    { ...answers, [by]: 'end' },
    {
      type: 'RenewalDeclined',
      subjectType: 'mentorship',
      subjectId: mentorship.id,
      data: { party: by, lastDay: addDays(mentorship.endsOn, -1) },
    },
  )
}
