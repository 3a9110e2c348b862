import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { connect, type Database } from '../tenancy/database.ts'
import { rebuildOrganization } from '../year/rebuild.ts'

let scenario: Scenario
let database: Database
beforeAll(async () => {
  const urls = inject('database')
  scenario = await openScenario(urls)
  database = connect({ url: urls.workerUrl, connections: 2 })
})
afterAll(async () => {
  await database.close()
  await scenario.close()
})

const counts = 'today { offTrack attention unanswered returnedMails lateMails }'
const going = `going { onTrack attention offTrack meetingsThisMonth meetingsThisYear asked met medianDaysToSigning medianDaysToFirstContact }`
const coming = 'coming(days: 120) { day meetings dues deadlines ends renewals }'
type Overview = {
  program: {
    overview: {
      today: {
        pairs: { id: string; health: { state: string; reasons: { sentence: string }[] } }[]
        returned: { person: { called: string } }[]
      }
    } & Record<string, unknown>
  }
}
const overviewOf = async (who: Speaking) =>
  (
    await who.get<Overview>(
      `{ program(slug: "mentoring") { overview { ${counts} ${going} ${coming} today { pairs { id health { state reasons { sentence } } } returned { person { called } } } } } }`,
    )
  ).program.overview

/** A program with three pairs in September 2027: one that met twice, one that never did, one that is agreeing. */
async function autumn() {
  const program = await scenario.at('2027-01-05T15:00:00Z', () => scenario.program())
  const three = await scenario.at('2027-01-05T15:00:00Z', async () => [
    await program.pair(),
    await program.pair(),
    await program.pair(),
  ])
  const [met, never] = three
  if (!met || !never) throw new Error('there are three pairs')
  await scenario.at('2027-01-15T17:00:00Z', async () => {
    await met.begin()
    await never.begin()
  })
  await scenario.at('2027-09-10T15:00:00Z', async () => {
    await met.meetings.log({ startsAt: '2027-02-20T15:00:00Z' })
    await met.meetings.log({ startsAt: '2027-09-03T15:00:00Z' })
    await met.meetings.plan({ startsAt: '2027-09-12T15:00:00Z' })
    await met.meetings.plan({ startsAt: '2027-10-02T15:00:00Z' })
  })
  const at = '2027-09-20T15:00:00Z'
  await rebuildOrganization(database, program.organizationId, () => new Date(at))
  return { ...program, met, never, at, read: (who: Speaking) => scenario.at(at, () => overviewOf(who)) }
}

const expected = {
  today: { offTrack: 0, attention: 1, unanswered: 1, returnedMails: 0, lateMails: 0 },
  going: {
    onTrack: 1,
    attention: 1,
    offTrack: 0,
    meetingsThisMonth: 1,
    meetingsThisYear: 2,
    asked: 2,
    met: 1,
    medianDaysToSigning: 10,
    medianDaysToFirstContact: 46,
  },
  coming: [
    { day: '2027-10-02', meetings: 1, dues: 0, deadlines: 0, ends: 0, renewals: 0 },
    // 45 days before the first day after the term.
    { day: '2027-12-01', meetings: 0, dues: 0, deadlines: 0, ends: 0, renewals: 2 },
    { day: '2028-01-14', meetings: 0, dues: 1, deadlines: 0, ends: 2, renewals: 0 },
  ],
}

describe.concurrent('the overview of a program', () => {
  test('says what needs somebody, how it goes and what comes', async () => {
    const { coordinator, never, read } = await autumn()
    const found = await read(coordinator)
    expect(found).toMatchObject(expected)
    expect(found.today.pairs).toEqual([
      {
        id: never.id,
        health: {
          state: 'ATTENTION',
          reasons: [
            {
              sentence: expect.stringMatching(
                /^No meeting has taken place yet and none is planned; the period ends on 14\sJanuary\s2028\.$/,
              ) as string,
            },
          ],
        },
      },
    ])
  })

  test('tells the owner the counts, a participant and another association nothing', async () => {
    const { owner, met, read } = await autumn()
    const told = await read(owner)
    expect(told).toMatchObject(expected)
    expect(told.today).toMatchObject({ pairs: [], returned: [] })
    const far = await scenario.program()
    for (const who of [met.mentor, far.coordinator])
      expect(await read(who)).toMatchObject({
        today: { offTrack: 0, attention: 0, unanswered: 0, pairs: [] },
        going: { onTrack: 0, meetingsThisYear: 0, medianDaysToSigning: null },
        coming: [],
      })
  })

  test('tells a committee member what it tells the coordinator', async () => {
    const { coordinator, committee, read } = await autumn()
    expect(await read(await committee())).toEqual(await read(coordinator))
  })

  test('names whose mail came back until one arrives', async () => {
    const program = await scenario.program()
    const { mentor } = await program.pair()
    const now = '2027-04-10T12:00:00Z'
    const deliver = (state: string, at: string) =>
      scenario.owner.query(
        `INSERT INTO delivery (organization_id, id, program_id, person_id, channel, template, category, day, state, message_id, created_at, sent_at)
         SELECT organization_id, gen_random_uuid(), program_id, person_id, 'mail', $2, 'reminder', $3::date, $2, gen_random_uuid(), $3::timestamptz,
           CASE WHEN $2 = 'sent' THEN $3::timestamptz END FROM participation WHERE id = $1`,
        [rowId(mentor.participationId), state, at],
      )
    const read = () => scenario.at(now, () => overviewOf(program.coordinator))
    await deliver('failed', '2027-04-01T12:00:00Z')
    await deliver('queued', '2027-04-10T09:00:00Z')
    const before = await read()
    expect(before.today).toMatchObject({
      returnedMails: 1,
      lateMails: 1,
      returned: [{ person: { called: 'Mentes Mentor' } }],
    })
    await deliver('sent', '2027-04-05T12:00:00Z')
    const after = await read()
    expect(after.today).toMatchObject({ returnedMails: 0, returned: [] })
  })

  test('is not asked for more than a year', async () => {
    const { coordinator } = await scenario.program()
    const { errors } = await coordinator.ask(
      '{ program(slug: "mentoring") { overview { coming(days: 400) { day } } } }',
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})

describe.concurrent('how a mentorship stands', () => {
  test('is derived anew as it was, and twice is once', async () => {
    const { organizationId, at } = await autumn()
    const rows = async () =>
      (
        await scenario.owner.query<{ health: string | null; version: string }>(
          'SELECT mentorship_id, health, health_rank, next_due_on, expected_met, held_in_year, xmin::text AS version FROM mentorship_status WHERE organization_id = $1 ORDER BY 1',
          [organizationId],
        )
      ).rows
    const first = await rows()
    expect(first.map(({ health }) => health)).toEqual(['on-track', 'attention', null])
    expect(await rebuildOrganization(database, organizationId, () => new Date(at))).toBe(3)
    expect(await rows()).toEqual(first)
    await scenario.owner.query('DELETE FROM mentorship_status WHERE organization_id = $1', [organizationId])
    await rebuildOrganization(database, organizationId, () => new Date(at))
    expect((await rows()).map(({ version: _version, ...row }) => row)).toEqual(
      first.map(({ version: _version, ...row }) => row),
    )
  })

  test('tells what is asked next, and to staff who was reminded when', async () => {
    const { coordinator, never, at } = await autumn()
    const { id } = never
    await scenario.owner.query(
      `INSERT INTO reminder (organization_id, id, program_id, mentorship_id, person_id, obligation_key, norm_id, strength, nth, fell_on, state, told_at)
       SELECT organization_id, gen_random_uuid(), program_id, id, mentor_id, 'meetings-at-least/2027-01-15/pair', 'meetings-at-least', 'expected', 0,
         '2027-09-16', 'told', '2027-09-16T12:00:00Z' FROM mentorship WHERE id = $1`,
      [rowId(id)],
    )
    const query =
      'query ($id: ID!) { mentorship(id: $id) { nextAsked { words dueOn obligation { state } } reminders { nth fellOn state person { id } norm { sentence } } } }'
    type Told = { mentorship: { nextAsked: unknown; reminders: { norm: { sentence: string } }[] } }
    const read = (who: Speaking) => scenario.at(at, () => who.get<Told>(query, { id }))
    const { mentorship } = await read(coordinator)
    expect(mentorship.nextAsked).toEqual({ words: '2 meetings', dueOn: '2028-01-14', obligation: { state: 'DUE' } })
    expect(mentorship.reminders).toMatchObject([{ nth: 1, fellOn: '2027-09-16', state: 'TOLD' }])
    expect(mentorship.reminders[0]?.norm.sentence).toContain('at least 2 meetings')
    expect((await read(never.mentor)).mentorship.reminders).toHaveLength(1)
    expect((await read(never.protege)).mentorship.reminders).toEqual([])
  })

  test('a coordinator who belongs to a pair sees its states, and no more of it than of others', async () => {
    const program = await scenario.program()
    const { coordinator } = program
    const { email, fullName } = coordinator
    const asMentor = await program.invited(coordinator, 'MENTOR', { email, fullName })
    const { viewer } = await asMentor.get<{ viewer: { participations: { id: string }[] } }>(
      '{ viewer { participations { id } } }',
    )
    const mentor = { ...asMentor, participationId: viewer.participations[0]?.id ?? '' }
    const [own, other] = [await program.pair({ mentor }), await program.pair()]
    const { program: found } = await coordinator.get<{ program: { mentorships: { edges: { node: object }[] } } }>(
      '{ program(slug: "mentoring") { mentorships(sort: HEALTH) { edges { node { id phase viewerParty nextAsked { words } reminders { key } } } } } }',
    )
    const words = 'Agreement to sign'
    expect(found.mentorships.edges.map(({ node }) => node)).toEqual(
      [
        { id: other.id, phase: 'AGREEMENT', viewerParty: null, nextAsked: { words }, reminders: [] },
        { id: own.id, phase: 'AGREEMENT', viewerParty: 'MENTOR', nextAsked: { words }, reminders: [] },
      ].toSorted((one, two) => (rowId(one.id) < rowId(two.id) ? -1 : 1)),
    )
  })
})
