import type { Day, Happened, Moment, Party } from '../core/index.ts'
import { milliseconds } from '../core/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import type { ContactKind, ContactMode, PreparationPart, ResolvedBook } from '../rules/index.ts'

export const contactStates = ['planned', 'held', 'cancelled', 'withdrawn'] as const

/**
 * `planned` until one of the two says that it took place (`held`), or it is called off (`cancelled`). A contact that
 * was told of afterwards and is taken back by everybody who told of it is `withdrawn`.
 */
export type ContactState = (typeof contactStates)[number]

/** What may be known of a contact without reading it; `onDay` is the program's day of `startsAt`. */
export type Contact = {
  id: string
  mentorshipId: string
  kind: ContactKind
  state: ContactState
  mode: ContactMode
  startsAt: Moment
  onDay: Day
  minutes: number
  /** Codes of the program's agenda. */
  agenda: readonly string[]
  hasPurpose: boolean
  questionCount: number
  /** When the mentor was told ahead what help is wanted, and what is useful to know. */
  toldAt: Readonly<Record<PreparationPart, Moment | null>>
  /** Who planned it; null where it was told of afterwards. */
  plannedBy: string | null
  plannedAt: Moment | null
  /** Who of the two said that it took place. */
  loggedBy: Readonly<Record<Party, boolean>>
  heldAt: Moment | null
  cancelledAt: Moment | null
  /** Grows with everything that a calendar has to be told. */
  calendarSequence: number
}

/** The words of a contact, for the two alone. `place` is where, a number or a link; `note` is for both. */
export type ContactText = { purpose: string; place: string; note: string }
export type ContactWithText = { contact: Contact; text: ContactText }

/** A question of the protégé, entered beforehand. */
export type ContactQuestion = { id: string; position: number }

/** Who acts, when, and how the mentorship stands. */
export type ContactSituation = {
  party: Party | null
  personId: string
  phase: MentorshipPhase
  pairedOn: Day
  /** The first day after the term, null where it is open. */
  endsOn: Day | null
  timeZone: string
  now: Moment
}

export type ContactRefusalCode =
  | 'not-a-party'
  | 'mentorship-over'
  | 'kind-not-in-program'
  | 'starts-in-the-past'
  | 'not-begun-yet'
  | 'before-the-pairing'
  | 'after-the-end'
  | 'minutes-out-of-range'
  | 'agenda-item-unknown'
  | 'already-held'
  | 'already-cancelled'
  | 'not-cancelled'
  | 'not-held'
  | 'not-yours-to-take-back'
  | 'contact-withdrawn'
  | 'questions-are-the-proteges'
  | 'questions-closed'
  | 'too-many-questions'
  | 'preparation-is-the-proteges'
  | 'preparation-closed'
  | 'preparation-not-in-program'

type About = { mentorshipId: string; kind: ContactKind; onDay: Day }
type Took = About & { mode: ContactMode; minutes: number; party: Party }
export type ContactEvent =
  | Happened<'ContactPlanned', 'contact', About & { mode: ContactMode; minutes: number }>
  | Happened<'ContactRevised', 'contact', About & { fields: readonly string[] }>
  | Happened<'ContactMoved', 'contact', About & { fromDay: Day }>
  | Happened<'ContactCancelled', 'contact', About>
  | Happened<'ContactRestored', 'contact', About>
  | Happened<'ContactHeld', 'contact', Took>
  | Happened<'ContactLogged', 'contact', Took>
  | Happened<'ContactJoined', 'contact', About & { party: Party }>
  | Happened<'ContactUndone', 'contact', About & { party: Party; stands: boolean }>
  | Happened<'ContactNoted', 'contact', About>
  | Happened<'QuestionAsked', 'contact', About & { questionId: string }>
  | Happened<'QuestionRevised', 'contact', About & { questionId: string }>
  | Happened<'QuestionRemoved', 'contact', About & { questionId: string }>
  | Happened<'PreparationSent', 'contact', About & { parts: readonly PreparationPart[] }>
  | Happened<'PreparationRevised', 'contact', About & { parts: readonly PreparationPart[] }>
  | Happened<'PreparationTakenBack', 'contact', About>

export const longestContact = 1440
export const longestPlace = 500
export const longestQuestion = 1000
/** More would be no preparation any more; a limit of the platform, not of a program. */
export const mostQuestions = 20

export const emptyContactText: ContactText = { purpose: '', place: '', note: '' }

/** Whether the program names this way of meeting (CSCE-29); another may be used and is marked. */
export const modeNamed = (mode: ContactMode, book: ResolvedBook): boolean => book.settings.contacts.modes.includes(mode)

/** When it is over as planned. */
export const endsAt = ({ startsAt, minutes }: Pick<Contact, 'startsAt' | 'minutes'>): Date =>
  new Date(milliseconds(startsAt) + minutes * 60_000)

/** Whether it was planned, its time is past, and nobody said yet whether it took place. */
export const awaitsAnswer = (contact: Pick<Contact, 'state' | 'startsAt' | 'minutes'>, now: Moment): boolean =>
  contact.state === 'planned' && endsAt(contact).getTime() <= milliseconds(now)

/** Whether a contact counts as one that took place in a stretch of time (null `until`: without an end). */
export const countsToward = (
  { state, onDay }: Pick<Contact, 'state' | 'onDay'>,
  { from, until }: { from: Day; until: Day | null },
): boolean => state === 'held' && from <= onDay && (until === null || onDay < until)
