import { addDays, type Day, decided, type Decision, type Happened, type Moment, otherParty } from '../core/index.ts'
import { type Party, type Refusal, refused } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'

export type AdoptionRefusalCode =
  | 'consent-not-yours'
  | 'adoption-over'
  | 'adoption-before-start'
  | 'edition-not-current'
  | 'edition-holds-already'
  | 'consent-given-already'
  | 'adoption-at-renewal'
  | 'no-consent-to-take-back'

export type AdoptionEvent =
  | Happened<'EditionConsented', 'mentorship', { party: Party; number: number; editionId: string }>
  | Happened<'ConsentTakenBack', 'mentorship', { party: Party; number: number; editionId: string }>
  | Happened<'EditionAdopted', 'mentorship', { number: number; editionId: string; fromDay: Day }>
  // `startsOn` where that begins the mentorship.
  | Happened<
      'RequirementSetAside',
      'mentorship',
      { mentorId: string; protegeId: string; normId: string; editionId: string; startsOn: Day | null }
    >

export type NumberedEdition = { id: string; number: number }
/** That one of the two wants to live by an edition. */
export type Consent = { party: Party; edition: NumberedEdition; at: Moment }
/** From a day on, an edition binds the two. */
export type Pinned = { edition: NumberedEdition; from: Day }

/**
 * How far the two have come: `pinned` is the newest of their pins, which may begin only with a renewal; `current` is what the
 * program publishes today; `renewing` while a renewal is open, which brings the newest edition by itself.
 */
export type Adoption = {
  pinned: Pinned
  current: NumberedEdition
  consents: readonly Consent[]
  renewing: boolean
}

/** A consent that was given, and from when on both are bound where it was the second. */
export type Consented = { consent: Consent; pin: Pinned | null }

/** Whether the program has published something newer than what binds the two. */
export const isNewer = ({ current, pinned }: Pick<Adoption, 'current' | 'pinned'>): boolean =>
  current.number > pinned.edition.number

/** When one consented to what the program publishes today; null as long as they have not. */
export const consentOf = ({ consents, current }: Adoption, party: Party): Moment | null =>
  consents.find((consent) => consent.party === party && consent.edition.id === current.id)?.at ?? null

/** Consents that came to nothing, because a newer edition was published before the other one gave theirs; newest first. */
export const lapsed = ({ consents, current, pinned }: Adoption): Consent[] =>
  consents
    .filter(({ edition }) => edition.number > pinned.edition.number && edition.id !== current.id)
    .toSorted((one, other) => other.edition.number - one.edition.number)

/** What stands in the way of living by the newest edition from now on: the mentorship, or that it does so already. */
export function mayAdopt(
  { phase }: Pick<Mentorship, 'phase'>,
  adoption: Adoption,
  by: Party | null,
): Refusal<AdoptionRefusalCode>[] {
  if (by === null) return [{ code: 'consent-not-yours' }]
  if (phase === 'ended' || phase === 'undone') return [{ code: 'adoption-over' }]
  if (phase === 'agreement') return [{ code: 'adoption-before-start' }]
  if (!isNewer(adoption)) return [{ code: 'edition-holds-already' }]
  if (adoption.renewing) return [{ code: 'adoption-at-renewal' }]
  return consentOf(adoption, by) === null ? [] : [{ code: 'consent-given-already' }]
}

/** The day from which an edition binds two who both consent today. */
export const bindsFrom = ({ from }: Pick<Pinned, 'from'>, today: Day): Day => addDays(from > today ? from : today, 1)

/**
 * One of the two consents to the edition they read; refused where the program publishes another one by now. When the other has
 * consented to the same, it binds both from the next day, or from the day after a renewal that both have signed begins.
 */
export function consentToEdition(
  { id, phase }: Pick<Mentorship, 'id' | 'phase'>,
  adoption: Adoption,
  { by, editionId, now, today }: { by: Party | null; editionId: string; now: Moment; today: Day },
): Decision<Consented, AdoptionEvent, AdoptionRefusalCode> {
  const { current, pinned } = adoption
  const refusals = mayAdopt({ phase }, adoption, by)
  if (by === null || refusals.length > 0) return refused(refusals)
  if (editionId !== current.id) return refused([{ code: 'edition-not-current', at: 'editionId' }])
  const consent: Consent = { party: by, edition: current, at: now }
  const about = { subjectType: 'mentorship', subjectId: id } as const
  const edition = { number: current.number, editionId: current.id }
  const given: AdoptionEvent = { type: 'EditionConsented', ...about, data: { party: by, ...edition } }
  if (consentOf(adoption, otherParty(by)) === null)
    return decided<Consented, AdoptionEvent>({ consent, pin: null }, given)
  const from = bindsFrom(pinned, today)
  const adopted: AdoptionEvent = { type: 'EditionAdopted', ...about, data: { ...edition, fromDay: from } }
  return decided<Consented, AdoptionEvent>({ consent, pin: { edition: current, from } }, given, adopted)
}

/** What stands in the way of taking one's consent back: it can be until the other one gives theirs. */
export function mayTakeBackConsent(
  { phase }: Pick<Mentorship, 'phase'>,
  adoption: Adoption,
  by: Party | null,
): Refusal<AdoptionRefusalCode>[] {
  if (by === null) return [{ code: 'consent-not-yours' }]
  if (phase === 'ended' || phase === 'undone') return [{ code: 'adoption-over' }]
  return isNewer(adoption) && consentOf(adoption, by) !== null ? [] : [{ code: 'no-consent-to-take-back' }]
}

/** One of the two would rather stay with the rules that hold; the state is what the other one said. */
export function takeBackConsent(
  { id, phase }: Pick<Mentorship, 'id' | 'phase'>,
  adoption: Adoption,
  by: Party | null,
): Decision<readonly Consent[], AdoptionEvent, AdoptionRefusalCode> {
  const refusals = mayTakeBackConsent({ phase }, adoption, by)
  if (by === null || refusals.length > 0) return refused(refusals)
  const { current, consents } = adoption
  const left = consents.filter(({ party, edition }) => party !== by || edition.id !== current.id)
  return decided<readonly Consent[], AdoptionEvent>(left, {
    type: 'ConsentTakenBack',
    ...{ subjectType: 'mentorship', subjectId: id },
    data: { party: by, number: current.number, editionId: current.id },
  })
}
