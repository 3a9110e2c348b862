import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, secret, type Started } from '../../../../test/support/scenario.ts'
import { invitationToken } from './invitation-link.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Invitation = { id: string; revision: number; state: string; expiresAt: string }
const invitation = '... on Invitation { id revision state sentCount mailState expiresAt }'
const address = (program: Started, name = 'ada') => `${name}@${program.organization}.example.org`

async function invite(program: Started, { email = address(program), role = 'MENTOR', by = program.coordinator } = {}) {
  const { invitations } = await by.act<{ invitations: [Invitation] }>(
    'inviteToProgram',
    { programId: program.id, people: [{ email, role }] },
    '... on InvitationBatch { invitations { id revision state expiresAt } }',
  )
  return invitations[0]
}
const follow = (id: string, sending = 1, headers = {}) =>
  scenario.accept(invitationToken(secret, rowId(id), sending), { fullName: 'Ada Adeyemi' }, headers)
const said = async (answer: ReturnType<typeof follow>) => {
  const response = await answer
  return [response.statusCode, response.json<{ code?: string }>().code]
}

describe.concurrent('the link of an invitation', () => {
  test('is good once', async () => {
    const program = await scenario.program()
    const { id } = await invite(program)
    expect(await said(follow(id))).toEqual([200, undefined])
    expect(await said(follow(id))).toEqual([410, 'invitation-used'])
    const seen = await program.coordinator.get<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Invitation { state acceptedBy { fullName } viewerCan { resend { refusals { code } } withdraw { allowed } } } } }',
      { id },
    )
    expect(seen.node).toEqual({
      state: 'ACCEPTED',
      acceptedBy: { fullName: 'Ada Adeyemi' },
      viewerCan: { resend: { refusals: [{ code: 'invitation-used' }] }, withdraw: { allowed: false } },
    })
  })

  test('followed ten times at once makes one person', async () => {
    const program = await scenario.program()
    const { id } = await invite(program)
    const answers = await Promise.all(Array.from({ length: 10 }, () => follow(id)))
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(0)
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
    const { rows } = await scenario.owner.query(`SELECT 1 FROM participation WHERE organization_id = $1`, [
      program.organizationId,
    ])
    expect(rows).toHaveLength(1)
  })

  test('ends after the days the rules give, and can then be sent again', async () => {
    const program = await scenario.program()
    const { id, expiresAt, revision } = await scenario.at('2027-01-01T12:00:00Z', () => invite(program))
    const after = new Date(Date.parse(expiresAt) + 1).toISOString()
    await scenario.at(after, async () => {
      expect(await said(follow(id))).toEqual([410, 'invitation-expired'])
      const sent = await program.coordinator.act('resendInvitation', { invitationId: id, revision }, invitation)
      expect(sent).toMatchObject({ state: 'OPEN', sentCount: 2, mailState: 'queued' })
      expect(await said(follow(id, 2))).toEqual([200, undefined])
    })
  })

  test('ends when it is sent again: only the newest mail leads in', async () => {
    const program = await scenario.program()
    const { id, revision } = await invite(program)
    await program.coordinator.act('resendInvitation', { invitationId: id, revision }, invitation)
    expect(await said(follow(id, 1))).toEqual([404, 'invitation-not-found'])
    expect(await said(follow(id, 2))).toEqual([200, undefined])
  })

  test('says that it was withdrawn', async () => {
    const program = await scenario.program()
    const { id, revision } = await invite(program)
    const withdraw = { invitationId: id, revision }
    expect(await program.coordinator.act('withdrawInvitation', withdraw, invitation)).toMatchObject({
      state: 'WITHDRAWN',
    })
    expect(await said(follow(id))).toEqual([410, 'invitation-withdrawn'])
    expect(await program.coordinator.send('withdrawInvitation', withdraw)).toMatchObject({ __typename: 'Stale' })
    const again = { invitationId: id, revision: revision + 1 }
    expect(await program.coordinator.refusals('withdrawInvitation', again)).toEqual(['invitation-withdrawn'])
    expect(await program.coordinator.refusals('resendInvitation', again)).toEqual(['invitation-withdrawn'])
    expect(await invite(program)).toMatchObject({ state: 'OPEN' })
  })

  test('is for one address: not for somebody signed in with another', async () => {
    const program = await scenario.program()
    const { id } = await invite(program)
    const { cookie } = await program.mentor()
    expect(await said(follow(id, 1, { cookie }))).toEqual([409, 'invitation-for-another-address'])
    expect(await said(follow(id))).toEqual([200, undefined])
  })

  test('is sent at most ten times', async () => {
    const program = await scenario.program()
    let { id: invitationId, revision } = await invite(program)
    for (let sending = 2; sending <= 10; sending++)
      revision = (await program.coordinator.act<Invitation>('resendInvitation', { invitationId, revision }, invitation))
        .revision
    expect(await program.coordinator.refusals('resendInvitation', { invitationId, revision })).toEqual([
      'invitation-sent-too-often',
    ])
  })
})

describe.concurrent('inviting', () => {
  const attempt = (program: Started, people: object[], by = program.coordinator) =>
    by.refusals('inviteToProgram', { programId: program.id, people })

  test('that expired gives way to a new one, and its link stays dead', async () => {
    const program = await scenario.program()
    const { id, expiresAt } = await scenario.at('2027-01-01T12:00:00Z', () => invite(program))
    await scenario.at(new Date(Date.parse(expiresAt) + 1).toISOString(), async () => {
      const again = await invite(program)
      expect(again.state).toBe('OPEN')
      expect(await attempt(program, [{ email: address(program), role: 'MENTOR' }])).toEqual([
        'already-invited at people.0.email',
      ])
      expect(await said(follow(id))).toEqual([410, 'invitation-withdrawn'])
      expect(await said(follow(again.id))).toEqual([200, undefined])
    })
    const { rows } = await scenario.owner.query<{ type: string }>(
      'SELECT type FROM event WHERE subject_id = $1 ORDER BY sequence',
      [rowId(id)],
    )
    expect(rows.map(({ type }) => type)).toEqual(['PersonInvited', 'InvitationWithdrawn'])
  })

  test('is all or nothing, and names each line that cannot be', async () => {
    const program = await scenario.program()
    await invite(program, { email: address(program, 'open') })
    const { id } = await invite(program, { email: address(program, 'in') })
    await follow(id)
    const people = [
      { email: address(program, 'new'), role: 'MENTOR' },
      { email: 'no address', role: 'MENTOR' },
      { email: address(program, 'open').toUpperCase(), role: 'MENTOR' },
      { email: address(program, 'in'), role: 'MENTOR' },
      { email: address(program, 'boss'), role: 'COORDINATOR' },
      { email: address(program, 'NEW'), role: 'MENTOR' },
      { email: address(program, 'long'), role: 'PROTEGE', fullName: 'x'.repeat(201) },
    ]
    expect(await attempt(program, people)).toEqual([
      'email-not-usable at people.1.email',
      'already-invited at people.2.email',
      'already-in-this-role at people.3.email',
      'inviting-not-your-duty at people.4.role',
      'already-invited at people.5.email',
      'text-too-long at people.6.fullName',
    ])
    const { rows } = await scenario.owner.query('SELECT 1 FROM invitation WHERE email = $1', [address(program, 'new')])
    expect(rows).toEqual([])
  })

  test('asks for somebody, and for no more than two hundred at once', async () => {
    const program = await scenario.program()
    expect(await attempt(program, [])).toEqual(['text-missing at people'])
    const many = Array.from({ length: 201 }, (_, nth) => ({ email: address(program, `p${nth}`), role: 'MENTOR' }))
    expect(await attempt(program, many)).toEqual(['text-too-long at people'])
  })

  test('one address by several at once is one invitation', async () => {
    const program = await scenario.program()
    const input = { programId: program.id, people: [{ email: address(program), role: 'MENTOR' }] }
    const together = await Promise.all(
      Array.from({ length: 8 }, () => program.coordinator.send('inviteToProgram', input)),
    )
    expect(together.filter(({ __typename }) => __typename === 'InvitationBatch')).toHaveLength(1)
    const owners = await Promise.all(
      Array.from({ length: 8 }, () => program.owner.send('inviteOwner', { email: address(program) })),
    )
    expect(owners.filter(({ __typename }) => __typename === 'Invitation')).toHaveLength(1)
  })

  test('the same address in another role is another invitation', async () => {
    const program = await scenario.program()
    await invite(program, { role: 'MENTOR' })
    expect(await invite(program, { role: 'PROTEGE' })).toMatchObject({ state: 'OPEN' })
  })

  test('is the coordinator’s charge; coordinators and owners are invited by an owner', async () => {
    const program = await scenario.program()
    const turnedAway = async (by: Started['coordinator'], role: string) => {
      const input = { programId: program.id, people: [{ email: address(program, role.toLowerCase()), role }] }
      return (await by.error('inviteToProgram', input)) ?? (await by.refusals('inviteToProgram', input))[0]
    }
    const duty = 'inviting-not-your-duty at people.0.role'
    for (const role of ['MENTOR', 'COMMITTEE']) expect(await turnedAway(program.owner, role)).toBe(duty)
    expect(await turnedAway(program.coordinator, 'COORDINATOR')).toBe(duty)
    for (const who of [await program.committee(), await program.mentor()])
      for (const role of ['MENTOR', 'COMMITTEE', 'COORDINATOR']) expect(await turnedAway(who, role)).toBe(duty)
    expect(await program.coordinator.refusals('inviteOwner', { email: address(program, 'o') })).toEqual([
      'inviting-not-your-duty at role',
    ])
    const owner = await program.owner.act<Invitation>('inviteOwner', { email: address(program, 'o') }, invitation)
    expect(owner).toMatchObject({ state: 'OPEN' })
    const another = await program.another()
    const { id, revision } = await invite(another)
    expect(await program.coordinator.error('withdrawInvitation', { invitationId: id, revision })).toBe('NOT_FOUND')
  })
})

test.concurrent('a career stage is stated by oneself, on the program’s scale', async () => {
  const program = await scenario.program()
  const mentor = await program.mentor('Mentes Mentor', '')
  const input = { participationId: mentor.participationId, revision: 0, careerStage: 'executive' }
  expect(await program.coordinator.refusals('stateCareerStage', input)).toEqual(['not-your-participation'])
  expect(await mentor.refusals('stateCareerStage', { ...input, careerStage: 'wizard' })).toEqual([
    'career-stage-not-on-scale at careerStage',
  ])
  const stated = '... on Participation { revision careerStage { code label rank } }'
  expect(await mentor.act('stateCareerStage', input, stated)).toMatchObject({
    revision: 1,
    careerStage: { code: 'executive', rank: 5 },
  })
  expect(await mentor.send('stateCareerStage', input)).toMatchObject({ __typename: 'Stale' })
})

test.concurrent(
  'a career stage given with the acceptance is stated like any other, and one off the scale is left out',
  async () => {
    const program = await scenario.program()
    const stage = '{ viewer { participations { revision careerStage { code } } } }'
    expect(await (await program.mentor('Mentes Mentor', 'executive')).get(stage)).toEqual({
      viewer: { participations: [{ revision: 1, careerStage: { code: 'executive' } }] },
    })
    expect(await (await program.mentor('Nestor Mentor', 'wizard')).get(stage)).toEqual({
      viewer: { participations: [{ revision: 0, careerStage: null }] },
    })
    const trail = '{ program(slug: "mentoring") { events(first: 50) { edges { node { sentence } } } } }'
    expect(JSON.stringify(await program.coordinator.get(trail))).toContain('Mentes Mentor stated a career stage')
  },
)
