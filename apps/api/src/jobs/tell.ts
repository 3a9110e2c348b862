import { answerDays, awaitsAnswer } from '@ithaca/domain/contacts'
import { addDays } from '@ithaca/domain/core'
import { isAsked, type Strength } from '@ithaca/domain/rules'
import { z } from 'zod'
import { contactSelect, toContact } from '../contacts/facts.ts'
import { categoryOf, isWanted, whenTold } from '../notifications/categories.ts'
import { choiceOf, type Rhythm } from '../notifications/choice.ts'
import { quietUntil } from '../notifications/quiet-hours.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { newId } from '../tenancy/new-id.ts'
import { addJob } from './add-job.ts'
import { task } from './task.ts'

type Waiting = { id: string; mentorshipId: string; programId: string; strength: string }

/** What of it is told now, what for good not; the rest waits for the digest. */
function sorted(waiting: readonly Waiting[], rhythm: Rhythm, digest: boolean) {
  const told = Map.groupBy(waiting, ({ strength }) => whenTold(isAsked(strength as Strength), rhythm))
  const of = (when: ReturnType<typeof whenTold>) => told.get(when) ?? []
  return { reminders: of('now'), lines: digest ? of('with-digest') : [], dropped: of('never') }
}

/**
 * Turns what somebody is to be reminded of into mails, the way they chose: one for each of their mentorships, and one
 * digest; and asks once whether what was planned took place. Opened in their name, for how one wants to be told is nobody else's business.
 */
export const tell = task(
  z.object({ organizationId: z.uuid(), personId: z.uuid(), day: z.iso.date(), digest: z.boolean() }),
  async ({ organizationId, personId, day, digest }, { database, clock }) => {
    const now = clock(organizationId)
    await database.inside({ organizationId, personId }, async (tx) => {
      const waiting = await tx.reminder.findMany({ where: { personId, state: 'waiting' }, orderBy: { id: 'asc' } })
      const unanswered = await unansweredOf(tx, personId, { day, now })
      const programId = waiting[0]?.programId ?? unanswered[0]?.programId
      if (programId === undefined) return
      const person = await tx.person.findFirst({ where: { id: personId } })
      const program = await tx.program.findFirstOrThrow({ where: { id: programId } })
      const choice = await choiceOf(tx, personId)
      const rhythm = person?.removedAt === null ? choice.rhythm : 'none'
      const { reminders, lines, dropped } = sorted(waiting, rhythm, digest)
      const notBefore = quietUntil(now, choice.quiet, person?.timeZone ?? program.timeZone)
      const write = writing(tx, { organizationId, personId, now, notBefore })

      await drop(tx, dropped)
      const pairs = Map.groupBy(reminders, ({ mentorshipId }) => mentorshipId)
      for (const [mentorshipId, about] of pairs) {
        await write({ template: 'reminder', mentorshipId, programId: programOf(about), about: day }, about)
      }
      // Who is reminded of something that morning hears what is suggested a week later.
      if (lines.length > 0 && pairs.size === 0) {
        await write({ template: 'digest', mentorshipId: null, programId: programOf(lines), about: day }, lines)
      }
      if (!isWanted('did-you-meet', rhythm)) return
      for (const { mentorshipId, programId: of, onDay } of unanswered) {
        await write({ template: 'did-you-meet', mentorshipId, programId: of, about: onDay }, [])
      }
    })
  },
)

const programOf = (about: readonly Waiting[]) => about[0]?.programId ?? null

/** Planned meetings of theirs that are over, and of which nobody has said whether they took place: since a week at most. */
async function unansweredOf(tx: Transaction, personId: string, { day, now }: { day: string; now: Date }) {
  const rows = await tx.contact.findMany({
    where: {
      state: 'planned',
      onDay: { gte: dateOf(addDays(day, -answerDays)), lt: dateOf(day) },
      mentorship: { phase: { in: ['agreement', 'active'] }, OR: [{ mentorId: personId }, { protegeId: personId }] },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { ...contactSelect, mentorship: { select: { programId: true } } },
  })
  return rows
    .filter((row) => awaitsAnswer(toContact(row), now))
    .map(({ mentorshipId, onDay, mentorship }) => ({
      mentorshipId,
      onDay: dayOf(onDay),
      programId: mentorship.programId,
    }))
}

type Frame = { organizationId: string; personId: string; now: Date; notBefore: Date | null }
type Written = {
  template: 'reminder' | 'digest' | 'did-you-meet' | 'check-ins-due'
  mentorshipId: string | null
  programId: string | null
  /** The day it is about: there is one such mail for each. */
  about: string
}

const drop = (tx: Transaction, reminders: readonly Waiting[]) =>
  tx.reminder.updateMany({ where: { id: { in: reminders.map(({ id }) => id) } }, data: { state: 'dropped' } })

/** A mail that is there already for the day keeps what it holds; the rest waits for the next. */
export const writing =
  (tx: Transaction, { organizationId, personId, now, notBefore }: Frame) =>
  async ({ template, mentorshipId, programId, about }: Written, reminders: readonly Waiting[]) => {
    const id = newId()
    const { count } = await tx.delivery.createMany({
      data: {
        id,
        personId,
        mentorshipId,
        programId,
        day: dateOf(about),
        category: categoryOf(template),
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
      where: { id: { in: reminders.map((one) => one.id) } },
      data: { state: 'told', toldAt: now, deliveryId: id },
    })
    if (notBefore === null) await addJob(tx, 'deliver', { organizationId, deliveryId: id }, `deliver:${id}`)
  }
