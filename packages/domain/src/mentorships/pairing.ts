import { decided, type Decision, holds, type Moment, type Party, type Refusal, refused } from '../core/index.ts'
import type { Standing } from '../core/index.ts'
import { type Participation, stageRank } from '../enrolment/index.ts'
import type { Norm, ResolvedBook } from '../rules/index.ts'
import type { Mentorship, MentorshipEvent, PairingAdviceCode } from './mentorship.ts'

export type PairingRefusalCode =
  | 'pairing-not-your-duty'
  | 'no-edition'
  | 'program-not-running'
  | 'same-person'
  | 'not-in-program'
  | 'not-taking-part'
  | 'already-paired'
  | 'pair-condition-unmet'
  | 'mentor-at-capacity'
  | 'protege-at-capacity'
  | 'both-have-signed'
  | 'pairing-already-undone'
  | 'mentorship-is-over'

/** One of the two, with the mentorships they are in at present in that role. */
export type Candidate = Participation & { openMentorships: number }

/**
 * What is known beside the two: `editionId` is the current edition, `alreadyPaired` that these two are together now,
 * `overriding` that the pairer sets aside what the rules require of a pair, and says why.
 */
export type PairingSituation = {
  programId: string
  programClosed: boolean
  editionId: string | null
  alreadyPaired: boolean
  overriding?: boolean
  by: Standing
}

/** Whether somebody runs the program's pairs: makes them, takes them back, and ends them where it must be. */
export const runsPairs = (by: Standing, book: ResolvedBook | null) => {
  const bodies = book?.settings.matching.publishedBy ?? ['staff', 'committee']
  return bodies.some((body) => holds(by, body === 'staff' ? 'coordinator' : 'committee'))
}

/**
 * Everything that stands in the way of pairing these two: not the pairer's duty, no rules published, one person with
 * themselves, of another program, not taking part in that role, paired already, as many mentorships as the program
 * allows (one each is Ithaca's default), or a condition that it requires of a pair, unless that is overridden
 * by somebody else than the two.
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
  const isOne = [mentor.personId, protege.personId].includes(situation.by.personId)
  const unmet = book === null || (situation.overriding === true && !isOne) ? [] : unmetOf(mentor, protege, book)
  return [
    ...refusals,
    ...hasRoom(mentor, 'mentor', book),
    ...hasRoom(protege, 'protege', book),
    ...unmet.map((normId) => ({ code: 'pair-condition-unmet', normId }) as const),
  ]
}

/** The conditions, by norm, that the program requires of a pair and that these two do not meet, or nobody can tell. */
export const unmetOf = (mentor: Candidate, protege: Candidate, book: ResolvedBook): string[] =>
  pairAdvice(mentor, protege, book).length === 0
    ? []
    : book.norms.filter((norm) => isSeniority(norm) && norm.strength === 'required').map(({ id }) => id)

const isSeniority = (norm: Norm) => norm.kind === 'condition' && norm.condition.must === 'mentor-more-senior'

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
  if (!book.norms.some(isSeniority)) return []
  const [above, below] = [stageRank(book, mentor.careerStage), stageRank(book, protege.careerStage)]
  if (above === null) return [below === null ? 'both-stages-unknown' : 'mentor-stage-unknown']
  if (below === null) return ['protege-stage-unknown']
  return above > below ? [] : ['mentor-not-more-senior']
}

/** Pairs the two: a mentorship in the phase `agreement`; what was noted of them and what was set aside is in what happened. */
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
  const about = { subjectType: 'mentorship', subjectId: id } as const
  const { editionId } = situation
  return decided<Mentorship, MentorshipEvent>(
    { id, programId: situation.programId, ...two, phase: 'agreement' },
    { type: 'PairMade', ...about, data: { ...two, editionId, advice } },
    ...unmetOf(mentor, protege, book).map((normId): MentorshipEvent => ({
      type: 'RequirementOverridden',
      ...about,
      data: { ...two, normId, editionId },
    })),
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
