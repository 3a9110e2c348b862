import {
  addDays,
  addMonths,
  compare,
  type Day,
  decided,
  type Decision,
  type Happened,
  parties,
  type Party,
  type Refusal,
  refused,
} from '../core/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import { type Charged, type Pin, pinsOf, type ResolvedBook, type StepNorm } from '../rules/index.ts'

/** What somebody says when asked whether it is still of benefit (USNC-20); theirs alone to read. */
export const reviewAnswers = ['of-benefit', 'to-talk-about', 'no-longer'] as const
export type ReviewAnswer = (typeof reviewAnswers)[number]

/** That one of the two answered what was asked on a day; what they said is no part of it. */
export type Reviewed = { askedOn: Day; party: Party }

export type ReviewRefusalCode = 'review-not-yours' | 'mentorship-over' | 'review-not-asked' | 'review-not-open'
export type ReviewEvent = Happened<'ReviewAnswered', 'mentorship', { askedOn: Day; party: Party }>

/** For how many days after it is asked an answer is in time, where no rule says so. */
export const reviewDays = 30

/** A norm that asks every so many months whether to go on. */
export type ReviewNorm = { norm: StepNorm; months: number; charged: readonly Charged[] }

const compiled = new WeakMap<ResolvedBook, readonly ReviewNorm[]>()

/** What a book asks of this kind; read out of it once. */
export function reviewNorms(book: ResolvedBook): readonly ReviewNorm[] {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const found = book.norms.flatMap((norm): ReviewNorm[] => {
    if (norm.kind !== 'step' || norm.step.does !== 'review' || norm.moment.at !== 'every') return []
    const charged = chargedBy(norm)
    return charged.length === 0 ? [] : [{ norm, months: norm.moment.months, charged }]
  })
  compiled.set(book, found)
  return found
}

function chargedBy({ party }: StepNorm): readonly Charged[] {
  if (party === 'each') return parties
  return party === 'mentor' || party === 'protege' || party === 'pair' ? [party] : []
}

/** How often a book has the two look at whether to go on; null where it does not ask. */
export const reviewEvery = (book: ResolvedBook): number | null =>
  reviewNorms(book).reduce<number | null>((least, { months }) => Math.min(least ?? months, months), null)

/** The next day on which it is asked every so many months. */
export function nextReviewOn(startsOn: Day, months: number, today: Day): Day {
  let nth = 1
  while (addMonths(startsOn, months * nth) <= today) nth += 1
  return addMonths(startsOn, months * nth)
}

/** One time of asking; `until` is the day of the next. */
export type Asking = { askedOn: Day; until: Day }
type Lasting = { startsOn: Day; endsOn: Day | null }

// Many mentorships start on the same days: what is counted once serves them all. Emptied before it could grow large.
const kept = new Map<string, Day[]>()
const mostKept = 10_000

/** The days on which a norm has asked by today, oldest first, always counted from the start, and before the end. */
export function askings({ startsOn, endsOn }: Lasting, months: number, today: Day): Asking[] {
  const days = askedDays(startsOn, months, today)
  return days.flatMap((askedOn, nth) => {
    const next = days[nth + 1]
    if (next === undefined || askedOn > today || (endsOn !== null && askedOn >= endsOn)) return []
    return [{ askedOn, until: endsOn !== null && endsOn < next ? endsOn : next }]
  })
}

/** All until the first that is still to come, and perhaps more. */
function askedDays(startsOn: Day, months: number, today: Day): readonly Day[] {
  const key = `${startsOn}${months}`
  const days = kept.get(key) ?? []
  if (days.length === 0) {
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, days)
  }
  for (let last = days.at(-1) ?? startsOn; last <= today; days.push(last))
    last = addMonths(startsOn, months * (days.length + 1))
  return days
}

/** From when and until when each edition held, the first also for everything before it. */
export const heldBy = (pins: readonly Pin[]) =>
  pins.map((pin, index) => ({ pin, from: index === 0 ? null : pin.from, next: pins[index + 1]?.from ?? null }))
type Held = Omit<ReturnType<typeof heldBy>[number], 'pin'>

/** The times at which a norm of an edition asked while that edition held. */
export const askingsOf = ({ months }: ReviewNorm, { from, next }: Held, part: Lasting, today: Day): Asking[] =>
  askings(part, months, today).filter(
    ({ askedOn }) => (from === null || askedOn >= from) && (next === null || askedOn < next),
  )

/** The last day on which an answer is in time. */
export function reviewDueOn({ dueDays }: StepNorm, { askedOn, until }: Asking): Day {
  const last = addDays(askedOn, (dueDays ?? reviewDays) - 1)
  return last < until ? last : addDays(until, -1)
}

/** Who answers, and of what. */
export type ReviewSituation = {
  mentorshipId: string
  by: Party | null
  phase: MentorshipPhase
  startsOn: Day | null
  endsOn: Day | null
  /** The answers that there are. */
  reviewed: readonly Reviewed[]
  /** The editions by which it lived, in any order. */
  pins: readonly Pin[]
  today: Day
}

/** What one of the two is asked now; null where nothing is. An answer is taken until it is asked again. */
export function askedNow({ startsOn, endsOn, pins, today }: ReviewSituation, party: Party): Asking | null {
  if (startsOn === null) return null
  const all = heldBy(pinsOf(pins)).flatMap(({ pin, ...held }) =>
    reviewNorms(pin.book)
      .filter(({ charged }) => charged.includes(party) || charged.includes('pair'))
      .flatMap((one) => askingsOf(one, held, { startsOn, endsOn }, today)),
  )
  return all.toSorted((one, other) => compare(one.askedOn, other.askedOn)).at(-1) ?? null
}

/** What stands in the way of answering: one says it for oneself, of a mentorship that runs, once it was asked. */
export function mayAnswerReview(situation: ReviewSituation): Refusal<ReviewRefusalCode>[] {
  const { by, phase, pins } = situation
  if (by === null) return [{ code: 'review-not-yours' }]
  if (phase === 'ended' || phase === 'undone') return [{ code: 'mentorship-over' }]
  const asks = pins.some(({ book }) =>
    reviewNorms(book).some(({ charged }) => charged.includes(by) || charged.includes('pair')),
  )
  if (!asks) return [{ code: 'review-not-asked' }]
  return phase === 'active' && askedNow(situation, by) !== null ? [] : [{ code: 'review-not-open' }]
}

/** Answers; one may change one's mind until it is asked again, of which nobody is told. */
export function answerReview(
  answer: ReviewAnswer,
  situation: ReviewSituation,
): Decision<{ askedOn: Day; answer: ReviewAnswer }, ReviewEvent, ReviewRefusalCode> {
  const refusals = mayAnswerReview(situation)
  const { by, mentorshipId, reviewed } = situation
  const asked = by === null ? null : askedNow(situation, by)
  if (by === null || asked === null || refusals.length > 0) return refused(refusals)
  const { askedOn } = asked
  if (reviewed.some((one) => one.askedOn === askedOn && one.party === by)) return decided({ askedOn, answer })
  return decided(
    { askedOn, answer },
    { type: 'ReviewAnswered', subjectType: 'mentorship', subjectId: mentorshipId, data: { askedOn, party: by } },
  )
}
