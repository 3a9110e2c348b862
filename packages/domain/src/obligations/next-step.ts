import { compare, type Day, type Party } from '../core/index.ts'
import type { ContactKind, Obligation } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { isPlanned } from './obligations.ts'

/** Something to do: say whether a planned contact took place, or what an obligation asks. */
export type Step =
  { do: 'answer'; contactId: string; kind: ContactKind; onDay: Day } | { do: 'obligation'; obligation: Obligation }

/**
 * What one of the two can do next, the rest in order, and what is settled once the plans come true. First comes whether
 * something planned took place, then what is required, what is due, what is asked, and suggestions.
 */
export function nextStep(
  all: readonly Obligation[],
  { contacts }: Pick<MentorshipFacts, 'contacts'>,
  party: Party,
  today: Day,
): { next: Step | null; rest: Step[]; planned: Obligation[] } {
  const mine = all.filter(
    ({ waitingOn, coveredBy }) => coveredBy === null && (waitingOn === party || waitingOn === 'pair'),
  )
  const open = mine
    .filter((one) => !isPlanned(one))
    .toSorted((one, other) => rank(one) - rank(other) || byDay(one, other))
  const [next = null, ...rest] = [
    ...awaitingAnswer(contacts, today).map(({ id, kind, onDay }): Step => ({
      do: 'answer',
      contactId: id,
      kind,
      onDay,
    })),
    ...open.map((obligation): Step => ({ do: 'obligation', obligation })),
  ]
  return { next, rest, planned: mine.filter(isPlanned) }
}

/** The planned contacts whose day is past, oldest first: did they take place? */
export const awaitingAnswer = (contacts: MentorshipFacts['contacts'], today: Day): MentorshipFacts['contacts'] =>
  contacts
    .filter(({ state, onDay }) => state === 'planned' && onDay < today)
    .toSorted((one, other) => compare(one.onDay, other.onDay) || compare(one.id, other.id))

function rank({ strength, state, remindFrom, dueOn }: Obligation): number {
  if (strength === 'required' && dueOn === null) return 0
  if (state === 'due') return 1
  if (state === 'open') return 2
  return remindFrom === null ? 4 : 3
}

const byDay = (one: Obligation, other: Obligation) => compare(one.dueOn ?? 'later', other.dueOn ?? 'later')
