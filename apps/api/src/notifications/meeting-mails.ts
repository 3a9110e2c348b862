import { askWhetherHeld, awaitsAnswer, endsAt, isLate, partsTold, preparationAsked } from '@ithaca/domain/contacts'
import { dayBehind, localDay, say } from '@ithaca/domain/core'
import { contactSelect, type ContactRow, toContact } from '../contacts/facts.ts'
import type { CalendarEntry } from '../mail/calendar.ts'
import type { MailData, MeetingTold } from '../mail/mail-data.ts'
import { mentorshipSelect, rulesNow } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { AboutPair } from './mail-of.ts'

type Change = 'meeting-planned' | 'meeting-moved' | 'meeting-cancelled'
type Event = { type: string; subjectId: string; actorId: string | null; data: unknown }
type Composed<Template extends keyof MailData> = {
  [T in Template]: { template: T; data: MailData[T]; calendar?: CalendarEntry }
}[Template]

/** As its recipient's clock shows it. */
const told = ({ kind, mode, startsAt, minutes }: ContactRow, timeZone: string): MeetingTold => ({
  kind: kind as MeetingTold['kind'],
  mode: mode as MeetingTold['mode'],
  starts: { at: startsAt.toISOString(), timeZone },
  minutes,
})

const fromDay = (data: unknown) =>
  typeof data === 'object' && data !== null && 'fromDay' in data && typeof data.fromDay === 'string'
    ? data.fromDay
    : null

/**
 * A meeting that was planned, moved or called off, as it stands now: what happened to it meanwhile is in the mail, and one
 * that is over, or stands otherwise, is told by nobody. The calendar file is who, when, how and a link.
 */
export async function meetingMail(
  tx: Transaction,
  template: Change,
  event: Event,
  { common, places, to, now }: AboutPair,
): Promise<Composed<Change> | null> {
  const row = await tx.contact.findFirst({ where: { id: event.subjectId }, select: contactSelect })
  const wanted = template === 'meeting-cancelled' ? 'cancelled' : 'planned'
  if (!row || row.state !== wanted || endsAt(toContact(row)) <= now) return null
  const meeting = told(row, to.timeZone)
  // A mentorship that ended calls off what was planned beyond it.
  const over = wanted === 'cancelled' && event.actorId === null
  const link = over ? places.parting : wanted === 'cancelled' ? places.plan : places.meeting(row.id)
  const about = { ...common, meeting, own: event.actorId === to.personId, link }
  const calendar: CalendarEntry = {
    ...common,
    uid: row.id,
    sequence: row.calendarSequence,
    method: wanted === 'cancelled' ? 'CANCEL' : 'REQUEST',
    meeting,
    link,
  }
  switch (template) {
    case 'meeting-planned':
      return { template, data: { ...about, again: event.type === 'ContactRestored' }, calendar }
    case 'meeting-moved':
      return { template, data: { ...about, from: fromDay(event.data) }, calendar }
    case 'meeting-cancelled':
      return { template, data: { ...about, over }, calendar }
  }
}

/** That a note came ahead of a meeting, and not a word of it; once the meeting is over, or the note taken back, nobody is told. */
export async function preparationMail(
  tx: Transaction,
  event: Pick<Event, 'subjectId'>,
  { common, places, to, now }: AboutPair,
): Promise<Composed<'preparation-sent'> | null> {
  const row = await tx.contact.findFirst({
    where: { id: event.subjectId },
    select: {
      ...contactSelect,
      mentorship: { select: { ...mentorshipSelect, program: { select: { timeZone: true } } } },
    },
  })
  if (!row) return null
  const contact = toContact(row)
  if (contact.state !== 'planned' || endsAt(contact) <= now || partsTold(contact).length === 0) return null
  const { book } = await rulesNow(tx, row.mentorship, now)
  const late = isLate(contact, preparationAsked(book)?.leadHours ?? null)
  const data = { ...common, meeting: told(row, to.timeZone), late, link: places.meeting(row.id) }
  return { template: 'preparation-sent', data }
}

/** Whether what was planned for a day took place, as long as nobody has said. Of several the first is asked for. */
export async function didYouMeet(
  tx: Transaction,
  day: Date,
  { mentorshipId, common, places, to, now, sent, program }: AboutPair,
): Promise<Composed<'did-you-meet'> | null> {
  const rows = await tx.contact.findMany({
    where: { mentorshipId, onDay: day, state: 'planned' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: contactSelect,
  })
  const row = rows.find((one) => awaitsAnswer(toContact(one), now))
  if (!row) return null
  const { kind, onDay } = toContact(row)
  const today = localDay(now, program.timeZone)
  const when = say(dayBehind(onDay, today, 'en'), dayBehind(onDay, today, 'fr'))
  const data = {
    ...common,
    question: askWhetherHeld(kind, common.partner, when)[to.locale],
    when: when[to.locale],
    meeting: told(row, to.timeZone),
    link: places.met(to.personId, row.id, sent),
  }
  return { template: 'did-you-meet', data }
}
