import { isAsked, type Strength } from '@ithaca/domain/rules'
import { z } from 'zod'
import { choiceOf } from '../notifications/choice.ts'
import { quietUntil } from '../notifications/quiet-hours.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'
import { newId } from '../tenancy/new-id.ts'
import { addJob } from './add-job.ts'
import { task } from './task.ts'

type Waiting = { id: string; mentorshipId: string; programId: string; strength: string }

/** What of it is told now, what for good not; the rest waits for the digest. */
function sorted(waiting: readonly Waiting[], rhythm: string, digest: boolean) {
  const asked = waiting.filter(({ strength }) => isAsked(strength as Strength))
  const suggested = waiting.filter(({ strength }) => !isAsked(strength as Strength))
  switch (rhythm) {
    case 'none':
      return { reminders: [], lines: [], dropped: waiting }
    case 'only-due':
      return { reminders: asked, lines: [], dropped: suggested }
    case 'weekly':
      return { reminders: [], lines: digest ? waiting : [], dropped: [] }
    default:
      return { reminders: asked, lines: digest ? suggested : [], dropped: [] }
  }
}

/**
 * Turns what somebody is to be reminded of into mails, the way they chose: one for each of their mentorships, and one
 * digest. Opened in their name, for how one wants to be told is nobody else's business.
 */
export const tell = task(
  z.object({ organizationId: z.uuid(), personId: z.uuid(), day: z.iso.date(), digest: z.boolean() }),
  async ({ organizationId, personId, day, digest }, { database, clock }) => {
    const now = clock(organizationId)
    await database.inside({ organizationId, personId }, async (tx) => {
      const waiting = await tx.reminder.findMany({ where: { personId, state: 'waiting' }, orderBy: { id: 'asc' } })
      const [first] = waiting
      if (!first) return
      const person = await tx.person.findFirst({ where: { id: personId } })
      const program = await tx.program.findFirstOrThrow({ where: { id: first.programId } })
      const { rhythm, quiet } = await choiceOf(tx, personId)
      const { reminders, lines, dropped } = sorted(waiting, person?.removedAt === null ? rhythm : 'none', digest)
      const notBefore = quietUntil(now, quiet, person?.timeZone ?? program.timeZone)
      const write = writing(tx, { organizationId, personId, day, now, notBefore })

      await drop(tx, dropped)
      const pairs = Map.groupBy(reminders, ({ mentorshipId }) => mentorshipId)
      for (const [mentorshipId, about] of pairs) await write('reminder', mentorshipId, about)
      if (lines.length > 0) await write('digest', null, lines)
    })
  },
)

type Frame = { organizationId: string; personId: string; day: string; now: Date; notBefore: Date | null }

const drop = (tx: Transaction, reminders: readonly Waiting[]) =>
  tx.reminder.updateMany({ where: { id: { in: reminders.map(({ id }) => id) } }, data: { state: 'dropped' } })

/** A mail that is there already for the day keeps what it holds; the rest waits for the next. */
const writing =
  (tx: Transaction, { organizationId, personId, day, now, notBefore }: Frame) =>
  async (template: 'reminder' | 'digest', mentorshipId: string | null, about: readonly Waiting[]) => {
    const id = newId()
    const { count } = await tx.delivery.createMany({
      data: {
        id,
        personId,
        mentorshipId,
        programId: about[0]?.programId ?? null,
        day: dateOf(day),
        category: template,
        channel: 'mail',
        template,
        state: notBefore === null ? 'queued' : 'waiting',
        notBefore,
        messageId: id,
        createdAt: now,
      },
      skipDuplicates: true,
    })
    if (count === 0) return
    await tx.reminder.updateMany({
      where: { id: { in: about.map((one) => one.id) } },
      data: { state: 'told', toldAt: now, deliveryId: id },
    })
    if (notBefore === null) await addJob(tx, 'deliver', { organizationId, deliveryId: id }, `deliver:${id}`)
  }
