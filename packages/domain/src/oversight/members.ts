import { compare, type Day } from '../core/index.ts'

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

/**
 * Whether a member hears this morning of what is theirs to do: when something of it comes up or is missed, on the first morning
 * since anybody looked, and with the weekly digest as long as something waits.
 */
export function isTold(
  tasks: readonly Timed[],
  { today, last, digest }: { today: Day; last: Day | null; digest: boolean },
) {
  const waiting = tasks.filter(({ timeFrom }) => timeFrom <= today)
  if (digest || last === null) return waiting.length > 0
  const isNew = (day: Day) => last < day && day <= today
  return waiting.some(({ timeFrom, dueOn }) => isNew(timeFrom) || (dueOn < today && dueOn >= last))
}
