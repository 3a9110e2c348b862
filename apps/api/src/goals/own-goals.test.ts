import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Own = { id: string; revision: number }
const own = '... on OwnGoal { id statement deadline doneOn shared revision }'
const read = `query ($id: ID!) { mentorship(id: $id) { ownGoals { statement } viewerCan { addOwnGoal { allowed } } } }`

test('a mentor’s own goal is theirs alone until they share it (HRACO-4)', async () => {
  const program = await scenario.program({ preset: 'hraco', checkInWeeks: 8 })
  const { id, mentor, protege } = await program.pair({ by: await program.committee() })
  const seen = async (who: Pick<typeof mentor, 'get'>) =>
    (await who.get<{ mentorship: object }>(read, { id })).mentorship
  const adding = { mentorshipId: id, statement: 'Learn to listen', deadline: '2027-09-01', idempotencyKey: 'once' }
  const made = await mentor.act<Own>('addOwnGoal', adding, own)
  expect(await mentor.act('addOwnGoal', adding, own)).toEqual(made)
  expect(made).toMatchObject({ statement: 'Learn to listen', shared: false, doneOn: null })
  const at = { ownGoalId: made.id, revision: made.revision }
  expect(await seen(mentor)).toEqual({
    ownGoals: [{ statement: 'Learn to listen' }],
    viewerCan: { addOwnGoal: { allowed: true } },
  })
  for (const other of [protege, program.coordinator]) {
    expect(await seen(other)).toEqual({ ownGoals: [], viewerCan: { addOwnGoal: { allowed: false } } })
    expect(await other.error('reviseOwnGoal', { ...at, statement: 'x' })).toBe('NOT_FOUND')
  }
  expect(await protege.refusals('addOwnGoal', adding)).toEqual(['own-goals-are-the-mentors'])
  expect(await mentor.refusals('addOwnGoal', { mentorshipId: id, statement: ' ' })).toEqual([
    'text-missing at statement',
  ])

  const both = await Promise.all([
    mentor.send('reviseOwnGoal', { ...at, shared: true }, own),
    mentor.send('reviseOwnGoal', { ...at, done: true }, own),
  ])
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['OwnGoal', 'Stale'])
  const shared = await mentor.act<Own>(
    'reviseOwnGoal',
    { ...at, revision: at.revision + 1, shared: true, done: true },
    own,
  )
  expect(shared).toMatchObject({ shared: true })
  expect(await seen(protege)).toMatchObject({ ownGoals: [{ statement: 'Learn to listen' }] })
  expect(await seen(program.coordinator)).toMatchObject({ ownGoals: [] })
  const now = { ownGoalId: made.id, revision: shared.revision }
  expect(await protege.refusals('reviseOwnGoal', { ...now, statement: 'Mine' })).toEqual(['own-goals-are-the-mentors'])
  const dropped = await mentor.act<Own>('dropOwnGoal', now, own)
  expect([await seen(mentor), await seen(protege)]).toMatchObject([{ ownGoals: [] }, { ownGoals: [] }])
  const back = await mentor.act<Own>('restoreOwnGoal', { ...now, revision: dropped.revision }, own)
  expect(await seen(protege)).toMatchObject({ ownGoals: [{ statement: 'Learn to listen' }] })
  await mentor.act('reviseOwnGoal', { ...now, revision: back.revision, shared: false }, own)
  expect(await seen(protege)).toMatchObject({ ownGoals: [] })
})
