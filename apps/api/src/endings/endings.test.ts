import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Ending = { phase: string; endsOn: string; ending: object | null }
const how = 'phase endsOn ending { endedOn lastDay kind words ground { code } text }'

describe.concurrent('ending before its time', () => {
  test('by one of the two: the other learns when and how, the oversight why, and nobody who', async () => {
    const { id, at, seen, end, mentor, protege, program } = await yearOf(scenario)
    const read = (who: Speaking) => seen<Ending>(who, how)
    await at('2027-06-01', async () => {
      expect(await read(mentor)).toMatchObject({ phase: 'ACTIVE', ending: null })
      await end(protege, 'time', 'NUNATAK')
    })
    const ended = { endedOn: '2027-06-02', lastDay: '2027-06-01', kind: 'BY_ONE' }
    const told = { ...ended, words: 'It ended before its time.', ground: { code: 'time' }, text: 'NUNATAK' }
    for (const who of [protege, program.coordinator])
      expect(await read(who)).toEqual({ phase: 'ENDED', endsOn: '2028-01-15', ending: told })
    for (const who of [mentor, await program.committee()])
      expect((await read(who)).ending).toEqual({ ...told, ground: null, text: null })
    const trail = '{ program(slug: "mentoring") { events(first: 50) { edges { node { type sentence } } } } }'
    const events = JSON.stringify(await program.coordinator.get(trail))
    expect(events).toContain('ended before its time')
    expect(events).not.toContain('NUNATAK')
    const { rows } = await scenario.owner.query<{ data: object }>(
      `SELECT data FROM event WHERE type = 'MentorshipEnded' AND mentorship_id = $1`,
      [rowId(id)],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('time"')
  })

  test('by the program needs a ground of its own and a reason', async () => {
    const { at, end, seen, revision, id, program } = await yearOf(scenario)
    const committee = await program.committee()
    await at('2027-06-01', async () => {
      const input = { mentorshipId: id, revision: await revision(committee) }
      expect(await committee.refusals('endMentorship', { ...input, ground: 'time' })).toEqual(['text-missing at text'])
      expect(await committee.refusals('endMentorship', { ...input, ground: 'time', text: 'So be it.' })).toEqual([
        'ending-ground-unknown at ground',
      ])
      const { endingGrounds } = await seen<{ endingGrounds: { code: string }[] }>(
        committee,
        'endingGrounds { code label }',
      )
      expect(endingGrounds.map(({ code }) => code)).toContain('left')
      await end(committee, 'left', 'She left the association.')
    })
    expect(await seen(program.coordinator, 'ending { kind text }')).toEqual({
      ending: { kind: 'BY_PROGRAM', text: 'She left the association.' },
    })
  })

  test('is refused twice, to others, unseen changes and before the start', async () => {
    const { id, at, end, revision, mentor, protege, program } = await yearOf(scenario)
    await at('2027-06-01', async () => {
      const input = { mentorshipId: id, ground: 'time', revision: (await revision(mentor)) - 1 }
      expect((await mentor.send('endMentorship', input)).__typename).toBe('Stale')
      expect(await program.owner.error('endMentorship', input)).toBe('NOT_FOUND')
      const others = await program.pair({
        mentor: await program.mentor('Other Mentor'),
        protege: await program.protege('Other Protégée'),
      })
      expect(await others.mentor.error('endMentorship', input)).toBe('NOT_FOUND')
      expect(await others.mentor.refusals('endMentorship', { ...input, mentorshipId: others.id })).toEqual([
        'nothing-to-end-yet',
      ])
      expect(await (await scenario.founded()).owner.error('endMentorship', input)).toBe('NOT_FOUND')
      await end(mentor)
      expect(await protege.refusals('endMentorship', input)).toEqual(['already-ended'])
    })
  })

  test('by both and the committee at once ends it once; a key sent twice too', async () => {
    const { id, at, revision, mentor, protege, program } = await yearOf(scenario)
    const committee = await program.committee()
    await at('2027-06-01', async () => {
      const input = { mentorshipId: id, text: 'Enough.', ground: 'other', revision: await revision(mentor) }
      const keyed = { ...input, idempotencyKey: 'end' }
      const tries = await Promise.all([
        ...Array.from({ length: 6 }, () => mentor.send('endMentorship', keyed)),
        ...Array.from({ length: 6 }, () => protege.send('endMentorship', input)),
        ...Array.from({ length: 6 }, () => committee.send('endMentorship', input)),
      ])
      const done = tries.filter(({ __typename }) => __typename === 'Mentorship')
      expect([1, 6]).toContain(done.length)
      const { rows } = await scenario.owner.query<{ endings: number; events: number }>(
        `SELECT (SELECT count(*)::int FROM ending WHERE mentorship_id = $1) AS endings,
                (SELECT count(*)::int FROM event WHERE mentorship_id = $1 AND type = 'MentorshipEnded') AS events`,
        [rowId(id)],
      )
      expect(rows).toEqual([{ endings: 1, events: 1 }])
    })
  })
})

describe.concurrent('parting', () => {
  test('says what became of each goal, whoever of the two says it, with what was seen', async () => {
    const { id, at, seen, mentor, protege, program } = await yearOf(scenario)
    type Goals = {
      goals: { id: string; revision: number; outcome: string | null; viewerCanSettle: { allowed: boolean } }[]
    }
    const goals = async (who: Speaking) =>
      (await seen<Goals>(who, 'goals { id revision outcome viewerCanSettle { allowed } }')).goals
    await at('2028-01-10', async () => {
      const [before] = await goals(mentor)
      if (!before) throw new Error('there is no goal')
      const settle = { goalId: before.id, revision: before.revision }
      expect(before).toMatchObject({ outcome: null, viewerCanSettle: { allowed: true } })
      await mentor.act('settleGoal', { ...settle, outcome: 'CARRIED_ON' })
      expect((await protege.send('settleGoal', { ...settle, outcome: 'DONE' })).__typename).toBe('Stale')
      const [after] = await goals(protege)
      expect(after?.outcome).toBe('CARRIED_ON')
      await protege.act('settleGoal', { goalId: before.id, revision: after?.revision, outcome: 'DONE' })
      expect(await goals(program.coordinator)).toMatchObject([{ outcome: 'DONE', viewerCanSettle: { allowed: false } }])
      expect(await program.coordinator.refusals('settleGoal', { ...settle, outcome: 'DONE' })).toEqual([
        'parting-not-yours',
      ])
    })
    await at('2027-02-01', async () =>
      expect(await mentor.refusals('sayFarewell', { mentorshipId: id, text: 'x' })).toEqual(['parting-not-yet']),
    )
  })

  test('thanks are read by the two alone, and written once', async () => {
    const { id, at, seen, end, mentor, protege, program } = await yearOf(scenario)
    await at('2027-06-01', () => end(protege))
    const thanks = { mentorshipId: id, text: 'NUNATAK' }
    await at('2027-06-02', async () => {
      const tries = await Promise.all(Array.from({ length: 10 }, () => mentor.send('sayFarewell', thanks)))
      expect(tries.filter(({ __typename }) => __typename === 'Mentorship')).toHaveLength(1)
      expect(await mentor.refusals('sayFarewell', thanks)).toEqual(['thanked'])
      expect(await program.coordinator.refusals('sayFarewell', thanks)).toEqual(['parting-not-yours'])
    })
    await at('2027-08-02', async () =>
      expect(await protege.refusals('sayFarewell', { ...thanks, text: ' ' })).toEqual(['parting-over']),
    )
    const words = 'farewells { text author { fullName } }'
    for (const who of [mentor, protege])
      expect(await seen(who, words)).toEqual({
        farewells: [{ text: 'NUNATAK', author: { fullName: 'Mentes Mentor' } }],
      })
    expect(await seen(program.coordinator, words)).toEqual({ farewells: [] })
  })
})
