import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DutyName, Standing } from '../core/index.ts'
import { csce, resolve } from '../rules/index.ts'
import { accept, type Invitation, invite, invitationStanding, isEmail, mayAccept, mayInvite } from './invitation.ts'
import { mayResend, mayWithdraw, resend, withdraw } from './invitation.ts'
import { type Participation, stateCareerStage } from './participation.ts'

const book = resolve(csce)
const now = new Date('2027-01-10T12:00:00Z')
const as = (...duties: DutyName[]): Standing => ({ personId: 'p1', duties })
const coordinator = as('coordinator')
const open: Invitation = {
  id: 'i1',
  role: 'mentor',
  email: 'ana@example.org',
  sentCount: 1,
  state: 'sent',
  expiresAt: new Date('2027-01-31T12:00:00Z'),
}
const expired = { ...open, expiresAt: now }
const used: Invitation = { ...open, state: 'accepted' }
const withdrawn: Invitation = { ...open, state: 'withdrawn' }
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

describe('inviting', () => {
  const person = { id: 'i1', role: 'mentor' as const, email: ' Ana@Example.org ' }
  const free = { alreadyInvited: false, alreadyInRole: false }

  test('runs 21 days and keeps the address in small letters', () => {
    expect(invite(person, free, { by: coordinator, book, now })).toEqual({
      ok: true,
      state: { ...open },
      events: [
        {
          type: 'PersonInvited',
          subjectType: 'invitation',
          subjectId: 'i1',
          data: { role: 'mentor', expiresAt: '2027-01-31T12:00:00.000Z' },
        },
      ],
    })
  })

  test('an invitation without a program runs as long', () => {
    const decision = invite({ ...person, role: 'owner' }, free, { by: as('owner'), book: null, now })
    expect(decision).toMatchObject({ ok: true, state: { expiresAt: open.expiresAt } })
  })

  test('everything that is wrong is said at once', () => {
    const decision = invite(
      { ...person, email: 'ana' },
      { alreadyInvited: true, alreadyInRole: true },
      { by: as(), book, now },
    )
    expect(!decision.ok && codes(decision.refusals)).toEqual([
      'inviting-not-your-duty',
      'email-not-usable',
      'already-in-this-role',
    ])
    const again = invite(person, { ...free, alreadyInvited: true }, { by: coordinator, book, now })
    expect(!again.ok && codes(again.refusals)).toEqual(['already-invited'])
  })

  test.each([
    ['owner', 'coordinator', true],
    ['owner', 'owner', true],
    ['owner', 'mentor', false],
    ['coordinator', 'coordinator', false],
    ['coordinator', 'committee', true],
    ['coordinator', 'protege', true],
    ['committee', 'mentor', false],
  ] as const)('an %s inviting a %s: %s', (by, role, allowed) => {
    expect(mayInvite(role, as(by)).length === 0).toBe(allowed)
  })

  test.each(['a@b.c', 'first.last+tag@mail.example.co.uk', 'é@exämple.org'])('%s is an address', (email) =>
    expect(isEmail(email)).toBe(true),
  )
  test.each(['', 'a', 'a@b', 'a b@c.d', 'a@b..c', '<a@b.c>', 'a@b.c,d@e.f', `${'x'.repeat(65)}@b.c`])(
    '%s is none',
    (email) => expect(isEmail(email)).toBe(false),
  )
})

describe('an invitation', () => {
  test.each([
    [open, 'open'],
    [expired, 'expired'],
    [used, 'used'],
    [withdrawn, 'withdrawn'],
  ] as const)('stands as it does', (invitation, standing) => expect(invitationStanding(invitation, now)).toBe(standing))

  test('is accepted once, by the address it was sent to', () => {
    expect(accept(open, { provenEmail: 'ANA@example.org', personId: 'p9', now })).toMatchObject({
      ok: true,
      state: { state: 'accepted' },
      events: [{ type: 'InvitationAccepted', data: { role: 'mentor', personId: 'p9' } }],
    })
    expect(mayAccept(open, null, now)).toEqual([])
  })

  test.each([
    ['expired', expired, null, 'invitation-expired'],
    ['used', used, null, 'invitation-used'],
    ['withdrawn', withdrawn, null, 'invitation-withdrawn'],
    ['for another address', open, 'eve@example.org', 'invitation-for-another-address'],
  ])('that is %s is not accepted', (_why, invitation, provenEmail, code) => {
    const decision = accept(invitation, { provenEmail, personId: 'p9', now })
    expect(!decision.ok && codes(decision.refusals)).toEqual([code])
  })

  test('that expired can be sent again and runs anew', () => {
    expect(resend(expired, { by: coordinator, book, now })).toMatchObject({
      ok: true,
      state: { sentCount: 2, expiresAt: open.expiresAt },
      events: [{ type: 'InvitationResent' }],
    })
  })

  test.each([
    ['used', used, coordinator, 'invitation-used'],
    ['withdrawn', withdrawn, coordinator, 'invitation-withdrawn'],
    ['of another’s duty', open, as('committee'), 'inviting-not-your-duty'],
    ['sent ten times', { ...open, sentCount: 10 }, coordinator, 'invitation-sent-too-often'],
  ])('that is %s is not sent again', (_why, invitation, by, code) => {
    expect(codes(mayResend(invitation, by, now))).toEqual([code])
    expect(resend(invitation, { by, book, now }).ok).toBe(false)
  })

  test('that is open or expired can be withdrawn', () => {
    for (const invitation of [open, expired])
      expect(withdraw(invitation, coordinator)).toMatchObject({ ok: true, state: { state: 'withdrawn' } })
  })

  test.each([
    [used, coordinator, 'invitation-used'],
    [withdrawn, coordinator, 'invitation-withdrawn'],
    [open, as(), 'inviting-not-your-duty'],
  ])('that is closed, or not theirs, is not withdrawn', (invitation, by, code) => {
    expect(codes(mayWithdraw(invitation, by))).toEqual([code])
    expect(withdraw(invitation, by).ok).toBe(false)
  })

  test('guards are empty exactly where the decision is yes', () => {
    const invitations = fc.record({
      id: fc.constant('i'),
      role: fc.constantFrom('owner' as const, 'coordinator' as const, 'mentor' as const),
      email: fc.constantFrom('a@b.c', 'd@e.f'),
      sentCount: fc.integer({ min: 1, max: 12 }),
      state: fc.constantFrom('sent' as const, 'accepted' as const, 'withdrawn' as const),
      expiresAt: fc.constantFrom(new Date('2027-01-01'), new Date('2027-02-01')),
    })
    const standings = fc.constantFrom(as(), as('owner'), coordinator)
    fc.assert(
      fc.property(invitations, standings, fc.constantFrom(null, 'a@b.c'), (invitation, by, provenEmail) => {
        expect(mayResend(invitation, by, now).length === 0).toBe(resend(invitation, { by, book, now }).ok)
        expect(mayWithdraw(invitation, by).length === 0).toBe(withdraw(invitation, by).ok)
        const accepted = accept(invitation, { provenEmail, personId: 'p', now })
        expect(mayAccept(invitation, provenEmail, now).length === 0).toBe(accepted.ok)
      }),
    )
  })
})

describe('the career stage', () => {
  const mine: Participation = {
    id: 't1',
    personId: 'p1',
    programId: 'g1',
    role: 'mentor',
    state: 'active',
    careerStage: null,
  }

  test('is stated by oneself, on the program’s scale', () => {
    expect(stateCareerStage(mine, 'senior', as(), book)).toMatchObject({
      ok: true,
      state: { careerStage: 'senior' },
      events: [{ type: 'CareerStageStated', data: { careerStage: 'senior' } }],
    })
  })

  test('stated again the same is no news', () => {
    expect(stateCareerStage({ ...mine, careerStage: 'senior' }, 'senior', as(), book)).toMatchObject({ events: [] })
  })

  test('is refused for another person and off the scale', () => {
    const decision = stateCareerStage({ ...mine, personId: 'p2' }, 'wizard', as(), book)
    expect(!decision.ok && codes(decision.refusals)).toEqual(['not-your-participation', 'career-stage-not-on-scale'])
  })
})
