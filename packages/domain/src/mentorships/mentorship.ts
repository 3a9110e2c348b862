import { type Day, decided, type Decision, type Happened, type Moment, type Party, term } from '../core/index.ts'

export type PairingAdviceCode =
  | 'mentor-not-more-senior'
  | 'mentor-stage-unknown'
  | 'protege-stage-unknown'
  | 'both-stages-unknown'
  // Kept with pairs of before these three were told apart.
  | 'career-stage-unknown'

export type MentorshipEvent =
  | Happened<
      'PairMade',
      'mentorship',
      { mentorId: string; protegeId: string; editionId: string; advice: readonly PairingAdviceCode[] }
    >
  | Happened<
      'RequirementOverridden',
      'mentorship',
      { mentorId: string; protegeId: string; normId: string; editionId: string }
    >
  | Happened<'PairingUndone', 'mentorship', { mentorId: string; protegeId: string; bothStay?: false }>
  | Happened<'ContactCardShared', 'contact-card', { mentorshipId: string; party: Party }>

type Two = { id: string; programId: string; mentorId: string; protegeId: string }

/** How a mentorship ended: with its term, before it by one of the two (whom, is no fact about them), or by the program. */
export const endingKinds = ['term-over', 'by-one', 'by-program'] as const
export type EndingKind = (typeof endingKinds)[number]

/**
 * The relationship of a pair: `agreement` until both have signed, then `active` from `startsOn` to `endsOn`, the first
 * day after the term (null is open-ended), then `ended` since `endedOn`; or `undone` before both signed.
 */
export type Mentorship = Two &
  (
    | { phase: 'agreement' }
    | { phase: 'active'; startsOn: Day; endsOn: Day | null }
    | { phase: 'ended'; startsOn: Day; endsOn: Day | null; endedOn: Day; ending: EndingKind }
    | { phase: 'undone'; undoneAt: Moment }
  )
export type MentorshipPhase = Mentorship['phase']

/** Which of the two a person is, or null for anybody else. */
export function partyOf(mentorship: Pick<Two, 'mentorId' | 'protegeId'>, personId: string): Party | null {
  if (personId === mentorship.mentorId) return 'mentor'
  return personId === mentorship.protegeId ? 'protege' : null
}

/** The mentorship once both have signed: from that day, for so many months (CSCE-25), or without an end. */
export function begin(mentorship: Two, startsOn: Day, months: number | null): Mentorship & { phase: 'active' } {
  const { id, programId, mentorId, protegeId } = mentorship
  const endsOn = months === null ? null : term(startsOn, months).until
  return { id, programId, mentorId, protegeId, phase: 'active', startsOn, endsOn }
}

export type ContactCardRefusalCode = 'card-not-yours' | 'mentorship-not-running'

/** What stands in the way of showing the partner how to reach one: not one of the two, or the mentorship is over. */
export function mayShareContactCard(mentorship: Mentorship, by: Party | null): { code: ContactCardRefusalCode }[] {
  if (by === null) return [{ code: 'card-not-yours' }]
  return mentorship.phase === 'ended' || mentorship.phase === 'undone' ? [{ code: 'mentorship-not-running' }] : []
}

/** Shows the partner what the person chose to show; the words stay between the two. */
export function shareContactCard(
  cardId: string,
  mentorship: Mentorship,
  by: Party | null,
): Decision<Mentorship, MentorshipEvent, ContactCardRefusalCode> {
  const refusals = mayShareContactCard(mentorship, by)
  if (by === null || refusals.length > 0) return { ok: false, refusals }
  const data = { mentorshipId: mentorship.id, party: by }
  return decided(mentorship, { type: 'ContactCardShared', subjectType: 'contact-card', subjectId: cardId, data })
}
