import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { operationOf } from '../../../../test/support/app-operations.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

const sql: string[] = []
let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
})
afterAll(() => scenario.close())

const query = operationOf('participant', 'Home')
const DAY_MS = 86_400_000

test('a participant’s home is one operation of a few statements, with no meeting as with twenty', async () => {
  const program = await scenario.program()
  const pair = await program.pair()
  const goal = await pair.goal({ statement: 'Lead a design review' })
  expect(goal.id).not.toBe('')
  const count = async () => {
    sql.length = 0
    await pair.protege.get(query)
    return sql.length
  }
  const before = await count()
  const soon = Date.now() + DAY_MS
  for (let nth = 0; nth < 20; nth += 1)
    await pair.meetings.plan({ startsAt: new Date(soon + nth * DAY_MS).toISOString(), purpose: `No. ${nth}` })
  expect(await count()).toBe(before)
  expect(before).toBeLessThanOrEqual(10)
})
