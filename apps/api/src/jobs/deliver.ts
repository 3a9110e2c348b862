import { chooseLocale } from '@ithaca/domain/core'
import { z } from 'zod'
import { calendarFile } from '../mail/calendar.ts'
import { renderMail } from '../mail/render-mail.ts'
import { notAccepted, sendMail } from '../mail/transport.ts'
import { type Composed, mailOf, type Recipient } from '../notifications/mail-of.ts'
import type { Transaction } from '../tenancy/database.ts'
import { task, type Workshop } from './task.ts'

const longestError = 500

const render = ({ template, data, frame }: Composed, locale: Recipient['locale']) =>
  renderMail(template, data as never, frame, locale)

async function read(tx: Transaction, id: string) {
  const delivery = await tx.delivery.findFirst({
    where: { id },
    include: { event: true, invitation: true, person: true },
  })
  if (!delivery || delivery.state === 'sent' || delivery.state === 'dropped') return null
  const { person, invitation, event } = delivery
  const program = await tx.program.findFirst({
    where: {
      id: invitation?.programId ?? event?.programId ?? delivery.programId ?? '00000000-0000-0000-0000-000000000000',
    },
  })
  const organization = await tx.organization.findFirstOrThrow()
  if (invitation) {
    const to = {
      address: invitation.email,
      called: invitation.fullName,
      locale: chooseLocale(invitation.locale),
      timeZone: organization.timeZone,
      personId: null,
    }
    return { delivery, to }
  }
  if (!person) return { delivery, to: null }
  const [row] = await tx.$queryRaw<{ address: string | null }[]>`SELECT address_of(${person.id}::uuid) AS address`
  if (!row?.address) return { delivery, to: null }
  const to = {
    address: row.address,
    called: person.called,
    locale: chooseLocale(person.locale, program?.locale, organization.locale),
    timeZone: person.timeZone ?? program?.timeZone ?? organization.timeZone,
    personId: person.id,
  }
  return { delivery, to }
}

/** Renders one mail, opened as its recipient, and sends it; how it went is kept where the coordinator sees it. */
export const deliver = task(
  z.object({ organizationId: z.uuid(), deliveryId: z.uuid() }),
  async ({ organizationId, deliveryId }, workshop: Workshop, attempt) => {
    const { database, clock, route, from } = workshop
    const open = await database.inside({ organizationId, personId: null }, (tx) => read(tx, deliveryId))
    if (!open) return
    const { delivery, to } = open
    const now = clock(organizationId)
    const mail =
      to &&
      (await database.inside({ organizationId, personId: to.personId }, (tx) =>
        mailOf(tx, delivery, to, { ...workshop, now }),
      ))
    if (!to || !mail) {
      await database.inside({ organizationId, personId: null }, (tx) => drop(tx, delivery))
      return
    }

    const { frame, calendar } = mail
    const sender = { ...from, name: frame.organization.name }
    const outcome = await sendMail(
      {
        deliveryId: delivery.messageId,
        from: sender,
        to: to.address,
        ...(await render(mail, to.locale)),
        settingsLink: frame.settingsLink,
        oneClick: mail.oneClick ?? null,
        calendar: calendar
          ? calendarFile(calendar, { from: sender, to: to.address, called: to.called, at: now }, to.locale)
          : null,
        at: now,
      },
      route,
    )

    const failed = !outcome.sent && (outcome.permanent || attempt.last)
    const error = outcome.sent ? null : outcome.reason.slice(0, longestError)
    await database.inside({ organizationId, personId: null }, async (tx) => {
      const state = outcome.sent ? 'sent' : failed ? 'failed' : 'queued'
      await tx.delivery.updateMany({
        where: { id: deliveryId },
        data: { state, attempts: attempt.number, error, sentAt: outcome.sent ? now : null },
      })
      if (delivery.invitationId) {
        // Shown at once, though it is tried again: a wrong address is corrected sooner by people than by retries.
        await tx.invitation.updateMany({
          where: { id: delivery.invitationId },
          data: { mailState: outcome.sent ? 'sent' : 'failed', mailError: error },
        })
      }
    })
    if (!outcome.sent && !failed) throw notAccepted(outcome.reason)
  },
)

/** What it was about is over, or its recipient does not want it any more. */
async function drop(tx: Transaction, { id }: { id: string }) {
  await tx.delivery.updateMany({ where: { id }, data: { state: 'dropped' } })
  await tx.reminder.updateMany({ where: { deliveryId: id }, data: { state: 'dropped' } })
}
