import { decided, type Decision, localDay, type Moment, type Party, refused } from '../core/index.ts'
import type { ContactMode } from '../rules/index.ts'
import type { Contact, ContactEvent, ContactRefusalCode, ContactSituation } from './contact.ts'
import { dayRefusals, mayHoldContact, mayUndoHeld, minutesRefusals } from './guards.ts'
import { aboutContact, onContact } from './write-contact.ts'

type Held = Decision<Contact, ContactEvent, ContactRefusalCode>

/** How it really was, where that differs from the plan. */
export type AsItWas = { startsAt?: Moment; mode?: ContactMode; minutes?: number | undefined }

/**
 * Says that it took place. Where the other has said so already this joins in, and what was said first stands; it can
 * be revised.
 */
export function holdContact(contact: Contact, asItWas: AsItWas, situation: ContactSituation): Held {
  const { startsAt = contact.startsAt, minutes = contact.minutes } = asItWas
  const { party, timeZone } = situation
  const refusals = [
    ...mayHoldContact(contact, situation, startsAt),
    ...dayRefusals(localDay(startsAt, timeZone), situation),
    ...minutesRefusals(minutes),
  ]
  return party === null || refusals.length > 0 ? refused(refusals) : saidHeld(contact, asItWas, { ...situation, party })
}

/** What saying so does, once nothing stands in the way. */
export function saidHeld(
  contact: Contact,
  { startsAt = contact.startsAt, mode = contact.mode, minutes = contact.minutes }: AsItWas,
  { party, timeZone, now }: ContactSituation & { party: Party },
): Extract<Held, { ok: true }> {
  if (contact.state === 'held') {
    const both = saidBy(party, contact)
    return decided(both, { type: 'ContactJoined', ...onContact(both), data: { ...aboutContact(both), party } })
  }
  const onDay = localDay(startsAt, timeZone)
  const held = saidBy(party, { ...contact, state: 'held', startsAt, onDay, mode, minutes, heldAt: now })
  return decided(held, {
    type: 'ContactHeld',
    ...onContact(held),
    data: { ...aboutContact(held), mode, minutes, party },
  })
}

export const saidBy = (party: Party, contact: Contact): Contact => ({
  ...contact,
  loggedBy: { ...contact.loggedBy, [party]: true },
})

/**
 * Takes one's own word back. It still took place if the other has said so too; otherwise it is planned again, or
 * `withdrawn` where it had never been planned.
 */
export function undoHeld(contact: Contact, situation: ContactSituation): Held {
  const refusals = mayUndoHeld(contact, situation)
  const { party } = situation
  if (party === null || refusals.length > 0) return refused(refusals)
  const loggedBy = { ...contact.loggedBy, [party]: false }
  const stands = loggedBy.mentor || loggedBy.protege
  const state = contact.plannedBy === null ? 'withdrawn' : 'planned'
  const after: Contact = stands ? { ...contact, loggedBy } : { ...contact, loggedBy, state, heldAt: null }
  return decided(after, {
    type: 'ContactUndone',
    ...onContact(after),
    data: { ...aboutContact(after), party, stands },
  })
}
