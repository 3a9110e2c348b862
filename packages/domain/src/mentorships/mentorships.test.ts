import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DutyName, Standing } from '../core/index.ts'
import { csce, resolve } from '../rules/index.ts'
import { begin, type Mentorship, partyOf, shareContactCard } from './mentorship.ts'
import {
  type Candidate,
  mayPair,
  mayUndoPairing,
  pair,
  pairAdvice,
  type PairingSituation,
  undoPairing,
} from './pairing.ts'

const book = resolve(csce)
const now = new Date('2027-01-10T12:00:00Z')
const as = (...duties: DutyName[]): Standing => ({ personId: 'p0', duties })
const ana: Candidate = {
  id: 't1',
  personId: 'ana',
  programId: 'g1',
  role: 'mentor',
  state: 'active',
  careerStage: 'senior',
  openMentorships: 0,
}
const ben: Candidate = { ...ana, id: 't2', personId: 'ben', role: 'protege', careerStage: 'student' }
const situation: PairingSituation = {
  programId: 'g1',
  programClosed: false,
  editionId: 'e1',
  alreadyPaired: false,
  by: as('committee'),
}
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

describe('pairing', () => {
  test('makes a mentorship in the phase of the agreement', () => {
    expect(pair('m1', ana, ben, situation, book)).toEqual({
      ok: true,
      state: { id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' },
      events: [
        {
          type: 'PairMade',
          subjectType: 'mentorship',
          subjectId: 'm1',
          data: { mentorId: 'ana', protegeId: 'ben', editionId: 'e1', advice: [] },
        },
      ],
    })
    expect(mayPair(ana, ben, { ...situation, by: as('coordinator') }, book)).toEqual([])
  })

  test.each([
    ['by somebody without that duty', ana, ben, { ...situation, by: as('owner') }, ['pairing-not-your-duty']],
    ['before rules are published', ana, ben, { ...situation, editionId: null }, ['no-edition']],
    ['in a closed program', ana, ben, { ...situation, programClosed: true }, ['program-not-running']],
    ['of one person with themselves', ana, { ...ben, personId: 'ana' }, situation, ['same-person']],
    ['of another program', ana, { ...ben, programId: 'g2' }, situation, ['not-in-program']],
    ['of somebody who paused', { ...ana, state: 'paused' as const }, ben, situation, ['not-taking-part']],
    ['in the wrong roles', ben, ana, situation, ['not-taking-part', 'not-taking-part']],
    ['of the same two again', ana, ben, { ...situation, alreadyPaired: true }, ['already-paired']],
    ['of a mentor at capacity', { ...ana, openMentorships: 1 }, ben, situation, ['mentor-at-capacity']],
    ['of a protégé at capacity', ana, { ...ben, openMentorships: 1 }, situation, ['protege-at-capacity']],
  ])('is refused %s', (_why, mentor, protege, where, expected) => {
    expect(codes(mayPair(mentor, protege, where, book))).toEqual(expected)
    expect(pair('m1', mentor, protege, where, book).ok).toBe(false)
  })

  test('says the number that the program allows', () => {
    expect(mayPair({ ...ana, openMentorships: 1 }, ben, situation, book)).toEqual([
      { code: 'mentor-at-capacity', at: 'mentor', limit: 1 },
    ])
  })

  test('has no limit where the program has none, and only the committee pairs where it says so', () => {
    const settings = {
      ...book.settings,
      capacity: { ...book.settings.capacity, mentor: null },
      matching: { ...book.settings.matching, publishedBy: ['committee' as const] },
    }
    const other = { ...book, settings }
    expect(mayPair({ ...ana, openMentorships: 9 }, ben, situation, other)).toEqual([])
    expect(codes(mayPair(ana, ben, { ...situation, by: as('coordinator') }, other))).toEqual(['pairing-not-your-duty'])
  })

  test('without a book there is nothing to pair under', () => {
    expect(codes(mayPair(ana, ben, situation, null))).toEqual(['no-edition'])
  })

  describe('where the program requires that the mentor is the more senior', () => {
    const norms = book.norms.map((norm) =>
      norm.id === 'mentor-more-senior' ? { ...norm, strength: 'required' as const } : norm,
    )
    const strict = { ...book, norms }
    const peers = [ana, { ...ben, careerStage: 'senior' }] as const
    const refusal = { code: 'pair-condition-unmet', normId: 'mentor-more-senior' }

    test('refuses who is not, and who did not say, and nobody else', () => {
      expect(mayPair(...peers, situation, strict)).toEqual([refusal])
      expect(mayPair(ana, { ...ben, careerStage: null }, situation, strict)).toEqual([refusal])
      expect(mayPair(ana, ben, situation, strict)).toEqual([])
    })

    test('can be set aside by who makes the pairs, which is told; never by one of the two', () => {
      const set = pair('m1', ...peers, { ...situation, overriding: true }, strict)
      expect(set.ok && set.events).toMatchObject([
        { type: 'PairMade', data: { advice: ['mentor-not-more-senior'] } },
        { type: 'RequirementOverridden', subjectId: 'm1', data: { normId: 'mentor-more-senior', editionId: 'e1' } },
      ])
      const herself = { ...situation, overriding: true, by: { ...as('committee'), personId: 'ana' } }
      expect(mayPair(...peers, herself, strict)).toEqual([refusal])
      const none = pair('m1', ana, ben, { ...situation, overriding: true }, strict)
      expect(none.ok && none.events.map(({ type }) => type)).toEqual(['PairMade'])
    })
  })

  test('is yes exactly where the guard is empty', () => {
    const candidate = (role: 'mentor' | 'protege') =>
      fc.record({
        id: fc.constant('t'),
        personId: fc.constantFrom('a', 'b', 'c'),
        programId: fc.constantFrom('g1', 'g2'),
        role: fc.constantFrom(role, 'mentor' as const),
        state: fc.constantFrom('active' as const, 'left' as const),
        careerStage: fc.constantFrom(null, 'student', 'executive'),
        openMentorships: fc.integer({ min: 0, max: 1 }),
      })
    const situations = fc.record({
      programId: fc.constant('g1'),
      programClosed: fc.boolean(),
      editionId: fc.constantFrom(null, 'e1'),
      alreadyPaired: fc.boolean(),
      by: fc.constantFrom(as(), as('committee')),
    })
    fc.assert(
      fc.property(candidate('mentor'), candidate('protege'), situations, (mentor, protege, where) => {
        expect(pair('m', mentor, protege, where, book).ok).toBe(mayPair(mentor, protege, where, book).length === 0)
      }),
    )
  })
})

describe('advice on a pair (CSCE-4, 6, 7)', () => {
  test.each([
    ['senior', 'student', []],
    ['student', 'senior', ['mentor-not-more-senior']],
    ['senior', 'senior', ['mentor-not-more-senior']],
    [null, 'student', ['mentor-stage-unknown']],
    ['senior', 'wizard', ['protege-stage-unknown']],
    [null, null, ['both-stages-unknown']],
  ])('%s with %s: %j', (mentor, protege, advice) => {
    const two = [
      { ...ana, careerStage: mentor },
      { ...ben, careerStage: protege },
    ] as const
    expect(pairAdvice(...two, book)).toEqual(advice)
    expect(pair('m1', ...two, situation, book)).toMatchObject({ ok: true, events: [{ data: { advice } }] })
  })

  test('is not given where the program does not ask', () => {
    expect(pairAdvice(ana, { ...ben, careerStage: 'executive' }, { ...book, norms: [] })).toEqual([])
  })
})

const paired: Mentorship = { id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' }
const active: Mentorship = begin(paired, '2027-01-15', 12)
const ended: Mentorship = {
  ...paired,
  phase: 'ended',
  startsOn: '2026-01-15',
  endsOn: '2027-01-15',
  endedOn: '2027-01-15',
  ending: 'term-over',
}
const undone: Mentorship = { ...paired, phase: 'undone', undoneAt: now }

describe('undoing a pairing', () => {
  test('is possible as long as not both have signed', () => {
    expect(undoPairing(paired, { by: as('committee'), book, now })).toMatchObject({
      ok: true,
      state: { phase: 'undone', undoneAt: now },
      events: [{ type: 'PairingUndone' }],
    })
  })

  test.each([
    [active, as('committee'), 'both-have-signed'],
    [ended, as('committee'), 'mentorship-is-over'],
    [undone, as('committee'), 'pairing-already-undone'],
    [paired, as('owner'), 'pairing-not-your-duty'],
  ])('is refused', (mentorship, by, code) => {
    expect(codes(mayUndoPairing(mentorship, by, book))).toEqual([code])
    expect(undoPairing(mentorship, { by, book, now }).ok).toBe(false)
  })

  test('is decided by the default bodies where there is no book', () => {
    expect(mayUndoPairing(paired, as('coordinator'), null)).toEqual([])
  })
})

test('a mentorship runs from its day to the first day after the term, or without an end', () => {
  expect(active).toMatchObject({ startsOn: '2027-01-15', endsOn: '2028-01-15' })
  expect(begin(paired, '2027-01-15', null)).toMatchObject({ phase: 'active', endsOn: null })
})

test('a person is one of the two or neither', () => {
  expect(['ana', 'ben', 'eve'].map((id) => partyOf(paired, id))).toEqual(['mentor', 'protege', null])
})

describe('contact details', () => {
  test('are shown by one of the two to the other', () => {
    expect(shareContactCard('c1', paired, 'mentor')).toMatchObject({
      ok: true,
      events: [{ type: 'ContactCardShared', data: { mentorshipId: 'm1', party: 'mentor' } }],
    })
  })

  test.each([
    [paired, null, 'card-not-yours'],
    [ended, 'mentor', 'mentorship-not-running'],
    [undone, 'protege', 'mentorship-not-running'],
  ] as const)('are not shared otherwise', (mentorship, by, code) => {
    const decision = shareContactCard('c1', mentorship, by)
    expect(!decision.ok && codes(decision.refusals)).toEqual([code])
  })
})
