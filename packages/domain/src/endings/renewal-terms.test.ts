import { describe, expect, test } from 'vitest'
import { type Agreement, isOpen, nothingSettled, type Settled } from '../agreements/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { Delegation, ResolvedBook } from '../rules/index.ts'
import { bookOf, contactsNorm, csceBook } from '../samples/index.ts'
import { proposeRenewal, type RenewalSituation, type RenewalTerms } from './renewal.ts'

const active: Mentorship = {
  ...{ id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben' },
  ...{ phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' },
}
const digest = 'd'.repeat(64)
const signedAt = new Date('2027-01-15T15:00:00Z')
const signed: Agreement = {
  ...{ id: 'a1', mentorshipId: 'm1', number: 1, editionId: 'e1', termMonths: 12, digest, signedOn: '2027-01-15' },
  state: 'signed',
  signatures: {
    mentor: { personId: 'ana', party: 'mentor', digest, signedAt },
    protege: { personId: 'ben', party: 'protege', digest, signedAt },
  },
}
const situation: RenewalSituation = { by: 'mentor', answers: {}, latest: signed, today: '2027-12-10', book: csceBook }
const propose = (terms: RenewalTerms, more: Partial<RenewalSituation> = {}) =>
  proposeRenewal(active, terms, { id: 'a2', number: 2, editionId: 'e1' }, { ...situation, ...more })
const drafted = (terms: RenewalTerms, more: Partial<RenewalSituation> = {}) => {
  const decision = propose(terms, more)
  return decision.ok ? decision.state : expect.fail('refused')
}

describe('a renewal that leaves open how often they meet', () => {
  const open: RenewalTerms = { months: 6, meetingsPerYear: null }

  test('says no figure, and is the same when it is proposed again', () => {
    const draft = drafted(open)
    expect('meetingsPerYear' in draft).toBe(false)
    expect(propose(open, { by: 'protege', latest: draft })).toEqual({ ok: true, state: draft, events: [] })
  })

  test('is another than one with a figure, both ways', () => {
    const four = { ...open, meetingsPerYear: 4 }
    const named = drafted(four, { latest: drafted(open) })
    expect(named).toMatchObject({ id: 'a2', state: 'draft', meetingsPerYear: 4 })
    expect('meetingsPerYear' in drafted(open, { latest: named })).toBe(false)
  })
})

describe('how often they may mean to meet', () => {
  const left = (range: Partial<Delegation>): ResolvedBook =>
    bookOf(
      contactsNorm('meetings', {
        delegation: { least: null, most: null, strength: 'expected', by: 'renewal', source: null, ...range },
      }),
    )
  const refusal = (meetingsPerYear: number, book: ResolvedBook) => {
    const decision = propose({ months: 6, meetingsPerYear }, { book })
    return decision.ok ? null : decision.refusals.map(({ code, limit }) => `${code} ${limit}`).join()
  }

  test.each<[string, ResolvedBook, number, number]>([
    ['by a book that leaves nothing to them', bookOf(contactsNorm('meetings', {})), 1, 60],
    ['by a book that says nothing of meetings', bookOf(), 1, 60],
    ['without a range', left({}), 1, 60],
    ['with a least alone', left({ least: 4 }), 4, 60],
    ['with a most alone', left({ most: 12 }), 1, 12],
    ['with a most beyond what can be kept', left({ most: 100 }), 1, 60],
  ])('is bounded %s', (_how, book, least, most) => {
    expect([refusal(least, book), refusal(most, book)]).toEqual([null, null])
    expect(refusal(most + 1, book)).toBe(`renewal-meetings-out-of-range ${most}`)
    expect(refusal(least - 1, book)).toBe(
      least === 1 ? `renewal-meetings-out-of-range ${most}` : `renewal-meetings-too-few ${least}`,
    )
  })
})

describe('what two settled in their sections', () => {
  const settled: Settled = { ...nothingSettled, means: ['telephone'], hoursAMonth: 2 }
  const terms: RenewalTerms = { months: 12, meetingsPerYear: 4 }

  test('goes on with them, and through a change of the terms', () => {
    const draft = drafted(terms, { latest: { ...signed, settled } })
    expect(isOpen(draft)).toBe(true)
    expect(draft).toMatchObject({ number: 2, settled })
    expect(drafted({ ...terms, months: 6 }, { latest: draft })).toMatchObject({ termMonths: 6, settled })
  })

  test('is nothing where they settled nothing', () => expect('settled' in drafted(terms)).toBe(false))
})
