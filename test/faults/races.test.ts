import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openArena } from '../load/races/arena.ts'
import { type Act, raceThrough } from '../load/races/rounds.ts'
import { openScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

/** `npm run races` has a thousand of each. */
const attempts: Record<Act, number> = { invite: 8, pair: 12, sign: 10, amend: 10, 'renew or end': 16, end: 8 }

test('invited, paired, signed, amended, renewed and ended sixteen at once: each is done once, and nothing is broken', async () => {
  const arena = await openArena(await scenario.program(), scenario.owner, { pairs: 2, atOnce: 16 })
  const acts = new Set<Act>()
  const broken = await raceThrough(
    arena,
    (act) => attempts[act],
    (act, tally) => {
      acts.add(act)
      expect(tally).toMatchObject({ attempts: attempts[act], broken: [] })
    },
  )
  expect(broken).toEqual([])
  expect([...acts].toSorted()).toEqual(Object.keys(attempts).toSorted())
})
