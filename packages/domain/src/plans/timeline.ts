import { addDays, type Day, daysBetween, decided, type Decision, isDay, type Localized } from '../core/index.ts'
import { type Refusal, refused } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { asOneWhoPlans, type PlanEvent, type PlanRefusalCode, type PlanSituation } from './plan.ts'

/** From which day on a phase lasts. The first begins with the mentorship, so it has no day of its own. */
export type PhaseDay = { code: string; from: Day }

/** A phase of the program with its days; `until` is the first day after it, null where there is no end. */
export type DatedPhase = { code: string; label: Localized; from: Day; until: Day | null }

/** The phases to which the two give a day: all but the first (ASQM-8). */
export const phasesToDate = ({ settings }: ResolvedBook) => settings.term.phases.slice(1)

/** Whether there is a timeline to draw: a single phase is no more than the term. */
export const hasTimeline = (book: ResolvedBook): boolean => phasesToDate(book).length > 0

/** Whether each phase has its day; days of phases that an older edition had do not count. */
export const isTimelineDrawn = (days: readonly PhaseDay[], book: ResolvedBook): boolean =>
  phasesToDate(book).every(({ code }) => days.some((day) => day.code === code))

type Whole = { startsOn: Day | null; endsOn: Day | null; endedOn?: Day | null; phaseDays?: readonly PhaseDay[] }

/** The phases with their days, once all have one and the mentorship has begun; else none. */
export function datedPhases(
  { startsOn, endsOn, endedOn = null, phaseDays = [] }: Whole,
  book: ResolvedBook,
): DatedPhase[] {
  if (startsOn === null || !hasTimeline(book) || !isTimelineDrawn(phaseDays, book)) return []
  const begins = book.settings.term.phases.map(({ code, label }, index) => ({
    ...{ code, label },
    from: (index === 0 ? undefined : phaseDays.find((day) => day.code === code)?.from) ?? startsOn,
  }))
  const end = endedOn ?? endsOn
  return begins
    .map((phase, index) => ({ ...phase, until: begins[index + 1]?.from ?? end }))
    .map(({ until, ...phase }) => ({ ...phase, until: end !== null && until !== null && until > end ? end : until }))
    .filter(({ from, until }) => until === null || from < until)
}

/** The phase in which a day lies. */
export const phaseOn = (phases: readonly DatedPhase[], day: Day): DatedPhase | null =>
  phases.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null

/** What to begin with: the first and the last phase are half as long as those between. */
export function proposedTimeline(book: ResolvedBook, { from, until }: { from: Day; until: Day }): PhaseDay[] {
  const phases = phasesToDate(book)
  const weights = [1, ...phases.map((_, index) => (index === phases.length - 1 ? 1 : 2))]
  const first = (count: number) => weights.slice(0, count).reduce((sum, weight) => sum + weight, 0)
  const share = daysBetween(from, until) / first(weights.length)
  return phases.map(({ code }, index) => ({ code, from: addDays(from, Math.round(share * first(index + 1))) }))
}

type Drawing = PlanSituation & { startsOn: Day | null; endsOn: Day | null }

/** What stands in the way of drawing a timeline: either of the two may, where the program has phases (ASQM-32). */
export function mayDrawTimeline(situation: PlanSituation): Refusal<PlanRefusalCode>[] {
  const refusals = asOneWhoPlans(situation)
  if (refusals.length > 0) return refusals
  return hasTimeline(situation.book) ? [] : [{ code: 'timeline-not-offered' }]
}

/** Gives each phase its day, or takes them all back with none. No event where nothing differs. */
export function drawTimeline(
  { mentorshipId, before }: { mentorshipId: string; before: readonly PhaseDay[] },
  days: readonly PhaseDay[],
  situation: Drawing,
): Decision<PhaseDay[], PlanEvent, PlanRefusalCode> {
  const refusals = mayDrawTimeline(situation)
  if (refusals.length === 0 && days.length > 0) refusals.push(...drawingRefusals(days, situation))
  if (refusals.length > 0) return refused(refusals)
  const state = days.map(({ code, from }) => ({ code, from }))
  if (JSON.stringify(state) === JSON.stringify(before.map(({ code, from }) => ({ code, from })))) return decided(state)
  const data = { mentorshipId, phases: days.length }
  return decided(state, { type: 'TimelineDrawn', subjectType: 'mentorship', subjectId: mentorshipId, data })
}

function drawingRefusals(days: readonly PhaseDay[], { book, startsOn, endsOn }: Drawing): Refusal<PlanRefusalCode>[] {
  const phases = phasesToDate(book)
  if (days.length !== phases.length || phases.some(({ code }, index) => days[index]?.code !== code))
    return [{ code: 'phases-do-not-match' }]
  const wrong = days.filter(({ from }) => !isDay(from))
  if (wrong.length > 0) return wrong.map(({ code: at }) => ({ code: 'plan-day-not-a-day' as const, at }))
  return days.flatMap(({ code: at, from }, index): Refusal<PlanRefusalCode>[] => {
    const previous = days[index - 1]?.from ?? null
    if (previous !== null && from <= previous) return [{ code: 'phases-out-of-order', at }]
    const outside = (startsOn !== null && from <= startsOn) || (endsOn !== null && from >= endsOn)
    return outside ? [{ code: 'phase-outside-the-term', at }] : []
  })
}
