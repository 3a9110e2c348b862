import { readerOf } from '@ithaca/domain/concerns'
import { localDay } from '@ithaca/domain/core'
import type { MailData } from '../mail/mail-data.ts'
import { fullNameOf, nameSelect } from '../people/name.ts'
import { rulesNow } from '../mentorships/store.ts'
import { globalId } from '../notifications/places.ts'
import { calledIn, calledSelect } from '../programs/called.ts'
import type { AboutPair, ToPerson } from '../notifications/mail-of.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { lookedAfterPage } from './looked-after.ts'

const mostLines = 20

type Telling = { baseUrl: string; to: ToPerson; slug: string; now: Date }

/** Whom it is time for, of those whom a member looks after, in all programs; null where everything was seen to meanwhile. */
export async function checkInsDueMail(
  tx: Transaction,
  { baseUrl, to, slug, now }: Telling,
): Promise<MailData['check-ins-due'] | null> {
  const { personId, locale } = to
  const duties = await tx.duty.findMany({
    where: { personId, programId: { not: null }, duty: { in: ['coordinator', 'committee'] } },
    distinct: ['programId'],
    orderBy: { programId: 'asc' },
    select: { program: { select: { id: true, ...calledSelect, slug: true, timeZone: true, state: true } } },
  })
  const programs: MailData['check-ins-due']['programs'] = []
  const lists: string[] = []
  for (const { program } of duties) {
    if (program === null || program.state !== 'open') continue
    const today = localDay(now, program.timeZone)
    const asked = { programId: program.id, today, viewerId: personId }
    const rows = await lookedAfterPage(tx, asked, { state: null, memberId: personId }, { after: null, take: mostLines })
    const waiting = rows.filter(({ state }) => state !== 'open')
    if (waiting.length === 0) continue
    const people = await tx.person.findMany({
      where: { id: { in: waiting.map((one) => one.personId) } },
      select: { id: true, ...nameSelect },
    })
    const names = new Map(people.map((one) => [one.id, fullNameOf(one, locale)]))
    const list = `${baseUrl}/admin/${slug}/${program.slug}/check-ins`
    lists.push(`${list}?mine=true`)
    programs.push({
      program: await calledIn(tx, program, locale),
      people: waiting.map(({ mentorshipId, party, personId: of, dueOn, checkedOn, state }) => ({
        link: `${list}/${globalId('Mentorship', mentorshipId)}/${party}`,
        ...{ name: names.get(of) ?? '', dueOn, checkedOn, overdue: state === 'overdue' },
      })),
    })
  }
  const [link] = lists
  return link === undefined ? null : { programs, link }
}

/** That those who look after the program would like to hear how it goes; null once the recipient has told them. */
export async function feedbackAskedMail(
  tx: Transaction,
  event: { occurredAt: Date },
  { mentorshipId, common, places, to, program, now }: AboutPair,
): Promise<MailData['feedback-asked'] | null> {
  const pair = await tx.mentorship.findFirst({
    where: { id: mentorshipId, phase: { in: ['agreement', 'active'] } },
    select: { setAside: true, pins: { orderBy: { fromDay: 'desc' }, select: { editionId: true, fromDay: true } } },
  })
  if (!pair) return null
  const askedOn = localDay(event.occurredAt, program.timeZone)
  const given = await tx.feedbackState.findFirst({
    where: { mentorshipId, personId: to.personId, givenOn: { gte: dateOf(askedOn) } },
    select: { givenOn: true },
  })
  if (given?.givenOn && dayOf(given.givenOn) > askedOn) return null
  const { book } = await rulesNow(tx, { ...pair, program }, now)
  return { ...common, reader: readerOf(book), link: places.feedback }
}
