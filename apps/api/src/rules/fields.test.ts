import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Field = {
  path: string
  value: unknown
  isDefault: boolean
  reads: string
  leftToIthaca: { value: unknown } | null
}
const fieldsOf = async (who: Speaking, paths?: string[]) =>
  (
    await who.get<{ program: { draft: { fields: Field[] } | null } }>(
      'query ($paths: [String!]) { program(slug: "mentoring") { draft { fields(paths: $paths) { path chapter section sectionTitle name help reads value isDefault leftToIthaca { value reads } source { kind } shape } } } }',
      { paths: paths ?? null },
    )
  ).program.draft?.fields ?? []

describe.concurrent('the settings of a draft as fields', () => {
  test('are all there, each in words, with its value and the shape of what can be written', async () => {
    const { owner } = await scenario.program()
    const all = await fieldsOf(owner)
    expect(all.length).toBeGreaterThan(75)
    expect(all.find(({ path }) => path === 'term.months')).toMatchObject({
      ...{ chapter: 'term', section: 'term', sectionTitle: 'Term', name: 'How many months a mentorship is for' },
      ...{ reads: 'A mentorship is for 12 months.', value: 12, isDefault: false },
      leftToIthaca: { value: null, reads: 'A mentorship lasts as long as both find it of use.' },
      shape: { is: 'maybe', of: { is: 'number', least: 1, most: 120, unit: 'months' } },
    })
    expect(await fieldsOf(owner, ['records.monthsKept', 'no.such'])).toMatchObject([
      { path: 'records.monthsKept', isDefault: true, source: { kind: 'DEFAULT' } },
    ])
  })

  test('take back what they offer: every value as it was read, and Ithaca’s again', async () => {
    const { owner, id: programId } = await scenario.program()
    const before = await fieldsOf(owner)
    const patches = before.map(({ path, value }) => ({ set: { path, value } }))
    expect(await owner.send('patchDraft', { programId, revision: 0, patches })).toMatchObject({ __typename: 'Program' })
    const after = await fieldsOf(owner)
    expect(after.map(({ path, value, reads }) => [path, value, reads])).toEqual(
      before.map(({ path, value, reads }) => [path, value, reads]),
    )
    expect(after.some(({ isDefault }) => isDefault)).toBe(false)
    const silences = after.flatMap(({ path, leftToIthaca }) => (leftToIthaca ? [{ silence: path }] : []))
    await owner.act('patchDraft', { programId, revision: 1, patches: silences })
    for (const { isDefault, value, leftToIthaca } of await fieldsOf(owner))
      if (leftToIthaca) expect([isDefault, value]).toEqual([true, leftToIthaca.value])
  })
})
