import { startTestCluster } from '@ithaca/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf, daysAfter } from '../support/clock.ts'
import { type OutboxMail, readOutbox } from '../support/outbox.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import type { Somebody } from '../support/somebody.ts'
import { cast, type Cast, pairedBy } from './cast.ts'

let cluster: Awaited<ReturnType<typeof startTestCluster>>
let server: RunningServer
let clock: ReturnType<typeof clockOf>
let people: Cast
let mentor: Somebody
let protege: Somebody
let coordinator: Somebody
let mentorshipId: string
let begun: Date

/** What the two write; it must never lie in a mail, nor be read by staff. */
const secrets = ['Bring the shaky drawing', 'Behind the old pump house', 'How do I say no', 'She listens well']

beforeAll(async () => {
  cluster = await startTestCluster()
  const { templateUrl, secret } = cluster.cluster
  server = await startServer({ environment: { DATABASE_URL: templateUrl, AUTH_SECRET: secret } })
  clock = clockOf(server.url)
  people = await cast(server)
  ;({ mentor, protege, coordinator } = people)
  ;({ mentorshipId } = await pairedBy(people))
})
afterAll(async () => {
  await server?.stop()
  await cluster?.stop()
})

/** A day of the year, counted from its beginning, at three in the afternoon UTC. */
const day = (count: number) => daysAfter(new Date(`${begun.toISOString().slice(0, 10)}T15:00:00Z`), count)
const comeTo = (count: number) => clock.move(day(count), 'csce')

type Contact = {
  id: string
  revision: number
  state: string
  joined: boolean
  counts: boolean
  loggedBy: string[]
  purpose: string | null
  place: string | null
  note: string | null
  questions: { id: string; text: string; revision: number }[]
}
const contact =
  '... on Contact { id revision state joined counts loggedBy purpose place note questions { id text revision } }'
const send = async (who: Somebody, mutation: string, input: object) => {
  const answer = await who.send<Contact>(mutation, input, contact)
  if (answer.__typename !== 'Contact') throw new Error(`${mutation}: ${JSON.stringify(answer)}`)
  return answer
}
const readContact = (who: Somebody, id: string) =>
  who
    .ask<{ node: Contact & { ownNote: { text: string } | null } }>(
      `query ($id: ID!) { node(id: $id) { ${contact} ... on Contact { ownNote { text } } } }`,
      { id },
    )
    .then(({ node }) => node)

type Station = {
  standing: string
  health: { state: string | null; reasons: { sentence: string }[] }
  nextAsked: { words: string; dueOn: string | null } | null
  lastContactOn: string | null
  obligations: {
    title: string
    state: string
    strength: string
    count: number | null
    target: number | null
    dueOn: string | null
    norm: { key: string }
    editionNumber: number
    why: string
  }[]
  yearLine: { from: string; until: string; today: string; marks: { kind: string; on: string }[] }
}
/** Where the year stands, as one of them reads it. */
async function station(who: Somebody = protege) {
  const query = `query ($id: ID!) { mentorship(id: $id) {
    standing health { state reasons { sentence } } nextAsked { words dueOn } lastContactOn
    obligations { title state strength count target dueOn norm { key } editionNumber why }
    yearLine { from until today marks { kind on } } } }`
  const { mentorship } = await who.ask<{ mentorship: Station }>(query, { id: mentorshipId })
  const of = (key: string) => mentorship.obligations.find(({ norm }) => norm.key === key)
  return { ...mentorship, of }
}

const ours = async (): Promise<OutboxMail[]> => {
  const mark = people.program.replace('cast-', '')
  return (await readOutbox(server.url)).filter(
    ({ to }) => to === `mentor@${mark}.example.org` || to === `protege@${mark}.example.org`,
  )
}
/** The mails to both since a moment, by their subjects. */
const mailsSince = async (moment: Date) => (await ours()).filter(({ createdAt }) => new Date(createdAt) >= moment)
const overview = async () => {
  const query = `query ($slug: String!, $health: HealthState) { program(slug: $slug) {
    mentorships(health: $health, sort: HEALTH, first: 20) { totalCount edges { node { id } } }
    overview { today { attention offTrack unanswered pairs { id } } going { onTrack attention asked met meetingsThisYear } coming(days: 60) { day meetings dues ends } } } }`
  type Read = {
    program: {
      mentorships: { totalCount: number }
      overview: {
        today: { attention: number; offTrack: number; unanswered: number; pairs: { id: string }[] }
        going: { onTrack: number; attention: number; asked: number; met: number; meetingsThisYear: number }
        coming: { day: string; meetings: number; dues: number; ends: number }[]
      }
    }
  }
  const { program } = await coordinator.ask<Read>(query, { slug: people.program, health: 'ATTENTION' })
  return { ...program.overview, inAttention: program.mentorships.totalCount }
}

test('once both have signed, a year lies ahead, and it says what is asked', async () => {
  begun = await clock.read('csce')
  const { health, of, yearLine, standing, obligations } = await station()
  expect([standing.length > 10, health.state]).toEqual([true, 'ON_TRACK'])
  expect(of('meetings-at-least')).toMatchObject({
    strength: 'EXPECTED',
    state: 'OPEN',
    count: 0,
    target: 2,
    editionNumber: 1,
  })
  expect(of('meetings-suggested')).toMatchObject({ strength: 'RECOMMENDED', target: 4 })
  expect(of('face-to-face')).toMatchObject({ strength: 'RECOMMENDED', target: 1 })
  expect(obligations.every(({ why }) => why.length > 20)).toBe(true)
  expect(yearLine.today).toBe(yearLine.from)
  expect(Date.parse(yearLine.until) - Date.parse(yearLine.from)).toBeGreaterThanOrEqual(365 * 86_400_000)
})

let first: Contact
test('they plan a meeting, prepare it with questions, and move it: mails and calendar follow', async () => {
  const planned = { mentorshipId, mode: 'IN_PERSON', startsAt: day(40), minutes: 90 }
  first = await send(mentor, 'planContact', { ...planned, purpose: secrets[0], place: secrets[1] })
  const wrong = await send(protege, 'askQuestion', { contactId: first.id, text: 'Nothing much' })
  await send(protege, 'removeQuestion', { questionId: wrong.questions[0]?.id })
  const asked = await send(protege, 'askQuestion', { contactId: first.id, text: 'How do I say' })
  const [question] = asked.questions
  const input = { questionId: question?.id, revision: question?.revision, text: secrets[2] }
  await send(protege, 'reviseQuestion', input)
  const seen = await readContact(mentor, first.id)
  expect(seen).toMatchObject({ purpose: secrets[0], place: secrets[1], questions: [{ text: secrets[2] }] })
  expect(await readContact(coordinator, first.id)).toMatchObject({ purpose: null, place: null, questions: [] })

  await comeTo(30)
  first = await send(protege, 'moveContact', { contactId: first.id, revision: seen.revision, startsAt: day(45) })
  const revised = { contactId: first.id, revision: first.revision, minutes: 60 }
  first = await send(mentor, 'reviseContact', revised)
  await comeTo(31)
  const calendars = (await mailsSince(begun)).flatMap(({ attachments }) => attachments.map(({ content }) => content))
  expect(calendars.filter((each) => each.includes('METHOD:REQUEST')).length).toBeGreaterThanOrEqual(4)
  expect(new Set(calendars.map((each) => /^UID:(.+)$/m.exec(each)?.[1]?.trim())).size).toBe(1)
  const sequences = calendars.map((each) => Number(/^SEQUENCE:(\d+)/m.exec(each)?.[1] ?? 0))
  expect([Math.min(...sequences), Math.max(...sequences)]).toEqual([0, 2])
  expect((await overview()).coming).toEqual(expect.arrayContaining([expect.objectContaining({ meetings: 1 })]))
})

test('the morning after, both are asked; both say that it took place, and it is one meeting with their notes', async () => {
  await comeTo(46)
  expect((await mailsSince(day(45))).map(({ subject }) => subject)).toHaveLength(2)
  expect((await overview()).today.unanswered).toBe(1)
  await send(mentor, 'holdContact', { contactId: first.id })
  const taken = await send(mentor, 'undoHeldContact', { contactId: first.id })
  expect(taken).toMatchObject({ state: 'PLANNED', loggedBy: [] })
  await send(mentor, 'holdContact', { contactId: first.id })
  const told = { mentorshipId, mode: 'IN_PERSON', startsAt: day(45) }
  const joined = await send(protege, 'logContact', told)
  expect(joined).toMatchObject({ id: first.id, joined: true, counts: true, loggedBy: ['MENTOR', 'PROTEGE'] })
  const note = { contactId: first.id, for: 'BOTH', text: 'Next: the long span.', revision: joined.revision }
  await send(protege, 'writeContactNote', note)
  await send(protege, 'writeContactNote', { contactId: first.id, for: 'ONLY_ME', text: secrets[3], revision: 0 })
  expect(await readContact(mentor, first.id)).toMatchObject({ note: 'Next: the long span.', ownNote: null })
  expect(await readContact(protege, first.id)).toMatchObject({ ownNote: { text: secrets[3] } })
  const { of, yearLine, lastContactOn } = await station()
  expect(of('meetings-at-least')).toMatchObject({ count: 1, target: 2, state: 'OPEN' })
  expect(of('face-to-face')).toMatchObject({ count: 1, state: 'MET' })
  expect(yearLine.marks).toContainEqual({ kind: 'IN_PERSON', on: lastContactOn })
})

test('what is called off can be restored, and called off again', async () => {
  const plan = { mentorshipId, mode: 'VIDEO', startsAt: day(80) }
  let next = await send(protege, 'planContact', plan)
  for (const [who, mutation] of [
    [mentor, 'cancelContact'],
    [mentor, 'restoreContact'],
    [protege, 'cancelContact'],
  ] as const)
    next = await send(who, mutation, { contactId: next.id, revision: next.revision })
  expect(next.state).toBe('CANCELLED')
  await comeTo(47)
  const methods = (await mailsSince(day(45))).flatMap(({ attachments }) =>
    attachments.map(({ contentType }) => contentType),
  )
  expect(methods.filter((type) => type.includes('CANCEL')).length).toBeGreaterThanOrEqual(2)
})

test('nothing is planned: no reminder for months, then three to each, and the pair stands in the overview', async () => {
  await comeTo(240)
  const digests = await mailsSince(day(48))
  expect(digests.filter(({ createdAt }) => new Date(createdAt) > day(230))).toEqual([])
  expect((await station()).health.state).toBe('ON_TRACK')

  await comeTo(300)
  const { health, of, nextAsked } = await station()
  expect(health).toMatchObject({ state: 'ATTENTION', reasons: [{ sentence: expect.stringMatching(/\w+/) }] })
  expect(of('meetings-at-least')).toMatchObject({ state: 'DUE', count: 1 })
  expect(nextAsked?.dueOn).toBe(of('meetings-at-least')?.dueOn)
  const { today, inAttention } = await overview()
  expect([today.attention, today.pairs.map(({ id }) => id), inAttention]).toEqual([1, [mentorshipId], 1])
  const told = (await mailsSince(day(240))).filter(({ subject }) => !subject.startsWith('This week'))
  const each = Map.groupBy(told, ({ to }) => to)
  expect([...each.values()].map(({ length }) => length)).toEqual([3, 3])
})

test('one meeting more, and all is well again; one may choose to hear less', async () => {
  const told = { mentorshipId, mode: 'TELEPHONE', startsAt: day(299), minutes: 30 }
  await send(protege, 'logContact', told)
  const chosen = await protege.send<{ rhythm: string }>(
    'chooseNotifications',
    { rhythm: 'ONLY_DUE', quietFrom: '20:00', quietUntil: '08:00', timeZone: 'America/Halifax', revision: 0 },
    '... on Notifications { rhythm }',
  )
  expect(chosen).toMatchObject({ rhythm: 'ONLY_DUE' })
  const { health, of } = await station(coordinator)
  expect([health.state, of('meetings-at-least')?.state]).toEqual(['ON_TRACK', 'MET'])
  await comeTo(301)
  expect((await overview()).today.attention).toBe(0)
  await comeTo(360)
  const later = (await mailsSince(day(301))).map(({ subject }) => subject)
  expect(later.filter((subject) => /meeting/i.test(subject))).toEqual([])
})

test('after the year nothing is asked any more, and nothing can be planned', async () => {
  await comeTo(370)
  const { health, yearLine, standing } = await station()
  expect(health).toEqual({ state: null, reasons: [] })
  expect([yearLine.today > yearLine.until, standing.length > 10]).toEqual([true, true])
  const late = await mentor.send('planContact', { mentorshipId, mode: 'TELEPHONE', startsAt: day(380) }, contact)
  expect(late.__typename).toBe('Refused')
  const lists = 'query ($id: ID!) { mentorship(id: $id) { contacts(when: PAST) { totalCount } } }'
  expect(await mentor.ask(lists, { id: mentorshipId })).toEqual({ mentorship: { contacts: { totalCount: 3 } } })
})

test('in the whole year neither had more mails than a patient coordinator would have sent, and no word of theirs was in one', async () => {
  const mails = await mailsSince(begun)
  process.stdout.write(`${mails.length} mails to two people in a year\n`)
  for (const mine of Map.groupBy(mails, ({ to }) => to).values()) expect(mine.length).toBeLessThanOrEqual(20)
  const everything = JSON.stringify(mails)
  for (const secret of [...secrets, 'Next: the long span']) expect(everything).not.toContain(secret)
  const asStaff = JSON.stringify(await Promise.all([station(coordinator), readContact(coordinator, first.id)]))
  for (const secret of secrets) expect(asStaff).not.toContain(secret)
})
