import { decided, type Decision, holds, type Moment, type Party, type Refusal, refused } from '../core/index.ts'
import type { Standing } from '../core/index.ts'
import { type Participation, stageRank } from '../enrolment/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import type { Mentorship, MentorshipEvent, PairingAdviceCode } from './mentorship.ts'

export type PairingRefusalCode =
  | 'pairing-not-your-duty'
  | 'no-edition'
  | 'program-not-running'
  | 'same-person'
  | 'not-in-program'
  | 'not-taking-part'
  | 'already-paired'
  | 'mentor-at-capacity'
  | 'protege-at-capacity'
  | 'both-have-signed'
  | 'pairing-already-undone'
  | 'mentorship-is-over'

/** One of the two, with the mentorships they are in at present in that role. */
export type Candidate = Participation & { openMentorships: number }

/** What is known beside the two: `editionId` is the current edition, `alreadyPaired` that these two are together now. */
export type PairingSituation = {
  programId: string
  programClosed: boolean
  editionId: string | null
  alreadyPaired: boolean
  by: Standing
}

/** Whether somebody runs the program's pairs: makes them, takes them back, and ends them where it must be. */
export const runsPairs = (by: Standing, book: ResolvedBook | null) => {
  const bodies = book?.settings.matching.publishedBy ?? ['staff', 'committee']
  return bodies.some((body) => holds(by, body === 'staff' ? 'coordinator' : 'committee'))
}

/**
 * Everything that stands in the way of pairing these two: not the pairer's duty, no rules published, one person with
 * themselves, of another program, not taking part in that role, paired already, or as many mentorships as the program
 * allows (one each is Ithaca's default).
 */
export function mayPair(
  mentor: Candidate,
  protege: Candidate,
  situation: PairingSituation,
  book: ResolvedBook | null,
): Refusal<PairingRefusalCode>[] {
  const refusals: Refusal<PairingRefusalCode>[] = []
  if (!runsPairs(situation.by, book)) refusals.push({ code: 'pairing-not-your-duty' })
  if (situation.programClosed) refusals.push({ code: 'program-not-running' })
  else if (situation.editionId === null || book === null) refusals.push({ code: 'no-edition' })
  if (mentor.personId === protege.personId) refusals.push({ code: 'same-person', at: 'protege' })
  refusals.push(...mayTakePart(mentor, 'mentor', situation), ...mayTakePart(protege, 'protege', situation))
  if (situation.alreadyPaired) return [...refusals, { code: 'already-paired' }]
  return [...refusals, ...hasRoom(mentor, 'mentor', book), ...hasRoom(protege, 'protege', book)]
}

function mayTakePart({ programId, role, state }: Candidate, as: Party, situation: PairingSituation) {
  const refusals: Refusal<PairingRefusalCode>[] = []
  if (programId !== situation.programId) refusals.push({ code: 'not-in-program', at: as })
  else if (role !== as || state !== 'active') refusals.push({ code: 'not-taking-part', at: as })
  return refusals
}

function hasRoom({ openMentorships }: Candidate, as: Party, book: ResolvedBook | null): Refusal<PairingRefusalCode>[] {
  const limit = book?.settings.capacity[as] ?? null
  if (limit === null || openMentorships < limit) return []
  return [{ code: `${as}-at-capacity`, at: as, limit }]
}

/** What is noted of a pair, never refused (CSCE-4, 6, 7): the mentor is not the more senior, or nobody can tell. */
export function pairAdvice(mentor: Candidate, protege: Candidate, book: ResolvedBook): PairingAdviceCode[] {
  const asked = book.norms.some((norm) => norm.kind === 'condition' && norm.condition.must === 'mentor-more-senior')
  if (!asked) return []
  const [above, below] = [stageRank(book, mentor.careerStage), stageRank(book, protege.careerStage)]
  if (above === null) return [below === null ? 'both-stages-unknown' : 'mentor-stage-unknown']
  if (below === null) return ['protege-stage-unknown']
  return above > below ? [] : ['mentor-not-more-senior']
}

/** Pairs the two: a mentorship in the phase `agreement`, with the advice noted in what happened. */
export function pair(
  id: string,
  mentor: Candidate,
  protege: Candidate,
  situation: PairingSituation,
  book: ResolvedBook | null,
): Decision<Mentorship, MentorshipEvent, PairingRefusalCode> {
  const refusals = mayPair(mentor, protege, situation, book)
  if (book === null || situation.editionId === null || refusals.length > 0) return refused(refusals)
  const two = { mentorId: mentor.personId, protegeId: protege.personId }
  const advice = pairAdvice(mentor, protege, book)
  return decided(
    { id, programId: situation.programId, ...two, phase: 'agreement' },
    {
      type: 'PairMade',
      subjectType: 'mentorship',
      subjectId: id,
      data: { ...two, editionId: situation.editionId, advice },
    },
  )
}

/** What stands in the way of undoing a pairing: it can be undone as long as not both have signed. */
export function mayUndoPairing(
  mentorship: Mentorship,
  by: Standing,
  book: ResolvedBook | null,
): Refusal<PairingRefusalCode>[] {
  if (!runsPairs(by, book)) return [{ code: 'pairing-not-your-duty' }]
  switch (mentorship.phase) {
    case 'agreement':
      return []
    case 'active':
      return [{ code: 'both-have-signed' }]
    case 'ended':
      return [{ code: 'mentorship-is-over' }]
    case 'undone':
      return [{ code: 'pairing-already-undone' }]
  }
}

/** Undoes a pairing; both are free again at once. */
export function undoPairing(
  mentorship: Mentorship,
  { by, book, now }: { by: Standing; book: ResolvedBook | null; now: Moment },
): Decision<Mentorship, MentorshipEvent, PairingRefusalCode> {
  const refusals = mayUndoPairing(mentorship, by, book)
  if (refusals.length > 0) return refused(refusals)
  const { state, event } = undone(mentorship, now)
  return decided(state, event)
}

/** A pairing of which nothing came, because it was taken back or one of the two left before both had signed. */
export function undone({ id, programId, mentorId, protegeId }: Mentorship, now: Moment) {
  return {
    state: { id, programId, mentorId, protegeId, phase: 'undone', undoneAt: now } as const,
    event: {
      type: 'PairingUndone',
      subjectType: 'mentorship',
      subjectId: id,
      data: { mentorId, protegeId },
    } as const satisfies MentorshipEvent,
  }
}
