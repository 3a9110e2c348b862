import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csce, resolve } from '../rules/index.ts'
import { deadlineAdvice, hasPart } from './advice.ts'
import { agreeGoal, commentOnGoal, confirmGoalPart } from './answer-goal.ts'
import {
  countedGoals,
  type Goal,
  type GoalSituation,
  mayAgreeGoal,
  mayCommentOnGoal,
  mayConfirmGoalPart,
} from './goal.ts'
import { mayDropGoal, mayRestoreGoal, mayWriteGoal } from './goal.ts'
import { dropGoal, type GoalWriting, proposeGoal, restoreGoal, reviseGoal } from './write-goal.ts'

const book = resolve(csce)
const protege: GoalSituation = { party: 'protege', agreement: 'draft', mentorship: 'running', agreementNumber: 1 }
const mentor: GoalSituation = { ...protege, party: 'mentor' }
const signed: GoalSituation = { ...protege, agreement: 'signed' }
const over: GoalSituation = { ...protege, mentorship: 'over' }
const stranger: GoalSituation = { ...protege, party: null }
const goal: Goal = {
  id: 'g1',
  mentorshipId: 'm1',
  agreementNumberAdded: 1,
  position: 1,
  kind: 'professional',
  deadline: '2027-06-30',
  hasStatement: true,
  hasMetric: true,
  attainable: { mentor: true, protege: true },
  relevant: { mentor: true, protege: true },
  agreedByMentor: true,
  dropped: false,
}
const text = { statement: 'Lead a small project', metric: 'It is delivered' }
const blank: Goal = { ...goal, hasStatement: false, agreedByMentor: false }
const dropped: Goal = { ...goal, dropped: true }
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const propose = (writing: GoalWriting, existing: readonly Goal[] = [], situation = protege) =>
  proposeGoal({ id: 'g9', mentorshipId: 'm1' }, writing, { situation, book, existing })

describe('proposing a goal', () => {
  test('puts it at the end of the table', () => {
    expect(propose({ statement: 'Speak at a conference' }, [goal])).toMatchObject({
      ok: true,
      state: {
        goal: { position: 2, hasStatement: true, hasMetric: false, agreementNumberAdded: 1 },
        text: { statement: 'Speak at a conference', metric: '' },
        changesAgreement: true,
      },
      events: [{ type: 'GoalProposed', subjectId: 'g9', data: { mentorshipId: 'm1', position: 2 } }],
    })
  })

  test('keeps one without a statement, which is no goal yet and voids nothing (CSCE-19)', () => {
    expect(propose({ metric: 'Two talks' })).toMatchObject({ ok: true, state: { changesAgreement: false } })
  })

  test('allows a fourth (CSCE-17)', () => expect(propose({ statement: 'x' }, [goal, goal, goal]).ok).toBe(true))

  test('says everything that is wrong at once', () => {
    const decision = propose({ statement: 'a\0', kind: 'personal', deadline: '2027-02-30' }, [], mentor)
    expect(!decision.ok && codes(decision.refusals)).toEqual([
      'goals-not-yours-to-write',
      'text-not-storable',
      'deadline-not-a-day',
    ])
  })

  test('refuses a kind that the program does not have, and a twenty-first', () => {
    const one = { ...book, settings: { ...book.settings, goals: { ...book.settings.goals, kinds: [] } } }
    const kind = proposeGoal(
      { id: 'g9', mentorshipId: 'm1' },
      { kind: 'personal' },
      { situation: protege, book: one, existing: [] },
    )
    expect(!kind.ok && codes(kind.refusals)).toEqual(['goal-kind-not-offered'])
    const many = propose(
      { statement: 'x' },
      Array.from({ length: 20 }, () => goal),
    )
    expect(!many.ok && many.refusals).toEqual([{ code: 'too-many-goals', limit: 20 }])
  })
})

describe('revising a goal', () => {
  const revise = (writing: GoalWriting, before = goal, situation = protege) =>
    reviseGoal({ goal: before, text }, writing, { situation, book })

  test('lets lapse what the mentor had said of other words, and keeps the writer’s own ticks', () => {
    expect(revise({ metric: 'Delivered by June' })).toMatchObject({
      ok: true,
      state: {
        goal: {
          agreedByMentor: false,
          attainable: { mentor: false, protege: true },
          relevant: { mentor: false, protege: true },
        },
        changesAgreement: true,
      },
      events: [{ type: 'GoalRevised', data: { fields: ['metric'] } }],
    })
  })

  test('with the same words is no news', () => {
    expect(revise({ ...text, kind: 'professional', deadline: '2027-06-30' })).toEqual({
      ok: true,
      state: { goal, text, changesAgreement: false },
      events: [],
    })
  })

  test('empties a field that is null', () => {
    expect(revise({ kind: null, deadline: null, statement: ' ' })).toMatchObject({
      ok: true,
      state: { goal: { kind: null, deadline: null, hasStatement: false }, changesAgreement: true },
      events: [{ data: { fields: ['statement', 'kind', 'deadline'] } }],
    })
  })

  test('where the mentor owns the goals, the protégé’s word lapses', () => {
    const owned = {
      ...book,
      settings: { ...book.settings, goals: { ...book.settings.goals, owner: 'mentor' as const } },
    }
    const decision = reviseGoal({ goal, text }, { metric: 'x' }, { situation: mentor, book: owned })
    expect(decision).toMatchObject({ ok: true, state: { goal: { attainable: { mentor: true, protege: false } } } })
  })

  test('of one without a statement voids nothing', () => {
    const before = { goal: blank, text: { statement: '', metric: '' } }
    expect(reviseGoal(before, { metric: 'm' }, { situation: protege, book })).toMatchObject({
      ok: true,
      state: { changesAgreement: false },
    })
  })

  test.each([
    ['by a stranger', goal, stranger, 'not-one-of-the-two'],
    ['by the mentor', goal, mentor, 'goals-not-yours-to-write'],
    ['once both have signed', goal, signed, 'agreement-already-signed'],
    ['when all is over', goal, over, 'goals-closed'],
    ['that was dropped', dropped, protege, 'goal-dropped'],
  ])('is refused %s', (_why, before, situation, code) => {
    expect(codes(mayWriteGoal(before, situation, book))).toEqual([code])
    const decision = revise({ metric: 'new' }, before, situation)
    expect(!decision.ok && codes(decision.refusals)).toEqual([code])
  })
})

describe('dropping and putting back', () => {
  test('a goal leaves the table and comes back', () => {
    const away = dropGoal({ goal, text }, { situation: protege, book })
    expect(away).toMatchObject({ ok: true, state: { goal: { dropped: true } }, events: [{ type: 'GoalDropped' }] })
    const back = restoreGoal({ goal: dropped, text }, { situation: protege, book, existing: [] })
    expect(back).toMatchObject({ ok: true, state: { goal: { dropped: false } }, events: [{ type: 'GoalRestored' }] })
  })

  test('is refused as writing is', () => {
    expect(dropGoal({ goal, text }, { situation: mentor, book }).ok).toBe(false)
    expect(codes(mayRestoreGoal(goal, protege, book))).toEqual(['goal-not-dropped'])
    expect(codes(mayRestoreGoal(dropped, signed, book))).toEqual(['agreement-already-signed'])
    const full = restoreGoal(
      { goal: dropped, text },
      { situation: protege, book, existing: Array.from({ length: 20 }, () => goal) },
    )
    expect(!full.ok && codes(full.refusals)).toEqual(['too-many-goals'])
  })
})

describe('the mentor’s answer', () => {
  const open = { ...goal, agreedByMentor: false }

  test('is a yes, which can be taken back, also under a signed agreement', () => {
    const yes = agreeGoal(open, { situation: { ...mentor, agreement: 'signed' }, book })
    expect(yes).toMatchObject({ ok: true, state: { agreedByMentor: true }, events: [{ data: { agreed: true } }] })
    const no = agreeGoal(goal, { situation: mentor, book, agreed: false })
    expect(no).toMatchObject({ ok: true, state: { agreedByMentor: false }, events: [{ data: { agreed: false } }] })
  })

  test.each([
    ['of the writer', open, protege, true, 'agreeing-not-your-part'],
    ['of a stranger', open, stranger, true, 'not-one-of-the-two'],
    ['to nothing', blank, mentor, true, 'goal-without-statement'],
    ['given before', goal, mentor, true, 'goal-already-agreed'],
    ['never given', open, mentor, false, 'goal-not-agreed'],
  ])('%s is refused', (_who, before, situation, agreed, code) => {
    expect(codes(mayAgreeGoal(before, situation, book, agreed))).toEqual([code])
    expect(agreeGoal(before, { situation, book, agreed }).ok).toBe(false)
  })
})

describe('ticks and comments', () => {
  test('each ticks for themselves', () => {
    expect(confirmGoalPart(goal, 'attainable', false, mentor)).toMatchObject({
      ok: true,
      state: { attainable: { mentor: false, protege: true } },
      events: [{ type: 'GoalPartConfirmed', data: { part: 'attainable', party: 'mentor', confirmed: false } }],
    })
    expect(confirmGoalPart(goal, 'relevant', true, protege)).toMatchObject({ ok: true, events: [] })
  })

  test('a tick needs a statement and one of the two', () => {
    expect(codes(mayConfirmGoalPart(blank, mentor))).toEqual(['goal-without-statement'])
    expect(codes(mayConfirmGoalPart(goal, stranger))).toEqual(['not-one-of-the-two'])
    expect(confirmGoalPart(goal, 'relevant', true, stranger).ok).toBe(false)
  })

  test('a comment is kept composed, and its event has no word of it', () => {
    const decision = commentOnGoal(goal, { commentId: 'c1', text: 'Good, but when?\r\n' }, mentor)
    expect(decision).toMatchObject({ ok: true, state: 'Good, but when?\n' })
    expect(decision.ok && decision.events[0]?.data).toEqual({ mentorshipId: 'm1', commentId: 'c1' })
  })

  test('an empty comment, and one of a stranger, are refused', () => {
    const decision = commentOnGoal(goal, { commentId: 'c1', text: ' ' }, stranger)
    expect(!decision.ok && codes(decision.refusals)).toEqual(['not-one-of-the-two', 'text-missing'])
    expect(codes(mayCommentOnGoal(goal, over))).toEqual(['goals-closed'])
  })
})

test('guards are empty exactly where the decision is yes', () => {
  const goals = fc.record({
    ...Object.fromEntries(Object.entries(goal).map(([key, value]) => [key, fc.constant(value)])),
    hasStatement: fc.boolean(),
    agreedByMentor: fc.boolean(),
    dropped: fc.boolean(),
  }) as fc.Arbitrary<Goal>
  const situations: fc.Arbitrary<GoalSituation> = fc.record({
    party: fc.constantFrom(null, 'mentor', 'protege'),
    agreement: fc.constantFrom('draft', 'signed'),
    mentorship: fc.constantFrom('running', 'over'),
    agreementNumber: fc.constant(1),
  })
  fc.assert(
    fc.property(goals, situations, fc.boolean(), (one, situation, agreed) => {
      const both = { goal: one, text }
      const yes = (decision: { ok: boolean }, refusals: readonly unknown[]) =>
        expect(decision.ok).toBe(refusals.length === 0)
      yes(reviseGoal(both, {}, { situation, book }), mayWriteGoal(one, situation, book))
      yes(dropGoal(both, { situation, book }), mayDropGoal(one, situation, book))
      yes(restoreGoal(both, { situation, book, existing: [] }), mayRestoreGoal(one, situation, book))
      yes(agreeGoal(one, { situation, book, agreed }), mayAgreeGoal(one, situation, book, agreed))
      yes(confirmGoalPart(one, 'relevant', agreed, situation), mayConfirmGoalPart(one, situation))
      yes(commentOnGoal(one, { commentId: 'c', text: 'x' }, situation), mayCommentOnGoal(one, situation))
    }),
  )
})

describe('advice on a deadline (CSCE-23)', () => {
  const term = { from: '2027-01-15', until: '2028-01-15' }
  test.each([
    ['2027-01-14', ['deadline-in-the-past']],
    ['2027-01-15', []],
    ['2028-01-14', []],
    ['2028-01-15', ['deadline-after-the-term']],
    [null, []],
  ])('%s: %j', (deadline, advice) => expect(deadlineAdvice(deadline, '2027-01-15', term)).toEqual(advice))

  test('an open-ended mentorship has no end to be after', () => {
    expect(deadlineAdvice('2090-01-01', '2027-01-15', null)).toEqual([])
  })
})

test('a goal has its five parts, of which two need both', () => {
  const parts = ['specific', 'measurable', 'attainable', 'relevant', 'end-date'] as const
  expect(parts.map((part) => hasPart(goal, part))).toEqual([true, true, true, true, true])
  const half = {
    ...blank,
    hasMetric: false,
    deadline: null,
    attainable: { mentor: true, protege: false },
    relevant: { mentor: false, protege: true },
  }
  expect(parts.map((part) => hasPart(half, part))).toEqual([false, false, false, false, false])
})

test('goals that count stand in their order, without unfinished and dropped ones', () => {
  const [second, first] = [
    { ...goal, id: 'b', position: 2 },
    { ...goal, id: 'a' },
  ]
  expect(countedGoals([second, blank, dropped, first]).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(
    countedGoals([
      { ...goal, id: 'z' },
      { ...goal, id: 'y' },
    ]).map(({ id }) => id),
  ).toEqual(['y', 'z'])
})
