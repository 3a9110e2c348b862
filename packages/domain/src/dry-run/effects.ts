import { compare, type Day } from '../core/index.ts'
import { type MentorshipFacts, obligations } from '../obligations/index.ts'
import {
  type Charged,
  type Obligation,
  type Pin,
  pinOn,
  type Pins,
  type ResolvedBook,
  type Strength,
  strengths,
} from '../rules/index.ts'
import { turningDays } from './turning-days.ts'

export const effectKinds = ['turns-overdue', 'appears', 'stronger', 'differs', 'weaker', 'disappears'] as const
export type EffectKind = (typeof effectKinds)[number]

/**
 * What another edition asks otherwise of somebody: from which day on, and the newest that is asked by either on that day;
 * null where nothing is, or not yet.
 */
export type Effect = {
  is: EffectKind
  normId: string
  party: Charged
  from: Day
  before: Obligation | null
  after: Obligation | null
}

/**
 * What the two would first feel of an edition that binds them from a day on, norm by norm and party by party, if nothing
 * else happened within a year. What is settled already is no effect.
 */
export function effectsOf(facts: MentorshipFacts, pins: Pins, pin: Pin): Effect[] {
  const older = pinOn(pins, pin.from).book
  const bound: readonly Pin[] = [...pins, pin]
  const found = new Map<string, Effect>()
  for (const day of turningDays(facts, older, pin.book, pin.from)) {
    const [before, after] = [obligations(facts, pins, day), obligations(facts, bound, day)]
    for (const effect of differences(before, after, { day, older, newer: pin.book })) {
      const who = `${effect.normId}/${effect.party}`
      if (!found.has(who)) found.set(who, effect)
    }
  }
  return [...found.values()].toSorted(
    (one, other) => compare(one.from, other.from) || rank(one) - rank(other) || compare(one.normId, other.normId),
  )
}

const rank = ({ is }: Effect) => effectKinds.indexOf(is)

type Books = { day: Day; older: ResolvedBook; newer: ResolvedBook }

/** What of two lists of the same day is not the same, of each norm and party once. */
export function differences(before: readonly Obligation[], after: readonly Obligation[], books: Books): Effect[] {
  const [was, is] = [byKey(before), byKey(after)]
  const gone = before.filter((one) => !isSame(one, is.get(one.key)))
  const come = after.filter((one) => !isSame(one, was.get(one.key)))
  const groups = new Map<string, Obligation>()
  for (const one of [...gone, ...come]) groups.set(`${one.normId}/${one.party}`, one)
  return [...groups.values()].flatMap((one): Effect[] => {
    const [old, now] = [newest(gone, one), newest(come, one)]
    if (isSettled(old) && isSettled(now)) return []
    const { normId, party } = one
    const kind = kindOf(old, now, one, books)
    return kind === null ? [] : [{ is: kind, normId, party, from: books.day, before: old, after: now }]
  })
}

const byKey = (all: readonly Obligation[]) => new Map(all.map((one) => [one.key, one]))

/** Whether as much is asked, as strongly, by the same day; how much of it is there follows from the rest. */
const isSame = (one: Obligation, other: Obligation | undefined): boolean =>
  other === one ||
  (other !== undefined &&
    one.strength === other.strength &&
    one.dueOn === other.dueOn &&
    (one.state === 'overdue') === (other.state === 'overdue') &&
    JSON.stringify(one.ask) === JSON.stringify(other.ask))

const newest = (all: readonly Obligation[], { normId, party }: Obligation): Obligation | null =>
  all
    .filter((one) => one.normId === normId && one.party === party)
    .reduce<Obligation | null>((latest, one) => (latest === null || one.since >= latest.since ? one : latest), null)

/** Done for good; what may only happen so often is kept until the last day. */
const isSettled = (one: Obligation | null) =>
  one === null || (one.state === 'met' && !('bound' in one.ask && one.ask.bound.is === 'at-most'))

function kindOf(
  old: Obligation | null,
  now: Obligation | null,
  { normId, party }: Obligation,
  books: Books,
): EffectKind | null {
  const [before, after] = [asks(books.older, normId, party), asks(books.newer, normId, party)]
  // What only follows from a norm, as to agree to a goal, is told by the norm itself.
  if (before === undefined && after === undefined) return null
  if (now?.state === 'overdue' && old?.state !== 'overdue') return 'turns-overdue'
  if (before === undefined) return 'appears'
  if (after === undefined) return 'disappears'
  const steps = strengths.indexOf(after) - strengths.indexOf(before)
  return steps > 0 ? 'stronger' : steps < 0 ? 'weaker' : 'differs'
}

/** How strongly a book charges somebody with a norm, where it does. */
function asks({ norms }: ResolvedBook, id: string, party: Charged): Strength | undefined {
  const norm = norms.find((one) => one.id === id)
  return norm?.party === party || (norm?.party === 'each' && party !== 'pair') ? norm.strength : undefined
}
