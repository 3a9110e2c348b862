import { addDays, addMonths, canonicalJson, type Day } from '../core/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import { type Norm, type ResolvedBook, stretchesOf, type Window } from '../rules/index.ts'

type Counted = Window & { length: 'month' | 'quarter' | 'year' }

/** What is told apart by another book: from which windows and rhythms on it can be felt. */
type Turning = { windows: readonly Counted[]; months: readonly number[]; weeks: readonly number[]; left: boolean }

const compared = new WeakMap<ResolvedBook, WeakMap<ResolvedBook, Turning>>()

/** Worked out once for two books, however many mentorships go from the one to the other. */
function turningOf(older: ResolvedBook, newer: ResolvedBook): Turning {
  const known = compared.get(older)?.get(newer)
  if (known !== undefined) return known
  const before = new Map(older.norms.map((norm) => [norm.id, norm]))
  const after = new Map(newer.norms.map((norm) => [norm.id, norm]))
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  const settings = canonicalJson(older.settings.oversight) !== canonicalJson(newer.settings.oversight)
  const changed = ids.flatMap((id): Norm[] => {
    const [old, now] = [before.get(id), after.get(id)]
    const same = old !== undefined && now !== undefined && canonicalJson(old) === canonicalJson(now)
    return same && !(settings && isByInterval(now)) ? [] : [old, now].filter((one) => one !== undefined)
  })
  const turning: Turning = {
    windows: distinct(changed.flatMap((one) => (one.kind === 'quantity' && isCounted(one.window) ? [one.window] : []))),
    months: distinct(
      changed.flatMap((one) => (one.kind === 'step' && one.moment.at === 'every' ? one.moment.months : [])),
    ),
    weeks: distinct(
      changed.flatMap((one) => {
        if (one.kind !== 'step') return []
        if (one.moment.at === 'every-weeks') return one.moment.weeks
        return isByInterval(one)
          ? [older, newer].flatMap(({ settings: { oversight } }) => oversight.checkInWeeks ?? [])
          : []
      }),
    ),
    left: changed.some(({ delegation }) => delegation !== null),
  }
  const those = compared.get(older) ?? new WeakMap<ResolvedBook, Turning>()
  compared.set(older, those.set(newer, turning))
  return turning
}

const isByInterval = (norm: Norm) => norm.kind === 'step' && norm.moment.at === 'check-in-interval'
const isCounted = (window: Window): window is Counted =>
  window.length !== 'term' && window.length !== 'between-meetings'
const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]

/** How far ahead is looked: every window has begun anew by then. */
const monthsAhead = 12

/**
 * The days on which what changes from one book to the other can be felt first, oldest first: the one from which the
 * other holds, and those on which the windows and rhythms of what differs begin anew within a year.
 */
export function turningDays(facts: MentorshipFacts, older: ResolvedBook, newer: ResolvedBook, from: Day): Day[] {
  const { startsOn, endsOn, delegated = [] } = facts
  if (startsOn === null) return [from]
  const { windows, months, weeks, left } = turningOf(older, newer)
  const last = addMonths(from, monthsAhead)
  const own = left ? delegated.map(({ window }) => window).filter(isCounted) : []
  // A figure of the two is counted from its own day on.
  const starts = [startsOn, ...delegated.map((one) => one.from).filter((day) => day > startsOn)]
  const begun = distinct([...windows, ...own]).flatMap((window) =>
    starts.flatMap((start) => {
      const begins = stretchesOf(window, { startsOn: start, endsOn: null }, last).map((stretch) => stretch.from)
      return begins.filter((day) => day >= from).slice(0, 1)
    }),
  )
  const rhythms = [
    ...months.map((every) => nthFrom(from, (nth) => addMonths(startsOn, every * nth))),
    ...weeks.map((every) => nthFrom(from, (nth) => addDays(startsOn, 7 * every * nth))),
  ]
  // What is planned is in time until its day is over.
  const planned = facts.contacts.flatMap(({ state, onDay }) =>
    state === 'planned' && onDay >= from ? [onDay, addDays(onDay, 1)] : [],
  )
  const days = [...new Set([from, ...begun, ...rhythms, ...planned])].toSorted()
  return days.filter((day) => day <= last && (endsOn === null || day < endsOn || day === from))
}

/** The first of a rhythm that does not come before a day. */
function nthFrom(from: Day, dayOf: (nth: number) => Day): Day {
  let nth = 1
  while (dayOf(nth) < from) nth += 1
  return dayOf(nth)
}
