import type { Prisma } from '@ithaca/database/client'
import type { TimeEntry, TimeGiven, TimeUse } from '@ithaca/domain/hours'
import { dayOf } from '../tenancy/days.ts'

export const timeSelect = {
  id: true,
  mentorshipId: true,
  personId: true,
  onDay: true,
  minutes: true,
  use: true,
  removedAt: true,
} satisfies Prisma.TimeEntrySelect
export type TimeRow = Prisma.TimeEntryGetPayload<{ select: typeof timeSelect }>

/** What was entered and not removed, newest first. What is asked follows from all of it, so every view reads it together, once. */
export const standingTime = {
  where: { removedAt: null },
  orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Mentorship$timeEntriesArgs

type Pair = { mentorId: string; protegeId: string }

export function toTimeEntry({ personId, onDay, removedAt, use, ...row }: TimeRow, pair: Pair): TimeEntry {
  const party = personId === pair.mentorId ? 'mentor' : 'protege'
  return { ...row, party, onDay: dayOf(onDay), use: use as TimeUse, removed: removedAt !== null }
}

/** What decides about obligations in it. */
export const timeFacts = (row: TimeRow, pair: Pair): TimeGiven => {
  const { party, onDay, minutes } = toTimeEntry(row, pair)
  return { party, onDay, minutes }
}
