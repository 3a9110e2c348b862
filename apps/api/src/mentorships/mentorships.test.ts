import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { globalId, openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Part = { participationId: string }
const two = (program: Started, mentor: Part, protege: Part) => ({
  programId: program.id,
  mentorId: mentor.participationId,
  protegeId: protege.participationId,
})
const paired = '... on Pairing { mentorship { id phase } advice { code sentence norm { key strength } } }'
type Pairing = { mentorship: { id: string; phase: string } | null; advice: { code: string }[] }

async function countIn(program: Started, table: 'mentorship' | 'agreement' | 'event') {
  const { rows } = await scenario.owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE organization_id = $1`,
    [program.organizationId],
  )
  return rows[0]?.count
}

describe.concurrent('two people are not paired', () => {
  test('when they are a pair already', async () => {
    const program = await scenario.program()
    const { mentor, protege } = await program.pair()
    expect(await program.coordinator.refusals('pair', two(program, mentor, protege))).toEqual(['already-paired'])
  })

  test('when one of them has as many as the program allows', async () => {
    const program = await scenario.program()
    const { mentor, protege } = await program.pair()
    const { coordinator } = program
    expect(await coordinator.refusals('pair', two(program, mentor, await program.protege()))).toEqual([
      'mentor-at-capacity at mentor',
    ])
    const full = await coordinator.send('pair', two(program, await program.mentor(), protege))
    expect(full.refusals).toMatchObject([{ code: 'protege-at-capacity', at: 'protege', limit: 1 }])
    expect(full.refusals?.[0]?.message).toContain('1 mentorship at a time')
  })

  test('when one is not taking part, or not in that role', async () => {
    const program = await scenario.program()
    const [mentor, protege] = [await program.mentor(), await program.protege()]
    expect(await program.coordinator.refusals('pair', two(program, protege, mentor))).toEqual([
      'not-taking-part at mentor',
      'not-taking-part at protege',
    ])
    await scenario.owner.query(`UPDATE participation SET state = 'paused' WHERE id = $1`, [
      rowId(protege.participationId),
    ])
    expect(await program.coordinator.refusals('pair', two(program, mentor, protege))).toEqual([
      'not-taking-part at protege',
    ])
  })

  test('when they are one person', async () => {
    const program = await scenario.program()
    const mentor = await program.mentor()
    const both = await program.alsoProtege(mentor)
    expect(await program.coordinator.refusals('pair', two(program, both, both))).toEqual([
      'same-person at protege',
      'not-taking-part at mentor',
    ])
    expect(await program.coordinator.refusals('pair', two(program, mentor, both))).toEqual(['same-person at protege'])
  })

  test('when one is of another program, or of no program anybody here can see', async () => {
    const program = await scenario.program()
    const other = await program.another()
    const [mentor, stranger] = [await program.mentor(), await other.protege()]
    expect(await program.coordinator.error('pair', two(program, mentor, stranger))).toBe('NOT_FOUND')
    await scenario.owner.query(
      `INSERT INTO duty (organization_id, id, person_id, program_id, duty, since)
       SELECT organization_id, gen_random_uuid(), person_id, $2, 'coordinator', now() FROM duty
       WHERE program_id = $1 AND duty = 'coordinator'`,
      [rowId(program.id), rowId(other.id)],
    )
    expect(await program.coordinator.refusals('pair', two(program, mentor, stranger))).toEqual([
      'not-in-program at protege',
    ])
  })

  test('by an id of another type, of another association or of nobody', async () => {
    const [program, far] = await Promise.all([scenario.program(), scenario.program()])
    const [mentor, protege, foreign] = await Promise.all([program.mentor(), program.protege(), far.protege()])
    const { viewer } = await protege.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const unknown = globalId('Participation', randomUUID())
    for (const id of [viewer.person.id, foreign.participationId, unknown, program.id])
      expect(await program.coordinator.error('pair', two(program, mentor, { participationId: id }))).toBe('NOT_FOUND')
    expect(await countIn(program, 'mentorship')).toBe(0)
  })

  test('by somebody whose charge it is not', async () => {
    const program = await scenario.program()
    const [mentor, protege] = [await program.mentor(), await program.protege()]
    for (const who of [program.owner, mentor, protege])
      expect(await who.error('pair', two(program, mentor, protege))).toBe('NOT_FOUND')
    const both = await program.alsoProtege(mentor)
    expect(await mentor.refusals('pair', two(program, mentor, both))).toContain('pairing-not-your-duty')
    expect(await countIn(program, 'mentorship')).toBe(0)
  })
})

describe.concurrent('a pairing', () => {
  test.each([
    ['a mentor who is not the more senior', 'student', 'executive', 'mentor-not-more-senior'],
    ['a mentor at the same stage', 'senior', 'senior', 'mentor-not-more-senior'],
    ['a mentor’s career stage that was not stated', '', 'student', 'mentor-stage-unknown'],
    ['a protégé’s', 'senior', '', 'protege-stage-unknown'],
    ['those of both', '', '', 'both-stages-unknown'],
  ])('notes, and does not refuse, %s', async (_what, mentorStage, protegeStage, code) => {
    const program = await scenario.program()
    const mentor = await program.mentor('Mentes Mentor', mentorStage)
    const input = two(program, mentor, await program.protege('Telma Protégée', protegeStage))
    const { mentorship, advice } = await program.coordinator.act<Pairing>('pair', input, paired)
    expect(advice).toMatchObject([{ code, norm: { key: 'mentor-more-senior', strength: 'EXPECTED' } }])
    const kept = await program.coordinator.get('query ($id: ID!) { mentorship(id: $id) { advice { code } } }', {
      id: mentorship?.id,
    })
    expect(kept).toEqual({ mentorship: { advice: [{ code }] } })
  })

  test('tried out writes nothing, and refuses as it would', async () => {
    const program = await scenario.program()
    const [mentor, protege] = [await program.mentor(), await program.protege('Telma', 'executive')]
    const events = await countIn(program, 'event')
    const input = { ...two(program, mentor, protege), dryRun: true, idempotencyKey: 'tried' }
    const tried = await program.coordinator.act<Pairing>('pair', input, paired)
    expect(tried).toMatchObject({ mentorship: null, advice: [{ code: 'mentor-not-more-senior' }] })
    expect(await countIn(program, 'mentorship')).toBe(0)
    expect(await countIn(program, 'event')).toBe(events)
    await program.coordinator.act('pair', { ...input, dryRun: false }, paired)
    expect(await program.coordinator.refusals('pair', input)).toEqual(['already-paired'])
  })

  test('asked for twenty times at once is one mentorship', async () => {
    const program = await scenario.program()
    const mentor = await program.mentor()
    const proteges = await Promise.all(Array.from({ length: 4 }, (_, nth) => program.protege(`Protégée ${nth}`)))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        program.coordinator.send('pair', two(program, mentor, proteges[nth % 4] ?? mentor), paired),
      ),
    )
    expect(answers.filter(({ __typename }) => __typename === 'Pairing')).toHaveLength(1)
    const codes = new Set(answers.flatMap(({ refusals = [] }) => refusals.map(({ code }) => code)))
    expect([...codes].toSorted()).toEqual(['already-paired', 'mentor-at-capacity'])
    expect(await countIn(program, 'mentorship')).toBe(1)
    expect(await countIn(program, 'agreement')).toBe(1)
  })

  test('waits from the moment of the pairing, so that nobody elsewhere reads the day before', async () => {
    const program = await scenario.program()
    const { mentor, id } = await program.pair()
    const { mentorship } = await mentor.get<{ mentorship: { pairedAt: string; waitsOn: { since: string }[] } }>(
      'query ($id: ID!) { mentorship(id: $id) { pairedAt waitsOn { since } } }',
      { id },
    )
    expect(mentorship.waitsOn.map(({ since }) => since)).toEqual([mentorship.pairedAt, mentorship.pairedAt])
  })

  test('is undone while not both have signed, and both are free again at once', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.sign(pair.protege)
    const undo = { mentorshipId: pair.id, revision: 0 }
    expect(await pair.mentor.refusals('undoPairing', undo)).toEqual(['pairing-not-your-duty'])
    const committee = await program.committee()
    expect((await committee.send('undoPairing', { ...undo, revision: 9 })).__typename).toBe('Stale')
    expect(await committee.act('undoPairing', undo, '... on Mentorship { phase }')).toMatchObject({ phase: 'UNDONE' })
    expect(await committee.refusals('undoPairing', { ...undo, revision: 1 })).toEqual(['pairing-already-undone'])
    expect(await pair.mentor.refusals('signAgreement', pair.signing(await pair.read(pair.mentor)))).toEqual([
      'pairing-was-undone',
    ])
    const when = '{ viewer { mentorships { id } } mentorship(id: $id) { phase undoneAt undoneBy } }'
    expect(await pair.mentor.get(`query ($id: ID!) ${when}`, { id: pair.id })).toEqual({
      viewer: { mentorships: [] },
      mentorship: { phase: 'UNDONE', undoneAt: expect.stringMatching(/^\d{4}-/) as string, undoneBy: null },
    })
    const again = await committee.act<Pairing>('pair', two(program, pair.mentor, pair.protege), paired)
    expect(again.mentorship).toMatchObject({ phase: 'AGREEMENT' })
  })

  test('is not undone once both have signed', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.sign(pair.protege)
    await pair.sign(pair.mentor)
    const undo = { mentorshipId: pair.id, revision: 1 }
    expect(await program.coordinator.refusals('undoPairing', undo)).toEqual(['both-have-signed'])
  })
})
