import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { ownGoalOf, planItemOf, rowId } from '../../../../test/support/pairs.ts'
import { yearOf } from '../../../../test/support/endings.ts'
import { connect, type Database } from '../tenancy/database.ts'
import { tick } from '../year/tick.ts'

let scenario: Scenario
let worker: Database
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  worker = connect({ url: inject('database').workerUrl, connections: 2 })
})
afterAll(async () => {
  await worker.close()
  await scenario.close()
})

/** A pair whose mentorship ended on 1 March 2027, with a word of everything, and the morning passes over it. */
async function longOver() {
  const pair = await yearOf(scenario)
  const { program, at, meetings, mentor, protege } = pair
  await at('2027-01-16', async () => {
    const meeting = await meetings.plan({ startsAt: '2027-02-01T17:00:00Z', purpose: 'Words', place: 'Words' }, protege)
    await meetings.question(meeting, 'Words?')
    await scenario.owner.query(
      `INSERT INTO contact_preparation (organization_id, contact_id, mentorship_id, mentor_id, protege_id, needs, written_at)
       SELECT c.organization_id, c.id, m.id, m.mentor_id, m.protege_id, 'Words', now() FROM contact c
       JOIN mentorship m ON m.organization_id = c.organization_id AND m.id = c.mentorship_id WHERE m.id = $1`,
      [rowId(pair.id)],
    )
    await planItemOf(scenario, program.organizationId, rowId(pair.id))
    await ownGoalOf(scenario, program.organizationId, rowId(pair.id))
    await mentor.act('shareContactCard', { mentorshipId: pair.id, about: 'Words', revision: 0 })
  })
  await at('2027-02-28', () => pair.end(mentor))
  await at('2027-03-01', () => protege.act('sayFarewell', { mentorshipId: pair.id, text: 'Words' }))
  const look = (day: string) =>
    tick(worker, {
      organizationId: program.organizationId,
      programId: rowId(program.id),
      now: new Date(`${day}T17:00:00Z`),
    })
  const left = async () => {
    const { rows } = await scenario.owner.query<{ left: string[] }>(
      `SELECT array_remove(ARRAY[
         (SELECT 'goal' FROM goal_text WHERE mentorship_id = $1 AND statement <> ''), (SELECT 'contact' FROM contact_text WHERE mentorship_id = $1 AND purpose || place <> ''),
         (SELECT 'question' FROM contact_question WHERE mentorship_id = $1),
         (SELECT 'preparation' FROM contact_preparation WHERE mentorship_id = $1), (SELECT 'card' FROM contact_card WHERE mentorship_id = $1),
         (SELECT 'plan' FROM plan_item_text WHERE mentorship_id = $1 AND text <> ''), (SELECT 'own goal' FROM own_goal WHERE mentorship_id = $1),
         (SELECT 'farewell' FROM farewell WHERE mentorship_id = $1), (SELECT 'agreement' FROM agreement_text WHERE mentorship_id = $1)], NULL) AS left`,
      [rowId(pair.id)],
    )
    return rows[0]?.left
  }
  const events = async () =>
    (
      await scenario.owner.query<{ type: string; day: string | null }>(
        `SELECT type, data ->> 'day' AS day FROM event WHERE mentorship_id = $1 AND type IN ('ErasureOfTextsAnnounced', 'TextsErased') ORDER BY sequence`,
        [rowId(pair.id)],
      )
    ).rows.map(({ type, day }) => [type, day].filter(Boolean).join(' '))
  return { ...pair, look, left, events }
}
const all = ['goal', 'contact', 'question', 'preparation', 'card', 'plan', 'own goal', 'farewell', 'agreement']

describe('what a pair wrote', () => {
  test('is erased two years after the end, announced a month before; what both signed is kept', async () => {
    const { protege, look, left, events, read, seen } = await longOver()
    const signed = await read(protege)
    await look('2029-01-29')
    expect([await left(), await events()]).toEqual([all, []])
    await look('2029-01-30')
    await look('2029-01-31')
    expect([await left(), await events()]).toEqual([all, ['ErasureOfTextsAnnounced 2029-03-01']])
    expect(await seen(protege, 'textsErasedOn textsAreErased')).toEqual({
      textsErasedOn: '2029-03-01',
      textsAreErased: false,
    })
    await look('2029-02-28')
    expect(await left()).toEqual(all)
    await look('2029-03-01')
    await look('2029-03-02')
    expect([await left(), await events()]).toEqual([
      ['agreement'],
      ['ErasureOfTextsAnnounced 2029-03-01', 'TextsErased'],
    ])
    expect(await read(protege)).toEqual(signed)
    expect(await seen(protege, 'textsErasedOn textsAreErased goals { statement metric comments { text } }')).toEqual({
      textsErasedOn: '2029-03-01',
      textsAreErased: true,
      goals: [{ statement: '', metric: '', comments: [] }],
    })
  })

  test('is announced a month before also when nobody looked for long', async () => {
    const { look, left, events } = await longOver()
    await look('2029-06-01')
    expect([await left(), await events()]).toEqual([all, ['ErasureOfTextsAnnounced 2029-07-01']])
    await look('2029-06-30')
    expect(await left()).toEqual(all)
    await look('2029-07-01')
    expect(await left()).toEqual(['agreement'])
  })
})
