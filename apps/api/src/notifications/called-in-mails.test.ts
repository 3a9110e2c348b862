import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { mailOf } from './mail-of.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

test('a mail names the program in the language of who reads it, where it goes by the name in its rules', async () => {
  const program = await scenario.program()
  const { id, mentor } = await program.pair()
  const { viewer } = await mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
  const personId = rowId(viewer.person.id)
  const event = { mentorshipId: rowId(id), programId: rowId(program.id), subjectId: rowId(id), type: 'PairMade' }
  const delivery = { id, template: 'partner-left', invitationId: null, mentorshipId: null, day: null }
  const at = new Date()
  const calledIn = (locale: 'en' | 'fr') =>
    scenario.database.inside({ organizationId: program.organizationId, personId }, async (tx) => {
      const mail = await mailOf(
        tx,
        { ...delivery, createdAt: at, event: { ...event, occurredAt: at, actorId: null, data: {} } },
        { address: 'a@example.org', called: null, locale, timeZone: 'UTC', personId },
        { baseUrl: 'http://ithaca.test', secret: 'x', now: at },
      )
      return mail?.data && 'program' in mail.data ? mail.data.program : null
    })
  expect(await calledIn('fr')).toBe('Mentor and protégé program')
  await scenario.owner.query("UPDATE program SET name = 'Mentor & Protégé Program' WHERE id = $1", [event.programId])
  expect([await calledIn('en'), await calledIn('fr')]).toEqual(['Mentor & Protégé Program', 'Programme de mentorat'])
})
