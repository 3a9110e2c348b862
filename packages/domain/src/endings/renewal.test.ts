import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementText,
  type Agreement,
  mayWithdrawAmendment,
  readCanonicalAgreement,
  sign,
} from '../agreements/index.ts'
import { canonicalAgreement, maySign, type WhatIsSigned, withdrawAmendment } from '../agreements/index.ts'
import { addMonths, type Day, type Party } from '../core/index.ts'
import { type Mentorship } from '../mentorships/index.ts'
import { promisesToAcknowledge } from '../agreements/index.ts'
import { contactsNorm, csceBook } from '../samples/index.ts'
import type { Delegation, ResolvedBook } from '../rules/index.ts'
import {
  declineRenewal,
  mayDeclineRenewal,
  mayProposeRenewal,
  proposeRenewal,
  type RenewalSituation,
} from './renewal.ts'

const active: Extract<Mentorship, { phase: 'active' }> = {
  ...{ id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben' },
  phase: 'active',
  startsOn: '2027-01-15',
  endsOn: '2028-01-15',
}
const zone = 'America/Toronto'
const digest = 'd'.repeat(64)
const hand = (personId: string, party: Party) => ({
  personId,
  party,
  digest,
  signedAt: new Date('2027-01-15T15:00:00Z'),
})
const signed: Agreement = {
  ...{ id: 'a1', mentorshipId: 'm1', number: 1, editionId: 'e1', termMonths: 12, digest, signedOn: '2027-01-15' },
  state: 'signed',
  signatures: { mentor: hand('ana', 'mentor'), protege: hand('ben', 'protege') },
}
const terms = { months: 6, meetingsPerYear: 4 }
const next = { id: 'a2', number: 2, editionId: 'e1' }
const situation: RenewalSituation = { by: 'mentor', answers: {}, latest: signed, today: '2027-12-10', book: csceBook }
const propose = (change: Partial<RenewalSituation> = {}, wanted = terms, mentorship: Mentorship = active) =>
  proposeRenewal(mentorship, wanted, next, { ...situation, ...change })
const refusalsOf = (decision: { ok: true } | { ok: false; refusals: { code: string; at?: string }[] }) =>
  decision.ok ? [] : decision.refusals.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

function draft(change: Partial<RenewalSituation> = {}, wanted = terms): Agreement {
  const decision = propose(change, wanted)
  if (!decision.ok) throw new Error(codes(decision.refusals).join())
  return decision.state
}
const signAs = (
  agreement: Agreement,
  by: Party,
  today: Day = '2027-12-12',
  on: Mentorship = active,
  previous: Agreement | null = signed,
) =>
  sign(
    agreement,
    { mentorship: on, previous, book: csceBook },
    {
      by,
      personId: by === 'mentor' ? 'ana' : 'ben',
      digest,
      acknowledged: promisesToAcknowledge(csceBook, by).map(({ id }) => id),
      now: new Date(`${today}T17:00:00Z`),
      timeZone: zone,
    },
  )
const after = (decision: ReturnType<typeof signAs>) => {
  if (!decision.ok) throw new Error(codes(decision.refusals).join())
  return decision
}

describe('going on', () => {
  test('is proposed on one’s own terms, as a new agreement that takes over at the end (CSCE-26, 27)', () => {
    expect(propose()).toEqual({
      ok: true,
      state: {
        ...{ id: 'a2', mentorshipId: 'm1', number: 2, editionId: 'e1', termMonths: 6 },
        ...{ renewed: { continuesFrom: '2028-01-15' }, meetingsPerYear: 4, state: 'draft' },
      },
      events: [
        {
          ...{ type: 'RenewalProposed', subjectType: 'agreement', subjectId: 'a2' },
          data: { mentorshipId: 'm1', number: 2, party: 'mentor', months: 6, meetingsPerYear: 4 },
        },
      ],
    })
  })

  test('takes both, and adds a term to the one that runs (CSCE-28)', () => {
    const one = after(signAs(draft(), 'mentor')).state
    expect([one.agreement.state, one.mentorship]).toEqual(['partially-signed', active])
    const both = after(signAs(one.agreement, 'protege'))
    expect(both.state.mentorship).toEqual({ ...active, endsOn: '2028-07-15' })
    expect(both.state.agreement).toMatchObject({ state: 'signed', renewed: { continuesFrom: '2028-01-15' } })
    expect(both.state.previous?.state).toBe('superseded')
    expect(after(signAs(one.agreement, 'protege', '2027-12-12', active, null)).state.previous).toBe(null)
    expect(both.events.map(({ type }) => type)).toEqual(['AgreementSigned', 'RenewalSigned'])
    expect(both.events[1]?.data).toMatchObject({ startsOn: '2028-01-15', endsOn: '2028-07-15' })
  })

  test('on other terms voids the signature given to the first', () => {
    const one = after(signAs(draft(), 'mentor')).state.agreement
    const other = propose({ by: 'protege', latest: one }, { months: 12, meetingsPerYear: 4 })
    expect(other).toMatchObject({ state: { id: 'a2', number: 2, state: 'draft', termMonths: 12 } })
    expect(other.ok && other.events.map(({ type }) => type)).toEqual(['RenewalProposed', 'SignaturesVoided'])
    expect(propose({ latest: draft() }, { ...terms, meetingsPerYear: 5 })).toMatchObject({
      state: { meetingsPerYear: 5 },
    })
  })

  test('on the same terms again changes nothing', () => {
    const one = after(signAs(draft(), 'mentor')).state.agreement
    expect(propose({ by: 'protege', latest: one })).toEqual({ ok: true, state: one, events: [] })
  })

  const fixed: ResolvedBook = {
    ...csceBook,
    settings: { ...csceBook.settings, renewal: { ...csceBook.settings.renewal, terms: 'same' } },
  }
  const without: ResolvedBook = {
    ...csceBook,
    settings: { ...csceBook.settings, renewal: { ...csceBook.settings.renewal, allowed: false } },
  }
  const two = { id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben' }
  test.each<[string, Partial<RenewalSituation>, Mentorship, string[]]>([
    ['by anybody else', { by: null }, active, ['renewal-not-yours']],
    ['46 days before', { today: '2027-11-30' }, active, ['renewal-not-yet']],
    ['45 days before: not', { today: '2027-12-01' }, active, []],
    ['on the last day: not', { today: '2028-01-14' }, active, []],
    ['after it', { today: '2028-01-15' }, active, ['renewal-over']],
    ['once ended', {}, { ...active, phase: 'ended', endedOn: '2027-12-01', ending: 'by-one' }, ['renewal-over']],
    ['once undone', {}, { ...two, phase: 'undone', undoneAt: new Date('2027-01-12') }, ['renewal-over']],
    ['before the start', {}, { ...two, phase: 'agreement' }, ['nothing-to-renew']],
    ['without an end', {}, { ...active, endsOn: null }, ['nothing-to-renew']],
    ['where the rules do not provide for it', { book: without }, active, ['renewal-not-offered']],
    ['when the other would rather end', { answers: { protege: 'end' } }, active, ['other-would-rather-end']],
    ['when oneself would have: not', { answers: { mentor: 'end', protege: 'renew' } }, active, []],
    [
      'under an open amendment',
      { latest: { ...signed, number: 2, state: 'draft' } },
      active,
      ['close-the-amendment-first'],
    ],
  ])('is refused %s', (_what, change, mentorship, expected) => {
    expect(codes(mayProposeRenewal(mentorship, { ...situation, ...change }))).toEqual(expected)
    expect(refusalsOf(propose(change, terms, mentorship))).toEqual(expected)
  })

  test('is refused on terms that cannot be kept, all at once', () => {
    for (const months of [0, 61, 1.5])
      expect(refusalsOf(propose({}, { months, meetingsPerYear: 0 }))).toEqual([
        'renewal-months-out-of-range at months',
        'renewal-meetings-out-of-range at meetingsPerYear',
      ])
    expect(propose({}, { months: 60, meetingsPerYear: null as never })).toMatchObject({ ok: true })
    const left: Delegation = { least: 3, most: 12, strength: 'expected', by: 'renewal', source: null }
    const few = { ...csceBook, norms: [contactsNorm('few', { delegation: left })] }
    for (const [meetingsPerYear, code] of [
      [2, 'too-few'],
      [13, 'out-of-range'],
    ] as const)
      expect(refusalsOf(propose({ book: few }, { months: 6, meetingsPerYear }))).toEqual([
        `renewal-meetings-${code} at meetingsPerYear`,
      ])
    expect(propose({ book: few }, { months: 6, meetingsPerYear: 3 }).ok).toBe(true)
    expect(refusalsOf(propose({ book: fixed }, { months: 6, meetingsPerYear: 60 }))).toEqual([
      'renewal-terms-fixed at months',
    ])
    expect(refusalsOf(propose({ book: fixed }, { months: 12, meetingsPerYear: 60 }))).toEqual([])
  })

  test('is too late when both have not signed before the term is over', () => {
    const one = after(signAs(draft(), 'mentor')).state.agreement
    expect(refusalsOf(signAs(one, 'protege', '2028-01-15'))).toEqual(['renewal-too-late'])
    expect(refusalsOf(signAs(draft(), 'protege', '2028-01-15'))).toEqual(['renewal-too-late'])
    expect(codes(maySign(one, active, 'protege', csceBook, '2028-01-14'))).toEqual([])
    expect(codes(maySign(one, { ...active, endsOn: null }, 'protege', csceBook, '2028-01-15'))).toEqual([])
    expect(codes(maySign(one, { ...active, endsOn: '2028-07-15' }, 'protege', csceBook, '2028-08-01'))).toEqual([])
  })

  test('an amendment of a renewal leaves its term', () => {
    const renewed = { ...active, endsOn: '2028-07-15' }
    const amendment: Agreement = { ...draft(), id: 'a3', number: 3 }
    const one = after(signAs(amendment, 'mentor', '2028-02-01', renewed)).state.agreement
    const both = after(signAs(one, 'protege', '2028-02-01', renewed))
    expect(both.state.mentorship).toEqual(renewed)
    expect(both.events[1]?.type).toBe('AmendmentSigned')
  })

  test('can be given up until both have signed', () => {
    const inForce = agreementText(what())
    const given = withdrawAmendment(draft(), { by: 'mentor', inForce, goals: [], mentorship: active })
    expect(given).toMatchObject({ state: { agreement: { state: 'withdrawn', meetingsPerYear: 4 } } })
    expect(given.ok && given.events[0]?.type).toBe('RenewalWithdrawn')
    expect(mayWithdrawAmendment(draft(), 'protege', active)).toEqual([])
  })

  test('whatever the terms, the new end is that many months after the old', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (months, meetingsPerYear) => {
          const one = after(signAs(draft({}, { months, meetingsPerYear } as typeof terms), 'protege')).state.agreement
          const { mentorship } = after(signAs(one, 'mentor')).state
          expect(mentorship.phase === 'active' && mentorship.endsOn).toBe(addMonths('2028-01-15', months))
        },
      ),
    )
  })
})

const what = (more: Partial<WhatIsSigned> = {}): WhatIsSigned => ({
  ...{
    number: 2,
    termMonths: 6,
    organization: 'CSCE',
    program: 'Mentors',
    edition: { number: 1, hash: 'h' },
    goals: [],
  },
  ...{ mentor: { id: 'ana', name: 'Ana' }, protege: { id: 'ben', name: 'Ben' }, book: csceBook },
  ...more,
})

describe('the text of a renewal', () => {
  const renewed = { continuesFrom: '2028-01-15' }
  const own = { renewed, meetingsPerYear: 4 }
  test('says the terms of the two, in both languages, and reads back as it was written', () => {
    const text = readCanonicalAgreement(canonicalAgreement(what(own)))
    expect(text.renewed).toEqual({ ...renewed, meetingsPerYear: 4 })
    expect(text.term.sentences[0]).toEqual({
      en: 'We go on for 6 months, from 15\u00a0January 2028 until 14\u00a0July 2028.',
      fr: 'Nous continuons pendant 6 mois, du 15\u00a0janvier 2028 au 14\u00a0juillet 2028.',
    })
    expect(text.term.sentences).toHaveLength(2)
    expect(text.meetings[0]?.en).toBe('We mean to meet 4 times a year.')
  })

  test('says their figure in place of the program’s own; where that is nobody’s but its own, beside them', () => {
    const said = (one: Partial<WhatIsSigned>) => agreementText(what(one)).meetings.map(({ en }) => en)
    const [own0, ...rest] = said(own)
    expect(own0).toBe('We mean to meet 4 times a year.')
    expect(rest).toEqual(said({}).filter((sentence) => !/\d meetings a year/.test(sentence)))
    expect(rest).toHaveLength(2)
    const fixed = { ...csceBook, norms: csceBook.norms.map((norm) => ({ ...norm, delegation: null })) }
    expect(said({ ...own, book: fixed })).toEqual([own0, ...said({ book: fixed })])
  })

  test('is said by a first agreement too, where it has one', () => {
    const text = agreementText(what({ number: 1, meetingsPerYear: 12 }))
    expect(text.meetings[0]?.fr).toBe('Nous avons l’intention de nous rencontrer 12 fois par an.')
    expect('renewed' in text).toBe(false)
  })

  test('says nothing of what was left open', () => {
    const text = agreementText(what({ renewed }))
    expect(text.meetings).toEqual(agreementText(what()).meetings)
    expect(agreementText(what({ renewed, termMonths: null })).term).toEqual(
      agreementText(what({ termMonths: null })).term,
    )
    expect('renewed' in agreementText(what())).toBe(false)
  })
})

describe('ending with the term', () => {
  const decline = (change: Partial<RenewalSituation> = {}, mentorship: Mentorship = active) =>
    declineRenewal(mentorship, { ...situation, ...change })
  test('is said once, by each for themselves', () => {
    expect(decline({ answers: { protege: 'renew' } })).toEqual({
      ok: true,
      state: { mentor: 'end', protege: 'renew' },
      events: [
        {
          type: 'RenewalDeclined',
          subjectType: 'mentorship',
          subjectId: 'm1',
          data: { party: 'mentor', lastDay: '2028-01-14' },
        },
      ],
    })
    expect(codes(mayDeclineRenewal(active, { ...situation, answers: { mentor: 'end' } }))).toEqual([
      'renewal-already-declined',
    ])
    expect(refusalsOf(decline({ today: '2027-10-01' }))).toEqual(['renewal-not-yet'])
    expect(refusalsOf(decline({ by: null }))).toEqual(['renewal-not-yours'])
  })
})
