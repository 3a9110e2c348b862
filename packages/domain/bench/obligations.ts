// npm run bench -w @ithaca/domain: how many mentorship-years obligations() judges in a second of one core, beside a bare
// loop that only walks the same facts and writes as many objects, and whether memory stays flat. BENCH_SECONDS sets how
// long each is measured.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { addDays, addMonths, type Day } from '../src/core/index.ts'
import { type MentorshipFacts, obligations } from '../src/obligations/index.ts'
import type { Obligation } from '../src/rules/index.ts'
import { contact, csceBook, goal, year } from '../src/samples/index.ts'
import { busiestBook, busiestYear } from './busiest.ts'

export const wantedPerSecond = 50_000
/** Of the book that asks for most, in years with all of it. */
export const wantedOfBusiest = 30_000
/** More than this after millions of calls would be a leak, not noise. */
export const mostGrownMegabytes = 8

export type ObligationsBench = {
  /** In a second of processor time. */
  perSecond: number
  barePerSecond: number
  ratio: number
  grownMegabytes: number
  /** With 400 contacts in the year. */
  busyPerSecond: number
  /** By the book that asks for most, in the second half of a full year. */
  busiestPerSecond: number
  busiestRatio: number
  busiestObligations: number
}

type Case = { facts: MentorshipFacts; today: Day; length: number }

/** Years that differ in their start, contacts, goals and day, the same in every run. */
function cases(count: number, contactsEach: (nth: number) => number): Case[] {
  return Array.from({ length: count }, (_, nth) => {
    const startsOn = addDays('2027-01-01', (nth * 37) % 365)
    const held = contactsEach(nth)
    const contacts = Array.from({ length: held }, (_unused, index) =>
      contact(addDays(startsOn, Math.floor(((index + 1) * 360) / (held + 1))), {
        id: `${nth}-${index}`,
        state: index === held - 1 ? 'planned' : 'held',
        mode: index % 3 === 0 ? 'in-person' : 'telephone',
        agenda: index % 2 === 0 ? ['goals', 'protege-questions'] : [],
      }),
    )
    const facts = year({
      pairedOn: addDays(startsOn, -10),
      startsOn,
      endsOn: addMonths(startsOn, 12),
      contacts,
      goals: [goal(`${nth}-a`, 1), goal(`${nth}-b`, 2), goal(`${nth}-c`, 3)].slice(0, 1 + (nth % 3)),
    })
    const today = addDays(startsOn, (nth * 53) % 400)
    return { facts, today, length: obligations(facts, csceBook, today).length }
  })
}

/** What any answer costs: to look at every fact once and to write as many objects of that shape. */
function bare({ facts, today, length }: Case): Obligation[] {
  const { contacts, goals, startsOn } = facts
  let count = 0
  for (const { state, onDay } of contacts) if (state === 'held' && onDay <= today) count += 1
  for (const { dropped } of goals) if (!dropped) count += 1
  return Array.from({ length }, (_, index) => ({
    key: `norm-${index}/${startsOn}/pair`,
    normId: 'norm',
    edition: null,
    party: 'pair',
    state: 'open',
    strength: 'expected',
    ask: { code: 'sign-agreement', number: index },
    progress: { count, target: index, most: null },
    planned: 0,
    since: today,
    dueOn: null,
    until: null,
    remindFrom: null,
    waitingOn: null,
    coveredBy: null,
  }))
}

/** Rounds over the cases for so many seconds; how many in a second of processor time. */
function perSecond(all: readonly Case[], work: (one: Case) => Obligation[], seconds: number): number {
  const began = process.cpuUsage()
  let [done, written] = [0, 0]
  let used = 0
  while (used < seconds * 1_000_000) {
    for (const one of all) written += work(one).length
    done += all.length
    const { user, system } = process.cpuUsage(began)
    used = user + system
  }
  if (written === 0) throw new Error('nothing was asked of anybody')
  return (done * 1_000_000) / used
}

export function benchObligations(seconds = 4): ObligationsBench {
  const some = cases(2_000, (nth) => nth % 9)
  const busy = cases(50, () => 400)
  const judge = ({ facts, today }: Case) => obligations(facts, csceBook, today)
  perSecond(some, judge, seconds / 4)
  perSecond(some, bare, seconds / 4)
  const before = heapMegabytes()
  // The loop before and after, since a machine is not as quick from one second to the next.
  const first = perSecond(some, bare, seconds / 2)
  const judged = perSecond(some, judge, seconds)
  const second = perSecond(some, bare, seconds / 2)
  const grownMegabytes = heapMegabytes() - before
  const barePerSecond = (first + second) / 2
  const busyPerSecond = perSecond(busy, judge, seconds / 4)
  const { judged: busiestPerSecond, ratio: busiestRatio, length } = benchBusiest(seconds)
  return {
    ...{ perSecond: judged, barePerSecond, ratio: judged / barePerSecond, grownMegabytes, busyPerSecond },
    ...{ busiestPerSecond, busiestRatio, busiestObligations: length },
  }
}

/** The same beside the same bare loop, by the book that asks for most. */
function benchBusiest(seconds: number): { judged: number; ratio: number; length: number } {
  const all = Array.from({ length: 500 }, (_, nth) => {
    const { facts, today } = busiestYear(nth)
    return { facts, today, length: obligations(facts, busiestBook, today).length }
  })
  const judge = ({ facts, today }: Case) => obligations(facts, busiestBook, today)
  perSecond(all, judge, seconds / 4)
  const first = perSecond(all, bare, seconds / 4)
  const judged = perSecond(all, judge, seconds)
  const second = perSecond(all, bare, seconds / 4)
  const length = all.reduce((sum, one) => sum + one.length, 0) / all.length
  return { judged, ratio: (2 * judged) / (first + second), length }
}

export const ofBusiest = ({ busiestRatio, busiestObligations }: ObligationsBench) =>
  `ratio ${busiestRatio.toFixed(3)}, ${busiestObligations.toFixed(0)} obligations each`

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

if (import.meta.main) {
  const found = benchObligations(Number(process.env['BENCH_SECONDS'] ?? 4))
  const { ratio, grownMegabytes } = found
  console.log(
    `obligations()               ${found.perSecond.toFixed(0).padStart(9)} mentorship-years a second of one core`,
  )
  console.log(`  with 400 contacts         ${found.busyPerSecond.toFixed(0).padStart(9)}`)
  console.log(`a bare loop over the same   ${found.barePerSecond.toFixed(0).padStart(9)}   ratio ${ratio.toFixed(3)}`)
  console.log(`the busiest book            ${found.busiestPerSecond.toFixed(0).padStart(9)}   ${ofBusiest(found)}`)
  console.log(`memory                      ${grownMegabytes.toFixed(1).padStart(9)} MB more after all rounds`)
  const slow = found.perSecond < wantedPerSecond || found.busiestPerSecond < wantedOfBusiest
  if (slow || grownMegabytes > mostGrownMegabytes) process.exitCode = 1
}
