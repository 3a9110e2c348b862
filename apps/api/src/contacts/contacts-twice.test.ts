import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Meeting, meetingFacts } from '../../../../test/support/meetings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

/** A pair in its term from 15 January 2027, with a meeting planned for 10 March; it is 1 February. */
async function planned() {
  const pair = await atTheStart(async () => (await scenario.program()).pair())
  await atTheStart(() => pair.begin())
  const meeting = await now(() => pair.meetings.plan({ startsAt: '2027-03-10T15:00:00Z' }))
  return { ...pair, meeting, contactId: meeting.id }
}
const atTheStart = <T>(work: () => Promise<T>) => scenario.at('2027-01-15T17:00:00Z', work)
const now = <T>(work: () => Promise<T>) => scenario.at('2027-02-01T15:00:00Z', work)
const after = <T>(work: () => Promise<T>) => scenario.at('2027-03-11T15:00:00Z', work)

test('nobody overwrites what they have not seen', async () => {
  const { mentor, protege, meetings, meeting, contactId } = await planned()
  await now(async () => {
    const asked = await meetings.question(meeting, 'Why?')
    const stale = async (act: string, input: object, who = mentor) =>
      (await who.send<{ current: object }>(act, input, '... on Stale { current { __typename } }')).__typename
    const seen = { contactId, revision: meeting.revision }
    expect(await stale('moveContact', { ...seen, startsAt: '2027-03-20T15:00:00Z' })).toBe('Stale')
    for (const act of ['reviseContact', 'cancelContact', 'restoreContact']) expect(await stale(act, seen)).toBe('Stale')
    expect(await stale('writeContactNote', { ...seen, for: 'BOTH', text: 'x' })).toBe('Stale')
    expect(await stale('writeContactNote', { ...seen, for: 'ONLY_ME', text: 'x', revision: 3 })).toBe('Stale')
    const other = { questionId: asked.id, revision: asked.revision + 1, text: 'x' }
    expect(await stale('reviseQuestion', other, protege)).toBe('Stale')
  })
})

test('the same request twice has one effect, and the same key with another time is refused', async () => {
  const { mentor, protege, meetings, contactId } = await planned()
  await now(async () => {
    const twice = async (act: string, input: object, who = mentor) => {
      const keyed = { ...input, idempotencyKey: randomUUID() }
      const [first, second] = [
        await who.act<Meeting>(act, keyed, meetingFacts),
        await who.act<Meeting>(act, keyed, meetingFacts),
      ]
      expect(second, act).toEqual(first)
      return keyed
    }
    const keyed = await twice('planContact', meetings.told({ startsAt: '2027-03-20T15:00:00Z' }))
    expect(await mentor.refusals('planContact', { ...keyed, startsAt: '2027-03-21T15:00:00Z' })).toEqual([
      'idempotency-key-reused at idempotencyKey',
    ])
    await twice('logContact', meetings.told({ startsAt: '2027-01-31T15:00:00Z' }))
    await twice('logContact', meetings.told({ startsAt: '2027-01-31T18:00:00Z' }), protege)
    await twice('moveContact', { contactId, revision: 0, startsAt: '2027-03-12T15:00:00Z' })
    await twice('reviseContact', { contactId, revision: 1, purpose: 'Once' })
    await twice('writeContactNote', { contactId, revision: 2, for: 'BOTH', text: 'Once' })
    await twice('writeContactNote', { contactId, revision: 0, for: 'ONLY_ME', text: 'Once' })
    await twice('cancelContact', { contactId, revision: 3 })
    await twice('restoreContact', { contactId, revision: 4 })
    await twice('askQuestion', { contactId, text: 'Once?' }, protege)
    expect(await meetings.days('ALL')).toEqual(['2027-03-20', '2027-03-12', '2027-01-31'])
  })
  await after(async () => {
    const keyed = { contactId, idempotencyKey: randomUUID(), startsAt: '2027-03-11T14:00:00Z' }
    expect(await mentor.act('holdContact', keyed, meetingFacts)).toEqual(
      await mentor.act('holdContact', keyed, meetingFacts),
    )
    const undo = { contactId, idempotencyKey: randomUUID() }
    expect(await mentor.act('undoHeldContact', undo, meetingFacts)).toEqual(
      await mentor.act('undoHeldContact', undo, meetingFacts),
    )
  })
})
