import { decided, type Decision, localDay, milliseconds, type Moment, refused } from '../core/index.ts'
import type { Contact, ContactEvent, ContactRefusalCode, ContactSituation } from './contact.ts'
import { mayCancelContact, mayMoveContact, mayRestoreContact, planningRefusals } from './guards.ts'
import { aboutContact, inCalendars, onContact } from './write-contact.ts'

type Kept = Decision<Contact, ContactEvent, ContactRefusalCode>

/** Another time; no event where it is the same moment. */
export function moveContact(contact: Contact, startsAt: Moment, situation: ContactSituation): Kept {
  const refusals = [...mayMoveContact(contact, situation), ...planningRefusals(startsAt, situation)]
  if (refusals.length > 0) return refused(refusals)
  if (milliseconds(startsAt) === milliseconds(contact.startsAt)) return decided(contact)
  const moved = inCalendars({ ...contact, startsAt, onDay: localDay(startsAt, situation.timeZone) })
  return decided(moved, {
    type: 'ContactMoved',
    ...onContact(moved),
    data: { ...aboutContact(moved), fromDay: contact.onDay },
  })
}

/** Calls it off, before its time; after it, this says that it did not take place. */
export function cancelContact(contact: Contact, situation: ContactSituation): Kept {
  const refusals = mayCancelContact(contact, situation)
  if (refusals.length > 0) return refused(refusals)
  const off = inCalendars({ ...contact, state: 'cancelled', cancelledAt: situation.now })
  return decided(off, { type: 'ContactCancelled', ...onContact(off), data: aboutContact(off) })
}

/** Takes calling it off back. */
export function restoreContact(contact: Contact, situation: ContactSituation): Kept {
  const refusals = mayRestoreContact(contact, situation)
  if (refusals.length > 0) return refused(refusals)
  const back = inCalendars({ ...contact, state: 'planned', cancelledAt: null })
  return decided(back, { type: 'ContactRestored', ...onContact(back), data: aboutContact(back) })
}

/** Calls off what was planned beyond the end of the mentorship: nobody's act, so that nobody is asked whether they may. */
export function callOffAtEnd(contact: Contact, now: Moment): { contact: Contact; event: ContactEvent } {
  const off = inCalendars({ ...contact, state: 'cancelled', cancelledAt: now })
  return { contact: off, event: { type: 'ContactCancelled', ...onContact(off), data: aboutContact(off) } }
}
