import { compare, type Day } from '../core/index.ts'
import { isAsked, type Obligation } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { isPlanned } from './obligations.ts'

export const healths = ['on-track', 'attention', 'off-track'] as const
export type Health = (typeof healths)[number]

/** Why a mentorship is not on track; the obligation says what, by when and how much of it is there. */
export type HealthReason = {
  code: 'required-overdue' | 'missed-twice' | 'expected-overdue' | 'nothing-planned'
  obligation: Obligation
}

/** How a running mentorship is doing; null before its start, after its end, and where one of the two has gone. */
export function health(
  all: readonly Obligation[],
  { phase, startsOn, endsOn, gone = [] }: Pick<MentorshipFacts, 'phase' | 'startsOn' | 'endsOn' | 'gone'>,
  today: Day,
): { state: Health | null; reasons: HealthReason[] } {
  const running = phase === 'active' && gone.length === 0 && startsOn !== null && startsOn <= today
  if (!running || (endsOn !== null && endsOn <= today)) return { state: null, reasons: [] }
  const reasons = [...byNorm(all).values()].flatMap(reasonsOf)
  const off = reasons.some(({ code }) => code === 'required-overdue' || code === 'missed-twice')
  return { state: off ? 'off-track' : reasons.length > 0 ? 'attention' : 'on-track', reasons }
}

type Dated = Obligation & { dueOn: Day }
const isDated = (one: Obligation): one is Dated => one.dueOn !== null && isAsked(one.strength)

/** What is asked by a day, of each norm and party, oldest first. */
function byNorm(all: readonly Obligation[]): Map<string, Dated[]> {
  const groups = new Map<string, Dated[]>()
  for (const one of all.filter(isDated)) {
    const name = `${one.normId}/${one.party}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [one])
    else group.push(one)
  }
  for (const group of groups.values()) group.sort((one, other) => compare(one.dueOn, other.dueOn))
  return groups
}

/**
 * What was missed counts until a later period of the same norm is met: then it is mended. A period that is over and that
 * the answer still asked for would settle is not missed (yet).
 */
function reasonsOf(periods: readonly Obligation[]): HealthReason[] {
  const reasons: HealthReason[] = []
  const newest = periods.findLast((one) => one.state === 'met' || isMissed(one))
  if (newest !== undefined && isMissed(newest)) {
    const before = periods[periods.indexOf(newest) - 1]
    if (newest.strength === 'required') reasons.push({ code: 'required-overdue', obligation: newest })
    else if (before !== undefined && isMissed(before)) reasons.push({ code: 'missed-twice', obligation: newest })
    else reasons.push({ code: 'expected-overdue', obligation: newest })
  }
  const due = periods.find(
    ({ state, planned, ask }) => state === 'due' && planned === 0 && ask.code === 'have-contacts',
  )
  if (due !== undefined) reasons.push({ code: 'nothing-planned', obligation: due })
  return reasons
}

const isMissed = (one: Obligation): boolean => one.state === 'overdue' && !isPlanned(one)
