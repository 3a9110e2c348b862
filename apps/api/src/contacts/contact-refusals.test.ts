import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Meeting, meetingFacts } from '../../../../test/support/meetings.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let program: Started
let shared: Story
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await atTheStart(() => scenario.program())
  shared = await planned()
})
afterAll(() => scenario.close())

type Story = Awaited<ReturnType<typeof planned>>
/** A pair in its term from 15 January 2027, with a meeting planned for 10 March; it is 1 February. */
async function planned() {
  const pair = await atTheStart(() => program.pair())
  await atTheStart(() => pair.begin())
  const meeting = await now(() => pair.meetings.plan({ startsAt: '2027-03-10T15:00:00Z' }))
  return { ...pair, meeting, contactId: meeting.id }
}
const atTheStart = <T>(work: () => Promise<T>) => scenario.at('2027-01-15T17:00:00Z', work)
const now = <T>(work: () => Promise<T>) => scenario.at('2027-02-01T15:00:00Z', work)
const after = <T>(work: () => Promise<T>) => scenario.at('2027-03-11T15:00:00Z', work)

const ended = (mentorshipId: string) =>
  scenario.owner.query(
    `UPDATE mentorship SET phase = 'ended', ended_on = ends_on, ending = 'term-over' WHERE id = $1`,
    [rowId(mentorshipId)],
  )

describe('planning', () => {
  test.each([
    ['for a day that is past', { startsAt: '2027-01-31T15:00:00Z' }, ['starts-in-the-past at startsAt']],
    [
      'before the pairing',
      { startsAt: '2027-01-14T15:00:00Z' },
      ['starts-in-the-past at startsAt', 'before-the-pairing at startsAt'],
    ],
    ['on the day after the term', { startsAt: '2028-01-15T15:00:00Z' }, ['after-the-end at startsAt']],
    ['of a kind the program does not have', { kind: 'CALL' }, ['kind-not-in-program at kind']],
    ['of no length', { minutes: 0 }, ['minutes-out-of-range at minutes']],
    ['of more than a day', { minutes: 1441 }, ['minutes-out-of-range at minutes']],
    ['with what is on no agenda here', { agenda: ['goals', 'gossip'] }, ['agenda-item-unknown at agenda']],
    ['with a purpose of 4,001 characters', { purpose: 'x'.repeat(4001) }, ['text-too-long at purpose']],
    ['at a place of 501 characters', { place: 'x'.repeat(501) }, ['text-too-long at place']],
  ])('%s is refused', async (_what, input, codes) => {
    const { mentor, meetings } = shared
    const told = meetings.told({ startsAt: '2027-03-20T15:00:00Z', ...input })
    expect(await now(() => mentor.refusals('planContact', told))).toEqual(codes)
    expect(await now(() => meetings.days('ALL'))).toEqual(['2027-03-10'])
  })

  test('with NUL, at no time that exists, or by no mode, is no input', async () => {
    const { mentor, meetings } = shared
    const told = meetings.told({ startsAt: '2027-03-20T15:00:00Z' })
    for (const input of [
      { purpose: 'a\0b' },
      { startsAt: '2027-02-30T25:00:00Z' },
      { startsAt: '2027-03-20' },
      { mode: 'PIGEON' },
    ])
      expect(await now(() => mentor.error('planContact', { ...told, ...input }))).toBe('BAD_USER_INPUT')
  })
})

describe('logging', () => {
  test.each([
    ['what is still to come', { startsAt: '2027-02-01T15:00:01Z' }, ['not-begun-yet at startsAt']],
    ['what was before the pairing', { startsAt: '2027-01-14T15:00:00Z' }, ['before-the-pairing at startsAt']],
    ['of a kind the program does not have', { kind: 'INFORMAL' }, ['kind-not-in-program at kind']],
    ['of no length', { minutes: -5 }, ['minutes-out-of-range at minutes']],
    ['with what is on no agenda here', { agenda: [''] }, ['agenda-item-unknown at agenda']],
    ['with a note of 4,001 characters', { note: 'x'.repeat(4001) }, ['text-too-long at note']],
  ])('%s is refused', async (_what, input, codes) => {
    const { mentor, meetings } = shared
    const told = meetings.told({ startsAt: '2027-01-31T15:00:00Z', ...input })
    expect(await now(() => mentor.refusals('logContact', told))).toEqual(codes)
  })

  test('after the end is refused', async () => {
    const { mentor, meetings } = shared
    const told = meetings.told({ startsAt: '2028-01-15T15:00:00Z' })
    const refused = () => mentor.refusals('logContact', told)
    expect(await scenario.at('2028-01-20T15:00:00Z', refused)).toEqual(['after-the-end at startsAt'])
  })
})

describe('what stands as it does', () => {
  test('a planned meeting is not marked as held in the future, restored or taken back', async () => {
    const { mentor, contactId, meeting } = await planned()
    await now(async () => {
      expect(await mentor.refusals('holdContact', { contactId })).toEqual(['not-begun-yet at startsAt'])
      const soon = { contactId, startsAt: '2027-02-01T15:00:01Z' }
      expect(await mentor.refusals('holdContact', soon)).toEqual(['not-begun-yet at startsAt'])
      const early = { contactId, startsAt: '2027-01-01T15:00:00Z' }
      expect(await mentor.refusals('holdContact', early)).toEqual(['before-the-pairing at startsAt'])
      expect(await mentor.refusals('undoHeldContact', { contactId })).toEqual(['not-held'])
      expect(await mentor.refusals('restoreContact', { contactId, revision: meeting.revision })).toEqual([
        'not-cancelled',
      ])
      const back = { contactId, revision: meeting.revision, startsAt: '2027-01-20T15:00:00Z' }
      expect(await mentor.refusals('moveContact', back)).toEqual(['starts-in-the-past at startsAt'])
      const long = { contactId, revision: meeting.revision, minutes: 1441, agenda: ['gossip'], place: 'x'.repeat(501) }
      expect(await mentor.refusals('reviseContact', long)).toEqual([
        'minutes-out-of-range at minutes',
        'agenda-item-unknown at agenda',
        'text-too-long at place',
      ])
    })
  })

  test('one that was called off is neither held, moved, revised nor called off again', async () => {
    const { mentor, meetings, meeting } = await planned()
    const { id: contactId, revision } = await now(() => meetings.change('cancelContact', meeting))
    await after(async () => {
      expect(await mentor.refusals('holdContact', { contactId })).toEqual(['already-cancelled'])
      const startsAt = '2027-04-10T15:00:00Z'
      expect(await mentor.refusals('moveContact', { contactId, revision, startsAt })).toEqual(['already-cancelled'])
      expect(await mentor.refusals('reviseContact', { contactId, revision, minutes: 5 })).toEqual(['already-cancelled'])
      expect(await mentor.refusals('cancelContact', { contactId, revision })).toEqual(['already-cancelled'])
    })
  })

  test('one that took place is neither moved nor called off, nor held twice by one', async () => {
    const { mentor, protege, meetings, meeting } = await planned()
    await after(async () => {
      const { id: contactId, revision } = await meetings.hold(meeting)
      const startsAt = '2027-04-10T15:00:00Z'
      expect(await mentor.refusals('moveContact', { contactId, revision, startsAt })).toEqual(['already-held'])
      expect(await mentor.refusals('cancelContact', { contactId, revision })).toEqual(['already-held'])
      expect(await mentor.refusals('holdContact', { contactId })).toEqual(['already-held'])
      expect(await protege.refusals('undoHeldContact', { contactId })).toEqual(['not-yours-to-take-back'])
      expect(await protege.refusals('askQuestion', { contactId, text: 'Now?' })).toEqual(['questions-closed'])
    })
  })

  test('one that was withdrawn stays so', async () => {
    const { mentor, protege, meetings } = await planned()
    await after(async () => {
      const { id: contactId } = await meetings.log({ startsAt: '2027-03-01T15:00:00Z' })
      const gone = await mentor.act<Meeting>('undoHeldContact', { contactId }, meetingFacts)
      const { revision } = gone
      expect(await protege.refusals('holdContact', { contactId })).toEqual(['contact-withdrawn'])
      expect(await protege.refusals('reviseContact', { contactId, revision, minutes: 5 })).toEqual([
        'contact-withdrawn',
      ])
      const note = { contactId, for: 'BOTH', text: 'x', revision }
      expect(await protege.refusals('writeContactNote', note)).toEqual(['contact-withdrawn'])
    })
  })

  test('questions are the protégé’s, of at most 1,000 characters, twenty at most, and say something', async () => {
    const { mentor, protege, meetings, meeting, contactId } = await planned()
    await now(async () => {
      expect(await mentor.refusals('askQuestion', { contactId, text: 'Why?' })).toEqual(['questions-are-the-proteges'])
      const first = await meetings.question(meeting, 'Why?')
      const { id: questionId, revision } = first
      const other = { questionId, revision, text: 'Mine?' }
      expect(await mentor.refusals('reviseQuestion', other)).toEqual(['questions-are-the-proteges'])
      expect(await mentor.refusals('removeQuestion', { questionId })).toEqual(['questions-are-the-proteges'])
      expect(await protege.refusals('askQuestion', { contactId, text: ' \n' })).toEqual(['text-missing at text'])
      const long = 'x'.repeat(1001)
      expect(await protege.refusals('askQuestion', { contactId, text: long })).toEqual(['text-too-long at text'])
      expect(await protege.refusals('reviseQuestion', { ...other, text: long })).toEqual(['text-too-long at text'])
      for (let nth = 2; nth <= 20; nth++) await meetings.question(meeting, `Number ${nth}?`)
      expect(await protege.refusals('askQuestion', { contactId, text: 'One more?' })).toEqual(['too-many-questions'])
    })
  })

  test('everything is refused once the mentorship is over', async () => {
    const { id, mentor, protege, meetings, meeting, contactId } = await planned()
    const { id: questionId, revision: asked } = await now(() => meetings.question(meeting, 'Why?'))
    await ended(id)
    const over = ['mentorship-over']
    const startsAt = '2027-03-05T15:00:00Z'
    const seen = { contactId, revision: 1 }
    await after(async () => {
      expect(await mentor.refusals('planContact', meetings.told({ startsAt: '2027-03-20T15:00:00Z' }))).toEqual(over)
      expect(await mentor.refusals('logContact', meetings.told({ startsAt }))).toEqual(over)
      expect(await mentor.refusals('holdContact', { contactId })).toEqual(over)
      expect(await mentor.refusals('undoHeldContact', { contactId })).toEqual(over)
      expect(await mentor.refusals('moveContact', { ...seen, startsAt: '2027-03-20T15:00:00Z' })).toEqual(over)
      for (const act of ['reviseContact', 'cancelContact', 'restoreContact'])
        expect(await mentor.refusals(act, seen)).toEqual(over)
      expect(await mentor.refusals('writeContactNote', { ...seen, for: 'BOTH', text: 'x' })).toEqual(over)
      expect(await protege.refusals('askQuestion', { contactId, text: 'x' })).toEqual(over)
      expect(await protege.refusals('reviseQuestion', { questionId, revision: asked, text: 'x' })).toEqual(over)
      expect(await protege.refusals('removeQuestion', { questionId })).toEqual(over)
      expect(
        await mentor.get('query ($id: ID!) { node(id: $id) { ... on Contact { questions { text } } } }', {
          id: contactId,
        }),
      ).toEqual({
        node: { questions: [{ text: 'Why?' }] },
      })
    })
  })

  test('staff and committee plan and change nothing, whatever revision they name', async () => {
    const { meetings, contactId, id } = shared
    const committee = await now(() => program.committee())
    for (const who of [program.coordinator, committee])
      await now(async () => {
        const never = ['not-a-party']
        expect(await who.refusals('planContact', meetings.told({ startsAt: '2027-03-20T15:00:00Z' }))).toEqual(never)
        expect(await who.refusals('logContact', meetings.told({ startsAt: '2027-02-01T10:00:00Z' }))).toEqual(never)
        expect(await who.refusals('holdContact', { contactId })).toEqual(never)
        expect(await who.refusals('cancelContact', { contactId, revision: 99 })).toEqual(never)
        expect(await who.refusals('writeContactNote', { contactId, for: 'ONLY_ME', text: 'x', revision: 0 })).toEqual(
          never,
        )
        const can =
          'query ($id: ID!) { mentorship(id: $id) { viewerCan { planContact { allowed } } nextContact { viewerCan { hold { allowed } move { allowed } } } } }'
        expect(await who.get(can, { id })).toEqual({
          mentorship: {
            viewerCan: { planContact: { allowed: false } },
            nextContact: { viewerCan: { hold: { allowed: false }, move: { allowed: false } } },
          },
        })
      })
  })
})
