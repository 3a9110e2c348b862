import type { Prisma } from '@ithaca/database/client'
import { type EndingKind, type Mentorship, type MentorshipPhase, partyOf } from '@ithaca/domain/mentorships'
import { type Day, localDay } from '@ithaca/domain/core'
import { failure } from '../graphql/errors.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { rulesForTwo } from '../rules/set-aside.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'

/** What the domain needs to know of a mentorship, and by which edition it lives. */
export const mentorshipSelect = {
  id: true,
  programId: true,
  mentorId: true,
  protegeId: true,
  phase: true,
  pairedAt: true,
  startsOn: true,
  endsOn: true,
  undoneAt: true,
  endedOn: true,
  ending: true,
  phaseDays: true,
  revision: true,
  setAside: true,
  pins: { orderBy: { fromDay: 'desc' }, select: { editionId: true, fromDay: true } },
} satisfies Prisma.MentorshipSelect
export type MentorshipRow = Prisma.MentorshipGetPayload<{ select: typeof mentorshipSelect }>

/** The mentorship as the domain sees it; a row whose dates contradict its phase is damage, and says so. */
export function toMentorship({ id, programId, mentorId, protegeId, ...row }: MentorshipRow): Mentorship {
  const two = { id, programId, mentorId, protegeId }
  const startsOn = row.startsOn === null ? null : dayOf(row.startsOn)
  const endsOn = row.endsOn === null ? null : dayOf(row.endsOn)
  const phase = row.phase as MentorshipPhase
  if (phase === 'agreement') return { ...two, phase }
  if (phase === 'undone' && row.undoneAt) return { ...two, phase, undoneAt: row.undoneAt }
  if (phase === 'active' && startsOn) return { ...two, phase, startsOn, endsOn }
  if (phase === 'ended' && startsOn && row.endedOn)
    return { ...two, phase, startsOn, endsOn, endedOn: dayOf(row.endedOn), ending: row.ending as EndingKind }
  throw new Error(`mentorship ${id} is ${phase} without the dates of it`)
}

/** Its editions, and what of them was set aside for the two. */
type Ruled = Pick<MentorshipRow, 'pins' | 'setAside'>

/** Every edition by which it lived, and from which day on: each stretch of time is judged by the one in force at its start. */
export async function pinnedRules(tx: Transaction, row: Ruled): Promise<{ from: Day; rules: RulesInForce }[]> {
  const all: { from: Day; rules: RulesInForce }[] = []
  for (const { editionId, fromDay } of row.pins)
    all.push({ from: dayOf(fromDay), rules: await rulesForTwo(tx, editionId, row) })
  return all
}

/** By which rules it lives on a day; the oldest hold for everything before them. */
export function rulesOn(tx: Transaction, row: Ruled, day: Day): Promise<RulesInForce> {
  return rulesForTwo(tx, pinFor(row.pins, day).editionId, row)
}

/** The pin in force on a day: a renewal that both have signed pins its edition to a day to come. */
export function pinFor(pins: MentorshipRow['pins'], day: Day) {
  const pin = pins.find(({ fromDay }) => dayOf(fromDay) <= day) ?? pins.at(-1)
  if (!pin) throw new Error('a mentorship is pinned to no edition')
  return pin
}

type AtHome = Ruled & { program: { timeZone: string } }

/** By which rules it lives now. */
export const rulesNow = (tx: Transaction, row: AtHome, now: Date): Promise<RulesInForce> =>
  rulesOn(tx, row, localDay(now, row.program.timeZone))

export const partyIn = (row: Pick<MentorshipRow, 'mentorId' | 'protegeId'>, personId: string | null) =>
  personId === null ? null : partyOf(row, personId)

/** A mentorship held for change: whoever changes anything of a pair waits here for the one before. */
export async function holdMentorship(tx: Transaction, id: string, { now }: { now: Date }) {
  await tx.$queryRaw`SELECT 1 FROM mentorship WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.mentorship.findFirst({
    where: { id },
    select: { ...mentorshipSelect, program: { select: { timeZone: true } } },
  })
  if (!row) throw failure('NOT_FOUND', 'There is no such mentorship here.')
  return { row, mentorship: toMentorship(row), rules: await rulesNow(tx, row, now), timeZone: row.program.timeZone }
}
