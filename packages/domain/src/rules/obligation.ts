import type { Day, Party } from '../core/index.ts'
import type { Bound, Strength, Window } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'
import type { Settings } from './settings.ts'
import type { ContactKind, PreparationPart } from './vocabulary/contacts.ts'
import type { GoalPart } from './vocabulary/goals.ts'

/** What somebody is asked to do; codes and numbers only, so that whoever asks gets the same answer. */
export type Ask =
  | { code: 'set-goals'; missing: number }
  | { code: 'complete-goal'; goal: number; part: GoalPart }
  | {
      code: 'move-deadline'
      goal: number
      part: 'end-date'
      because: 'deadline-in-the-past' | 'deadline-after-the-term'
    }
  | { code: 'agree-goal'; goal: number }
  // `form` is told where the word is given otherwise than by signing.
  | {
      code: 'sign-agreement'
      number: number
      renews?: boolean
      form?: Exclude<Settings['agreement']['form'], 'none' | 'signed'>
    }
  | { code: 'settle-part'; part: string; number: number }
  | { code: 'reconsider-term'; months: number; least: number; most: number }
  | { code: 'keep-promise'; number: number }
  | ContactAsk
  // `settle`: they are to be clear before it, not only to have their time at it.
  | { code: 'prepare-meeting'; items: readonly string[]; contactId: string; onDay: Day; settle?: true }
  // `late`: it was told, with less than `leadHours` to go.
  | {
      code: 'tell-ahead'
      parts: readonly PreparationPart[]
      leadHours: number | null
      contactId: string
      onDay: Day
      late?: true
    }
  | { code: 'plan-next'; first: boolean }
  | { code: 'have-call' }
  | { code: 'renew'; endsOn: Day }
  | { code: 'evaluate'; term: number }
  | { code: 'give-feedback' }
  | HoursAsk
  | { code: 'review'; askedOn: Day }
  | { code: 'draw-timeline' }
  // `sections` is in how many of the program's sections so many are asked for; null where it is in all.
  | { code: 'do-activities'; bound: Bound; per: Window['length']; sections: number | null }

/** So many contacts in a window; `contact` is null where several `kinds` count, `months` counts months that have one. */
export type ContactAsk = {
  code: 'have-contacts'
  contact: ContactKind | null
  kinds?: readonly ContactKind[]
  inPerson: boolean
  minutes: number | null
  months: boolean
  bound: Bound
  per: Window['length']
  /** The two agreed on it themselves. */
  agreed?: true
}

/** So much time of one of the two, or of both, in a window; `minutes` is what was given so far. */
export type HoursAsk = {
  code: 'give-hours'
  of: Charged
  bound: Bound
  per: Window['length']
  minutes: number
  /** Of their own agreement, in place of the program's figure. */
  agreed?: true
}

/**
 * `open` until the reminder window begins, then `due`, and `overdue` when its period is over; what is only suggested is
 * `advice` while there is time for it.
 */
export type ObligationState = 'met' | 'open' | 'due' | 'overdue' | 'advice'

/** Who is charged: one of the two, or the two with one act that serves both. */
export type Charged = Party | 'pair'

/** `most` is where a suggested range ends. */
export type Progress = { count: number; target: number; most: number | null }

/**
 * One thing that is met, asked or advised. `key` is `<norm>/<period start or subject>/<party>` and stays the same while
 * the thing does. `coveredBy` is the key of another obligation that settles this one too (a signature takes on the
 * promises).
 */
export type Obligation = {
  key: string
  normId: string
  /** The number of the edition that asks for it; null where only a book was given. */
  edition: number | null
  party: Charged
  state: ObligationState
  strength: Strength
  ask: Ask
  progress: Progress | null
  /** How many more are planned for the same stretch of time. */
  planned: number
  since: Day
  /** The last day on which it can be done in time. */
  dueOn: Day | null
  /** The first day after its period. */
  until: Day | null
  /** The first day on which a reminder is due; null where none ever is. */
  remindFrom: Day | null
  waitingOn: Charged | null
  coveredBy: string | null
}

/** How something unmet stands: expected and required are to be done, less is advice. */
export const unmet = (strength: Strength): 'open' | 'advice' => (isAsked(strength) ? 'open' : 'advice')

/** Whether it is more than a suggestion. */
export const isAsked = (strength: Strength): boolean => strength === 'required' || strength === 'expected'

/** From which day on an edition holds for a mentorship; a period is judged by the one in force at its start. */
export type Pin = { from: Day; book: ResolvedBook; edition: number | null }

/** How many days somebody is left in peace before the first reminder of what has no date. */
export const patience = 14

/** One book for all time, or the editions by which a mentorship lived, in any order. */
export type Rules = ResolvedBook | readonly Pin[]

const isPins = (rules: Rules): rules is readonly Pin[] => Array.isArray(rules)
const alone = new WeakMap<ResolvedBook, readonly Pin[]>()

/** The pins, oldest first; the first holds for everything before it too. */
export function pinsOf(rules: Rules): readonly Pin[] {
  if (isPins(rules)) return rules.length < 2 ? rules : rules.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const known = alone.get(rules)
  if (known !== undefined) return known
  const pins = [{ from: '0000-01-01', book: rules, edition: null }]
  alone.set(rules, pins)
  return pins
}

/** The edition in force on a day. */
export function pinOn(pins: Pins, day: Day): Pin
export function pinOn(pins: readonly Pin[], day: Day): Pin | undefined
export function pinOn(pins: readonly Pin[], day: Day): Pin | undefined {
  return pins.findLast(({ from }) => from <= day) ?? pins[0]
}

/** At least one edition. */
export type Pins = readonly [Pin, ...Pin[]]
export const hasPins = (pins: readonly Pin[]): pins is Pins => pins.length > 0

/** How much of a suggested range is there: three zones, none of them a fault. */
export const zoneOf = ({ count, target, most }: Progress): 'below' | 'within' | 'above' =>
  count < target ? 'below' : most !== null && count > most ? 'above' : 'within'
