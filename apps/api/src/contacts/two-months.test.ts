import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Meeting, meetingFacts } from '../../../../test/support/meetings.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { inALine, openWalking, type Walking } from '../../../../test/support/walking.ts'

let walking: Walking
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
})
afterAll(() => walking.close())

/** Two who confirmed their ground rules at noon of 15 January 2027. */
async function begun() {
  const program = await walking.begun({ preset: 'asq' })
  const two = { mentor: await program.mentor(), protege: await program.protege('Telma Protégée', 'emerging') }
  const pair = await program.pair(two)
  await pair.sign(pair.mentor)
  await pair.sign(pair.protege)
  await program.settled()
  /** What somebody was told since the start, without what was planned, moved or asked whether it took place. */
  const reminders = async (who: typeof pair.mentor) =>
    (await walking.mailsTo(who)).map(inALine).filter((line) => /Arrange|Settle|Say what|Pass on|Have|Plan /.test(line))
  return { program, ...pair, reminders }
}
type Pair = Awaited<ReturnType<typeof begun>>

type Asked = { key: string; state: string; waitsOn: string | null; count: number | null; target: number | null }
const asking = 'query ($id: ID!) { mentorship(id: $id) { obligations { key state waitsOn count target } } }'
async function asked({ id, mentor }: Pair, norm: string) {
  const { mentorship } = await mentor.get<{ mentorship: { obligations: Asked[] } }>(asking, { id })
  return mentorship.obligations.filter(({ key }) => key.startsWith(`${norm}/`))
}
const standing = async (pair: Pair, norm: string) =>
  (await asked(pair, norm)).map(({ state, waitsOn, count, target }) => [state, waitsOn, count, target])

type Counted = { mentorship: { yearLine: { marks: { kind: string }[] }; program: { overview: { going: object } } } }
const counted =
  'query ($id: ID!) { mentorship(id: $id) { yearLine { marks { kind } } program { overview { going { meetingsThisMonth meetingsThisYear } } } } }'

describe('two months in which nobody does anything', () => {
  test('the mentor, and only the mentor, is reminded of the check-ins; the protégé of arranging a meeting (ASQM-19, ASQP-27)', async () => {
    const pair = await begun()
    await pair.program.until('2027-03-15T17:00:00Z')
    // January is a part-month; the last ten days of February, and what is left of March.
    expect(await pair.reminders(pair.mentor)).toEqual([
      '2027-02-20 Have 2 contacts by 28 February 2027',
      '2027-02-27 Have 2 contacts by 28 February 2027',
    ])
    expect(await pair.reminders(pair.protege)).toEqual([
      '2027-01-22 Arrange the first meeting with Mentes Mentor',
      '2027-01-29 Arrange the first meeting with Mentes Mentor',
      '2027-02-05 Arrange the first meeting with Mentes Mentor',
    ])
    expect(await standing(pair, 'check-ins')).toEqual([
      ['OVERDUE', null, 0, 2],
      ['OPEN', 'MENTOR', 0, 2],
    ])
    // Nothing is renewed here, so that both are told of the end of a term a month ahead, once.
    await walking.scenario.owner.query(`UPDATE mentorship SET ends_on = '2027-04-20' WHERE id = $1`, [rowId(pair.id)])
    await pair.program.until('2027-03-24T17:00:00Z')
    for (const who of [pair.mentor, pair.protege])
      expect((await walking.mailsTo(who)).map(inALine).filter((line) => line.includes('lasts until'))).toEqual([
        `2027-03-21 Your mentorship with ${who === pair.mentor ? 'Telma Protégée' : 'Mentes Mentor'} lasts until 19 April 2027`,
      ])
  })
})

const plan = (who: Speaking, mentorshipId: string, startsAt: string, more: object = {}) =>
  who.act<Meeting>('planContact', { mentorshipId, kind: 'MEETING', mode: 'VIDEO', startsAt, ...more }, meetingFacts)
const log = (who: Speaking, mentorshipId: string, kind: string, startsAt: string) =>
  who.act<Meeting>('logContact', { mentorshipId, kind, mode: 'WRITTEN', startsAt }, meetingFacts)
const note = `... on Contact { id revision lacksPurpose preparation { parts told needs background leadHours late needsToldAt } viewerCan { sendPreparation { allowed refusals { code } } } }`
type Noted = { id: string; revision: number }
const readNote = `query ($id: ID!) { node(id: $id) { ${note} } }`

describe('two months of two who meet', () => {
  test('purpose and preparation are the protégé’s, each meeting is followed by the next, and only check-ins count as such', async () => {
    const pair = await begun()
    const { id, mentor, protege, program, meetings } = pair
    const first = await plan(protege, id, '2027-02-03T18:00:00Z')
    await program.until('2027-01-31T17:00:00Z')
    expect(await pair.reminders(protege)).toEqual([
      '2027-01-27 Settle the purpose and goals of the meeting on 3 February 2027',
    ])
    expect(await pair.reminders(mentor)).toEqual([])

    // The note comes five hours ahead: late, and not refused.
    await program.until('2027-02-03T13:00:00Z')
    const revised = await meetings.change('reviseContact', first, { purpose: 'Suspension bridges' }, protege)
    const sent = await protege.act<Noted>(
      'sendPreparation',
      { contactId: first.id, revision: revised.revision, needs: 'A second pair of eyes' },
      note,
    )
    expect(sent).toMatchObject({
      lacksPurpose: false,
      preparation: { parts: ['NEEDS', 'BACKGROUND'], told: ['NEEDS'], late: true, leadHours: 24 },
    })
    const background = { contactId: first.id, revision: sent.revision, background: 'https://example.org/bridge' }
    const whole = await protege.act<Noted>('sendPreparation', background, note)
    expect(whole).toMatchObject({ preparation: { told: ['NEEDS', 'BACKGROUND'], needs: 'A second pair of eyes' } })
    await program.settled()
    const told = (await walking.mailsTo(mentor)).filter(({ subject }) => subject.includes('note ahead'))
    expect(told.map(inALine)).toEqual([
      '2027-02-03 Telma Protégée sent you a note ahead of your meeting: 3 February 2027, 12:00 CST',
    ])
    expect(JSON.stringify(told)).not.toMatch(/pair of eyes|example\.org\/bridge|Suspension/)
    expect((await asked(pair, 'meeting-preparation')).map(({ state }) => state)).toEqual(['MET'])
    expect((await asked(pair, 'preparation-a-day-ahead')).map(({ state }) => state)).toEqual(['MET'])

    // Once it took place the next one is asked for, and with less than two check-ins a month the mentor for more of them.
    await program.until('2027-02-04T17:00:00Z')
    await meetings.hold(first)
    await log(mentor, id, 'INFORMAL', '2027-02-04T16:00:00Z')
    await log(mentor, id, 'INTRODUCTION', '2027-02-04T16:30:00Z')
    expect(await standing(pair, 'check-ins')).toEqual([['OPEN', 'MENTOR', 1, 2]])
    expect(await standing(pair, 'informal-between-meetings')).toEqual([['MET', null, 1, 1]])
    await program.until('2027-02-25T17:00:00Z')
    expect((await pair.reminders(protege)).slice(1)).toEqual([
      '2027-02-10 Arrange the next meeting with Mentes Mentor',
      '2027-02-17 Arrange the next meeting with Mentes Mentor',
      '2027-02-24 Arrange the next meeting with Mentes Mentor',
    ])
    expect((await pair.reminders(mentor)).map((line) => line.slice(0, 32))).toEqual([
      '2027-02-20 Have 1 more contact b',
    ])
    await log(protege, id, 'CALL', '2027-02-25T15:00:00Z')
    expect(await standing(pair, 'check-ins')).toEqual([['MET', null, 2, 2]])
    await plan(protege, id, '2027-03-10T18:00:00Z', { purpose: 'Trusses' })
    expect((await asked(pair, 'next-meeting-arranged')).map(({ state }) => state)).toEqual(['MET'])
    await program.until('2027-03-14T17:00:00Z')
    expect(await standing(pair, 'check-ins')).toEqual([
      ['MET', null, 2, 2],
      ['OPEN', 'MENTOR', 0, 2],
    ])
    // A meeting, two between meetings and a call: the row of the pair and the sum of the program count the same.
    const { mentorship } = await program.coordinator.get<Counted>(counted, { id })
    const { yearLine, program: its } = mentorship
    expect(yearLine.marks.filter(({ kind }) => /^(?:MEETING|IN_PERSON|INFORMAL)$/.test(kind))).toHaveLength(4)
    expect(its.overview.going).toEqual({ meetingsThisMonth: 0, meetingsThisYear: 4 })
  })

  test('the note is refused to the mentor and to whom it does not concern; stale, repeated and at once it is one', async () => {
    const { id, mentor, protege, program, meetings } = await begun()
    const planned = await plan(protege, id, '2027-02-03T18:00:00Z')
    const sending = { contactId: planned.id, revision: planned.revision, needs: 'Courage' }
    expect(await mentor.refusals('sendPreparation', sending)).toEqual(['preparation-is-the-proteges'])
    expect(await program.coordinator.refusals('sendPreparation', sending)).toEqual(['not-a-party'])
    const seen = { node: { lacksPurpose: true, preparation: { told: [], needs: null, background: null } } }
    expect(await program.coordinator.get(readNote, { id: planned.id })).toMatchObject(seen)

    const once = { ...sending, idempotencyKey: 'once' }
    const [one, again] = await Promise.all(
      [once, once].map((input) => protege.act<Noted>('sendPreparation', input, note)),
    )
    expect(one?.revision).toBe(planned.revision + 1)
    expect(again).toEqual(one)
    expect(await protege.send('sendPreparation', { ...sending, needs: 'Other words' })).toMatchObject({
      __typename: 'Stale',
    })
    expect(await mentor.get(readNote, { id: planned.id })).toMatchObject({
      node: { preparation: { needs: 'Courage', late: false } },
    })
    // Taken back and sent anew it is no second mail.
    const back = { contactId: planned.id, revision: planned.revision + 1, needs: '' }
    expect(await protege.act('sendPreparation', back, note)).toMatchObject({ preparation: { told: [] } })
    const anew = { ...sending, revision: planned.revision + 2 }
    const atOnce = await Promise.all(
      ['One', 'Other'].map((needs) => protege.send('sendPreparation', { ...anew, needs })),
    )
    expect(atOnce.map(({ __typename }) => __typename).toSorted()).toEqual(['Contact', 'Stale'])
    await program.settled()
    const mails = await walking.mailsTo(mentor)
    expect(mails.filter(({ subject }) => subject.includes('note ahead'))).toHaveLength(1)
    await meetings.change('cancelContact', { ...planned, revision: planned.revision + 3 }, {}, protege)
    expect(await protege.refusals('sendPreparation', sending)).toEqual(['preparation-closed'])
  })

  test('a program that asks for no note has none', async () => {
    const program = await walking.begun()
    const { meetings, protege } = await program.pair()
    const planned = await meetings.plan({ startsAt: '2027-02-03T18:00:00Z' })
    const sending = { contactId: planned.id, revision: planned.revision, needs: 'Courage' }
    expect(await protege.refusals('sendPreparation', sending)).toEqual(['preparation-not-in-program'])
    expect(await protege.get(readNote, { id: planned.id })).toMatchObject({
      node: { lacksPurpose: false, preparation: null },
    })
  })
})
