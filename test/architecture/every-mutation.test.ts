import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { globalId, openScenario, type Scenario } from '../support/scenario.ts'
import { ownGoalOf, planItemOf, rowId } from '../support/pairs.ts'
import { timeEntryOf } from '../support/open-ended.ts'
import { anyAttempt, mutations, rowsOf } from './any-attempt.ts'

type Asker = (
  query: string,
  variables: object,
) => Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }>
let scenario: Scenario
let organizationId: string
let ids: Record<string, string>
let nobody: Asker
let stranger: Asker
let strangerAtHome: Asker
let anotherPair: Asker

beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  const program = await scenario.program()
  organizationId = program.organizationId
  const pair = await program.pair()
  const goal = await pair.goal()
  const agreement = await pair.read()
  const meeting = await pair.meetings.plan({ startsAt: new Date(Date.now() + 86_400_000).toISOString() })
  const question = await pair.meetings.question(meeting, 'What would you do?')
  const other = await program.pair({
    mentor: await program.mentor('Other Mentor'),
    protege: await program.protege('Other Protégé'),
  })
  const { viewer } = await program.coordinator.get<{ viewer: { person: { id: string }; duties: { id: string }[] } }>(
    '{ viewer { person { id } duties { id } } }',
  )
  const { inviteToProgram } = (
    await program.coordinator.ask<{ inviteToProgram: { invitations: { id: string }[] } }>(
      `mutation ($id: ID!) { inviteToProgram(input: { programId: $id, people: [{ email: "late@example.org", role: MENTOR }] }) { ... on InvitationBatch { invitations { id } } } }`,
      { id: program.id },
    )
  ).data ?? { inviteToProgram: { invitations: [] } }
  ids = {
    programId: program.id,
    mentorshipId: pair.id,
    goalId: goal.id,
    agreementId: agreement.id,
    contactId: meeting.id,
    questionId: question.id,
    ownGoalId: await ownGoalOf(scenario, organizationId, rowId(pair.id)),
    planItemId: await planItemOf(scenario, organizationId, rowId(pair.id)),
    timeEntryId: await timeEntryOf(scenario, rowId(pair.id)),
    invitationId: inviteToProgram.invitations[0]?.id ?? '',
    participationId: pair.protege.participationId,
    mentorId: pair.mentor.participationId,
    protegeId: pair.protege.participationId,
    personId: viewer.person.id,
    dutyId: viewer.duties[0]?.id ?? '',
    fileId: await imageOf(organizationId),
  }
  const home = await scenario.organization()
  const guest = await home.person('Otto Elsewhere', { duties: [{ duty: 'owner' }] })
  nobody = (query, variables) => scenario.ask(program.organization, '', query, variables)
  stranger = (query, variables) => scenario.ask(program.organization, guest.cookie, query, variables)
  strangerAtHome = (query, variables) => guest.ask(query, variables)
  anotherPair = (query, variables) => other.protege.ask(query, variables)
})
afterAll(() => scenario.close())

const attempt = (mutation: string) => anyAttempt(mutation, ids)
const rows = () => rowsOf(scenario, organizationId)

/** An image nobody has chosen yet. */
async function imageOf(organization: string): Promise<string> {
  const { rows: made } = await scenario.owner.query<{ id: string }>(
    `INSERT INTO public_file (organization_id, id, kind, name, mime, sha256, bytes, width, height, created_at)
     VALUES ($1, gen_random_uuid(), 'logo', 'logo.png', 'image/png', repeat('a', 64), ''::bytea, 64, 64, now()) RETURNING id`,
    [organization],
  )
  return globalId('PublicFile', made[0]?.id ?? '')
}

test('the story has an id for every kind of thing a mutation names', () => {
  for (const [name, id] of Object.entries(ids)) expect(rowId(id), name).toMatch(/^[0-9a-f-]{36}$/)
  expect(mutations.length).toBeGreaterThan(20)
})

describe.each(mutations)('%s', (mutation) => {
  test('is not for who is not signed in, nor for who belongs elsewhere', async () => {
    const { query, variables } = attempt(mutation)
    const before = await rows()
    expect((await nobody(query, variables)).errors?.map(({ extensions }) => extensions.code)).toEqual([
      'UNAUTHENTICATED',
    ])
    expect((await stranger(query, variables)).errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
    expect(await rows()).toEqual(before)
  })

  test('finds nothing of another association, nor of another pair', async () => {
    const { query, variables, namesSomething } = attempt(mutation)
    if (!namesSomething) return
    const before = await rows()
    const answer = await strangerAtHome(query, variables)
    expect(
      answer.errors?.map(({ extensions }) => extensions.code),
      JSON.stringify(answer.data),
    ).toEqual(['NOT_FOUND'])
    const inside = await anotherPair(query, variables)
    const code = inside.errors?.[0]?.extensions.code
    if (code) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(code)
    else expect(inside.data).toEqual({ [mutation]: { __typename: 'Refused' } })
    expect(await rows()).toEqual(before)
  })
})
