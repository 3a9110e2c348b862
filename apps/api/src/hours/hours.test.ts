import { randomUUID } from 'node:crypto'
import { Prisma } from '@ithaca/database/client'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openEnded, openPair } from '../../../../test/support/open-ended.ts'
import { otherRules } from '../../../../test/support/other-rules.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { readMentorships } from '../year/reading.ts'

let scenario: Scenario
let world: Awaited<ReturnType<typeof theWorld>>
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  world = await theWorld()
})
afterAll(() => scenario.close())

const at = <T>(day: string, work: () => Promise<T>) => scenario.at(`${day}T17:00:00Z`, work)

/** Since 15 January 2027; on 3 February the two talked for four hours, half an hour of which was planned. */
const theWorld = () =>
  at('2027-01-15', async () => {
    const program = await scenario.program(openEnded)
    const pair = await openPair(program)
    const others = await openPair(program)
    await at('2027-02-04', () =>
      pair.protege.act('logContact', {
        mentorshipId: pair.id,
        mode: 'VIDEO',
        startsAt: '2027-02-03T15:00:00Z',
        minutes: 240,
      }),
    )
    return { program, pair, others }
  })

type Entry = { id: string; onDay: string; minutes: number; use: string; revision: number; removedAt: string | null }
const facts = '... on TimeEntry { id onDay minutes use revision removedAt }'
const time = (onDay: string, minutes: number, use = 'READING') => ({
  mentorshipId: world.pair.id,
  onDay,
  minutes,
  use,
})
const log = (onDay: string, minutes: number, who: Speaking = world.pair.mentor) =>
  who.act<Entry>('logTime', time(onDay, minutes), facts)

const hours = `hours { party agreed said { words norm { key enforced } } thisMonth { words together beside }
  monthsBefore { month words } } viewerCan { logTime { allowed } }`
type Hours = {
  hours: {
    party: string
    agreed: number | null
    said: { words: string }[]
    thisMonth: { words: string; together: number; beside: number }
    monthsBefore: { month: string; words: string }[]
  }[]
  viewerCan: { logTime: { allowed: boolean } }
}
const seen = (who: Speaking) => world.pair.seen<Hours>(who, hours)
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('hours of the mentor, with 5 a month as a guide (USNC-16 to 18)', () => {
  test('are what took place and what was entered; the guide stands beside them, and nobody is asked anything', async () => {
    const { pair } = world
    await at('2027-02-20', async () => {
      const entry = await log('2027-02-10', 61)
      expect(entry).toMatchObject({ onDay: '2027-02-10', minutes: 61, use: 'READING', revision: 0, removedAt: null })
      const { hours: all, viewerCan } = await seen(pair.mentor)
      expect(viewerCan.logTime.allowed).toBe(true)
      expect(all).toHaveLength(1)
      expect(all[0]).toMatchObject({
        party: 'MENTOR',
        agreed: 3,
        said: [{ words: 'As a guide, at most 5 hours a month', norm: { key: 'mentor-hours', enforced: true } }],
        thisMonth: { together: 240, beside: 61 },
        monthsBefore: [],
      })
      expect(plain(all[0]?.thisMonth.words)).toBe('5 h 1 min')
      type Asked = { obligations: { norm: { key: string }; state: string; waitsOn: string | null; title: string }[] }
      const { obligations } = await pair.seen<Asked>(pair.mentor, 'obligations { norm { key } state waitsOn title }')
      const about = obligations.filter(({ norm }) => norm.key === 'mentor-hours')
      expect(about.map(({ state, waitsOn, title }) => [state, waitsOn, plain(title)])).toEqual([
        [
          'ADVICE',
          null,
          'Mentes Mentor gave 5 h 1 min from 1 February 2027 to 28 February 2027; as a guide, at most 5 hours.',
        ],
      ])
      expect((await pair.seen<Hours>(pair.protege, hours)).viewerCan.logTime.allowed).toBe(false)
      await pair.mentor.act('removeTime', { timeEntryId: entry.id, revision: 0 })
    })
  })

  test('are put right, removed and put back; another state, or the same request twice, is met', async () => {
    const { pair } = world
    await at('2027-03-20', async () => {
      const keyed = { ...time('2027-03-10', 30), idempotencyKey: randomUUID() }
      const [entry, again] = [
        await pair.mentor.act<Entry>('logTime', keyed, facts),
        await pair.mentor.act<Entry>('logTime', keyed, facts),
      ]
      expect(again).toEqual(entry)
      expect(await pair.mentor.refusals('logTime', { ...keyed, minutes: 31 })).toEqual([
        'idempotency-key-reused at idempotencyKey',
      ])
      const on = { timeEntryId: entry.id, revision: 0 }
      const twice = { ...on, minutes: 45, onDay: null, idempotencyKey: randomUUID() }
      for (const _time of [1, 2])
        expect(await pair.mentor.act<Entry>('reviseTime', twice, facts)).toMatchObject({ minutes: 45, revision: 1 })
      for (const act of ['reviseTime', 'removeTime', 'restoreTime'])
        expect((await pair.mentor.send(act, { ...on, ...(act === 'reviseTime' && { use: 'OTHER' }) })).__typename).toBe(
          'Stale',
        )
      const both = await Promise.all(
        [1, 2].map((minutes) => pair.mentor.send('reviseTime', { ...on, revision: 1, minutes })),
      )
      expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Stale', 'TimeEntry'])
      expect(
        await pair.mentor.act<Entry>('reviseTime', { ...on, revision: 2, minutes: 45, use: 'WRITING' }, facts),
      ).toMatchObject({ use: 'WRITING', revision: 3 })
      const removed = await pair.mentor.act<Entry>('removeTime', { ...on, revision: 3 }, facts)
      expect(removed.removedAt).not.toBeNull()
      expect((await seen(pair.mentor)).hours[0]?.thisMonth.beside).toBe(0)
      expect(await pair.mentor.refusals('removeTime', { ...on, revision: 4 })).toEqual(['time-removed'])
      expect(await pair.mentor.refusals('reviseTime', { ...on, revision: 4, minutes: 5 })).toEqual(['time-removed'])
      await pair.mentor.act('restoreTime', { ...on, revision: 4 })
      expect(await pair.mentor.refusals('restoreTime', { ...on, revision: 5 })).toEqual(['time-not-removed'])
      const { hours: all } = await seen(pair.mentor)
      expect([plain(all[0]?.thisMonth.words), all[0]?.monthsBefore.map(({ month }) => month)]).toEqual([
        '45 min',
        ['2027-02-01'],
      ])
    })
  })

  test('are theirs to enter and to change; seen by the two and those who run the program', async () => {
    const { pair, others, program } = world
    await at('2027-03-21', async () => {
      const entry = await log('2027-03-21', 10)
      const on = { timeEntryId: entry.id, revision: 0 }
      expect(await pair.protege.refusals('logTime', time('2027-03-21', 10))).toEqual(['hours-not-asked'])
      expect(await program.coordinator.refusals('logTime', time('2027-03-21', 10))).toEqual(['hours-not-yours'])
      expect(await pair.mentor.refusals('logTime', time('2027-03-22', 1441))).toEqual([
        'day-to-come at onDay',
        'minutes-out-of-range at minutes',
      ])
      expect(await pair.mentor.refusals('logTime', time('2027-01-14', 10))).toEqual(['before-the-pairing at onDay'])
      for (const who of [pair.protege, program.coordinator])
        for (const act of ['reviseTime', 'removeTime', 'restoreTime'])
          expect(await who.refusals(act, on)).toEqual(['hours-not-yours'])
      const stranger = (await scenario.founded()).owner
      for (const who of [others.mentor, others.protege, program.owner, stranger]) {
        expect(await who.error('logTime', time('2027-03-21', 10))).toBe('NOT_FOUND')
        for (const act of ['reviseTime', 'removeTime', 'restoreTime'])
          expect(await who.error(act, on)).toBe('NOT_FOUND')
      }
      const listed =
        'timeEntries(first: 1) { totalCount edges { node { onDay party viewerCan { revise { allowed } } } } pageInfo { endCursor } }'
      type Listed = { timeEntries: { totalCount: number; edges: { node: object }[]; pageInfo: { endCursor: string } } }
      const allowed = async (who: Speaking) => (await pair.seen<Listed>(who, listed)).timeEntries.edges[0]?.node
      const node = { onDay: '2027-03-21', party: 'MENTOR' }
      expect(await allowed(pair.mentor)).toEqual({ ...node, viewerCan: { revise: { allowed: true } } })
      expect(await allowed(program.coordinator)).toEqual({ ...node, viewerCan: { revise: { allowed: false } } })
      const { totalCount, pageInfo } = (await pair.seen<Listed>(pair.protege, listed)).timeEntries
      const next = await pair.seen<Listed>(
        pair.mentor,
        listed.replace('first: 1', `first: 5, after: "${pageInfo.endCursor}"`),
      )
      expect([totalCount, next.timeEntries.edges.length]).toEqual([2, 1])
      const own = 'timeEntries(own: true) { totalCount }'
      const mine = await Promise.all([pair.mentor, pair.protege].map((who) => pair.seen<Listed>(who, own)))
      expect(mine.map(({ timeEntries }) => timeEntries.totalCount)).toEqual([2, 0])
      const trail = await program.coordinator.get<{ program: { events: { edges: { node: { sentence: string } }[] } } }>(
        '{ program(slug: "mentoring") { events(first: 1, filter: { types: ["TimeLogged"] }) { edges { node { sentence } } } } }',
      )
      expect(plain(trail.program.events.edges[0]?.node.sentence)).toBe(
        'Mentes Mentor entered time given on 21 March 2027 (10 minutes)',
      )
    })
  })

  test('the daily pass reads them as the pages do, in as many statements', async () => {
    const { pair, program } = world
    const which = Prisma.sql`m.id = ${rowId(pair.id)}::uuid`
    const now = new Date('2027-03-22T17:00:00Z')
    const [daily] = await scenario.database.inside(
      { organizationId: program.organizationId, personId: await personOf(pair.mentor) },
      (tx) => readMentorships(tx, { which, timeZone: 'America/New_York', now, limit: 1 }),
    )
    expect(daily?.facts.timeGiven).toEqual([
      { party: 'mentor', onDay: '2027-03-21', minutes: 10 },
      { party: 'mentor', onDay: '2027-03-10', minutes: 45 },
    ])
  })

  test('are over with the mentorship, and stay as they were', async () => {
    const { pair, others } = world
    await at('2027-03-23', async () => {
      const entry = await others.mentor.act<Entry>(
        'logTime',
        { ...time('2027-03-20', 20), mentorshipId: others.id },
        facts,
      )
      const { revision } = await others.seen<{ revision: number }>(others.mentor, 'revision')
      await others.mentor.act('endMentorship', { mentorshipId: others.id, ground: 'time', text: '', revision })
      expect(await others.mentor.refusals('logTime', { ...time('2027-03-20', 20), mentorshipId: others.id })).toEqual([
        'mentorship-over',
      ])
      for (const act of ['reviseTime', 'removeTime', 'restoreTime'])
        expect(await others.mentor.refusals(act, { timeEntryId: entry.id, revision: 0 })).toEqual(['mentorship-over'])
      const { hours: all } = await others.seen<Hours>(others.mentor, hours)
      expect([all[0]?.thisMonth, all[0]?.monthsBefore.map(({ month }) => month)]).toEqual([null, ['2027-03-01']])
      expect(await pair.seen<Hours>(pair.mentor, hours)).toMatchObject({ viewerCan: { logTime: { allowed: true } } })
    })
  })
})

test('where a program says nothing of hours there are none, and nothing to enter', async () => {
  await at('2027-01-15', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    const { mentorship } = await pair.mentor.get<{ mentorship: Hours }>(
      `query ($id: ID!) { mentorship(id: $id) { ${hours} } }`,
      { id: pair.id },
    )
    expect(mentorship).toEqual({ hours: [], viewerCan: { logTime: { allowed: false } } })
    expect(await pair.mentor.refusals('logTime', { ...time('2027-01-15', 10), mentorshipId: pair.id })).toEqual([
      'hours-not-asked',
    ])
  })
})

test('hours that are left to the agreement are judged by its figure, on pages as in the daily pass', async () => {
  await at('2027-01-15', async () => {
    const program = await scenario.program(openEnded)
    const left = { strength: 'expected', bound: { is: 'at-least', count: 0 } } as const
    const delegation = { least: 2, most: 8, strength: 'expected', by: 'every-agreement', source: null } as const
    await otherRules(program, ({ norms }) =>
      norms.map((norm) =>
        norm.kind === 'quantity' && norm.measure.of === 'hours' ? { ...norm, ...left, delegation } : norm,
      ),
    )
    const pair = await openPair(program)
    await at('2027-02-10', async () => {
      type Asked = { hours: Hours['hours']; obligations: { key: string; state: string; why: string }[] }
      const about = `hours { party agreed said { words norm { key enforced } } thisMonth { words together beside } monthsBefore { month words } }
        obligations { key state why }`
      const { hours: all, obligations } = await pair.seen<Asked>(pair.mentor, about)
      expect(all[0]?.said.map(({ words }) => words)).toEqual(['Expected: at least 3 hours a month, as the two agreed'])
      const asked = obligations.filter(({ key }) => key.startsWith('mentor-hours/'))
      expect(asked).toMatchObject([{ key: 'mentor-hours/2027-02-01/mentor', state: 'OPEN' }])
      expect(asked[0]?.why).toMatch(/^You two agreed on at least 3 hours a month\./)
      const [daily] = await scenario.database.inside(
        { organizationId: program.organizationId, personId: await personOf(pair.mentor) },
        (tx) =>
          readMentorships(tx, {
            which: Prisma.sql`m.id = ${rowId(pair.id)}::uuid`,
            ...{ timeZone: 'America/New_York', now: new Date('2027-02-10T17:00:00Z'), limit: 1 },
          }),
      )
      expect(daily?.facts.delegated).toMatchObject([{ from: '2027-01-15', normId: 'mentor-hours', count: 3 }])
    })
    const other = await program.pair({ protege: await program.protege('Nina Protégée', 'emerging') })
    const { id: agreementId } = await other.read()
    expect(await other.mentor.refusals('settleAgreement', { agreementId, revision: 0, hoursAMonth: 1 })).toEqual([
      'hours-too-few at hoursAMonth',
    ])
  })
})

const personOf = async (who: Speaking) =>
  rowId((await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id)
