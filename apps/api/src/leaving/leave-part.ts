import { type Day, localDay, type EventShape, type Standing } from '@ithaca/domain/core'
import { type Closing, leaveProgram } from '@ithaca/domain/leaving'
import { participationSelect, toParticipation } from '../enrolment/store.ts'
import { failure } from '../graphql/errors.ts'
import { accept } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { openPhases } from '../mentorships/phases.ts'
import { mentorshipSelect, rulesOn, toMentorship } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'

type About = { programId: string; mentorshipId: string | null }
type Leaving = {
  by: Standing
  now: Date
  revision?: number
  /** Records what happened and queues what follows: differently for a request and for a job. */
  tell: (about: About, events: readonly EventShape[]) => Promise<void>
}

/**
 * Takes somebody out of a program, with everything of it that is still open. Whoever signs or changes anything of such a
 * mentorship at this moment is waited for, and who comes after finds it over.
 */
export async function leavePart(tx: Transaction, id: string, { by, now, revision, tell }: Leaving): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM participation WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await tx.participation.findFirst({
    where: { id },
    select: { ...participationSelect, revision: true, program: { select: { timeZone: true } } },
  })
  if (!row) throw failure('NOT_FOUND', 'There is no such part in a program here.')
  const today = localDay(now, row.program.timeZone)
  const open = await holdOpen(tx, id, today)
  const { state, events } = accept(leaveProgram(toParticipation(row), open, { by, today, now }))
  if (revision !== undefined && row.revision !== revision) throw new Stale('Participation', id)

  const { programId } = row
  for (const closing of state.closings) {
    await close(tx, closing, { programId, authorId: row.personId, now })
    await tell({ programId, mentorshipId: closing.mentorship.id }, [closing.event])
  }
  await tx.participation.updateMany({ where: { id }, data: { state: 'left', revision: { increment: 1 } } })
  await tell({ programId, mentorshipId: null }, events)
}

/** The mentorships of a part that are open, each held for change, in one order for everybody. */
async function holdOpen(tx: Transaction, participationId: string, today: Day) {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM mentorship WHERE ${participationId}::uuid IN (mentor_participation_id, protege_participation_id)
      AND phase IN ('agreement', 'active') ORDER BY id FOR NO KEY UPDATE`
  if (held.length === 0) return []
  const rows = await tx.mentorship.findMany({
    where: { id: { in: held.map(({ id }) => id) }, phase: { in: [...openPhases] } },
    orderBy: { id: 'asc' },
    select: mentorshipSelect,
  })
  const open = []
  for (const row of rows) open.push({ mentorship: toMentorship(row), book: (await rulesOn(tx, row, today)).book })
  return open
}

type Frame = { programId: string; authorId: string; now: Date }

async function close(tx: Transaction, closing: Closing, { programId, authorId, now }: Frame): Promise<void> {
  const { id, phase } = closing.mentorship
  if (closing.is === 'ended') {
    const { endedOn, ending } = closing.mentorship
    await tx.ending.createMany({ data: { mentorshipId: id, programId, authorId, ...closing.words, writtenAt: now } })
    await tx.mentorship.updateMany({
      where: { id },
      data: { phase, endedOn: dateOf(endedOn), ending, revision: { increment: 1 } },
    })
  } else {
    await tx.mentorship.updateMany({ where: { id }, data: { phase, undoneAt: now, revision: { increment: 1 } } })
  }
}
