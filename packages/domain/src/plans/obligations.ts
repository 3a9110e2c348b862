import { type ContactPart, stretchesFor } from '../contacts/index.ts'
import { addDays, type Day, parties } from '../core/index.ts'
import type { Ask, Charged, Norm, Obligation, Pin, Pins, QuantityNorm, ResolvedBook } from '../rules/index.ts'
import { isAsked, patience, remindFromOf, type StepNorm, type Stretch, unmet } from '../rules/index.ts'
import type { PlanItem } from './plan.ts'
import { hasTimeline, isTimelineDrawn, type PhaseDay } from './timeline.ts'

type ActivityNorm = {
  norm: QuantityNorm
  sections: readonly string[] | null
  /** How many in all, or in each section. */
  target: number
  most: number | null
  charged: readonly Charged[]
  ask: Extract<Ask, { code: 'do-activities' }>
}
type PlanNorms = { activities: readonly ActivityNorm[]; timelines: readonly StepNorm[] }
const compiled = new WeakMap<ResolvedBook, PlanNorms>()

/** What a book asks of the plan of the two; read out of it once. */
function planNorms(book: ResolvedBook): PlanNorms {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const norms: PlanNorms = {
    activities: book.norms.flatMap((norm) => activity(norm) ?? []),
    timelines: book.norms.flatMap((norm) =>
      norm.kind === 'step' && norm.step.does === 'timeline' && norm.moment.at === 'start' && hasTimeline(book)
        ? [norm]
        : [],
    ),
  }
  compiled.set(book, norms)
  return norms
}

function activity(norm: Norm): ActivityNorm | null {
  if (norm.kind !== 'quantity' || norm.measure.of !== 'activities' || norm.bound.is === 'at-most') return null
  const { bound, measure, window } = norm
  const [target, most] = bound.is === 'between' ? [bound.least, bound.most] : [bound.count, null]
  const sections = measure.inEach
  return {
    ...{ norm, sections, target, most: sections === null ? most : null, charged: chargedBy(norm) },
    ask: { code: 'do-activities', bound, per: window.length, sections: sections?.length ?? null },
  }
}

function chargedBy({ party }: Norm): readonly Charged[] {
  if (party === 'each') return parties
  return party === 'mentor' || party === 'protege' || party === 'pair' ? [party] : []
}

type Part = { contacts: ContactPart; plan: readonly PlanItem[] }

/** How many activities are carried out in a stretch of time, each judged by the edition in force at its start. */
export function activityObligations({ contacts, plan }: Part, pins: Pins, today: Day): Obligation[] {
  const found: Obligation[] = []
  const whole = { from: contacts.startsOn, until: contacts.endsOn, agreed: null }
  pins.forEach((pin, index) => {
    const next = pins[index + 1]?.from ?? null
    for (const one of planNorms(pin.book).activities)
      for (const stretch of stretchesFor({ norm: one.norm, ask: {} }, contacts, whole, today)) {
        if ((index > 0 && stretch.from < pin.from) || (next !== null && stretch.from >= next)) continue
        found.push(...asked(one, stretch, plan, { pin, today }))
      }
  })
  return found
}

function asked(
  one: ActivityNorm,
  stretch: Stretch,
  plan: readonly PlanItem[],
  { pin, today }: { pin: Pin; today: Day },
): Obligation[] {
  const { norm, ask, charged, most } = one
  const { count, planned, target } = counted(one, stretch, plan)
  const met = count >= target
  const over = stretch.until !== null && stretch.until <= today
  if (over && !met && !isAsked(norm.strength)) return []
  const remindFrom = met || over || norm.strength === 'guideline' ? null : remindFromOf(stretch, target, target - count)
  const late = over ? 'overdue' : remindFrom !== null && remindFrom <= today ? 'due' : 'open'
  return charged.map((party) => ({
    key: `${norm.id}/${stretch.from}/${party}`,
    normId: norm.id,
    edition: pin.edition,
    party,
    state: met ? 'met' : isAsked(norm.strength) ? late : 'advice',
    strength: norm.strength,
    ask,
    progress: { count, target, most },
    planned,
    since: stretch.from,
    dueOn: stretch.lastDay,
    until: stretch.until,
    remindFrom,
    waitingOn: met || over ? null : party,
    coveredBy: null,
  }))
}

/** With sections, more than enough in one makes up for none in another never. */
function counted({ sections, target }: ActivityNorm, { from, until }: Stretch, plan: readonly PlanItem[]) {
  const inside = (day: Day | null) => day !== null && day >= from && (until === null || day < until)
  const live = plan.filter(({ kind, dropped }) => kind === 'activity' && !dropped)
  const done = live.filter(({ doneOn }) => inside(doneOn))
  const ahead = live.filter(({ doneOn, onDay }) => doneOn === null && inside(onDay))
  if (sections === null) return { count: done.length, planned: ahead.length, target }
  let [count, planned] = [0, 0]
  for (const section of sections) {
    const here = Math.min(target, done.filter((one) => one.section === section).length)
    count += here
    planned += Math.min(target - here, ahead.filter((one) => one.section === section).length)
  }
  return { count, planned, target: target * sections.length }
}

type TimelineFacts = { number: number; since: Day; edition: number | null; phaseDays: readonly PhaseDay[] }

/** That each phase of the program has its day (ASQM-32); how long all of it lasts is asked with the agreement. */
export const timelineObligations = (
  { number, since, edition, phaseDays }: TimelineFacts,
  book: ResolvedBook,
): Obligation[] =>
  planNorms(book).timelines.flatMap(({ id, strength, party: of }) => {
    if (strength === 'guideline') return []
    const party: Charged = of === 'mentor' || of === 'protege' ? of : 'pair'
    const met = isTimelineDrawn(phaseDays, book)
    return [
      {
        key: `${id}/phases-${number}/${party}`,
        normId: id,
        edition,
        party,
        state: met ? ('met' as const) : unmet(strength),
        strength,
        ask: { code: 'draw-timeline' as const },
        progress: null,
        planned: 0,
        since,
        dueOn: null,
        until: null,
        remindFrom: !met && isAsked(strength) ? addDays(since, patience) : null,
        waitingOn: met ? null : party,
        coveredBy: null,
      },
    ]
  })
