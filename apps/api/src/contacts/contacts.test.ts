import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Meeting, meetingFacts } from '../../../../test/support/meetings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

/** A pair whose term began at noon of that day. */
const begun = (day = '2027-01-15') =>
  scenario.at(`${day}T17:00:00Z`, async () => {
    const pair = await (await scenario.program()).pair()
    await pair.begin()
    return pair
  })
const on = <T>(instant: string, work: () => Promise<T>) => scenario.at(instant, work)
const february = '2027-02-01T15:00:00Z'
const march = '2027-03-10T15:00:00Z'

const whole = `... on Contact { id revision kind state mode modeNamed startsAt endsAt onDay minutes hasPurpose questionCount
  agenda { code label included } purpose place note plannedBy { fullName } loggedBy counts awaitsAnswer joined
  questions { text author { fullName } } viewerCan { move { allowed } hold { allowed refusals { code } } undoHeld { allowed } } }`

describe.concurrent('a meeting', () => {
  test('is planned with what it is about, for the hour and agenda the program suggests (CSCE-33, 34)', async () => {
    const { id, mentor, protege } = await begun()
    const planned = await on(february, () =>
      protege.act(
        'planContact',
        { mentorshipId: id, mode: 'IN_PERSON', startsAt: march, purpose: 'My talk', place: 'Room 4' },
        whole,
      ),
    )
    expect(planned).toMatchObject({
      ...{
        kind: 'MEETING',
        state: 'PLANNED',
        mode: 'IN_PERSON',
        modeNamed: true,
        startsAt: '2027-03-10T15:00:00.000Z',
      },
      ...{ endsAt: '2027-03-10T16:00:00.000Z', onDay: '2027-03-10', minutes: 60, purpose: 'My talk', place: 'Room 4' },
      ...{ hasPurpose: true, note: '', questions: [], plannedBy: { fullName: 'Telma Protégée' }, loggedBy: [] },
      ...{ counts: false, awaitsAnswer: false, joined: false },
      agenda: [
        { code: 'goals', label: 'the goals', included: true },
        { code: 'protege-questions', included: true },
      ],
      viewerCan: {
        move: { allowed: true },
        hold: { allowed: false, refusals: [{ code: 'not-begun-yet' }] },
        undoHeld: { allowed: false },
      },
    })
    const seen = await on(february, () =>
      mentor.get(
        'query ($id: ID!) { mentorship(id: $id) { lastContactOn nextContact { purpose onDay } contactsAwaitingAnswer { id } contactChoices { kinds modes agenda { code included } } viewerCan { planContact { allowed } logContact { allowed } } } }',
        { id },
      ),
    )
    expect(seen).toMatchObject({
      mentorship: {
        lastContactOn: null,
        nextContact: { purpose: 'My talk', onDay: '2027-03-10' },
        contactsAwaitingAnswer: [],
        contactChoices: { kinds: ['MEETING'], modes: ['IN_PERSON', 'TELEPHONE'], agenda: [{ included: true }, {}] },
        viewerCan: { planContact: { allowed: true }, logContact: { allowed: true } },
      },
    })
  })

  test('is revised, moved, called off and put back, each with what was seen', async () => {
    const { meetings, mentor } = await begun()
    await on(february, async () => {
      const planned = await meetings.plan({ startsAt: march, agenda: ['goals'], purpose: 'First' })
      const later = await meetings.change('reviseContact', planned, {
        mode: 'IN_PERSON',
        minutes: 90,
        purpose: null,
        agenda: null,
      })
      const said = await mentor.get('query ($id: ID!) { node(id: $id) { ' + whole + ' } }', { id: later.id })
      expect(said).toMatchObject({
        node: {
          mode: 'IN_PERSON',
          minutes: 90,
          purpose: '',
          hasPurpose: false,
          agenda: [{ included: false }, { included: false }],
        },
      })
      const moved = await meetings.change('moveContact', later, { startsAt: '2027-04-01T03:30:00Z' })
      expect(moved).toMatchObject({ onDay: '2027-03-31', state: 'PLANNED' })
      const off = await meetings.change('cancelContact', moved)
      expect(off).toMatchObject({ state: 'CANCELLED' })
      expect(await meetings.days('UPCOMING')).toEqual([])
      expect(await meetings.change('restoreContact', off)).toMatchObject({ state: 'PLANNED', onDay: '2027-03-31' })
      expect(await meetings.days('UPCOMING')).toEqual(['2027-03-31'])
    })
  })

  test('is written to no further revision by the same again', async () => {
    const { meetings } = await begun()
    await on(february, async () => {
      const planned = await meetings.plan({ startsAt: march, purpose: 'Same' })
      expect(await meetings.change('reviseContact', planned, { purpose: 'Same' })).toMatchObject({ revision: 0 })
      expect(await meetings.change('moveContact', planned, { startsAt: march })).toMatchObject({ revision: 0 })
    })
  })

  test('waits for an answer when its time is past, and takes place by the word of one', async () => {
    const { id, meetings, protege } = await begun()
    const planned = await on(february, () => meetings.plan({ startsAt: march }))
    const waiting =
      'query ($id: ID!) { mentorship(id: $id) { contactsAwaitingAnswer { id awaitsAnswer } nextContact { id } } }'
    expect(await on('2027-03-10T15:30:00Z', () => protege.get(waiting, { id }))).toMatchObject({
      mentorship: { contactsAwaitingAnswer: [], nextContact: { id: planned.id } },
    })
    await on('2027-03-10T16:00:00Z', async () => {
      expect(await protege.get(waiting, { id })).toMatchObject({
        mentorship: { contactsAwaitingAnswer: [{ id: planned.id, awaitsAnswer: true }], nextContact: null },
      })
      const input = { contactId: planned.id, startsAt: '2027-03-10T15:10:00Z', mode: 'IN_PERSON', minutes: 45 }
      expect(await protege.act('holdContact', input, whole)).toMatchObject({
        ...{ state: 'HELD', minutes: 45, mode: 'IN_PERSON', loggedBy: ['PROTEGE'], counts: true, awaitsAnswer: false },
        joined: false,
      })
      expect(await meetings.hold(planned)).toMatchObject({ state: 'HELD', joined: true })
      expect(await meetings.days('PAST')).toEqual(['2027-03-10'])
      const last = 'query ($id: ID!) { mentorship(id: $id) { lastContactOn } }'
      expect(await protege.get(last, { id })).toEqual({ mentorship: { lastContactOn: '2027-03-10' } })
    })
  })

  test('is planned again when its only word is taken back, and a log is withdrawn', async () => {
    const { meetings, mentor, protege } = await begun()
    const planned = await on(february, () => meetings.plan({ startsAt: march }))
    await on('2027-03-11T15:00:00Z', async () => {
      const undo = (who: typeof mentor, { id }: { id: string }) =>
        who.act<Meeting>('undoHeldContact', { contactId: id }, meetingFacts)
      await meetings.hold(planned)
      await meetings.hold(planned, protege)
      expect(await undo(mentor, planned)).toMatchObject({ state: 'HELD' })
      expect(await undo(protege, planned)).toMatchObject({ state: 'PLANNED' })
      const logged = await meetings.log({ startsAt: '2027-03-02T15:00:00Z' })
      expect(await undo(mentor, logged)).toMatchObject({ state: 'WITHDRAWN' })
      expect(await meetings.days('ALL')).toEqual(['2027-03-10'])
    })
  })
})

test.concurrent('what was planned is neither next nor waiting once the pairing is undone', async () => {
  const program = await on(february, () => scenario.program())
  const { id, meetings, mentor } = await on(february, () => program.pair())
  await on(february, async () => {
    await meetings.plan({ startsAt: march })
    const { mentorship } = await mentor.get<{ mentorship: { revision: number } }>(
      'query ($id: ID!) { mentorship(id: $id) { revision } }',
      { id },
    )
    const undoing = { mentorshipId: id, revision: mentorship.revision }
    await program.coordinator.act('undoPairing', undoing, '... on Mentorship { id }')
  })
  const left =
    'query ($id: ID!) { mentorship(id: $id) { nextContact { id } contactsAwaitingAnswer { id } contacts(when: UPCOMING) { totalCount } } }'
  for (const instant of [february, '2027-04-01T15:00:00Z'])
    expect(await on(instant, () => mentor.get(left, { id }))).toEqual({
      mentorship: { nextContact: null, contactsAwaitingAnswer: [], contacts: { totalCount: 0 } },
    })
})

describe.concurrent('two who tell of one meeting', () => {
  test('have one, with the words of both', async () => {
    const { meetings, protege } = await begun()
    await on(march, async () => {
      const first = await meetings.log({ startsAt: '2027-02-20T15:00:00Z', note: 'We began.', agenda: ['goals'] })
      expect(first).toMatchObject({ state: 'HELD', joined: false })
      const told = { startsAt: '2027-02-20T18:00:00Z', mode: 'IN_PERSON', note: 'It was good.', place: 'Library' }
      const second = await protege.act('logContact', meetings.told(told), whole)
      expect(second).toMatchObject({
        ...{ id: first.id, joined: true, loggedBy: ['MENTOR', 'PROTEGE'], mode: 'TELEPHONE', place: 'Library' },
        note: 'We began.\n\nIt was good.',
      })
      expect(await meetings.days('ALL')).toEqual(['2027-02-20'])
    })
  })

  test('also where it had been planned, and two where it was another', async () => {
    const { meetings, protege } = await begun()
    const planned = await on(february, () => meetings.plan({ startsAt: march }))
    await on('2027-03-12T15:00:00Z', async () => {
      const told = { startsAt: '2027-03-10T18:00:00Z' }
      expect(await meetings.log(told, protege)).toMatchObject({ id: planned.id, joined: true, state: 'HELD' })
      expect(await meetings.log({ ...told, another: true }, protege)).toMatchObject({ joined: false })
      expect(await meetings.days('ALL')).toEqual(['2027-03-10', '2027-03-10'])
    })
  })
})

describe.concurrent('questions and notes', () => {
  test('a question is asked, reworded and removed by the protégé, and read by the mentor beforehand (CSCE-34)', async () => {
    const { meetings, mentor, protege } = await begun()
    await on(february, async () => {
      const planned = await meetings.plan({ startsAt: march })
      const first = await meetings.question(planned, 'How do I choose?')
      const second = await meetings.question(planned, 'And when?')
      const reworded = { questionId: first.id, revision: first.revision, text: 'How did you choose?' }
      await protege.act('reviseQuestion', reworded, '... on Contact { id }')
      const seen = async () =>
        mentor.get('query ($id: ID!) { node(id: $id) { ... on Contact { questionCount questions { text } } } }', {
          id: planned.id,
        })
      expect(await seen()).toEqual({
        node: { questionCount: 2, questions: [{ text: 'How did you choose?' }, { text: 'And when?' }] },
      })
      await protege.act('removeQuestion', { questionId: second.id }, '... on Contact { id }')
      expect(await seen()).toEqual({ node: { questionCount: 1, questions: [{ text: 'How did you choose?' }] } })
    })
  })

  test('a note is for both or for its writer alone, and empty takes it away', async () => {
    const { meetings, mentor, protege } = await begun()
    await on(february, async () => {
      const planned = await meetings.plan({ startsAt: march })
      const notes = '... on Contact { id revision note ownNote { text revision } }'
      const write = (who: typeof mentor, forWhom: string, text: string, revision: number) =>
        who.act<{ revision: number }>(
          'writeContactNote',
          { contactId: planned.id, for: forWhom, text, revision },
          notes,
        )
      const { revision } = await write(mentor, 'BOTH', 'For both', planned.revision)
      expect(await write(mentor, 'ONLY_ME', 'For me', 0)).toMatchObject({
        note: 'For both',
        ownNote: { text: 'For me', revision: 1 },
        revision,
      })
      const read = 'query ($id: ID!) { node(id: $id) { ' + notes + ' } }'
      expect(await protege.get(read, { id: planned.id })).toMatchObject({ node: { note: 'For both', ownNote: null } })
      expect(await write(protege, 'ONLY_ME', 'Mine', 0)).toMatchObject({ ownNote: { text: 'Mine' } })
      expect(await write(mentor, 'ONLY_ME', '', 1)).toMatchObject({ ownNote: { text: '', revision: 2 } })
      expect(await write(protege, 'BOTH', '', revision)).toMatchObject({ note: '' })
    })
  })
})
