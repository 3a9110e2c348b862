import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Seen = {
  phase: string
  edition: { number: number }
  agreement: { state: string }
  obligations: { norm: { key: string; sentence: string } }[]
  adoption: { changes: { key: string; kind: string }[] } | null
}
const query = `query ($id: ID!) { mentorship(id: $id) { phase edition { number } agreement { state }
  obligations { norm { key sentence } } adoption { changes { key kind } } } }`
const seenBy = async (who: Speaking, id: string) => (await who.get<{ mentorship: Seen }>(query, { id })).mentorship

/** A program, and its owner who takes a norm out of the rules, to be published. */
async function begun() {
  const program = await scenario.program()
  const { owner, id: programId } = program
  const drop = (norm: string) => owner.act('patchDraft', { programId, revision: 0, patches: [{ remove: norm }] })
  const publish = () => owner.send('publishEdition', { programId, revision: 1, note: 'Without it' })
  return { ...program, drop, publish }
}

describe.concurrent('rules that are published while people live by others', () => {
  test('a signature given at the same time counts for the edition that was read', async () => {
    const { pair, drop, publish } = await begun()
    const { id, mentor, protege, goal, sign, read, signing } = await pair()
    await goal()
    await sign(mentor)
    const paper = signing(await read(protege))
    await drop('clause-respect')
    const [edition, signed] = await Promise.all([
      publish(),
      protege.send('signAgreement', paper, '... on Agreement { state }'),
    ])
    expect([edition, signed]).toMatchObject([{ __typename: 'Edition' }, { __typename: 'Agreement', state: 'SIGNED' }])
    expect(await seenBy(mentor, id)).toMatchObject({ phase: 'ACTIVE', edition: { number: 1 } })
  })

  test('what was taken out of the rules is still asked of those who live by the older ones, in its words', async () => {
    const { pair, drop, publish, coordinator } = await begun()
    const [older, waiting] = [await pair(), await pair()]
    await older.begin()
    await drop('meetings-at-least')
    expect(await publish()).toMatchObject({ __typename: 'Edition' })
    const newer = await pair()
    await newer.begin()
    // Paired before, and signed after: they have read the older.
    await waiting.begin()
    for (const { id } of [older, waiting]) {
      const { edition, obligations } = await seenBy(coordinator, id)
      expect(edition.number).toBe(1)
      expect(obligations.find(({ norm }) => norm.key === 'meetings-at-least')?.norm.sentence).toContain('2 meetings')
    }
    expect((await seenBy(older.mentor, older.id)).adoption?.changes).toMatchObject([
      { key: 'meetings-at-least', kind: 'REMOVED' },
    ])
    const theirs = await seenBy(coordinator, newer.id)
    expect(theirs.edition.number).toBe(2)
    expect(theirs.obligations.map(({ norm }) => norm.key)).not.toContain('meetings-at-least')
  })
})
