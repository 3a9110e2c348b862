import { addDays, compare, type Day } from '../core/index.ts'

/** Somebody who is looked after, and the two they are one of. */
export type LookedAfter = { key: string; parties: readonly string[] }
export type Assigned = { key: string; memberId: string }

/**
 * One member for each, evenly: who looks after fewest so far is next, and of several the first by id. A member never looks
 * after a pair of their own; who has nobody left is assigned to none.
 */
export function assign(
  wanting: readonly LookedAfter[],
  members: readonly string[],
  load: ReadonlyMap<string, number>,
): Assigned[] {
  const counts = members.toSorted(compare).map((id) => ({ id, count: load.get(id) ?? 0 }))
  return wanting
    .toSorted((one, other) => compare(one.key, other.key))
    .flatMap(({ key, parties }) => {
      const able = counts.filter(({ id }) => !parties.includes(id))
      const fewest = Math.min(...able.map(({ count }) => count))
      const next = able.find(({ count }) => count === fewest)
      if (next === undefined) return []
      next.count += 1
      return [{ key, memberId: next.id }]
    })
}

type Timed = { timeFrom: Day; dueOn: Day }

/** What waits on a member this morning; `fresh` where the time of some of it has just come, or nobody looked before. */
export function waitingThisMorning(
  tasks: readonly Timed[],
  { today, last }: { today: Day; last: Day | null },
): { any: boolean; fresh: boolean } {
  const waiting = tasks.filter(({ timeFrom }) => timeFrom <= today)
  return { any: waiting.length > 0, fresh: waiting.some(({ timeFrom }) => last === null || last < timeFrom) }
}

const daysBetweenMails = 7

/** Whether a member is told of it again: at once of what is new, and once a week of what goes on waiting or was missed. */
export const isToldAgain = ({ fresh, told, today }: { fresh: boolean; told: Day | null; today: Day }): boolean =>
  fresh || told === null || addDays(told, daysBetweenMails) <= today
