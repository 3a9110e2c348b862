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
  const talks = held.filter(({ kind }) => kind === 'meeting' || kind === 'call')
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
    heldInMonth: talks.filter(({ onDay }) => onDay.startsWith(thisMonth)).length,
    heldInYear: talks.filter(({ onDay }) => onDay.startsWith(today.slice(0, 4))).length,
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

/** Keeps the statuses, all in one statement; a row that would say the same is left alone. */
export async function keepStatuses(tx: Transaction, statuses: readonly Status[], asOf: Day): Promise<void> {
  if (statuses.length === 0) return
  await tx.$executeRaw`
    INSERT INTO mentorship_status AS s (mentorship_id, program_id, edition_id, as_of, ${columns})
    SELECT "mentorshipId", "programId", "editionId", ${asOf}::date, "health", "healthRank", "nextDueOn", "lastContactOn",
      "nextContactAt", "contactsThisYear", "firstContactOn", "unanswered", "expectedMet", "month", "heldInMonth", "heldInYear"
    FROM json_to_recordset(${JSON.stringify(statuses)}::json) AS r ("mentorshipId" uuid, "programId" uuid, "editionId" uuid,
      "health" text, "healthRank" smallint, "nextDueOn" date, "lastContactOn" date, "nextContactAt" timestamptz,
      "contactsThisYear" int, "firstContactOn" date, "unanswered" int, "expectedMet" boolean, "month" date,
      "heldInMonth" int, "heldInYear" int)
    ON CONFLICT (organization_id, mentorship_id) DO UPDATE SET (edition_id, as_of, ${columns}) =
      ROW (excluded.edition_id, excluded.as_of, ${excluded})
    WHERE (s.edition_id, ${own}) IS DISTINCT FROM (excluded.edition_id, ${excluded})`
}

const derived = [
  ...['health', 'health_rank', 'next_due_on', 'last_contact_on', 'next_contact_at', 'contacts_this_year'],
  ...['first_contact_on', 'unanswered', 'expected_met', 'month', 'held_in_month', 'held_in_year'],
]
const columns = Prisma.raw(derived.join(', '))
const own = Prisma.raw(derived.map((name) => `s.${name}`).join(', '))
const excluded = Prisma.raw(derived.map((name) => `excluded.${name}`).join(', '))
