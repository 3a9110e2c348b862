import type { DutyName, Party } from '../core/index.ts'
import type { NormParty, ResolvedBook, Step, StepNorm } from '../rules/index.ts'
import { type Interval, intervalOf } from './intervals.ts'

/** A norm with how often it asks. */
export type Recurring = { norm: StepNorm; every: Interval }
export type BodyTask = 'check-in' | 'feedback-asked'

/** What a book asks of those who look after everybody, and what they hear in confidence. */
export type OversightNorms = {
  /** What the body does for each of the two. */
  tasks: Readonly<Record<BodyTask, Recurring | null>>
  /** What each of the two is encouraged to. */
  given: Recurring | null
  /** Whose members do it; null where nothing is asked of anybody. */
  duty: Exclude<DutyName, 'owner'> | null
}

const compiled = new WeakMap<ResolvedBook, OversightNorms>()

/** Read out of a book once. */
export function oversightNorms(book: ResolvedBook): OversightNorms {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const tasks = {
    'check-in': recurring(book, 'check-in', isOfTheBody),
    'feedback-asked': recurring(book, 'feedback-asked', isOfTheBody),
  }
  const norm = (tasks['check-in'] ?? tasks['feedback-asked'])?.norm
  const found: OversightNorms = {
    tasks,
    given: recurring(book, 'feedback', (party) => !isOfTheBody(party) && party !== 'applicant'),
    duty: norm === undefined ? null : norm.party === 'staff' ? 'coordinator' : 'committee',
  }
  compiled.set(book, found)
  return found
}

const isOfTheBody = (party: NormParty) => party === 'committee' || party === 'staff'

function recurring(book: ResolvedBook, does: Step['does'], of: (party: NormParty) => boolean): Recurring | null {
  for (const norm of book.norms) {
    if (norm.kind !== 'step' || norm.step.does !== does || !of(norm.party)) continue
    const every = intervalOf(norm, book)
    if (every !== null) return { norm, every }
  }
  return null
}

export const isAskedOfParty = ({ norm: { party } }: Recurring, one: Party): boolean =>
  party === one || party === 'each' || party === 'pair'
