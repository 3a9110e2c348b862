import { Prisma } from '@ithaca/database/client'
import { type Day, daysBetween, term } from '@ithaca/domain/core'
import type { MentorshipPhase } from '@ithaca/domain/mentorships'
import { askedNext, awaitingAnswer, health, type Health, obligations } from '@ithaca/domain/obligations'
import { isAsked, type Obligation, pinOn } from '@ithaca/domain/rules'
import type { Transaction } from '../tenancy/database.ts'
import type { Read } from './reading.ts'

/** How a list by health is ordered: what needs somebody first, then who is agreeing, and what is over last. */
const ranks: Record<Health, number> = { 'off-track': 0, attention: 1, 'on-track': 3 }
export const healthRank = (state: Health | null, phase: MentorshipPhase): number =>
  state === null ? (phase === 'agreement' ? 2 : 4) : ranks[state]

/** What is asked of a mentorship today, and how it stands in a line of a list. */
export function standOf(read: Read, today: Day) {
  const { facts, pins } = read
  const all = obligations(facts, pins, today)
  const { state, reasons } = health(all, facts, today)
  const held = facts.contacts.filter((contact) => contact.state === 'held' && contact.onDay <= today)
  const pin = pinOn(pins, today)
  if (pin === undefined) throw new Error(`mentorship ${read.id} is pinned to no edition`)
  const year = facts.startsOn === null ? null : yearAround(facts.startsOn, today)
  const running = facts.phase === 'agreement' || facts.phase === 'active'
  const thisMonth = today.slice(0, 7)
  const status = {
    mentorshipId: read.id,
    programId: read.programId,
    editionId: pins.find(({ from }) => from === pin.from)?.editionId,
    health: state,
    healthRank: healthRank(state, facts.phase),
    nextDueOn: askedNext(all, reasons)?.dueOn ?? null,
    lastContactOn: held.at(-1)?.onDay ?? null,
    nextContactAt: read.nextContactAt,
    contactsThisYear: year === null ? 0 : held.filter(({ onDay }) => year.from <= onDay && onDay < year.until).length,
    firstContactOn: held[0]?.onDay ?? null,
    unanswered: running ? awaitingAnswer(facts.contacts, today).length : 0,
    expectedMet: expectedMet(all, today),
    month: `${thisMonth}-01`,
    heldInMonth: held.filter(({ onDay }) => onDay.startsWith(thisMonth)).length,
    heldInYear: held.filter(({ onDay }) => onDay.startsWith(today.slice(0, 4))).length,
  }
  return { all, status }
}
export type Status = ReturnType<typeof standOf>['status']

/** Whether as many contacts as are expected now took place; null where none are. */
function expectedMet(all: readonly Obligation[], today: Day): boolean | null {
  const now = all.filter(
    ({ ask, strength, since, until }) =>
      ask.code === 'have-contacts' && isAsked(strength) && since <= today && (until === null || today < until),
  )
  return now.length === 0 ? null : now.every(({ state }) => state === 'met')
}

/** The year of the mentorship, counted from its start, in which a day lies. */
function yearAround(startsOn: Day, today: Day) {
  let nth = Math.max(0, Math.floor(daysBetween(startsOn, today) / 366))
  while (term(startsOn, 12 * (nth + 1)).until <= today) nth += 1
  return { from: nth === 0 ? startsOn : term(startsOn, 12 * nth).until, until: term(startsOn, 12 * (nth + 1)).until }
}

/**
 * Keeps the statuses, all in two statements; a row that would say the same is not even touched. First whatever is missing,
 * unless somebody else writes it at this moment (`DO NOTHING` heeds every unique index, `DO UPDATE` only one), who is waited for.
 */
export async function keepStatuses(tx: Transaction, statuses: readonly Status[], asOf: Day): Promise<void> {
  if (statuses.length === 0) return
  const rows = Prisma.sql`json_to_recordset(${JSON.stringify(statuses.map(row))}::json) AS r (mentorship_id uuid, program_id uuid, ${typed})`
  await tx.$executeRaw`
    INSERT INTO mentorship_status (mentorship_id, program_id, as_of, ${columns})
    SELECT r.mentorship_id, r.program_id, ${asOf}::date, ${own('r')}
    FROM ${rows}
    WHERE NOT EXISTS (SELECT FROM mentorship_status s
                      WHERE s.organization_id = (SELECT app_organization()) AND s.mentorship_id = r.mentorship_id)
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE mentorship_status s SET (as_of, ${columns}) = ROW (${asOf}::date, ${own('r')})
    FROM ${rows}
    WHERE s.organization_id = (SELECT app_organization()) AND s.mentorship_id = r.mentorship_id
      AND (${own('s')}) IS DISTINCT FROM (${own('r')})`
}

const derived = {
  edition_id: ['uuid', 'editionId'],
  health: ['text', 'health'],
  health_rank: ['smallint', 'healthRank'],
  next_due_on: ['date', 'nextDueOn'],
  last_contact_on: ['date', 'lastContactOn'],
  next_contact_at: ['timestamptz', 'nextContactAt'],
  contacts_this_year: ['int', 'contactsThisYear'],
  first_contact_on: ['date', 'firstContactOn'],
  unanswered: ['int', 'unanswered'],
  expected_met: ['boolean', 'expectedMet'],
  month: ['date', 'month'],
  held_in_month: ['int', 'heldInMonth'],
  held_in_year: ['int', 'heldInYear'],
} as const satisfies Record<string, readonly [type: string, from: keyof Status]>
const names = Object.keys(derived)
const columns = Prisma.raw(names.join(', '))
const typed = Prisma.raw(
  Object.entries(derived)
    .map(([name, [type]]) => `${name} ${type}`)
    .join(', '),
)
const own = (table: string) => Prisma.raw(names.map((name) => `${table}.${name}`).join(', '))

const row = (status: Status) => ({
  mentorship_id: status.mentorshipId,
  program_id: status.programId,
  ...Object.fromEntries(Object.entries(derived).map(([name, [, from]]) => [name, status[from]])),
})
