import { addDays, checkText, type Day, decided, type Decision, type Happened, type Party } from '../core/index.ts'
import { type Refusal, refused, type Standing, type TextRefusalCode } from '../core/index.ts'
import { type ConcernReader, readerOf } from '../concerns/index.ts'
import { type EndingKind, type Mentorship, runsPairs } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

/** Why one of the two ends it before its time; none of them is a fault. */
export const ownGrounds = ['goals-reached', 'time', 'moved', 'changed-needs', 'no-fit', 'other'] as const
/** Why the program does. */
export const programGrounds = ['on-request', 'out-of-touch', 'left', 'promise-broken', 'other'] as const
export type EndingGround = (typeof ownGrounds)[number] | (typeof programGrounds)[number]

export type EndingRefusalCode = 'ending-not-yours' | 'nothing-to-end-yet' | 'already-ended' | 'ending-ground-unknown'

/** Who ended it is told by nobody's row; `lastDay` is the last on which it lasted. */
export type EndingEvent = Happened<
  'MentorshipEnded',
  'mentorship',
  { mentorId: string; protegeId: string; ending: EndingKind; early: boolean; lastDay: Day }
>

export type Ended = Extract<Mentorship, { phase: 'ended' }>
/** What is told of an early end in confidence. */
export type EndingWords = { reader: ConcernReader; ground: EndingGround; text: string }

/** `by` is which of the two acts; anybody else acts for the program. */
export type EndingSituation = { by: Party | null; standing: Standing; today: Day; book: ResolvedBook }

/** What stands in the way of ending it before its time: either of the two may, and who runs the program's pairs. */
export function mayEnd(
  { phase }: Mentorship,
  { by, standing, book }: Pick<EndingSituation, 'by' | 'standing' | 'book'>,
): Refusal<EndingRefusalCode>[] {
  if (by === null && !runsPairs(standing, book)) return [{ code: 'ending-not-yours' }]
  switch (phase) {
    case 'agreement':
      return [{ code: 'nothing-to-end-yet' }]
    case 'active':
      return []
    case 'ended':
    case 'undone':
      return [{ code: 'already-ended' }]
  }
}

/** The grounds that somebody is offered. */
export const groundsFor = (by: Party | null): readonly EndingGround[] => (by === null ? programGrounds : ownGrounds)

/**
 * Ends it before its time. The ground and the words are for the program's oversight body alone; who acts for the program
 * gives a reason in words too.
 */
export function endEarly(
  mentorship: Mentorship,
  { ground, text }: { ground: string; text: string },
  situation: EndingSituation,
): Decision<{ mentorship: Ended; words: EndingWords }, EndingEvent, EndingRefusalCode | TextRefusalCode> {
  const { by, today, book } = situation
  const known = groundsFor(by).find((candidate) => candidate === ground)
  const checked = checkText(text, { at: 'text', needed: by === null })
  const refusals: Refusal<EndingRefusalCode | TextRefusalCode>[] = mayEnd(mentorship, situation)
  if (refusals.length === 0) refusals.push(...checked.refusals)
  if (refusals.length === 0 && known === undefined) refusals.push({ code: 'ending-ground-unknown', at: 'ground' })
  if (mentorship.phase !== 'active' || known === undefined || refusals.length > 0) return refused(refusals)
  const over = ended(mentorship, lastsUntil(mentorship, today), by === null ? 'by-program' : 'by-one')
  return decided({ mentorship: over, words: { reader: readerOf(book), ground: known, text: checked.text } }, told(over))
}

type Running = Extract<Mentorship, { phase: 'active' }>

/** The first day after today, or after its term. */
function lastsUntil({ endsOn }: Running, today: Day): Day {
  const tomorrow = addDays(today, 1)
  return endsOn !== null && endsOn < tomorrow ? endsOn : tomorrow
}

/** Ends one that runs because one of the two leaves the program: an end like any other by one, with that as its ground. */
export function endByLeaving(
  mentorship: Running,
  { today, book }: Pick<EndingSituation, 'today' | 'book'>,
): { mentorship: Ended; words: EndingWords; event: EndingEvent } {
  const over = ended(mentorship, lastsUntil(mentorship, today), 'by-one')
  return { mentorship: over, words: { reader: readerOf(book), ground: 'left', text: '' }, event: told(over) }
}

/** Ends it with its term, which neither of the two renewed (CSCE-28); null as long as it runs. */
export function endAtTerm(mentorship: Mentorship, today: Day): { mentorship: Ended; event: EndingEvent } | null {
  if (mentorship.phase !== 'active' || mentorship.endsOn === null || mentorship.endsOn > today) return null
  const over = ended(mentorship, mentorship.endsOn, 'term-over')
  return { mentorship: over, event: told(over) }
}

const ended = (mentorship: Running, endedOn: Day, ending: EndingKind): Ended => ({
  ...mentorship,
  phase: 'ended',
  endedOn,
  ending,
})

const told = ({ id, mentorId, protegeId, endedOn, endsOn, ending }: Ended): EndingEvent => ({
  type: 'MentorshipEnded',
  subjectType: 'mentorship',
  subjectId: id,
  data: { mentorId, protegeId, ending, early: endedOn !== endsOn, lastDay: addDays(endedOn, -1) },
})
