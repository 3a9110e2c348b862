import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Party } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { csce, resolve } from '../rules/index.ts'
import { type Agreement, agreementFrom, draftAgreement, isOpen, type Signature, signaturesOf } from './agreement.ts'
import { amend, goalSituation, mayAmend, mayWithdrawAmendment } from './amend.ts'
import { wordNorm } from './obligations.ts'
import { maySign, promisesToAcknowledge, sign, unacknowledged, voidSignatures } from './sign.ts'

const book = resolve(csce)
const all = promisesToAcknowledge(book, 'mentor').map(({ id }) => id)
const paired: Mentorship = { id: 'm1', programId: 'p1', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' }
const active: Mentorship = { ...paired, phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' }
const undone: Mentorship = { ...paired, phase: 'undone', undoneAt: new Date(0) }
const ended: Mentorship = {
  ...paired,
  phase: 'ended',
  startsOn: '2026-01-15',
  endsOn: '2027-01-15',
  endedOn: '2027-01-15',
  ending: 'term-over',
}
const draft = draftAgreement({ id: 'a1', mentorshipId: 'm1', editionId: 'e1' }, book)
const signature = (party: Party, at = '2027-01-14T10:00:00Z'): Signature => ({
  personId: party === 'mentor' ? 'ana' : 'ben',
  party,
  digest: 'd1',
  signedAt: new Date(at),
})
const partial: Agreement = { ...draft, state: 'partially-signed', digest: 'd1', signature: signature('protege') }
const whole: Agreement = {
  ...draft,
  state: 'signed',
  digest: 'd1',
  signatures: { mentor: signature('mentor', '2027-01-15T10:00:00Z'), protege: signature('protege') },
  signedOn: '2027-01-15',
}
const superseded: Agreement = { ...whole, state: 'superseded' }
const amendment: Agreement = { ...draft, id: 'a2', number: 2 }
const withdrawn: Agreement = { ...amendment, state: 'withdrawn' }
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const signing = (by: Party | null, digest = 'd1', acknowledged: readonly string[] = all) => ({
  by,
  personId: by === 'mentor' ? 'ana' : 'ben',
  digest,
  acknowledged,
  now: new Date('2027-01-16T03:00:00Z'),
  timeZone: 'America/Toronto',
})
const around = { mentorship: paired, previous: null, book }

describe('signing', () => {
  test('once leaves the agreement partly signed and the mentorship as it was (CSCE-10)', () => {
    const decision = sign(draft, around, signing('protege'))
    expect(decision).toMatchObject({
      ok: true,
      state: { agreement: { state: 'partially-signed', digest: 'd1' }, mentorship: paired, previous: null },
      events: [{ type: 'AgreementSigned', data: { party: 'protege', number: 1, digest: 'd1' } }],
    })
  })

  test('by both starts twelve months on that day in the program’s zone (CSCE-25)', () => {
    const decision = sign(partial, around, signing('mentor'))
    expect(decision).toMatchObject({
      ok: true,
      state: {
        agreement: { state: 'signed', signedOn: '2027-01-15' },
        mentorship: { phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' },
      },
    })
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual(['AgreementSigned', 'AgreementActivated'])
  })

  test('comes in either order', () => {
    const first = sign(draft, around, signing('mentor'))
    const second = first.ok ? sign(first.state.agreement, around, signing('protege')) : first
    expect(second).toMatchObject({ ok: true, state: { agreement: { state: 'signed' } } })
  })

  test('a text that changed since the first signature makes that one lapse', () => {
    const decision = sign(partial, around, signing('mentor', 'd2'))
    expect(decision).toMatchObject({
      ok: true,
      state: { agreement: { state: 'partially-signed', digest: 'd2', signature: { party: 'mentor' } } },
    })
    expect(decision.ok && decision.events.map(({ type, data }) => [type, 'party' in data && data.party])).toEqual([
      ['SignaturesVoided', 'protege'],
      ['AgreementSigned', 'mentor'],
    ])
  })

  test('an amendment supersedes the one before and leaves the term', () => {
    const open: Agreement = { ...amendment, state: 'partially-signed', digest: 'd1', signature: signature('protege') }
    const decision = sign(open, { mentorship: active, previous: whole, book }, signing('mentor'))
    expect(decision).toMatchObject({
      ok: true,
      state: { agreement: { state: 'signed' }, mentorship: active, previous: { state: 'superseded' } },
    })
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual(['AgreementSigned', 'AmendmentSigned'])
    const alone = sign(open, { mentorship: active, previous: null, book }, signing('mentor'))
    expect(alone.ok && alone.state.previous).toBe(null)
  })

  test('needs every required promise ticked, and none that is only recommended', () => {
    const decision = sign(draft, around, signing('mentor', 'd1', ['clause-respect', 'clause-copy']))
    expect(!decision.ok && decision.refusals).toEqual(
      ['clause-confidentiality', 'clause-scope', 'clause-competitive', 'clause-liability'].map((normId) => ({
        code: 'clause-not-acknowledged',
        at: 'acknowledged',
        normId,
      })),
    )
  })

  test('asks each side only for its own promises', () => {
    const norms = book.norms.map((norm) => (norm.id === 'clause-scope' ? { ...norm, party: 'mentor' as const } : norm))
    const own = { ...book, norms }
    expect(codes(unacknowledged(own, 'protege', [])).length).toBe(4)
    expect(codes(unacknowledged(own, 'mentor', [])).length).toBe(5)
  })

  test.each([
    ['by a stranger', draft, paired, null, 'not-a-signer'],
    ['after the pairing was undone', draft, undone, 'mentor', 'pairing-was-undone'],
    ['after the end', draft, ended, 'mentor', 'mentorship-has-ended'],
    ['twice by one', partial, paired, 'protege', 'already-signed'],
    ['once both have', whole, active, 'mentor', 'signed-by-both'],
    ['of a replaced one', superseded, active, 'mentor', 'agreement-superseded'],
    ['of a withdrawn amendment', withdrawn, active, 'mentor', 'amendment-was-withdrawn'],
  ] as const)('is refused %s', (_why, agreement, mentorship, by, code) => {
    expect(codes(maySign(agreement, mentorship, by, book))).toEqual([code])
    const decision = sign(agreement, { ...around, mentorship }, signing(by))
    expect(!decision.ok && codes(decision.refusals)).toEqual([code])
  })

  test('is not for programs without a signed agreement', () => {
    const agreement = { ...book.settings.agreement, form: 'none' as const }
    const other = { ...book, settings: { ...book.settings, agreement } }
    expect(codes(maySign(draft, paired, 'mentor', other))).toEqual(['no-agreement-to-sign'])
  })

  test('is yes exactly where the guard is empty and all is ticked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(draft, partial, whole, superseded, amendment, withdrawn),
        fc.constantFrom(paired, active, undone, ended),
        fc.constantFrom(null, 'mentor' as const, 'protege' as const),
        fc.subarray(all),
        (agreement, mentorship, by, acknowledged) => {
          const missing = by === null ? [] : unacknowledged(book, by, acknowledged)
          const free = maySign(agreement, mentorship, by, book).length + missing.length === 0
          expect(sign(agreement, { ...around, mentorship }, signing(by, 'd1', acknowledged)).ok).toBe(free)
        },
      ),
    )
  })
})

describe('a change of the text', () => {
  test('voids the one signature there is', () => {
    expect(voidSignatures(partial)).toEqual({
      ok: true,
      state: draft,
      events: [
        {
          type: 'SignaturesVoided',
          subjectType: 'agreement',
          subjectId: 'a1',
          data: { mentorshipId: 'm1', number: 1, party: 'protege' },
        },
      ],
    })
  })

  test('does nothing to a draft, and is refused once both have signed', () => {
    expect(voidSignatures(draft)).toEqual({ ok: true, state: draft, events: [] })
    for (const agreement of [whole, superseded, withdrawn]) expect(voidSignatures(agreement).ok).toBe(false)
  })
})

describe('amending', () => {
  test('begins a draft with the next number, for either of the two', () => {
    expect(amend('a2', whole, { mentorship: active, by: 'mentor', book })).toMatchObject({
      ok: true,
      state: { id: 'a2', number: 2, state: 'draft', termMonths: 12 },
      events: [{ type: 'AmendmentBegun', data: { number: 2, party: 'mentor' } }],
    })
  })

  test('is possible after one was withdrawn', () => {
    expect(amend('a3', withdrawn, { mentorship: active, by: 'protege', book })).toMatchObject({ state: { number: 3 } })
  })

  test.each([
    ['by a stranger', whole, active, null, 'not-a-signer'],
    ['before both have signed', partial, paired, 'mentor', 'nothing-to-amend'],
    ['while one is open', amendment, active, 'mentor', 'amendment-already-open'],
    ['after the end', whole, ended, 'mentor', 'mentorship-has-ended'],
    ['after the pairing was undone', draft, undone, 'mentor', 'pairing-was-undone'],
  ] as const)('is refused %s', (_why, latest, mentorship, by, code) => {
    expect(codes(mayAmend(latest, mentorship, by, book))).toEqual([code])
    expect(amend('a2', latest, { mentorship, by, book }).ok).toBe(false)
  })

  test('is not for programs that do without', () => {
    const agreement = { ...book.settings.agreement, amendment: 'none' as const }
    const other = { ...book, settings: { ...book.settings, agreement } }
    expect(codes(mayAmend(whole, active, 'mentor', other))).toEqual(['amendment-not-offered'])
  })

  test.each([
    [amendment, 'mentor', []],
    [amendment, null, ['not-a-signer']],
    [draft, 'mentor', ['no-amendment-open']],
    [whole, 'protege', ['no-amendment-open']],
    [withdrawn, 'protege', ['no-amendment-open']],
  ] as const)('can be given up while it is open', (agreement, by, expected) => {
    expect(codes(mayWithdrawAmendment(agreement, by, active))).toEqual(expected)
  })

  test('stays as it is once the mentorship has ended', () => {
    expect(codes(mayWithdrawAmendment(amendment, 'mentor', ended))).toEqual(['mentorship-has-ended'])
  })

  test('opens the goals, and signing closes them', () => {
    expect(goalSituation(amendment, active, 'protege')).toEqual({
      party: 'protege',
      agreement: 'draft',
      mentorship: 'running',
      agreementNumber: 2,
    })
    expect(goalSituation(whole, ended, null)).toMatchObject({ agreement: 'signed', mentorship: 'over' })
    expect([draft, partial, whole, superseded, withdrawn].map(isOpen)).toEqual([true, true, false, false, false])
  })
})

describe('an agreement from its row', () => {
  const { id, mentorshipId, number, editionId, termMonths } = draft
  const base = { id, mentorshipId, number, editionId, termMonths }
  test.each([draft, partial, whole, superseded, { ...draft, state: 'withdrawn' } satisfies Agreement])(
    'is what was stored: $state',
    (agreement) => {
      const row = { ...base, state: agreement.state, signedOn: 'signedOn' in agreement ? agreement.signedOn : null }
      expect(agreementFrom(row, signaturesOf(agreement))).toEqual(agreement)
    },
  )

  test('tells its signatures in the order in which they were given', () => {
    expect(signaturesOf(whole).map(({ party }) => party)).toEqual(['protege', 'mentor'])
    const instants = {
      mentor: { ...signature('mentor'), signedAt: { epochMilliseconds: 1 } },
      protege: signature('protege'),
    }
    expect(signaturesOf({ ...whole, signatures: instants }).map(({ party }) => party)).toEqual(['mentor', 'protege'])
  })
})

test('the word of the two is asked by one norm, or by none', () => {
  expect(wordNorm(book)?.id).toBe('agreement-acknowledged')
  expect(wordNorm({ ...book, norms: [] })).toBe(null)
})
