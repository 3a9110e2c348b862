import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let address: string
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { openIntrospection: true })
  address = await scenario.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => scenario.close())

const audits = serverAudits({ url: () => `${address}/graphql`, fetchFn: fetch })

test('the audit of GraphQL over HTTP has 61 questions', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [audit.name, audit] as const))('speaks GraphQL over HTTP: %s', async (_name, audit) => {
  const result = await audit.fn()
  expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
})
