import { compare, type Day, type Localized } from '../core/index.ts'
import { type ContactFacts } from '../contacts/index.ts'
import { termsOf } from '../endings/index.ts'
import { liveGoals } from '../goals/index.ts'
import { type DatedPhase, livePlan } from '../plans/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import { nextReviewOn } from '../reviews/index.ts'
import type { ContactKind, ContactMode, Obligation } from '../rules/index.ts'

export type YearSpanKind = 'agreement' | 'term' | 'renewal' | 'pause' | 'after' | 'phase'
/** `until` is the first day after it; null where it still lasts. `name` is the program's own word for a phase. */
export type YearSpan = { from: Day; until: Day | null } & (
  { kind: Exclude<YearSpanKind, 'phase'>; name?: undefined } | { kind: 'phase'; name: Localized }
)

export type YearMarkKind =
  'meeting' | 'in-person' | 'informal' | 'planned' | 'goal' | 'milestone' | 'reached' | 'due' | 'overdue'

/**
 * Something on the line. `id` is that of the contact, goal or milestone, or the key of the obligation; `count` is the
 * number of the goal, or how many are still asked for.
 */
export type YearMark = {
  kind: YearMarkKind
  on: Day
  until: Day | null
  id: string
  count: number | null
  contact: { kind: ContactKind; mode: ContactMode } | null
}

/** A mentorship as one line: `until` is null where it has no end, and `review` the next look at whether it goes on. */
export type YearLine = {
  from: Day
  until: Day | null
  today: Day
  review: Day | null
  spans: YearSpan[]
  marks: YearMark[]
}

/**
 * The line of a mentorship, from its pairing on; `reviewMonths` is how often the two of an open-ended one are asked whether
 * it is still of benefit, where they are (USNC-20).
 */
export function yearLine(
  facts: MentorshipFacts,
  all: readonly Obligation[],
  today: Day,
  reviewMonths: number | null = null,
): YearLine {
  const { pairedOn, endsOn, startsOn } = facts
  const over = facts.phase === 'ended' || facts.phase === 'undone'
  const isOpen = !over && startsOn !== null && endsOn === null
  const review = isOpen && reviewMonths !== null ? nextReviewOn(startsOn, reviewMonths, today) : null
  const marks = [...contactMarks(facts.contacts), ...goalMarks(facts), ...milestoneMarks(facts), ...dueMarks(all)]
  return {
    from: pairedOn,
    until: endsOn ?? facts.endedOn ?? null,
    today,
    review,
    spans: spansOf(facts, today),
    marks: marks.toSorted(
      (one, other) => compare(one.on, other.on) || compare(one.kind, other.kind) || compare(one.id, other.id),
    ),
  }
}

/** The phases of the program on the line of a mentorship that has them. */
export const withPhases = (line: YearLine, phases: readonly DatedPhase[]): YearLine => ({
  ...line,
  spans: [
    ...line.spans,
    ...phases.map(({ label: name, from, until }): YearSpan => ({ kind: 'phase', from, until, name })),
  ],
})

function spansOf(facts: MentorshipFacts, today: Day): YearSpan[] {
  const { pairedOn, startsOn, endsOn, endedOn = null, terms = [], pauses = [] } = facts
  const ended = endedOn ?? (endsOn !== null && endsOn <= today ? endsOn : null)
  const agreement: YearSpan = { kind: 'agreement', from: pairedOn, until: startsOn ?? ended }
  const spans: YearSpan[] = startsOn === pairedOn ? [] : [agreement]
  if (startsOn !== null) {
    for (const { number, from, until } of termsOf({ startsOn, endsOn, endedOn, terms }))
      spans.push({ kind: number === 1 ? 'term' : 'renewal', from, until })
  }
  for (const { from, until } of pauses) spans.push({ kind: 'pause', from, until: until ?? ended })
  if (ended !== null)
    spans.push({ kind: 'after', from: ended, until: endsOn !== null && endsOn > ended ? endsOn : null })
  return spans
}

const contactMarks = (contacts: readonly ContactFacts[]): YearMark[] =>
  contacts.flatMap(({ id, kind, mode, state, onDay }) => {
    if (state === 'cancelled' || state === 'withdrawn') return []
    const informal = kind === 'informal' || kind === 'introduction'
    const shape =
      state === 'planned' ? 'planned' : informal ? 'informal' : mode === 'in-person' ? 'in-person' : 'meeting'
    return [{ kind: shape, on: onDay, until: null, id, count: null, contact: { kind, mode } }]
  })

const goalMarks = ({ goals }: MentorshipFacts): YearMark[] =>
  liveGoals(goals).flatMap(({ id, deadline }, index) =>
    deadline === null ? [] : [{ kind: 'goal', on: deadline, until: null, id, count: index + 1, contact: null }],
  )

/** Once reached, on the day of that; those under a goal that was dropped have gone with it. */
const milestoneMarks = ({ goals, plan = [] }: MentorshipFacts): YearMark[] => {
  const numbers = new Map(liveGoals(goals).map(({ id }, index) => [id, index + 1]))
  return livePlan(plan).flatMap(({ id, kind, goalId, onDay, doneOn }) => {
    const count = numbers.get(goalId ?? '')
    const on = doneOn ?? onDay
    if (kind !== 'milestone' || count === undefined || on === null) return []
    return [{ kind: doneOn === null ? 'milestone' : 'reached', on, until: null, id, count, contact: null }]
  })
}

/** What is asked for by a day, and what was still missing on one that is past; suggestions are no ticks. */
const dueMarks = (all: readonly Obligation[]): YearMark[] =>
  all.flatMap(({ key, state, dueOn, progress }) => {
    if (dueOn === null || state === 'met' || state === 'advice') return []
    const count = progress === null ? null : Math.max(0, progress.target - progress.count)
    const kind = state === 'overdue' ? 'overdue' : 'due'
    return [{ kind, on: dueOn, until: null, id: key, count, contact: null }]
  })
