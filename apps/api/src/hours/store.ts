import { type EventShape, localDay } from '@ithaca/domain/core'
import type { TimeEntry, TimeSituation } from '@ithaca/domain/hours'
import { announce } from '../events/announce.ts'
import { failure } from '../graphql/errors.ts'
import { Stale } from '../graphql/stale.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { type Acting, occasion } from '../tenancy/occasion.ts'
import { timeSelect, toTimeEntry } from './facts.ts'

/** A mentorship held for change, as far as hours are concerned. */
export async function holdHours(tx: Transaction, mentorshipId: string, acting: Acting) {
  const held = await holdMentorship(tx, mentorshipId, acting)
  const { row, rules, timeZone } = held
  const situation: TimeSituation = {
    party: partyIn(row, acting.personId),
    phase: held.mentorship.phase,
    pairedOn: localDay(row.pairedAt, timeZone),
    endsOn: row.endsOn && dayOf(row.endsOn),
    today: localDay(acting.now, timeZone),
    book: rules.book,
  }
  return { ...held, situation }
}
type Held = Awaited<ReturnType<typeof holdHours>>

const noSuchEntry = () => failure('NOT_FOUND', 'There is no such entry here.')

/** An entry held for change. Whose it is and who saw another state is told so; whose it is not is refused for that. */
export async function holdEntry(
  tx: Transaction,
  { entryId, revision }: { entryId: string; revision: number },
  acting: Acting,
) {
  const place = await tx.timeEntry.findFirst({ where: { id: entryId }, select: { mentorshipId: true } })
  if (!place) throw noSuchEntry()
  const held = await holdHours(tx, place.mentorshipId, acting)
  // Read only now: what was under way until this moment is done.
  const { revision: now, ...facts } = await tx.timeEntry.findFirstOrThrow({
    where: { id: entryId },
    select: { ...timeSelect, revision: true },
  })
  const entry = toTimeEntry(facts, held.row)
  if (held.situation.party === entry.party && now !== revision) throw new Stale('TimeEntry', entryId)
  return { ...held, entry }
}

const record = (tx: Transaction, { row }: Held, acting: Acting, events: readonly EventShape[]) =>
  announce(tx, occasion(acting, { programId: row.programId, mentorshipId: row.id }), events)

type Change = { entry: TimeEntry; events: readonly EventShape[] }

export async function addEntry(
  tx: Transaction,
  held: Held,
  { entry, events }: Change,
  acting: Acting,
): Promise<string> {
  const { id, mentorshipId, onDay, minutes, use } = entry
  const { personId, now: loggedAt } = acting
  await tx.timeEntry.createMany({
    data: { id, mentorshipId, personId, onDay: dateOf(onDay), minutes, use, loggedAt },
  })
  await record(tx, held, acting, events)
  return id
}

/** Saves what a decision changed, and the record of it; without an event nothing differs. */
export async function saveEntry(
  tx: Transaction,
  held: Held,
  { entry, events }: Change,
  acting: Acting,
): Promise<string> {
  const { id, onDay, minutes, use, removed } = entry
  if (events.length === 0) return id
  const removedAt = removed ? acting.now : null
  await tx.timeEntry.updateMany({
    where: { id },
    data: { onDay: dateOf(onDay), minutes, use, removedAt, revision: { increment: 1 } },
  })
  await record(tx, held, acting, events)
  return id
}
