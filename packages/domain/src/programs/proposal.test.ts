import { describe, expect, test } from 'vitest'
import type { DutyName, Standing } from '../core/index.ts'
import { csce, resolve, type ResolvedBook } from '../rules/index.ts'
import { replaceDraft } from './draft.ts'
import { type Edition, mayPublishEdition, type Program, publishedBy } from './program.ts'
import {
  approveEdition,
  declineEdition,
  mayApprove,
  mayPropose,
  mayWithdraw,
  proposeEdition,
  withdrawEdition,
} from './proposal.ts'
import type { Proposal } from './proposed.ts'

const as = (personId: string, ...duties: DutyName[]): Standing => ({ personId, duties })
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const program: Program = { id: 'g1', slug: 'mentors', state: 'open' }
const alone = resolve(csce)
const two: ResolvedBook = { ...alone, settings: { ...alone.settings, publication: { by: 'two' } } }
const current: Edition = { id: 'e1', programId: 'g1', number: 1, hash: 'h', book: two }
const [ada, bea, kim] = [as('ada', 'owner'), as('bea', 'committee'), as('kim', 'coordinator')]
const next = { id: 'e2', book: alone, hash: 'h2', current }
const propose = (by: Standing, change: object = {}) =>
  proposeEdition(program, { id: 'q1', revision: 3, open: null, book: alone, current, ...change }, by)
const open = (by: Standing): Proposal => {
  const proposed = propose(by)
  return proposed.ok ? proposed.state : expect.fail('not proposed')
}

test('the rules that hold say how many publish the next; the first edition takes one', () => {
  expect([publishedBy(null), publishedBy({ book: alone }), publishedBy(current)]).toEqual(['one', 'one', 'two'])
  expect(codes(mayPublishEdition(program, current, ada))).toEqual(['publishing-takes-two'])
})

describe('a proposal', () => {
  test('is made by whoever may draft, and says whether it was an owner', () => {
    expect(propose(bea)).toEqual({
      ok: true,
      state: { id: 'q1', programId: 'g1', revision: 3, personId: 'bea', byOwner: false },
      events: [{ type: 'EditionProposed', subjectType: 'program', subjectId: 'g1', data: { proposalId: 'q1' } }],
    })
    expect(open(ada).byOwner).toBe(true)
  })

  test.each([
    ['by anybody', as('x'), {}, 'draft-not-your-duty'],
    ['where one publishes alone', bea, { current: { ...current, book: alone } }, 'publishing-takes-one'],
    [
      'twice',
      kim,
      { open: { id: 'q', programId: 'g1', revision: 3, personId: 'bea', byOwner: false } },
      'proposed-already',
    ],
    ['where nothing is new', bea, { book: two }, 'edition-unchanged'],
  ])('is not made %s', (_how, by, change, code) => {
    const refused = propose(by, change)
    expect(!refused.ok && codes(refused.refusals)).toContain(code)
  })

  test('is not made in a closed program', () => {
    expect(codes(mayPropose({ ...program, state: 'closed' }, { current, open: null }, ada))).toEqual(['program-closed'])
  })

  test('is agreed to by another person, one of the two an owner, and is published with that', () => {
    for (const [one, other] of [
      [ada, bea],
      [bea, ada],
      [ada, as('ann', 'owner')],
    ] as const) {
      expect(mayApprove(program, open(one), other)).toEqual([])
      expect(approveEdition(program, { ...next, open: open(one) }, other)).toMatchObject({
        state: { edition: { number: 2 } },
        events: [
          { type: 'ProposalApproved', data: { proposalId: 'q1', personId: one.personId } },
          { type: 'EditionPublished', data: { number: 2 } },
        ],
      })
    }
  })

  test.each([
    ['by oneself', ada, ada, 'proposal-is-your-own'],
    ['without an owner', bea, kim, 'proposal-needs-an-owner'],
    ['by anybody', ada, as('x'), 'draft-not-your-duty'],
  ])('is not agreed to %s', (_how, one, other, code) => {
    const refused = approveEdition(program, { ...next, open: open(one) }, other)
    expect(!refused.ok && codes(refused.refusals)).toEqual([code])
  })

  test('that is gone is answered by nobody', () => {
    for (const decision of [
      approveEdition(program, { ...next, open: null }, ada),
      declineEdition(program, null, ada),
      withdrawEdition(null, ada),
    ])
      expect(!decision.ok && codes(decision.refusals)).toEqual(['nothing-proposed'])
  })

  test('is declined by any other who drafts, and taken back by whose it is', () => {
    expect(declineEdition(program, open(bea), kim)).toMatchObject({
      ...{ state: 'declined', events: [{ type: 'ProposalDeclined', data: { personId: 'bea' } }] },
    })
    const own = declineEdition(program, open(bea), bea)
    expect(!own.ok && codes(own.refusals)).toEqual(['proposal-is-your-own'])
    expect(withdrawEdition(open(bea), bea)).toMatchObject({
      state: 'withdrawn',
      events: [{ type: 'ProposalWithdrawn' }],
    })
    expect(codes(mayWithdraw(open(bea), ada))).toEqual(['proposal-is-not-yours'])
  })

  test('lapses as soon as the draft says something else, and not before', () => {
    const before = { programId: 'g1', book: csce, revision: 3 }
    const longer = { ...csce, settings: { ...csce.settings, term: { ...csce.settings.term, months: 18 } } }
    expect(replaceDraft(program, { before, book: longer, open: open(bea) }, kim)).toMatchObject({
      events: [{ type: 'DraftReplaced' }, { type: 'ProposalLapsed', data: { proposalId: 'q1', personId: 'bea' } }],
    })
    expect(replaceDraft(program, { before, book: csce, open: open(bea) }, kim)).toMatchObject({ events: [] })
  })
})
