import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const newPair = async () => {
  const program = await scenario.program()
  return { program, ...(await program.pair()) }
}
const goal = '... on Goal { id statement position }'
const goalsOf = 'query ($id: ID!) { mentorship(id: $id) { goalCount goals { statement } } }'
const happened = async (organizationId: string, type: string) =>
  (
    await scenario.owner.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM event WHERE organization_id = $1 AND type = $2',
      [organizationId, type],
    )
  ).rows[0]?.count

describe.concurrent('a request with a key', () => {
  test('sent twice has one effect and the same answer', async () => {
    const { program, id, protege } = await newPair()
    const input = { mentorshipId: id, statement: 'Once', idempotencyKey: 'k' }
    const first = await protege.act('proposeGoal', input, goal)
    expect(await protege.act('proposeGoal', input, goal)).toEqual(first)
    expect(await protege.get(goalsOf, { id })).toMatchObject({ mentorship: { goalCount: 1 } })
    expect(await happened(program.organizationId, 'GoalProposed')).toBe(1)
  })

  test('sent twenty times at once has one effect and the same answer', async () => {
    const { program, id, protege } = await newPair()
    const input = { mentorshipId: id, statement: 'Once', idempotencyKey: 'k' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => protege.act('proposeGoal', input, goal)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await protege.get(goalsOf, { id })).toMatchObject({ mentorship: { goalCount: 1 } })
    expect(await happened(program.organizationId, 'GoalProposed')).toBe(1)
  })

  test('invites twenty times at once, and everybody is invited once', async () => {
    const { program } = await newPair()
    const people = ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.org`, role: 'MENTOR' }))
    const before = (await happened(program.organizationId, 'PersonInvited')) ?? 0
    const input = { programId: program.id, people, idempotencyKey: 'invite' }
    const selection = '... on InvitationBatch { invitations { id email } }'
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => program.coordinator.act('inviteToProgram', input, selection)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ invitations: people.map(({ email }) => ({ email })) })
    expect(await happened(program.organizationId, 'PersonInvited')).toBe(before + 3)
  })

  test('signs twice, and the second time is told as the first', async () => {
    const { read, signing, mentor } = await newPair()
    const input = { ...signing(await read(mentor)), idempotencyKey: 'sign' }
    const state = '... on Agreement { state signatures { id } }'
    expect(await mentor.act('signAgreement', input, state)).toEqual(await mentor.act('signAgreement', input, state))
  })

  test('pairs twenty times at once, and one mentorship is the answer to all', async () => {
    const { program } = await newPair()
    const [mentor, protege] = [await program.mentor(), await program.protege()]
    const two = { programId: program.id, mentorId: mentor.participationId, protegeId: protege.participationId }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        program.coordinator.act('pair', { ...two, idempotencyKey: 'p' }, '... on Pairing { mentorship { id } }'),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test('is refused where the key was used for something else', async () => {
    const { id, protege } = await newPair()
    const input = { mentorshipId: id, statement: 'Once', idempotencyKey: 'k' }
    const { id: goalId } = await protege.act<{ id: string }>('proposeGoal', input, goal)
    const reused = ['idempotency-key-reused at idempotencyKey']
    expect(await protege.refusals('proposeGoal', { ...input, statement: 'Twice' })).toEqual(reused)
    expect(await protege.refusals('commentOnGoal', { goalId, text: 'Hm', idempotencyKey: 'k' })).toEqual(reused)
    expect(await protege.refusals('proposeGoal', { ...input, idempotencyKey: 'x'.repeat(201) })).toEqual([
      'text-too-long at idempotencyKey',
    ])
    expect(await protege.get(goalsOf, { id })).toMatchObject({ mentorship: { goalCount: 1 } })
  })

  test('that was refused or came too late keeps nothing, so that the key can be used again', async () => {
    const { id, protege } = await newPair()
    const input = { mentorshipId: id, statement: 'x'.repeat(5_000), idempotencyKey: 'k' }
    expect(await protege.refusals('proposeGoal', input)).toEqual(['text-too-long at statement'])
    const made = await protege.act<{ id: string }>('proposeGoal', { ...input, statement: 'Shorter' }, goal)
    const revise = { goalId: made.id, statement: 'Later', idempotencyKey: 'r' }
    expect(await protege.send('reviseGoal', { ...revise, revision: 7 })).toMatchObject({ __typename: 'Stale' })
    expect(await protege.act('reviseGoal', { ...revise, revision: 0 }, goal)).toMatchObject({ statement: 'Later' })
  })

  test('is one person’s: another may use the same key', async () => {
    const { id, protege, mentor } = await newPair()
    const made = { mentorshipId: id, statement: 'Once', idempotencyKey: 'k' }
    const { id: goalId } = await protege.act<{ id: string }>('proposeGoal', made, goal)
    await mentor.act('commentOnGoal', { goalId, text: 'Yes', idempotencyKey: 'k' }, goal)
  })

  test('is remembered for 72 hours', async () => {
    const { id, protege } = await newPair()
    const input = { mentorshipId: id, statement: 'Again', idempotencyKey: 'k' }
    const propose = () => protege.act('proposeGoal', input, goal)
    await scenario.at('2027-03-01T12:00:00Z', propose)
    await scenario.at('2027-03-04T11:59:00Z', propose)
    expect(await protege.get(goalsOf, { id })).toMatchObject({ mentorship: { goalCount: 1 } })
    await scenario.at('2027-03-04T12:01:00Z', propose)
    expect(await protege.get(goalsOf, { id })).toMatchObject({ mentorship: { goalCount: 2 } })
  })

  test('keeps ids only, never a text', async () => {
    const { program, id, protege } = await newPair()
    await protege.act('proposeGoal', { mentorshipId: id, statement: 'NUNATAK', idempotencyKey: 'k' }, goal)
    const { rows } = await scenario.owner.query('SELECT * FROM request WHERE organization_id = $1', [
      program.organizationId,
    ])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('NUNATAK')
  })
})
