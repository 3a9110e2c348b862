import { csce, resolve } from '../rules/index.ts'
import type { Contact, ContactSituation, ContactWithText } from './contact.ts'
import { emptyContactText } from './contact.ts'
import { blankContact } from './write-contact.ts'

// What the tests of this slice begin with.

export const book = resolve(csce)
export const zone = 'America/Toronto'
export const at = (iso: string) => new Date(iso)
export const ids = { id: 'c1', mentorshipId: 'm1' }

/** The mentor at noon of 3 March 2027 in Toronto. */
export const mentor: ContactSituation = {
  party: 'mentor',
  personId: 'ana',
  phase: 'active',
  pairedOn: '2027-01-10',
  endsOn: '2028-01-15',
  timeZone: zone,
  now: at('2027-03-03T17:00:00Z'),
}
export const protege: ContactSituation = { ...mentor, party: 'protege', personId: 'ben' }

/** A meeting of an hour, planned for 14:00 of 10 March 2027. */
export const planned = (more: Partial<Contact> = {}): Contact => ({
  ...blankContact(ids, { kind: 'meeting', mode: 'telephone', startsAt: at('2027-03-10T19:00:00Z') }, mentor),
  plannedBy: 'ana',
  plannedAt: mentor.now,
  ...more,
})

/** The same, a week earlier, told of by the mentor. */
export const held = (more: Partial<Contact> = {}): Contact =>
  planned({
    state: 'held',
    startsAt: at('2027-03-02T19:00:00Z'),
    onDay: '2027-03-02',
    plannedBy: null,
    plannedAt: null,
    loggedBy: { mentor: true, protege: false },
    heldAt: mentor.now,
    ...more,
  })

export const withText = (contact: Contact, text: Partial<ContactWithText['text']> = {}): ContactWithText => ({
  contact,
  text: { ...emptyContactText, ...text },
})
