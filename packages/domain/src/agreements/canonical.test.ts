import { describe, expect, test } from 'vitest'
import type { Goal, GoalWithText } from '../goals/index.ts'
import { csce, resolve } from '../rules/index.ts'
import { draftAgreement } from './agreement.ts'
import { restoredGoals, withdrawAmendment } from './amend.ts'
import { agreementText, canonicalAgreement, type WhatIsSigned } from './canonical.ts'
import { missingSignatures } from './obligations.ts'
import { readCanonicalAgreement } from './rules.ts'

const book = resolve(csce)
const goal = (id: string, position: number, more: Partial<Goal> = {}): GoalWithText => ({
  goal: {
    id,
    mentorshipId: 'm1',
    agreementNumberAdded: 1,
    position,
    kind: 'professional',
    deadline: '2027-06-30',
    hasStatement: true,
    hasMetric: true,
    attainable: { mentor: true, protege: true },
    relevant: { mentor: true, protege: true },
    agreedByMentor: true,
    dropped: false,
    ...more,
  },
  text: { statement: `Goal ${id}`, metric: `Metric ${id}` },
})
const what: WhatIsSigned = {
  number: 1,
  termMonths: 12,
  organization: 'Society',
  program: 'Program',
  edition: { number: 1, hash: 'h' },
  mentor: { id: 'ana', name: 'Ana' },
  protege: { id: 'ben', name: 'Ben' },
  book,
  goals: [goal('b', 2), goal('a', 1), goal('c', 3, { hasStatement: false }), goal('d', 4, { dropped: true })],
}

describe('what is signed', () => {
  test('holds promises, term, meetings, evaluation and the goals that count, in both languages', () => {
    const text = agreementText(what)
    expect(text.promises.map(({ normId }) => normId)).toHaveLength(7)
    expect(text.term.months).toBe(12)
    expect(text.term.sentences).toHaveLength(2)
    expect(text.meetings).toHaveLength(4)
    expect(text.evaluation).toHaveLength(1)
    expect(text.goals.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(text.protege.label).toEqual({ en: 'protégé', fr: 'protégé(e)' })
    expect(text.title.en).toBe('Mentor & Protégé Agreement')
  })

  test('reads back as it was frozen', () => {
    expect(readCanonicalAgreement(canonicalAgreement(what))).toEqual(agreementText(what))
  })

  test('is the same text whatever order the goals come in', () => {
    expect(canonicalAgreement({ ...what, goals: what.goals.toReversed() })).toBe(canonicalAgreement(what))
  })

  test('does not change with a tick or a yes, and does with a word', () => {
    const ticks = goal('a', 1, { agreedByMentor: false, attainable: { mentor: false, protege: false } })
    expect(canonicalAgreement({ ...what, goals: [goal('b', 2), ticks] })).toBe(canonicalAgreement(what))
    const words = { ...goal('a', 1), text: { statement: 'Other', metric: '' } }
    expect(canonicalAgreement({ ...what, goals: [goal('b', 2), words] })).not.toBe(canonicalAgreement(what))
  })

  test('leaves out the sections that the program does not name', () => {
    const agreement = { ...book.settings.agreement, sections: [] }
    const bare = agreementText({ ...what, book: { ...book, settings: { ...book.settings, agreement } } })
    expect([bare.purpose, bare.promises, bare.meetings, bare.evaluation, bare.term.sentences]).toEqual([
      null,
      [],
      [],
      [],
      [],
    ])
  })
})

describe('a withdrawn amendment', () => {
  const inForce = agreementText(what)
  const draft = { ...draftAgreement({ id: 'a2', mentorshipId: 'm1', editionId: 'e1' }, book), number: 2 }

  test('leaves untouched what nobody changed', () => expect(restoredGoals(inForce, what.goals)).toEqual([]))

  test('brings back words, kind and deadline, which both had signed', () => {
    const changed = goal('a', 1, { kind: null, deadline: null, agreedByMentor: false, hasMetric: false })
    const [back] = restoredGoals(inForce, [{ ...changed, text: { statement: 'New', metric: '' } }])
    expect(back?.text).toEqual({ statement: 'Goal a', metric: 'Metric a' })
    expect(back?.goal).toMatchObject({
      kind: 'professional',
      deadline: '2027-06-30',
      agreedByMentor: true,
      hasMetric: true,
    })
  })

  test('puts back what was dropped and drops what was added, and keeps what is no goal yet', () => {
    const live = [
      goal('a', 1, { dropped: true }),
      goal('b', 2),
      goal('new', 5),
      goal('half', 6, { hasStatement: false }),
    ]
    expect(restoredGoals(inForce, live).map(({ goal: { id, dropped } }) => [id, dropped])).toEqual([
      ['a', false],
      ['new', true],
    ])
  })

  test('makes the goals read as they were signed', () => {
    const live = [
      goal('b', 2, { dropped: true }),
      { ...goal('a', 1), text: { statement: 'New', metric: 'New' } },
      goal('new', 5),
    ]
    const restored = restoredGoals(inForce, live)
    const after = live.map((one) => restored.find(({ goal: { id } }) => id === one.goal.id) ?? one)
    expect(canonicalAgreement({ ...what, goals: after })).toBe(canonicalAgreement(what))
  })

  test('is decided by one of the two, and refused otherwise', () => {
    const two = { id: 'm1', programId: 'p1', mentorId: 'ana', protegeId: 'ben' }
    const mentorship = { ...two, phase: 'active', startsOn: '2027-01-15', endsOn: null } as const
    const decision = withdrawAmendment(draft, { by: 'mentor', inForce, goals: [goal('new', 5)], mentorship })
    expect(decision).toMatchObject({
      ok: true,
      state: { agreement: { state: 'withdrawn', number: 2 }, goals: [{ goal: { id: 'new', dropped: true } }] },
      events: [{ type: 'AmendmentWithdrawn', data: { number: 2, party: 'mentor' } }],
    })
    expect(withdrawAmendment(draft, { by: null, inForce, goals: [], mentorship }).ok).toBe(false)
  })
})

test('whose signature is missing', () => {
  expect(missingSignatures([])).toBe('both')
  expect(missingSignatures(['mentor'])).toBe('protege')
  expect(missingSignatures(['protege', 'mentor'])).toBe(null)
})
