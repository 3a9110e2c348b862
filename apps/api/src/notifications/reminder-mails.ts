import { Prisma } from '@ithaca/database/client'
import { localDay, type Party } from '@ithaca/domain/core'
import { obligations, remindersDue } from '@ithaca/domain/obligations'
import { pinOn } from '@ithaca/domain/rules'
import type { MailData } from '../mail/mail-data.ts'
import { calledOf, fullNameOf, nameSelect } from '../people/name.ts'
import { calledIn, calledSelect } from '../programs/called.ts'
import type { Transaction } from '../tenancy/database.ts'
import { readMentorships } from '../year/reading.ts'
import { type About, type ToPerson } from './mail-of.ts'
import { placeOfAsk, placesOf } from './places.ts'
import { digestPair, reminderData, type Said, saidTo } from './reminder-said.ts'

type Reminder = { id: string; mentorshipId: string; obligationKey: string; normId: string; nth: number }
type Telling = About & {
  to: ToPerson
  organization: { slug: string; organizationId: string }
  now: Date
  sent: Date
}

/** What the two of a mentorship are called, and where it is at home. */
const pairSelect = {
  mentorId: true,
  mentor: { select: nameSelect },
  protege: { select: nameSelect },
  program: { select: { ...calledSelect, timeZone: true } },
} satisfies Prisma.MentorshipSelect

/** What of the reminders of one mentorship is still to be said: what was settled meanwhile is dropped. */
async function saidOf(tx: Transaction, mentorshipId: string, reminders: readonly Reminder[], telling: Telling) {
  const { to, now, sent, organization } = telling
  const pair = await tx.mentorship.findFirst({ where: { id: mentorshipId }, select: pairSelect })
  if (!pair) return null
  const { timeZone } = pair.program
  const which = Prisma.sql`m.id = ${mentorshipId}::uuid AND m.phase <> 'undone'`
  const [read] = await readMentorships(tx, { which, timeZone, now, limit: 1 })
  if (!read) return null
  const today = localDay(now, timeZone)
  const party: Party = pair.mentorId === to.personId ? 'mentor' : 'protege'
  const due = remindersDue(obligations(read.facts, read.pins, today), read.facts, [], today).filter(
    (one) => one.party === party,
  )
  const names = { mentor: calledOf(pair.mentor, to.locale), protege: calledOf(pair.protege, to.locale) }
  const book = pinOn(read.pins, today)?.book ?? null
  const places = placesOf(telling, organization, mentorshipId)
  const said = due.flatMap(({ obligation }): Said[] => {
    const about = reminders.filter((one) => isAbout(one, obligation))
    if (about.length === 0) return []
    const nth = Math.max(...about.map((one) => one.nth))
    const link = placeOfAsk(obligation.ask, places, { personId: to.personId, sent })
    return [saidTo({ obligation, party, nth }, { names, book, link }, to.locale)]
  })
  const partner = fullNameOf(party === 'mentor' ? pair.protege : pair.mentor, to.locale)
  const program = await calledIn(tx, pair.program, to.locale)
  return { program, partner, said }
}

/** Pieces of one norm without a date are reminded of as one, whichever of them is open now. */
const isAbout = (reminder: Reminder, { key, normId, dueOn }: { key: string; normId: string; dueOn: string | null }) =>
  reminder.obligationKey === key || (dueOn === null && reminder.normId === normId)

const remindersOf = (tx: Transaction, deliveryId: string): Promise<Reminder[]> =>
  tx.reminder.findMany({
    where: { deliveryId },
    orderBy: { id: 'asc' },
    select: { id: true, mentorshipId: true, obligationKey: true, normId: true, nth: true },
  })

type Composed<Template extends keyof MailData> = { template: Template; data: MailData[Template] }

/** One mail about one mentorship, with one button: that of the first thing asked. */
export async function reminderMail(
  tx: Transaction,
  delivery: { id: string; mentorshipId: string | null },
  telling: Telling,
): Promise<Composed<'reminder'> | null> {
  const reminders = await remindersOf(tx, delivery.id)
  const found = await saidOf(tx, delivery.mentorshipId ?? '', reminders, telling)
  const data = found && reminderData(found)
  return data && { template: 'reminder', data }
}

/** The week in lines, by mentorship, each with where it leads. */
export async function digestMail(
  tx: Transaction,
  delivery: { id: string },
  telling: Telling,
): Promise<Composed<'digest'> | null> {
  const byPair = Map.groupBy(await remindersOf(tx, delivery.id), ({ mentorshipId }) => mentorshipId)
  const pairs: MailData['digest']['pairs'] = []
  let program = ''
  for (const [mentorshipId, reminders] of byPair) {
    const found = await saidOf(tx, mentorshipId, reminders, telling)
    if (!found || found.said.length === 0) continue
    program ||= found.program
    pairs.push(digestPair(found))
  }
  const link = `${telling.baseUrl}/o/${telling.organization.slug}`
  return pairs.length === 0 ? null : { template: 'digest', data: { program, pairs, link } }
}
