import { Prisma } from '@ithaca/database/client'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { readMentorships } from '../year/reading.ts'

let scenario: Scenario
let program: Awaited<ReturnType<Scenario['program']>>
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.program({ preset: 'asq' })
})
afterAll(() => scenario.close())

type Item = { id: string; revision: number }
const item = '... on PlanItem { id revision kind section onDay doneOn dropped text goal { id } }'
const stale = '... on Stale { current { ... on PlanItem { revision text } } }'
const planOf = `query ($id: ID!) { mentorship(id: $id) { plan { kind text onDay doneOn goal { position } }
  planChoices { addMilestone { allowed } addActivity { allowed } change { allowed refusals { code } } sections { code } }
  yearLine { marks { kind label } } } }`

describe.concurrent('milestones and activities', () => {
  test('are added, written on, reached and taken back by either of the two', async () => {
    const { id, goal, mentor, protege } = await program.pair()
    const { id: goalId } = await goal({ statement: 'Lead an audit' })
    const first = { mentorshipId: id, kind: 'MILESTONE', goalId, text: 'Shadow one', onDay: '2027-03-01' }
    const made = await mentor.act<Item>('addPlanItem', { ...first, idempotencyKey: 'once' }, item)
    expect(await mentor.act<Item>('addPlanItem', { ...first, idempotencyKey: 'once' }, item)).toMatchObject({
      id: made.id,
    })
    expect(made).toMatchObject({ kind: 'MILESTONE', text: 'Shadow one', doneOn: null, goal: { id: goalId } })
    const at = { planItemId: made.id, revision: made.revision }
    const revised = await protege.act<Item>('revisePlanItem', { ...at, text: 'Shadow two', onDay: null }, item)
    expect(revised).toMatchObject({ text: 'Shadow two', onDay: null, revision: made.revision + 1 })
    expect(
      await protege.act('revisePlanItem', { ...at, revision: revised.revision, text: 'Shadow two' }, item),
    ).toEqual(revised)
    expect(await mentor.send('revisePlanItem', { ...at, text: 'Shadow three' }, stale)).toMatchObject({
      __typename: 'Stale',
      current: { text: 'Shadow two' },
    })
    const now = { planItemId: made.id, revision: revised.revision }
    const done = await mentor.act<Item>('markPlanItem', { ...now, done: true, on: '2026-11-01' }, item)
    expect(done).toMatchObject({ doneOn: '2026-11-01' })
    const undone = await protege.act<Item>('markPlanItem', { ...now, revision: done.revision, done: false }, item)
    expect(undone).toMatchObject({ doneOn: null })
    const dropped = await mentor.act<Item>('dropPlanItem', { ...now, revision: undone.revision }, item)
    expect(dropped).toMatchObject({ dropped: true })
    expect(await mentor.get(planOf, { id })).toMatchObject({ mentorship: { plan: [] } })
    expect(await mentor.refusals('markPlanItem', { ...now, revision: dropped.revision, done: true })).toEqual([
      'plan-item-dropped',
    ])
    expect(await mentor.act('restorePlanItem', { ...now, revision: dropped.revision }, item)).toMatchObject({
      dropped: false,
      text: 'Shadow two',
    })
  })

  test('are refused with every reason at once, and found by nobody else', async () => {
    const { id, mentor } = await program.pair()
    const wrong = { mentorshipId: id, kind: 'MILESTONE', text: ' ', section: 'else' }
    expect(await mentor.refusals('addPlanItem', wrong)).toEqual([
      'text-missing at text',
      'activity-section-not-offered at section',
      'milestone-without-goal',
    ])
    const other = await program.pair()
    const theirs = await other.goal({ statement: 'Another' })
    const under = { mentorshipId: id, kind: 'MILESTONE', text: 'x', goalId: theirs.id }
    expect(await mentor.error('addPlanItem', under)).toBe('NOT_FOUND')
    const act = { mentorshipId: id, kind: 'ACTIVITY', text: 'A course' }
    expect(await program.coordinator.refusals('addPlanItem', act)).toEqual(['not-one-of-the-two'])
    const made = await mentor.act<Item>('addPlanItem', act, item)
    const mark = { planItemId: made.id, revision: made.revision, done: true }
    expect(await program.coordinator.refusals('markPlanItem', mark)).toEqual(['not-one-of-the-two'])
    expect(await other.mentor.error('markPlanItem', mark)).toBe('NOT_FOUND')
    const twice = await Promise.all([mentor.send('markPlanItem', mark), mentor.send('markPlanItem', mark)])
    expect(twice.map(({ __typename }) => __typename).toSorted()).toEqual(['PlanItem', 'Stale'])
  })

  test('are states and days to who runs the program, and stand on the line', async () => {
    const { id, goal, mentor, protege } = await program.pair()
    const { id: goalId } = await goal({ statement: 'Lead an audit' })
    const text = 'A word for the two'
    const milestone = { mentorshipId: id, kind: 'MILESTONE', goalId, text, onDay: '2027-03-01' }
    await protege.act('addPlanItem', milestone, item)
    const seen = {
      plan: [{ kind: 'MILESTONE', onDay: '2027-03-01', doneOn: null, goal: { position: 1 } }],
      yearLine: { marks: [{ kind: 'MILESTONE', label: 'Milestone of goal 1 on 1\u00a0March 2027' }] },
    }
    const can = {
      addMilestone: { allowed: true },
      addActivity: { allowed: true },
      change: { allowed: true },
      sections: [],
    }
    expect(await mentor.get(planOf, { id })).toMatchObject({
      mentorship: { ...seen, plan: [{ text }], planChoices: can },
    })
    const told = await program.coordinator.get<{ mentorship: { plan: { text: string | null }[] } }>(planOf, { id })
    expect(told).toMatchObject({
      mentorship: { ...seen, planChoices: { change: { allowed: false, refusals: [{ code: 'not-one-of-the-two' }] } } },
    })
    expect(told.mentorship.plan[0]?.text).toBeNull()
  })
})

const timelineOf = `query ($id: ID!) { mentorship(id: $id) { timelineRevision standing currentPhase { code until }
  timeline { drawn draw { allowed } proposed { code from } phases { code label from until isCurrent } }
  yearLine { spans { kind name from } } obligations { key state waitsOn title } } }`
type Timeline = {
  mentorship: {
    timelineRevision: number
    standing: string
    timeline: { proposed: { code: string; from: string }[]; drawn: boolean }
    obligations: { key: string }[]
  }
}

describe.concurrent('the timeline (ASQM-8, 32)', () => {
  test('is asked of the mentor, proposed, drawn by either, and told with the phase of today', async () => {
    const { id, mentor, protege } = await program.pair()
    const look = async () => (await mentor.get<Timeline>(timelineOf, { id })).mentorship
    const asked = async () => (await look()).obligations.filter(({ key }) => key.includes('/phases-'))
    expect(await asked()).toMatchObject([
      { state: 'OPEN', waitsOn: 'MENTOR', title: 'Give each phase its day on the timeline' },
    ])
    const { timeline, timelineRevision: revision } = await look()
    expect(timeline).toMatchObject({
      drawn: false,
      draw: { allowed: true },
      proposed: [{ code: 'cultivate' }, { code: 'separate' }],
    })
    await scenario.owner.query(
      `UPDATE mentorship SET phase = 'active', starts_on = current_date - 100, ends_on = current_date + 265 WHERE id = $1`,
      [rowId(id)],
    )
    const { timeline: since } = await look()
    const draw = { mentorshipId: id, revision, phases: since.proposed }
    expect(await program.coordinator.refusals('drawTimeline', draw)).toEqual(['not-one-of-the-two'])
    expect(await protege.refusals('drawTimeline', { ...draw, phases: since.proposed.toReversed() })).toEqual([
      'phases-do-not-match',
    ])
    await protege.act('drawTimeline', draw, '... on Mentorship { id }')
    expect(await mentor.send('drawTimeline', { ...draw, phases: [] })).toMatchObject({ __typename: 'Stale' })
    expect(await asked()).toMatchObject([{ state: 'MET', waitsOn: null }])
    const drawn = await look()
    expect(drawn).toMatchObject({
      timeline: {
        drawn: true,
        phases: [{ isCurrent: false }, { code: 'cultivate', label: 'Cultivate', isCurrent: true }, {}],
      },
      currentPhase: { code: 'cultivate' },
    })
    expect(drawn.standing).toMatch(/^Your agreement .*\. You are in the phase “Cultivate”, until .*\.$/)
    expect(JSON.stringify(await program.coordinator.get(timelineOf, { id }))).toMatch(
      /"kind":"PHASE","name":"Separate"/,
    )
    const { viewer } = await mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const as = { organizationId: program.organizationId, personId: rowId(viewer.person.id) }
    const which = Prisma.sql`m.id = ${rowId(id)}::uuid`
    const [daily] = await scenario.database.inside(as, (tx) =>
      readMentorships(tx, { which, timeZone: 'America/Chicago', now: new Date(), limit: 1 }),
    )
    expect(daily?.facts.phaseDays).toEqual(since.proposed)
    await mentor.act('drawTimeline', { ...draw, revision: revision + 1, phases: [] }, '... on Mentorship { id }')
    expect(await asked()).toMatchObject([{ state: 'OPEN' }])
  })

  test('is nothing where the program does not speak of phases', async () => {
    const pair = await (await scenario.program()).pair()
    expect(await pair.mentor.get(timelineOf, { id: pair.id })).toMatchObject({
      mentorship: { timeline: null, currentPhase: null },
    })
    const draw = { mentorshipId: pair.id, revision: 0, phases: [] }
    expect(await pair.mentor.refusals('drawTimeline', draw)).toEqual(['timeline-not-offered'])
    const add = { mentorshipId: pair.id, kind: 'ACTIVITY', text: 'x' }
    expect(await pair.mentor.refusals('addPlanItem', add)).toEqual(['activities-not-offered'])
  })
})
