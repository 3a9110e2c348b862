import { Prisma } from '@ithaca/database/client'
import { type Day, daysBetween, term } from '@ithaca/domain/core'
import { health, type Health, obligations, toDo } from '@ithaca/domain/obligations'
import { type Obligation, pinOn } from '@ithaca/domain/rules'
import type { Transaction } from '../tenancy/database.ts'
import type { Read } from './reading.ts'

/** How a list by health is ordered: what needs somebody first, what has not begun or is over last. */
const ranks: Record<Health, number> = { 'off-track': 0, attention: 1, 'on-track': 2 }
export const healthRank = (state: Health | null): number => (state === null ? 3 : ranks[state])

/** What is asked of a mentorship today, and how it stands in a line of a list. */
export function standOf(read: Read, today: Day) {
  const { facts, pins } = read
  const all = obligations(facts, pins, today)
  const { state } = health(all, facts, today)
  const held = facts.contacts.filter((contact) => contact.state === 'held' && contact.onDay <= today)
  const pin = pinOn(pins, today)
  if (pin === undefined) throw new Error(`mentorship ${read.id} is pinned to no edition`)
  const year = facts.startsOn === null ? null : yearAround(facts.startsOn, today)
  const status = {
    mentorshipId: read.id,
    programId: read.programId,
    editionId: pins.find(({ from }) => from === pin.from)?.editionId,
    health: state,
    nextDueOn: nextDue(all),
    lastContactOn: held.at(-1)?.onDay ?? null,
    nextContactAt: read.nextContactAt,
    contactsThisYear: year === null ? 0 : held.filter(({ onDay }) => year.from <= onDay && onDay < year.until).length,
  }
  return { all, status }
}
export type Status = ReturnType<typeof standOf>['status']

/** The day by which the next thing asked, and not only suggested, is to be done. */
export const nextDue = (all: readonly Obligation[]): Day | null =>
  toDo(all).reduce<Day | null>(
    (earliest, { dueOn, state }) =>
      dueOn !== null && state !== 'overdue' && (earliest === null || dueOn < earliest) ? dueOn : earliest,
    null,
  )

/** The year of the mentorship, counted from its start, in which a day lies. */
function yearAround(startsOn: Day, today: Day) {
  let nth = Math.max(0, Math.floor(daysBetween(startsOn, today) / 366))
  while (term(startsOn, 12 * (nth + 1)).until <= today) nth += 1
  return { from: nth === 0 ? startsOn : term(startsOn, 12 * nth).until, until: term(startsOn, 12 * (nth + 1)).until }
}

/** Keeps the statuses, all in one statement. */
export async function keepStatuses(tx: Transaction, statuses: readonly Status[], asOf: Day): Promise<void> {
  if (statuses.length === 0) return
  const rows = statuses.map(
    (one) => Prisma.sql`(${one.mentorshipId}::uuid, ${one.programId}::uuid, ${one.editionId}::uuid, ${one.health},
      ${healthRank(one.health)}::smallint, ${one.nextDueOn}::date, ${one.lastContactOn}::date,
      ${one.nextContactAt}::timestamptz, ${one.contactsThisYear}::int, ${asOf}::date)`,
  )
  await tx.$executeRaw`
    INSERT INTO mentorship_status AS s (mentorship_id, program_id, edition_id, health, health_rank, next_due_on,
      last_contact_on, next_contact_at, contacts_this_year, as_of)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (organization_id, mentorship_id) DO UPDATE SET edition_id = excluded.edition_id, health = excluded.health,
      health_rank = excluded.health_rank, next_due_on = excluded.next_due_on, last_contact_on = excluded.last_contact_on,
      next_contact_at = excluded.next_contact_at, contacts_this_year = excluded.contacts_this_year, as_of = excluded.as_of
    WHERE (s.edition_id, s.health, s.next_due_on, s.last_contact_on, s.next_contact_at, s.contacts_this_year)
      IS DISTINCT FROM (excluded.edition_id, excluded.health, excluded.next_due_on, excluded.last_contact_on,
        excluded.next_contact_at, excluded.contacts_this_year)`
}
