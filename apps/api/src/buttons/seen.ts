import { awaitsAnswer, modeNamed } from '@ithaca/domain/contacts'
import { addDays, localDay } from '@ithaca/domain/core'
import { contactModes } from '@ithaca/domain/rules'
import { contactSelect, toContact } from '../contacts/facts.ts'
import { usualKind } from '../contacts/store.ts'
import { mentorshipSelect, rulesNow } from '../mentorships/store.ts'
import { choiceOf } from '../notifications/choice.ts'
import { placesOf } from '../notifications/places.ts'
import { erasureOf } from '../leaving/erasure-type.ts'
import { logoPath, readLogo } from '../organizations/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'
import type { Button } from './token.ts'

/** How a button stands: what can be pressed, or why nothing can. */
export type ButtonState = 'ready' | 'done' | 'expired' | 'over' | 'ahead' | 'withdrawn'
export type Did = 'held' | 'not-held' | 'log'
type About = { baseUrl: string; secret: string; now: Date; tokenHash: string }

const called = { called: true, fullName: true } as const

/**
 * What the page behind a button shows: for whom it acts, what is filled in, what was pressed already. Read in that
 * person's name; nothing of it is a word of the two, for a mail can be forwarded.
 */
export async function seen(tx: Transaction, button: Button, about: About) {
  const person = await tx.person.findFirst({
    where: { id: button.personId },
    select: { ...called, removedAt: true, timeZone: true },
  })
  const organization = await tx.organization.findFirst()
  if (!person || !organization) return null
  const { slug, name, colour } = organization
  const logo = await readLogo(tx)
  const { removedAt, timeZone: zone, ...names } = person
  const common = {
    organization: {
      slug,
      name,
      colour,
      logo: logo && { url: logoPath(slug, logo), width: logo.width, height: logo.height },
    },
    person: names,
    settings: `/o/${slug}/you`,
  }
  if (button.action === 'fewer') {
    const { rhythm } = await choiceOf(tx, button.personId)
    const { from, to } = button
    const state: ButtonState = removedAt !== null ? 'over' : rhythm === to ? 'done' : 'ready'
    return { ...common, action: button.action, state, rhythm, from, to }
  }
  if (button.action === 'stay') {
    const erasure = await erasureOf(tx, button.personId)
    const state: ButtonState =
      removedAt !== null || erasure.is === 'done' ? 'over' : erasure.is === 'asked' ? 'ready' : 'done'
    const timeZone = zone ?? organization.timeZone
    return { ...common, action: button.action, state, due: erasure.is === 'asked' ? erasure.dueAt : null, timeZone }
  }
  const pair = await pairOf(tx, button, about)
  if (!pair) return null
  const { state, ...rest } = pair
  return { ...common, action: button.action, ...rest, state: removedAt === null ? state : ('over' as const) }
}
export type Seen = NonNullable<Awaited<ReturnType<typeof seen>>>

async function pairOf(tx: Transaction, button: Extract<Button, { mentorshipId: string }>, about: About) {
  const { baseUrl, secret, now, tokenHash } = about
  const { mentorshipId, personId, organizationId, expiresAt } = button
  const row = await tx.mentorship.findFirst({
    where: { id: mentorshipId },
    select: {
      ...mentorshipSelect,
      mentor: { select: called },
      protege: { select: called },
      program: { select: { name: true, timeZone: true } },
    },
  })
  const organization = await tx.organization.findFirstOrThrow()
  if (!row || (row.mentorId !== personId && row.protegeId !== personId)) return null
  const isMentor = row.mentorId === personId
  const partner = isMentor ? row.protege : row.mentor
  const { book } = await rulesNow(tx, row, now)
  const pressed = await tx.pressed.findFirst({ where: { tokenHash } })
  const stands = pressed && pressed.undoneAt === null ? (pressed.action as Did) : null
  const contactId = button.action === 'met' ? button.contactId : (stands && pressed?.contactId) || null
  const found = contactId ? await tx.contact.findFirst({ where: { id: contactId }, select: contactSelect }) : null
  const contact = found && toContact(found)
  const said = contact?.loggedBy[isMentor ? 'mentor' : 'protege'] === true
  const isOver = row.phase !== 'agreement' && row.phase !== 'active'
  const today = localDay(now, row.program.timeZone)

  const did: Did | null =
    stands ?? (contact?.state === 'held' && said ? 'held' : contact?.state === 'cancelled' ? 'not-held' : null)
  const state: ButtonState = isOver
    ? 'over'
    : did !== null
      ? 'done'
      : expiresAt <= now
        ? 'expired'
        : contact?.state === 'withdrawn'
          ? 'withdrawn'
          : contact?.state === 'planned' && !awaitsAnswer(contact, now)
            ? 'ahead'
            : 'ready'
  const kind = contact?.kind ?? (button.action === 'meet' ? button.kind : null) ?? usualKind(book)
  return {
    state,
    did,
    /** What was done by this very button can be undone here; anything else in the app. */
    canUndo: stands !== null && !isOver && expiresAt > now,
    undone: pressed !== null && pressed.undoneAt !== null,
    /** The other of the two has said already that it took place. */
    partnerSaid: contact?.state === 'held' && !said,
    program: row.program.name,
    partner,
    kind,
    meeting: found &&
      contact && {
        startsAt: found.startsAt.toISOString(),
        onDay: contact.onDay,
        mode: contact.mode,
        minutes: contact.minutes,
      },
    timeZone: row.program.timeZone,
    today,
    earliest: localDay(row.pairedAt, row.program.timeZone),
    latest: row.endsOn === null ? null : addDays(dayOf(row.endsOn), -1),
    modes: contactModes.map((code) => ({ code, named: modeNamed(code, book) })),
    plan: new URL(placesOf({ baseUrl, secret }, { slug: organization.slug, organizationId }, mentorshipId).plan)
      .pathname,
  }
}
