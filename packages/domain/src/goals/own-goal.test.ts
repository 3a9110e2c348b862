import { describe, expect, test } from 'vitest'
import { hraco, resolve } from '../rules/index.ts'
import { csceBook } from '../samples/index.ts'
import { mostGoals } from './goal.ts'
import { addOwnGoal, dropOwnGoal, mayHoldOwnGoals, type OwnGoal, type OwnGoalSituation } from './own-goal.ts'
import { restoreOwnGoal, reviseOwnGoal } from './own-goal.ts'

const mentor: OwnGoalSituation = { party: 'mentor', phase: 'agreement', book: resolve(hraco), today: '2027-05-01' }
const goal: OwnGoal = {
  ...{ id: 'o1', mentorshipId: 'm1', statement: 'Learn to listen', deadline: null },
  ...{ doneOn: null, shared: false, dropped: false },
}
const codes = (decision: { ok: boolean; refusals?: readonly { code: string; at?: string }[] }) =>
  decision.refusals?.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
const shared = (is: boolean) => [
  { type: 'OwnGoalShared', subjectType: 'mentorship', subjectId: 'm1', data: { mentorshipId: 'm1', shared: is } },
]

describe('a goal of the mentor’s own (HRACO-4)', () => {
  test('is held by the mentor alone, where the program has it', () => {
    const may = (change: Partial<OwnGoalSituation>) => mayHoldOwnGoals({ ...mentor, ...change }).map(({ code }) => code)
    expect(may({})).toEqual([])
    expect(may({ party: null })).toEqual(['not-one-of-the-two'])
    expect(may({ party: 'protege' })).toEqual(['own-goals-are-the-mentors'])
    expect(may({ phase: 'ended' })).toEqual(['mentorship-over'])
    expect(may({ phase: 'undone' })).toEqual(['mentorship-over'])
    expect(may({ book: csceBook })).toEqual(['own-goals-not-offered'])
  })

  test('is added without a trace, and needs words', () => {
    const add = (writing: Parameters<typeof addOwnGoal>[1], held = 0) =>
      addOwnGoal({ id: 'o1', mentorshipId: 'm1' }, writing, { situation: mentor, held })
    expect(add({ statement: 'Learn to listen' })).toEqual({ ok: true, state: goal, events: [] })
    expect(codes(add({ deadline: '2027-02-30' }, mostGoals))).toEqual([
      'text-missing at statement',
      'deadline-not-a-day at deadline',
      'too-many-goals',
    ])
  })

  test('is written on, reached and shared, and each is taken back', () => {
    const revised = reviseOwnGoal(goal, { statement: 'Listen', deadline: '2027-09-01', done: true }, mentor)
    expect(revised).toEqual({
      ok: true,
      state: { ...goal, statement: 'Listen', deadline: '2027-09-01', doneOn: '2027-05-01' },
      events: [],
    })
    const done = { ...goal, doneOn: '2027-04-01' }
    expect(reviseOwnGoal(done, {}, mentor)).toMatchObject({ state: { doneOn: '2027-04-01' } })
    expect(reviseOwnGoal(done, { done: false }, mentor)).toMatchObject({ state: { doneOn: null } })
    expect(reviseOwnGoal(goal, { shared: true }, mentor)).toMatchObject({
      state: { shared: true },
      events: shared(true),
    })
    const open = { ...goal, shared: true }
    expect(reviseOwnGoal(open, { shared: false }, mentor)).toMatchObject({ events: shared(false) })
    expect(codes(reviseOwnGoal({ ...goal, dropped: true }, { statement: 'x' }, mentor))).toEqual(['goal-dropped'])
  })

  test('is dropped and brought back; who could read it is told only that', () => {
    const dropped = { ...goal, dropped: true }
    expect(dropOwnGoal(goal, mentor)).toEqual({ ok: true, state: dropped, events: [] })
    expect(dropOwnGoal({ ...goal, shared: true }, mentor)).toMatchObject({ events: shared(false) })
    expect(codes(dropOwnGoal(dropped, mentor))).toEqual(['goal-dropped'])
    expect(codes(dropOwnGoal(goal, { ...mentor, party: 'protege' }))).toEqual(['own-goals-are-the-mentors'])
    const restore = (one: OwnGoal, held = 0) => restoreOwnGoal(one, { situation: mentor, held })
    expect(restore(dropped)).toEqual({ ok: true, state: goal, events: [] })
    expect(restore({ ...dropped, shared: true })).toMatchObject({ events: shared(true) })
    expect(codes(restore(goal, mostGoals))).toEqual(['goal-not-dropped', 'too-many-goals'])
  })
})
