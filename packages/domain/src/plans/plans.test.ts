import { describe, expect, test } from 'vitest'
import type { Goal } from '../goals/index.ts'
import { csceBook, goal } from '../samples/index.ts'
import { asq, hraco, resolve } from '../rules/index.ts'
import { livePlan, mayChangePlanItem, mayPlan, mayRestorePlanItem, mostPlanItems } from './plan.ts'
import type { PlanItem, PlanSituation } from './plan.ts'
import {
  activitiesToAdd,
  addPlanItem,
  dropPlanItem,
  markPlanItem,
  restorePlanItem,
  revisePlanItem,
} from './write-plan.ts'

const book = resolve(asq)
const named = { code: 'ethics', label: { en: 'Ethics', fr: 'Éthique' } }
const withSections = {
  ...book,
  settings: { ...book.settings, goals: { ...book.settings.goals, activitySections: [named] } },
}
const mentor: PlanSituation = { party: 'mentor', phase: 'active', book: withSections, today: '2027-05-01' }
const item: PlanItem = {
  ...{ id: 'p1', mentorshipId: 'm1', kind: 'milestone', goalId: 'a' },
  ...{ section: null, onDay: '2027-06-01', doneOn: null, dropped: false },
}
const activity: PlanItem = { ...item, id: 'p2', kind: 'activity', goalId: null, onDay: null }
const dropped: PlanItem = { ...item, dropped: true }
const codes = (decision: { ok: boolean; refusals?: readonly { code: string; at?: string }[] }) =>
  decision.refusals?.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
type Adding = { existing?: PlanItem[]; situation?: PlanSituation; under?: Goal | null }
const add = (
  kind: 'milestone' | 'activity',
  writing: Parameters<typeof addPlanItem>[1],
  { existing = [], situation = mentor, under = goal('a', 1) }: Adding = {},
) => addPlanItem({ id: 'p9', mentorshipId: 'm1', kind, goal: under }, writing, { situation, existing })

describe('adding', () => {
  test('a milestone under a goal, by either of the two (ASQP-21)', () => {
    const added = add('milestone', { text: 'First draft', onDay: '2027-06-01' })
    expect(added).toEqual({
      ok: true,
      state: { item: { ...item, id: 'p9' }, text: 'First draft' },
      events: [
        {
          type: 'PlanItemAdded',
          subjectType: 'plan-item',
          subjectId: 'p9',
          data: { mentorshipId: 'm1', kind: 'milestone' },
        },
      ],
    })
    expect(add('milestone', { text: 'First draft' }, { situation: { ...mentor, party: 'protege' } }).ok).toBe(true)
  })

  test('an activity of a section, with a goal or without (ASQM-24)', () => {
    const added = add('activity', { text: 'A course', section: 'ethics' }, { under: null })
    expect(added).toMatchObject({ ok: true, state: { item: { kind: 'activity', goalId: null, section: 'ethics' } } })
  })

  test('is refused for what the program, the words or the day do not allow', () => {
    expect(codes(add('milestone', { text: 'x' }, { under: null }))).toEqual(['milestone-without-goal'])
    expect(codes(add('milestone', { text: 'x' }, { under: goal('a', 1, { dropped: true }) }))).toEqual(['goal-dropped'])
    expect(codes(add('milestone', { text: ' ', section: 'ethics', onDay: '2027-02-30' }))).toEqual([
      'text-missing at text',
      'activity-section-not-offered at section',
      'plan-day-not-a-day at onDay',
    ])
    expect(codes(add('activity', { text: 'x', section: 'else' }))).toEqual(['activity-section-not-offered at section'])
    const many = Array.from({ length: mostPlanItems }, (_, nth) => ({ ...activity, id: String(nth) }))
    expect(
      addPlanItem(
        { id: 'p9', mentorshipId: 'm1', kind: 'activity', goal: null },
        { text: 'x' },
        { situation: mentor, existing: many },
      ),
    ).toEqual({
      ok: false,
      refusals: [{ code: 'too-many-plan-items', limit: mostPlanItems }],
    })
  })
})

describe('who may', () => {
  const stranger: PlanSituation = { ...mentor, party: null }
  test.each([
    ['a stranger', stranger, 'not-one-of-the-two'],
    ['when it has ended', { ...mentor, phase: 'ended' } as const, 'mentorship-over'],
    ['of a pairing that was undone', { ...mentor, phase: 'undone' } as const, 'mentorship-over'],
  ])('%s: nothing', (_who, situation, code) => {
    const refusals = [
      mayPlan('activity', situation),
      mayChangePlanItem(item, situation),
      mayRestorePlanItem(dropped, situation),
    ]
    expect(refusals).toEqual([[{ code }], [{ code }], [{ code }]])
  })

  test('each kind only where the program has it', () => {
    const of = (other: PlanSituation['book']) =>
      (['milestone', 'activity'] as const).flatMap((kind) => mayPlan(kind, { ...mentor, book: other }))
    expect(of(csceBook)).toEqual([{ code: 'milestones-not-offered' }, { code: 'activities-not-offered' }])
    expect(of(resolve(hraco))).toEqual([{ code: 'milestones-not-offered' }])
    expect(of(book)).toEqual([])
    const { settings } = resolve(hraco)
    const listed = { ...resolve(hraco), settings: { ...settings, goals: { ...settings.goals, activities: false } } }
    expect(mayPlan('activity', { ...mentor, book: listed })).toEqual([])
  })
})

describe('what is there', () => {
  test('is written on, and the same again changes nothing', () => {
    const before = { item: activity, text: 'A course' }
    expect(
      revisePlanItem(before, { text: 'Two courses', section: 'ethics', onDay: '2027-07-01' }, mentor),
    ).toMatchObject({
      state: { item: { section: 'ethics', onDay: '2027-07-01' }, text: 'Two courses' },
      events: [{ type: 'PlanItemRevised', data: { kind: 'activity', fields: ['text', 'section', 'onDay'] } }],
    })
    expect(revisePlanItem(before, { text: 'A course', section: null, onDay: null }, mentor)).toEqual({
      ok: true,
      state: before,
      events: [],
    })
    expect(codes(revisePlanItem({ item: dropped, text: 'x' }, { text: 'y' }, mentor))).toEqual(['plan-item-dropped'])
    expect(revisePlanItem(before, { section: 'ethics' }, mentor)).toMatchObject({ state: { text: 'A course' } })
    const old = { item: { ...activity, section: 'of-an-older-edition' }, text: 'A course' }
    expect(revisePlanItem(old, { text: 'B' }, mentor).ok).toBe(true)
  })

  test('is done on a day that has come, and undone again', () => {
    const done = markPlanItem(item, '2027-05-01', mentor)
    expect(done).toMatchObject({
      state: { doneOn: '2027-05-01' },
      events: [{ type: 'PlanItemMarked', data: { done: true } }],
    })
    const undone = markPlanItem({ ...item, doneOn: '2027-05-01' }, null, mentor)
    expect(undone).toMatchObject({ state: { doneOn: null }, events: [{ data: { done: false } }] })
    expect(markPlanItem(item, null, mentor)).toEqual({ ok: true, state: item, events: [] })
    expect(codes(markPlanItem(item, '2027-05-02', mentor))).toEqual(['done-in-the-future at on'])
    expect(codes(markPlanItem(item, '2027-02-30', mentor))).toEqual(['plan-day-not-a-day at on'])
    expect(codes(markPlanItem(dropped, '2027-05-01', mentor))).toEqual(['plan-item-dropped'])
  })

  test('is dropped and brought back', () => {
    expect(dropPlanItem(item, mentor)).toMatchObject({
      state: { dropped: true },
      events: [{ type: 'PlanItemDropped' }],
    })
    expect(codes(dropPlanItem(dropped, mentor))).toEqual(['plan-item-dropped'])
    expect(restorePlanItem(dropped, { situation: mentor, existing: [dropped] })).toMatchObject({
      state: { dropped: false },
      events: [{ type: 'PlanItemRestored' }],
    })
    const many = Array.from({ length: mostPlanItems }, (_, nth) => ({ ...activity, id: String(nth) }))
    expect(codes(restorePlanItem(item, { situation: mentor, existing: many }))).toEqual([
      'plan-item-not-dropped',
      'too-many-plan-items',
    ])
  })

  test('stands by day, and without one at the end', () => {
    const plan = [activity, { ...item, id: 'z' }, item, { ...item, id: 'early', onDay: '2027-05-01' }, dropped]
    expect(livePlan(plan).map(({ id }) => id)).toEqual(['early', 'p1', 'z', 'p2'])
  })
})

test('what an agreement lists is added once, as far as there is room (HRACO-39)', () => {
  const plan = [
    { item: activity, text: 'A course' },
    { item: { ...activity, dropped: true }, text: 'A talk' },
    { item, text: 'Shadowing' },
  ]
  expect(activitiesToAdd(['A course', 'Shadowing', 'A talk', 'Shadowing'], plan)).toEqual(['Shadowing'])
  const full = Array.from({ length: mostPlanItems + 1 }, (_, nth) => ({ item: activity, text: String(nth) }))
  expect(activitiesToAdd(['A course'], full)).toEqual([])
})
