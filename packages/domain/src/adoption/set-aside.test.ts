import { describe, expect, test } from 'vitest'
import { type Agreement, agreementObligations, promises, sign } from '../agreements/index.ts'
import type { DutyName, Standing } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { type Norm, resolve, type ResolvedBook } from '../rules/index.ts'
import { bookOf, contactsNorm, csceBook } from '../samples/index.ts'
import { presets } from '../rules/index.ts'
import { canBeSetAside, isGiven, maySetAside, requiredOfText, setAside, staysAside, withoutNorms } from './set-aside.ts'

const as = (...duties: DutyName[]): Standing => ({ personId: 'kim', duties })
const paired: Mentorship = { id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' }
const active: Mentorship = { ...paired, phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' }
const norm = (id: string, book = csceBook): Norm => book.norms.find((one) => one.id === id) ?? expect.fail(id)
const word = norm('agreement-acknowledged')
const clause = norm('clause-respect')
const about = { norm: clause, aside: [], by: as('coordinator'), book: csceBook, signed: null }
const on = { editionId: 'e1', today: '2027-01-20', termMonths: 12 } as const
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

describe('what the rules require of two', () => {
  test('is set aside by who makes the pairs', () => {
    expect(setAside(paired, { ...about, ...on })).toEqual({
      ok: true,
      state: paired,
      events: [
        {
          ...{ type: 'RequirementSetAside', subjectType: 'mentorship', subjectId: 'm1' },
          data: { mentorId: 'ana', protegeId: 'ben', normId: 'clause-respect', editionId: 'e1', startsOn: null },
        },
      ],
    })
  })

  test('begins the mentorship where it is the word of the two, who can still give it', () => {
    const begun = setAside(paired, { ...about, ...on, norm: word })
    expect(begun).toMatchObject({
      state: { phase: 'active', startsOn: '2027-01-20', endsOn: '2028-01-20' },
      events: [{ data: { startsOn: '2027-01-20' } }],
    })
    const mentorship = begun.ok ? begun.state : expect.fail('refused')
    const book = withoutNorms(csceBook, [word.id])
    const giving = { digest: 'd'.repeat(64), now: new Date('2027-02-01T15:00:00Z'), timeZone: 'UTC' }
    const acknowledged = book.norms.map(({ id }) => id)
    const draft: Agreement = {
      ...{ id: 'a1', mentorshipId: 'm1', number: 1, editionId: 'e1', termMonths: 12 },
      state: 'draft',
    }
    const first = sign(
      draft,
      { mentorship, previous: null, book },
      { ...giving, by: 'mentor', personId: 'ana', acknowledged },
    )
    const both = sign(
      first.ok ? first.state.agreement : draft,
      { mentorship, previous: null, book },
      { ...giving, by: 'protege', personId: 'ben', acknowledged },
    )
    expect(both).toMatchObject({
      state: { mentorship, agreement: { state: 'signed' }, previous: null },
      events: [{ type: 'AgreementSigned' }, { type: 'AgreementActivated', data: { startsOn: '2027-01-20' } }],
    })
  })

  test.each<[string, Mentorship, Partial<Parameters<typeof maySetAside>[1]>, string]>([
    ['by an owner', paired, { by: as('owner') }, 'setting-aside-not-yours'],
    ['by one of the two', paired, { by: { ...as('committee'), personId: 'ana' } }, 'setting-aside-not-yours'],
    ['once it was undone', { ...paired, phase: 'undone', undoneAt: new Date() }, {}, 'adoption-over'],
    ['once it ended', { ...active, phase: 'ended', endedOn: '2027-06-01', ending: 'by-one' }, {}, 'adoption-over'],
    ['twice', paired, { aside: ['clause-respect'] }, 'set-aside-already'],
    ['where the rules do not have it', paired, { norm: null }, 'not-to-be-set-aside'],
    ['where it is only expected', paired, { norm: norm('meetings-at-least') }, 'not-to-be-set-aside'],
    ['where it is their word to what they change', active, { norm: word }, 'not-to-be-set-aside'],
    ['where both have given the promise', active, { signed: csceBook }, 'not-to-be-set-aside'],
    ['where it is going on', paired, { norm: norm('renewal-by-both') }, 'not-to-be-set-aside'],
  ])('is not set aside %s', (_how, mentorship, more, code) => {
    expect(codes(maySetAside(mentorship, { ...about, ...more }))).toEqual([code])
    expect(setAside(mentorship, { ...about, ...on, ...more })).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  test('is a promise, a section, a figure; not whether a pair fits, nor what the committee or an applicant does', () => {
    const never = presets.flatMap(({ book: given }) => {
      const book = resolve(given)
      return book.norms.filter((one) => one.strength === 'required' && !canBeSetAside(one, paired, book))
    })
    expect(never.map(({ id }) => id)).toEqual(['renewal-by-both', 'introductory-training'])
    const seniority: Norm = { ...norm('mentor-more-senior'), strength: 'required' }
    const meetings = contactsNorm('meetings', { strength: 'required' })
    expect(
      [seniority, meetings, { ...meetings, party: 'committee' as const }].map((one) =>
        canBeSetAside(one, paired, csceBook),
      ),
    ).toEqual([false, true, false])
  })
})

test('a promise is given where both signed it as it stands, and nothing else is', () => {
  const without = { ...csceBook, norms: csceBook.norms.filter(({ id }) => id !== clause.id) }
  expect(isGiven(clause, csceBook, csceBook)).toBe(true)
  expect(isGiven(clause, csceBook, without)).toBe(false)
  expect(isGiven(clause, csceBook, null)).toBe(false)
  expect(isGiven(word, csceBook, csceBook)).toBe(false)
})

test('a text asks for its promises and sections', () => {
  const of = presets.map(({ book, key }) => [key, requiredOfText(resolve(book)).map(({ id }) => id)])
  expect(Object.fromEntries(of)).toMatchObject({
    csce: ['clause-respect', 'clause-confidentiality', 'clause-scope', 'clause-competitive', 'clause-liability'],
    hraco: expect.arrayContaining(['agreement-parts']) as unknown,
    asq: [],
  })
})

describe('a book without what was set aside', () => {
  test('is the same each time, and asks the rest', () => {
    const book = withoutNorms(csceBook, ['clause-respect', word.id])
    expect(withoutNorms(csceBook, [word.id, 'clause-respect'])).toBe(book)
    expect(withoutNorms(csceBook, [])).toBe(csceBook)
    expect(promises(book).map(({ id }) => id)).not.toContain('clause-respect')
    expect(withoutNorms(csceBook, ['mentor-more-senior']).norms).toEqual(csceBook.norms)
    const facts = { number: 1, signedBy: [], since: '2027-01-15', edition: 1 }
    const asks = (whole: ResolvedBook) => agreementObligations(facts, whole).some(({ normId }) => normId === word.id)
    expect([asks(csceBook), asks(book)]).toEqual([true, false])
  })

  test('stays so in a newer edition as long as it says the same there, whoever says so', () => {
    const meetings = contactsNorm('meetings', { strength: 'required' })
    const book = bookOf(meetings)
    const other = { kind: 'decided', by: { en: 'The board', fr: 'Le conseil' }, on: '2027-03-01' } as const
    expect(staysAside('meetings', book, bookOf({ ...meetings, source: other }))).toBe(true)
    expect(staysAside('meetings', book, bookOf({ ...meetings, strength: 'expected' }))).toBe(false)
    expect(staysAside('meetings', book, bookOf())).toBe(false)
    expect(staysAside('unheard-of', book, bookOf())).toBe(false)
    const delegation = { least: 1, most: 9, strength: 'expected', by: 'renewal', source: null } as const
    const left = bookOf({ ...meetings, delegation })
    expect(staysAside('meetings', left, bookOf({ ...meetings, delegation: { ...delegation, source: other } }))).toBe(
      true,
    )
    expect(staysAside('meetings', left, book)).toBe(false)
  })
})
