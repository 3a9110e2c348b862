import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccount } from '../support/accounts.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { acceptInvitation, Somebody } from '../support/somebody.ts'

const slug = `walk-${randomUUID().slice(0, 8)}`
const password = 'harbour lantern seven oars'
const emailOf = (who: string) => `${who}@${slug}.example.org`

let server: RunningServer
let owner: Somebody
let coordinator: Somebody
let committee: Somebody
let mentor: Somebody
let protege: Somebody
let programId: string
let mentorshipId: string

beforeAll(async () => {
  server = await startServer()
  owner = await Somebody.signedIn(server.url, 'csce', await demoAccount(server.url, 'owner'))
})
afterAll(() => server.stop())

const invite = (by: Somebody, people: { email: string; role: string }[]) =>
  by.send('inviteToProgram', { programId, people }, '... on InvitationBatch { invitations { email state } }')

const participationOf = (role: 'MENTOR' | 'PROTEGE') =>
  coordinator
    .ask<{ program: { participations: { edges: { node: { id: string } }[] } } }>(
      'query ($slug: String!, $role: Role!) { program(slug: $slug) { participations(role: $role) { edges { node { id } } } } }',
      { slug, role },
    )
    .then(({ program }) => program.participations.edges.map(({ node }) => node.id))

interface Goal {
  id: string
  revision: number
}
interface Agreement {
  id: string
  digest: string
  state: string
  file: { url: string; sha256: string } | null
  paper: { promises: { key: string }[] }
}

const agreementSelection = 'id digest state file { url sha256 } paper { promises { key } }'
const agreementOf = (who: Somebody) =>
  who
    .ask<{ mentorship: { phase: string; startsOn: string; endsOn: string; agreement: Agreement } }>(
      `query ($id: ID!) { mentorship(id: $id) { phase startsOn endsOn agreement { ${agreementSelection} } } }`,
      { id: mentorshipId },
    )
    .then(({ mentorship }) => mentorship)

test('the owner makes a program from the preset and invites its coordinator', async () => {
  const made = await owner.send<{ id: string; edition: { number: number } }>(
    'createProgram',
    { preset: 'csce', slug, name: 'A walk from end to end' },
    '... on Program { id edition { number } }',
  )
  expect(made).toMatchObject({ __typename: 'Program', edition: { number: 1 } })
  programId = made.id
  expect(await invite(owner, [{ email: emailOf('coordinator'), role: 'COORDINATOR' }])).toMatchObject({
    __typename: 'InvitationBatch',
  })
  coordinator = await acceptInvitation(server.url, 'csce', {
    email: emailOf('coordinator'),
    password,
    fullName: 'Cora Dinator',
  })
})

test('the coordinator invites a committee member, a mentor and a protégé, who accept', async () => {
  const invited = await invite(coordinator, [
    { email: emailOf('committee'), role: 'COMMITTEE' },
    { email: emailOf('mentor'), role: 'MENTOR' },
    { email: emailOf('protege'), role: 'PROTEGE' },
  ])
  expect(invited).toMatchObject({ __typename: 'InvitationBatch' })
  committee = await acceptInvitation(server.url, 'csce', {
    email: emailOf('committee'),
    password,
    fullName: 'Kim Mittee',
  })
  mentor = await acceptInvitation(server.url, 'csce', {
    email: emailOf('mentor'),
    password,
    fullName: 'Mentes Ó Taphos',
    careerStage: 'senior',
  })
  protege = await acceptInvitation(server.url, 'csce', {
    email: emailOf('protege'),
    password,
    fullName: 'Telemachos <b>Odysseides</b>',
    careerStage: 'early-career',
  })
})

test('the committee pairs the two once, and not twice', async () => {
  const [mentorPart] = await participationOf('MENTOR')
  const [protegePart] = await participationOf('PROTEGE')
  const input = { programId, mentorId: mentorPart, protegeId: protegePart }
  const selection = '... on Pairing { mentorship { id phase } advice { code } }'
  const paired = await committee.send<{ mentorship: { id: string; phase: string } }>('pair', input, selection)
  expect(paired).toMatchObject({ mentorship: { phase: 'AGREEMENT' }, advice: [] })
  mentorshipId = paired.mentorship.id
  const again = await committee.send('pair', input, selection)
  expect(again.refusals?.map(({ code }) => code)).toContain('already-paired')
})

test('the protégé writes two goals, the mentor comments and agrees', async () => {
  for (const statement of ['Lead a small design review', 'سلام 🎯 =HYPERLINK("x")']) {
    const goal = await protege.send<Goal>(
      'proposeGoal',
      { mentorshipId, statement, metric: 'Done twice', kind: 'PROFESSIONAL', deadline: '2030-06-30' },
      '... on Goal { id revision }',
    )
    expect(goal.__typename).toBe('Goal')
    const said = await mentor.send(
      'commentOnGoal',
      { goalId: goal.id, text: 'Good.' },
      '... on Goal { comments { text } }',
    )
    expect(said).toMatchObject({ comments: [{ text: 'Good.' }] })
    const current = await mentor.ask<{ node: Goal }>(
      'query ($id: ID!) { node(id: $id) { ... on Goal { id revision } } }',
      {
        id: goal.id,
      },
    )
    const agreed = await mentor.send(
      'agreeGoal',
      { goalId: goal.id, agreed: true, revision: current.node.revision },
      '... on Goal { agreedByMentor }',
    )
    expect(agreed).toMatchObject({ __typename: 'Goal', agreedByMentor: true })
  }
})

test('nobody signs what they have not read, and both sign what they have', async () => {
  const { agreement } = await agreementOf(mentor)
  const acknowledged = agreement.paper.promises.map(({ key }) => key)
  const input = { agreementId: agreement.id, digest: agreement.digest, acknowledged }
  const without = await mentor.send('signAgreement', { ...input, acknowledged: [] }, '... on Agreement { id }')
  expect(without.refusals?.map(({ code }) => code)).toContain('clause-not-acknowledged')
  const unread = await mentor.send('signAgreement', { ...input, digest: '0'.repeat(64) }, '... on Agreement { id }')
  expect(unread.__typename).toBe('Stale')

  const first = await mentor.send('signAgreement', input, `... on Agreement { state }`)
  expect(first).toMatchObject({ __typename: 'Agreement', state: 'PARTIALLY_SIGNED' })
  const { agreement: seen } = await agreementOf(protege)
  const second = await protege.send('signAgreement', { ...input, digest: seen.digest }, `... on Agreement { state }`)
  expect(second).toMatchObject({ __typename: 'Agreement', state: 'SIGNED' })

  const { phase, startsOn, endsOn } = await agreementOf(protege)
  expect(phase).toBe('ACTIVE')
  expect(Number(endsOn.slice(0, 4))).toBe(Number(startsOn.slice(0, 4)) + 1)
})

test('both download the identical PDF, and nobody else does', async () => {
  const file = await expect
    .poll(async () => (await agreementOf(mentor)).agreement.file, { timeout: 30_000, interval: 300 })
    .not.toBeNull()
    .then(async () => (await agreementOf(mentor)).agreement.file)
  if (!file) throw new Error('no file')
  const path = new URL(file.url, server.url).pathname
  const [mine, theirs] = await Promise.all(
    [mentor, protege].map(async (who) => Buffer.from(await (await who.fetch(path)).arrayBuffer())),
  )
  expect(mine?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(theirs?.equals(mine ?? Buffer.alloc(0))).toBe(true)
  expect(
    createHash('sha256')
      .update(mine ?? '')
      .digest('hex'),
  ).toBe(file.sha256)
  for (const other of [coordinator, committee, owner, new Somebody(server.url, 'csce')]) {
    expect((await other.fetch(path)).status).toBeGreaterThanOrEqual(401)
  }
})

test('the two plan a meeting, prepare it, and it takes place by the word of both, once', async () => {
  const selection = '... on Contact { id revision state joined loggedBy purpose questions { text } }'
  type Contact = { id: string; revision: number; state: string; joined: boolean; loggedBy: string[] }
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
  const planned = await mentor.send<Contact>(
    'planContact',
    { mentorshipId, mode: 'IN_PERSON', startsAt: inAnHour, purpose: 'Your first review' },
    selection,
  )
  expect(planned).toMatchObject({ state: 'PLANNED', loggedBy: [] })
  await protege.send('askQuestion', { contactId: planned.id, text: 'Where do I begin?' }, selection)
  const { node } = await mentor.ask<{ node: object }>(`query ($id: ID!) { node(id: $id) { ${selection} } }`, {
    id: planned.id,
  })
  expect(node).toMatchObject({ purpose: 'Your first review', questions: [{ text: 'Where do I begin?' }] })
  const early = await mentor.send<Contact>('holdContact', { contactId: planned.id }, selection)
  expect(early.refusals?.map(({ code }) => code)).toEqual(['not-begun-yet'])

  const startsAt = new Date().toISOString()
  const held = await mentor.send<Contact>('holdContact', { contactId: planned.id, startsAt }, selection)
  expect(held).toMatchObject({ state: 'HELD', loggedBy: ['MENTOR'] })
  const logged = await protege.send<Contact>('logContact', { mentorshipId, mode: 'IN_PERSON', startsAt }, selection)
  expect(logged).toMatchObject({ id: planned.id, joined: true, loggedBy: ['MENTOR', 'PROTEGE'] })

  const further = { mentorshipId, mode: 'VIDEO', startsAt: new Date().toISOString(), another: true }
  const first = await protege.send<Contact>('logContact', further, selection)
  const second = await mentor.send<Contact>('logContact', { ...further, another: false }, selection)
  expect([first.joined, second.joined, second.id]).toEqual([false, true, first.id])
  const list =
    'query ($id: ID!) { mentorship(id: $id) { contacts(when: PAST) { totalCount edges { node { modeNamed } } } } }'
  expect(await mentor.ask(list, { id: mentorshipId })).toEqual({
    mentorship: { contacts: { totalCount: 2, edges: [{ node: { modeNamed: false } }, { node: { modeNamed: true } }] } },
  })
})

test('the coordinator sees when and how they met, and no word of it', async () => {
  const query = `query ($id: ID!) { mentorship(id: $id) { lastContactOn contacts { edges { node {
    state mode onDay minutes hasPurpose questionCount purpose place note ownNote { text } questions { text } } } } } }`
  const { mentorship } = await coordinator.ask<{ mentorship: { contacts: { edges: { node: object }[] } } }>(query, {
    id: mentorshipId,
  })
  const nothing = { purpose: null, place: null, note: null, ownNote: null, questions: [] }
  expect(mentorship.contacts.edges.map(({ node }) => node)).toMatchObject([
    { state: 'HELD', mode: 'VIDEO', ...nothing },
    { state: 'HELD', mode: 'IN_PERSON', hasPurpose: true, questionCount: 1, ...nothing },
  ])
})

test('the coordinator sees the pair with its dates, and none of its texts', async () => {
  const { mentorship } = await coordinator.ask<{
    mentorship: { phase: string; goals: { statement: string | null }[] }
  }>('query ($id: ID!) { mentorship(id: $id) { phase goalCount goals { statement metric comments { text } } } }', {
    id: mentorshipId,
  })
  expect(mentorship.phase).toBe('ACTIVE')
  expect(mentorship.goals.map(({ statement }) => statement).filter(Boolean)).toEqual([])
  const { program } = await coordinator.ask<{ program: { events: { edges: { node: { type: string } }[] } } }>(
    'query ($slug: String!) { program(slug: $slug) { events(first: 50) { edges { node { type sentence } } } } }',
    { slug },
  )
  const types = program.events.edges.map(({ node }) => node.type)
  expect(types.filter((type) => type === 'AgreementSigned').length).toBe(2)
})
