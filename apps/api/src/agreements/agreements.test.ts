import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const mentorshipOf = 'query ($id: ID!) { mentorship(id: $id) { phase startsOn endsOn revision } }'
type Standing = { mentorship: { phase: string; startsOn: string | null; endsOn: string | null; revision: number } }

describe.concurrent('signing', () => {
  test('by one leaves it partially signed, by both starts the term', async () => {
    const pair = await (await scenario.program()).pair()
    await pair.goal()
    expect(await pair.sign(pair.mentor)).toMatchObject({ state: 'PARTIALLY_SIGNED' })
    expect(await pair.sign(pair.protege)).toMatchObject({ state: 'SIGNED' })
    const { mentorship } = await pair.protege.get<Standing>(mentorshipOf, { id: pair.id })
    expect(mentorship.phase).toBe('ACTIVE')
  })
})
