import type { Context } from '@ithaca/api/graphql/context'
import { schema } from '@ithaca/api/schema'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../support/scenario.ts'
import { rowId } from '../support/pairs.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const agreeGoal = schema.getMutationType()?.getFields()['agreeGoal']
const guarded = agreeGoal?.resolve
afterEach(() => {
  if (agreeGoal && guarded) agreeGoal.resolve = guarded
})

/** A use case as it would be written by somebody who forgot to ask the domain: it only saves. */
function plant() {
  if (!agreeGoal) throw new Error('there is no agreeGoal')
  agreeGoal.resolve = async (_root, { input }: { input: { goalId: string } }, { session }: Context) => {
    const id = rowId(input.goalId)
    await session.change((tx) => tx.goal.updateMany({ where: { id }, data: { agreedByMentor: true } }))
    return session.read.goal.findFirstOrThrow({ where: { id } })
  }
}

test('a use case that forgets its guard is noticed by who tries it in the wrong role, and stopped by the walls for others', async () => {
  const program = await scenario.program()
  const pair = await program.pair()
  const goal = await pair.goal()
  const other = await program.pair({
    mentor: await program.mentor('Other Mentor'),
    protege: await program.protege('Other Protégé'),
  })
  const input = { goalId: goal.id, revision: goal.revision, agreed: true }
  const agreed = async () => {
    const { rows } = await scenario.owner.query<{ agreed: boolean }>(
      'SELECT agreed_by_mentor AS agreed FROM goal WHERE id = $1',
      [rowId(goal.id)],
    )
    return rows[0]?.agreed
  }
  const tries = async (who: Pick<typeof pair.protege, 'ask'>) => {
    await who.ask('mutation ($input: AgreeGoalInput!) { agreeGoal(input: $input) { __typename } }', { input })
    return agreed()
  }

  expect(await tries(pair.protege)).toBe(false)
  plant()
  for (const who of [other.mentor, program.coordinator, program.owner]) expect(await tries(who)).toBe(false)
  expect(await tries(pair.protege)).toBe(true)
})
