import { randomUUID } from 'node:crypto'
import { Prisma } from '@ithaca/database/client'
import { checkInTasks } from '@ithaca/domain/oversight'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { operationOf } from '../../../../test/support/app-operations.ts'
import { listing, look, personOf, rowOf, rowsOf, type Said } from '../../../../test/support/looked-after.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { openScenario } from '../../../../test/support/scenario.ts'
import { inALine, openWalking, type Walking } from '../../../../test/support/walking.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { readMentorships } from '../year/reading.ts'

let walking: Walking
let world: Awaited<ReturnType<typeof theWorld>>
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
  world = await theWorld()
})
afterAll(() => walking.close())

/** A program that checks in every two weeks; its committee are Kim and Ola, who mentors somebody as well. */
async function theWorld() {
  const program = await walking.begun({ preset: 'hraco', checkInWeeks: 2 })
  const kim = await program.committee()
  const ola = await program.invited(program.coordinator, 'COMMITTEE', { fullName: 'Ola Committee' })
  const asMentor = await program.invited(program.coordinator, 'MENTOR', ola)
  const { viewer } = await asMentor.get<{ viewer: { participations: { id: string }[] } }>(
    '{ viewer { participations { id } } }',
  )
  const mentor = { ...asMentor, participationId: viewer.participations[0]?.id ?? '' }
  const pair = await program.pair({ by: kim })
  const olas = await program.pair({ by: kim, mentor, protege: await program.protege('Per Protégé') })
  // Both have accepted their agreements, which other tests tell of.
  await walking.scenario.owner.query(
    `UPDATE mentorship SET phase = 'active', starts_on = '2027-01-15' WHERE program_id = $1`,
    [rowId(program.id)],
  )
  return { program, kim, ola, pair, olas }
}

const day = (date: string) => world.program.until(`${date}T17:00:00Z`)
const mails = async (who: { email: string }) => (await walking.mailsTo(who)).map(inALine)

describe('everybody is looked after by a member of the committee (HRACO-44)', () => {
  test('shared out evenly the next morning, and never to one of the two', async () => {
    const { kim, ola, olas } = world
    expect((await look(kim)).checkInSummary).toMatchObject({ unassigned: 4 })
    await day('2027-01-16')
    const rows = await rowsOf(kim)
    expect(rows.map(({ dueOn, state }) => [dueOn, state])).toEqual(
      Array.from({ length: 4 }, () => ['2027-01-29', 'OPEN']),
    )
    const members = rows.map((row) => `${row.person.fullName}: ${row.member?.fullName}`).toSorted()
    expect(members.filter((one) => one.endsWith('Ola Committee'))).toHaveLength(1)
    for (const row of rows.filter(({ mentorship }) => mentorship.id === olas.id))
      expect(row.member?.fullName).toBe('Kim Committee')
    expect((await look(kim)).checkInSummary).toEqual({
      ...{
        duty: 'COMMITTEE',
        feedbackReader: 'COMMITTEE',
        everyWeeks: 2,
        viewerLooksAfter: true,
        due: 0,
        overdue: 0,
        mine: 0,
      },
      ...{ unassigned: 0, members: [{ fullName: 'Kim Committee' }, { fullName: 'Ola Committee' }] },
    })
    expect((await look(ola)).checkIns.totalCount).toBe(2)
  })

  test('is seen by who runs the program, and by nobody else', async () => {
    const { program, pair } = world
    expect((await look(program.coordinator)).checkIns.totalCount).toBe(4)
    const [row] = await rowsOf(program.coordinator)
    expect(row?.viewerCan.lookAfter.allowed).toBe(false)
    for (const who of [pair.mentor, pair.protege, program.owner]) {
      const seen = await look(who)
      expect(seen.checkIns).toMatchObject({ totalCount: 0, edges: [] })
      expect(seen.checkInSummary).toMatchObject({ due: 0, mine: 0, unassigned: 0, viewerLooksAfter: false })
    }
  })

  test('each member hears of it in one mail, with links to each, and what goes on waiting not twice a week', async () => {
    const { kim, pair } = world
    await day('2027-01-28')
    expect((await mails(kim)).filter((mail) => mail.includes('check in'))).toEqual([
      '2027-01-25 Time to check in with 3 people',
    ])
    const mail = (await walking.mailsTo(kim)).find(({ subject }) => subject.includes('check in'))
    expect(mail?.text).toContain('/mentoring/check-ins?mine=true')
    for (const { mentorship, party } of (await rowsOf(kim)).filter(({ member }) => member?.fullName === kim.fullName))
      expect(mail?.text.replaceAll(/\s/g, '')).toContain(
        `/check-ins/${mentorship.id.replace(/=+$/, '')}/${party.toLowerCase()}`,
      )
    expect((await look(kim)).checkInSummary).toMatchObject({ due: 4, mine: 3 })
    await day('2027-01-31')
    expect((await mails(kim)).filter((one) => one.includes('check in'))).toHaveLength(1)
    expect((await look(kim, { state: 'OVERDUE', mine: true })).checkIns.totalCount).toBe(3)
    expect((await mails(pair.mentor)).filter((one) => one.includes('check in'))).toEqual([])
  })
})

describe('a check-in', () => {
  const about = (party: 'MENTOR' | 'PROTEGE', more: object = {}) => ({
    ...{ mentorshipId: world.pair.id, party, onDay: '2027-01-31', way: 'TELEPHONE', asked: true, note: 'NUNATAK' },
    ...more,
  })

  test('is kept once, by a member who is no party, and moves what is due', async () => {
    const { kim, ola, olas, pair, program } = world
    expect(await program.coordinator.refusals('recordCheckIn', about('MENTOR'))).toEqual(['check-in-not-yours'])
    expect(await pair.protege.refusals('recordCheckIn', about('MENTOR'))).toEqual(['check-in-not-yours'])
    expect(await ola.refusals('recordCheckIn', about('MENTOR', { mentorshipId: olas.id }))).toEqual([
      'check-in-of-own-pair',
    ])
    expect(await kim.refusals('recordCheckIn', about('MENTOR', { onDay: '2027-02-01' }))).toEqual([
      'check-in-day at onDay',
    ])
    const idempotencyKey = randomUUID()
    for (const _again of [1, 2]) await kim.act('recordCheckIn', about('MENTOR', { idempotencyKey }))
    const { checkIns, ...row } = await rowOf(kim, 'Mentes Mentor')
    expect(row).toMatchObject({
      checkedOn: '2027-01-31',
      feedbackAskedOn: '2027-01-31',
      dueOn: '2027-02-14',
      state: 'OPEN',
    })
    expect(checkIns).toEqual([
      { onDay: '2027-01-31', way: 'TELEPHONE', by: { fullName: 'Kim Committee' }, note: 'NUNATAK' },
    ])
    const both = await Promise.all(
      [kim, ola].map((who) => who.send('recordCheckIn', about('PROTEGE'), '... on Refused { refusals { code } }')),
    )
    expect(both.flatMap((one) => ('refusals' in one ? one.refusals : []))).toMatchObject([
      { code: 'check-in-recorded' },
    ])
  })

  test('tells its note to the committee alone, and nothing of it to the pair', async () => {
    const { kim, ola, pair, program } = world
    const noteFor = async (who: Speaking) => (await rowOf(who, 'Mentes Mentor')).checkIns.map(({ note }) => note)
    expect(await noteFor(kim)).toEqual(['NUNATAK'])
    expect(await noteFor(ola)).toEqual(['NUNATAK'])
    expect(await noteFor(program.coordinator)).toEqual([null])
    const trail = '{ program(slug: "mentoring") { events(first: 50) { edges { node { type sentence } } } } }'
    expect(JSON.stringify(await program.coordinator.get(trail))).toContain('Kim Committee checked in with the mentor')
    for (const who of [pair.mentor, pair.protege])
      expect(JSON.stringify(await who.get(trail))).not.toMatch(/CheckIn|Feedback|NUNATAK/)
  })

  test('can be handed over by a member, from how it stands, to one who is no party', async () => {
    const { kim, ola, olas, pair } = world
    const row = await rowOf(kim, 'Telma Protégée')
    const to = async (who: Speaking, more: object = {}) => ({
      ...{ mentorshipId: pair.id, party: 'PROTEGE', memberId: await personOf(who), revision: row.revision },
      ...more,
    })
    const other = row.member?.fullName === 'Kim Committee' ? ola : kim
    expect(await kim.refusals('handOverCheckIn', await to(pair.mentor))).toEqual(['member-not-of-the-body at memberId'])
    expect(await pair.mentor.refusals('handOverCheckIn', await to(other))).toEqual(['check-in-not-yours'])
    const pers = await to(ola, { mentorshipId: olas.id })
    expect(await kim.refusals('handOverCheckIn', pers)).toEqual(['member-of-the-pair at memberId'])
    await kim.act('handOverCheckIn', await to(other))
    expect((await rowOf(kim, 'Telma Protégée')).member?.fullName).toBe(other.fullName)
    const stale = await kim.send('handOverCheckIn', await to(other), '__typename')
    expect(stale).toEqual({ __typename: 'Stale' })
  })

  test('is due in rows as the domain says of one', async () => {
    const { kim, program } = world
    const rows = await rowsOf(kim)
    const { rows: editions } = await walking.scenario.owner.query<{ id: string }>(
      'SELECT id FROM edition WHERE program_id = $1',
      [rowId(program.id)],
    )
    const inside = { organizationId: program.organizationId, personId: null }
    const { book } = await walking.scenario.database.inside(inside, (tx) => rulesOfEdition(tx, editions[0]?.id ?? ''))
    for (const { checkedOn, feedbackAskedOn: askedOn, ...row } of rows) {
      const party = row.party === 'MENTOR' ? 'mentor' : 'protege'
      const heard = { party, startsOn: '2027-01-15', checkedOn, askedOn } as const
      const tasks = checkInTasks(heard, [{ from: '2027-01-01', book, edition: 1 }], '2027-01-31')
      const due = (does: string) => tasks.find((task) => task.does === does)?.dueOn
      expect([row.checkInDueOn, row.feedbackDueOn]).toEqual([due('check-in'), due('feedback-asked')])
      expect([row.dueOn, row.state]).toEqual([tasks[0]?.dueOn, tasks[0]?.state.toUpperCase()])
    }
    const { pageInfo } = (await look(kim, { first: 1 })).checkIns
    const rest = await rowsOf(kim, { first: 3, after: pageInfo.endCursor })
    expect([rows[0]?.key, ...rest.map(({ key }) => key)]).toEqual(rows.map(({ key }) => key))
    const { errors } = await kim.ask(listing, { after: 'WyJ4Il0' })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})

test('a page of check-ins takes the same number of statements, one row or four, as the admin app asks', async () => {
  const { kim, program } = world
  const sql: string[] = []
  const counting = await openScenario(walking.urls, { clock: walking.time.clock, onQuery: (text) => sql.push(text) })
  const asked = async (operation: string, variables: object) => {
    sql.length = 0
    const query = operationOf('admin', operation)
    const { errors } = await counting.ask(program.organization, kim.cookie, query, { slug: 'mentoring', ...variables })
    expect(errors).toBeUndefined()
    return sql.length
  }
  await asked('CheckIns', { first: 1 })
  const one = await asked('CheckIns', { first: 1 })
  expect(await asked('CheckIns', { first: 4 })).toBe(one)
  expect(one).toBeLessThanOrEqual(16)
  await counting.close()
})

describe('feedback in confidence (HRACO-45, 46)', () => {
  type Days = { askedOn: string | null; givenOn: string | null }
  type Place = {
    mentorship: {
      feedback: (Days & { reader: string; questions: { code: string }[]; mine: Said[] }) | null
      obligations: { key: string; state: string; title: string }[]
    }
  }
  const place = `query ($id: ID!) { mentorship(id: $id) { obligations { key state title }
    feedback { reader questions { code label } askedOn givenOn mine { author { fullName } answers { label text } } viewerCan { allowed } } } }`
  const at = async (who: Speaking) => (await who.get<Place>(place, { id: world.pair.id })).mentorship
  const asking = (party: 'MENTOR' | 'PROTEGE') => ({ mentorshipId: world.olas.id, party })

  test('is asked for by mail, of one of the two, and not again within a week', async () => {
    const { kim, olas, program } = world
    await kim.act('askForFeedback', asking('PROTEGE'))
    expect(await kim.refusals('askForFeedback', asking('PROTEGE'))).toEqual(['feedback-asked-lately'])
    expect(await program.coordinator.refusals('askForFeedback', asking('PROTEGE'))).toEqual(['check-in-not-yours'])
    await program.settled()
    const mail = (await walking.mailsTo(olas.protege)).find(({ subject }) => subject.startsWith('How is it going'))
    expect(mail?.text.replaceAll('\n', ' ')).toContain('is read by the committee alone, and never by Ola Committee')
    expect(mail?.text).toMatch(/\/m\/[\w-]+\/feedback/)
    expect((await mails(olas.mentor)).filter((one) => one.includes('How is it going'))).toEqual([])
  })

  test('is suggested to each, given as often as one likes, and known to the daily pass alike', async () => {
    const { pair, program } = world
    const { feedback, obligations } = await at(pair.protege)
    expect(feedback).toMatchObject({ reader: 'COMMITTEE', askedOn: '2027-01-31', givenOn: null, mine: [] })
    expect(feedback?.questions.map(({ code }) => code)).toEqual(['how-it-goes', 'better'])
    const suggested = obligations.filter(({ key }) => key.startsWith('feedback-given/'))
    expect(suggested.map(({ state, title }) => `${state} ${title}`)).toEqual(['ADVICE Give confidential feedback'])
    expect((await at(program.coordinator)).obligations.filter(({ key }) => key.startsWith('feedback-'))).toHaveLength(2)
    const said = { mentorshipId: pair.id, answers: [{ question: 'better', text: 'SERAC' }] }
    const idempotencyKey = randomUUID()
    for (const _again of [1, 2]) await pair.protege.act('giveFeedback', { ...said, idempotencyKey })
    expect(await pair.protege.refusals('giveFeedback', { ...said, answers: [] })).toEqual(['feedback-empty at answers'])
    expect(await program.coordinator.refusals('giveFeedback', said)).toEqual(['feedback-not-yours'])
    const after = await at(pair.protege)
    expect(after.feedback).toMatchObject({ givenOn: '2027-01-31', mine: [{ answers: [{ text: 'SERAC' }] }] })
    const [daily] = await walking.scenario.database.inside(
      { organizationId: program.organizationId, personId: rowId(await personOf(pair.mentor)) },
      (tx) =>
        readMentorships(tx, {
          ...{ which: Prisma.sql`m.id = ${rowId(pair.id)}::uuid`, limit: 1 },
          ...{ timeZone: 'America/New_York', now: new Date('2027-01-31T17:00:00Z') },
        }),
    )
    expect(daily?.facts.feedback?.find(({ party }) => party === 'protege')).toEqual({
      ...{ party: 'protege', askedOn: '2027-01-31', givenOn: '2027-01-31' },
    })
  })

  test('is read by the committee, by nobody it is about, and by no coordinator', async () => {
    const { kim, ola, pair, program } = world
    for (const who of [kim, ola])
      expect((await look(who)).feedback.edges.map(({ node }) => node)).toEqual([
        {
          author: { fullName: 'Telma Protégée' },
          answers: [{ label: 'What should the program do better?', text: 'SERAC' }],
        },
      ])
    for (const who of [program.coordinator, program.owner, pair.mentor])
      expect((await look(who)).feedback.totalCount).toBe(0)
    expect((await at(pair.mentor)).feedback).toMatchObject({ givenOn: null, mine: [] })
    const saidByPer = { mentorshipId: world.olas.id, answers: [{ question: 'how-it-goes', text: 'About Ola.' }] }
    await world.olas.protege.act('giveFeedback', saidByPer)
    expect((await look(kim)).feedback.totalCount).toBe(2)
    expect((await look(ola)).feedback.totalCount).toBe(1)
  })

  test('goes with its author, and notes with whom they are about, when somebody is erased', async () => {
    const { owner } = walking.scenario
    await owner.query(
      `UPDATE person SET erased_at = now(), removed_at = now() WHERE organization_id = $1 AND full_name = 'Telma Protégée'`,
      [world.program.organizationId],
    )
    const { rows: left } = await owner.query<{ said: string }>(
      `SELECT x.text AS said FROM check_in_note x WHERE x.organization_id = $1
       UNION ALL SELECT f.answers::text FROM feedback f WHERE f.organization_id = $1 ORDER BY 1`,
      [world.program.organizationId],
    )
    expect(JSON.stringify(left)).not.toMatch(/NUNATAK|SERAC/)
    expect(JSON.stringify(left)).toContain('About Ola.')
  })
})
