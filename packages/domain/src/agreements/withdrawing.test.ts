import { expect, test } from 'vitest'
import type { Mentorship } from '../mentorships/index.ts'
import { csceBook } from '../samples/index.ts'
import { draftAgreement } from './agreement.ts'
import { withdrawAmendment } from './amend.ts'
import { agreementText } from './canonical.ts'

const two = { id: 'm1', programId: 'p1', mentorId: 'ana', protegeId: 'ben' }
const active: Mentorship = { ...two, phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' }
const ended: Mentorship = { ...active, phase: 'ended', endedOn: '2027-06-01', ending: 'by-one' }
const first = draftAgreement({ id: 'a1', mentorshipId: 'm1', editionId: 'e1' }, csceBook)
const amendment = { ...first, id: 'a2', number: 2 }
const inForce = agreementText({
  ...{ number: 1, termMonths: 12, organization: 'Society', program: 'Program', edition: { number: 1, hash: 'h' } },
  ...{ mentor: { id: 'ana', name: 'Ana' }, protege: { id: 'ben', name: 'Ben' }, book: csceBook, goals: [] },
})
const withdraw = (mentorship: Mentorship, continuesFrom?: string) =>
  withdrawAmendment(
    { ...amendment, ...(continuesFrom !== undefined && { renewed: { continuesFrom } }) },
    { by: 'mentor', inForce, goals: [], mentorship },
  )

test('what goes on after this term is withdrawn as a renewal, what changes a term taken over as an amendment', () => {
  expect(withdraw(active, '2028-01-15')).toMatchObject({ events: [{ type: 'RenewalWithdrawn' }] })
  expect(withdraw(active, '2027-01-15')).toMatchObject({ events: [{ type: 'AmendmentWithdrawn' }] })
  expect(withdraw(active)).toMatchObject({ events: [{ type: 'AmendmentWithdrawn' }] })
})

test('nothing is withdrawn once the mentorship has ended', () =>
  expect(withdraw(ended, '2028-01-15')).toEqual({ ok: false, refusals: [{ code: 'mentorship-has-ended' }] }))
