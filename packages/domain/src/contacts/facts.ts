import type { Day, Period } from '../core/index.ts'
import type { Delegated } from '../rules/index.ts'
import type { Contact } from './contact.ts'

/** What decides about obligations in a contact: no word of the two, and no time of day. */
export type ContactFacts = Pick<
  Contact,
  'id' | 'kind' | 'state' | 'mode' | 'onDay' | 'minutes' | 'agenda' | 'hasPurpose' | 'questionCount'
> & {
  plannedOn: Day | null
  /** How many whole hours ahead it was told what help is wanted, and what is useful to know; none where it was not. */
  needsAhead?: number | null
  backgroundAhead?: number | null
}

/** A stretch of time that may still last. */
export type OpenPeriod = { from: Day; until: Day | null }

/** What the contacts' part must know. */
export type ContactPart = {
  contacts: readonly ContactFacts[]
  startsOn: Day
  endsOn: Day | null
  /** The terms before the present one, each of which ended in a renewal. */
  terms: readonly Period[]
  pauses: readonly OpenPeriod[]
  delegated: readonly Delegated[]
}

/** Where the present term begins. */
export const termBegins = ({ startsOn, terms }: Pick<ContactPart, 'startsOn' | 'terms'>): Day =>
  terms.reduce((latest, { until }) => (until > latest ? until : latest), startsOn)

/** For how many days after its day a planned contact still counts as planned: somebody will say whether it took place. */
export const answerDays = 7
