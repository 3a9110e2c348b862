import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { whoIsTold } from '../notifications/who-is-told.ts'
import { connect, type Database } from '../tenancy/database.ts'

let scenario: Scenario
let worker: Database
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  worker = connect({ url: inject('database').workerUrl, connections: 1 })
})
afterAll(async () => {
  await worker.close()
  await scenario.close()
})

const leaving = async (who: Speaking & { participationId: string }) => {
  const { node } = await who.get<{ node: { revision: number } }>(
    'query ($id: ID!) { node(id: $id) { ... on Participation { revision } } }',
    { id: who.participationId },
  )
  return { participationId: who.participationId, revision: node.revision }
}
const phaseOf = async (who: Speaking, id: string) =>
  (
    await who.get<{ mentorship: { phase: string; ending: { kind: string } | null } }>(
      'query ($id: ID!) { mentorship(id: $id) { phase ending { kind } } }',
      { id },
    )
  ).mentorship

describe('leaving a program', () => {
  test('ends what runs, as any end by one, and leaves to both what they signed', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.goal()
    await pair.begin()
    const input = await leaving(pair.mentor)
    expect(
      await pair.mentor.act('leaveProgram', input, '... on Participation { state viewerCan { leave { allowed } } }'),
    ).toEqual({
      __typename: 'Participation',
      state: 'left',
      viewerCan: { leave: { allowed: false } },
    })
    for (const who of [pair.mentor, pair.protege]) {
      expect(await phaseOf(who, pair.id)).toEqual({ phase: 'ENDED', ending: { kind: 'BY_ONE' } })
      expect((await pair.read(who)).state).toBe('SIGNED')
    }
    const { rows } = await scenario.owner.query('SELECT ground, text FROM ending WHERE mentorship_id = $1', [
      rowId(pair.id),
    ])
    expect(rows).toEqual([{ ground: 'left', text: '' }])
    expect(await pair.mentor.refusals('leaveProgram', { ...input, revision: 1 })).toEqual(['already-left'])
    expect(
      await program.coordinator.refusals('pair', {
        programId: program.id,
        mentorId: pair.mentor.participationId,
        protegeId: pair.protege.participationId,
      }),
    ).toEqual(['not-taking-part at mentor'])
  })

  test('undoes a pairing not both have signed; whoever signs then is told that it is over', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.goal()
    await pair.sign(pair.mentor)
    const read = pair.signing(await pair.read(pair.mentor))
    await pair.protege.act('leaveProgram', await leaving(pair.protege))
    expect(await phaseOf(pair.mentor, pair.id)).toEqual({ phase: 'UNDONE', ending: null })
    const by = 'query ($id: ID!) { mentorship(id: $id) { undoneBy } }'
    for (const who of [pair.mentor, pair.protege, program.coordinator])
      expect(await who.get(by, { id: pair.id })).toEqual({ mentorship: { undoneBy: 'PROTEGE' } })
    const { viewer } = await pair.mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const told = await worker.inside({ organizationId: program.organizationId, personId: null }, async (tx) => {
      const mentorshipId = rowId(pair.id)
      return whoIsTold(tx, await tx.event.findFirstOrThrow({ where: { mentorshipId, type: 'PairingUndone' } }))
    })
    expect(told).toEqual([{ template: 'partner-left', personId: rowId(viewer.person.id) }])
    expect(await pair.mentor.refusals('signAgreement', read)).toEqual(['pairing-was-undone'])
  })

  test('is told in the history, and an invitation brings back', async () => {
    const program = await scenario.program()
    const mentor = await program.mentor('Mona Mentor')
    await mentor.act('leaveProgram', await leaving(mentor))
    const { organization } = await program.coordinator.get<{
      organization: { events: { edges: { node: { sentence: string } }[] } }
    }>('{ organization { events(filter: { types: ["ProgramLeft"] }) { edges { node { sentence } } } } }')
    expect(organization.events.edges.map(({ node }) => node.sentence)).toEqual(['Mona Mentor left the program'])
    const back = await program.invited(program.coordinator, 'MENTOR', mentor)
    expect(await back.get('{ viewer { participations { state } } }')).toEqual({
      viewer: { participations: [{ state: 'active' }] },
    })
  })

  test('is for oneself; nobody else is taken out by it, and a changed part is shown first', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    const input = await leaving(pair.mentor)
    expect(await pair.protege.refusals('leaveProgram', input)).toEqual(['leaving-not-yours'])
    expect(await program.coordinator.refusals('leaveProgram', input)).toEqual(['leaving-not-yours'])
    const elsewhere = await scenario.program()
    expect(await elsewhere.coordinator.error('leaveProgram', input)).toBe('NOT_FOUND')
    expect(
      await pair.mentor.send(
        'leaveProgram',
        { ...input, revision: input.revision + 1 },
        '... on Stale { current { id } }',
      ),
    ).toMatchObject({
      __typename: 'Stale',
      current: { id: pair.mentor.participationId },
    })
    expect(await phaseOf(pair.mentor, pair.id)).toEqual({ phase: 'AGREEMENT', ending: null })
  })

  test('twenty times with one key is once, and of both at once each leaves, and it ends once', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.begin()
    const [first, second] = [await leaving(pair.mentor), await leaving(pair.protege)]
    const key = randomUUID()
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => pair.mentor.send('leaveProgram', { ...first, idempotencyKey: key })),
      pair.protege.send('leaveProgram', second),
    ])
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['Participation']))
    const { rows } = await scenario.owner.query<{ type: string }>(
      `SELECT type FROM event WHERE organization_id = $1 AND type IN ('ProgramLeft', 'MentorshipEnded') ORDER BY type`,
      [program.organizationId],
    )
    expect(rows.map(({ type }) => type)).toEqual(['MentorshipEnded', 'ProgramLeft', 'ProgramLeft'])
  })
})
