import { describe, expect, test } from 'vitest'
import { awaitsAnswer, type Contact, countsToward, endsAt, modeNamed } from './contact.ts'
import { at, book, held, ids, mentor, planned, protege, withText } from './contact-samples.ts'
import * as guards from './guards.ts'
import { holdContact, undoHeld } from './hold-contact.ts'
import { callOffAtEnd, cancelContact, moveContact, restoreContact } from './keep-contact.ts'
import { planContact, reviseContact } from './write-contact.ts'

type Answer = { ok: true } | { ok: false; refusals: { code: string; at?: string }[] }
const codes = (answer: Answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code))
const stateOf = <State>(answer: { ok: true; state: State } | { ok: false }): State =>
  answer.ok ? answer.state : expect.fail('refused')
const types = (answer: { ok: true; events: { type: string }[] } | { ok: false }) =>
  answer.ok ? answer.events.map(({ type }) => type) : expect.fail('refused')

describe('planning', () => {
  const plan = (more: Partial<Parameters<typeof planContact>[1]> = {}, situation = mentor) =>
    planContact(
      ids,
      { kind: 'meeting', mode: 'in-person', startsAt: at('2027-03-10T19:00:00Z'), ...more },
      { situation, book },
    )

  test('keeps who planned it, the program’s day, and what is written', () => {
    const { contact, text } = stateOf(
      plan({ minutes: 45, agenda: ['goals', 'goals'], purpose: 'Cafe\u0301', place: 'Room 4', note: '' }),
    )
    expect(contact).toMatchObject({
      state: 'planned',
      onDay: '2027-03-10',
      minutes: 45,
      agenda: ['goals'],
      hasPurpose: true,
      plannedBy: 'ana',
      plannedAt: mentor.now,
      calendarSequence: 0,
    })
    expect(text).toEqual({ purpose: 'Café', place: 'Room 4', note: '' })
    expect(types(plan())).toEqual(['ContactPlanned'])
  })

  test('lasts an hour where nothing is said, and its event holds no word of the two', () => {
    const answer = plan({ purpose: 'secret' })
    expect(stateOf(answer).contact.minutes).toBe(60)
    expect(JSON.stringify(answer.ok && answer.events)).not.toContain('secret')
  })

  test('the day is the program’s, whatever the zone of whoever plans, and across the change of clocks', () => {
    expect(stateOf(plan({ startsAt: at('2027-03-14T04:30:00Z') })).contact.onDay).toBe('2027-03-13')
    expect(stateOf(plan({ startsAt: at('2027-03-15T03:30:00Z') })).contact.onDay).toBe('2027-03-14')
    const leap = { ...mentor, now: at('2028-01-20T12:00:00Z'), endsOn: null }
    expect(stateOf(plan({ startsAt: at('2028-02-29T15:00:00Z') }, leap)).contact.onDay).toBe('2028-02-29')
  })

  test('earlier on the same day is possible, an earlier day is not', () => {
    expect(codes(plan({ startsAt: at('2027-03-03T06:00:00Z') }))).toEqual([])
    expect(codes(plan({ startsAt: at('2027-03-03T04:59:00Z') }))).toEqual(['starts-in-the-past'])
  })

  test.each([
    [
      'before the pairing',
      { startsAt: at('2027-01-09T19:00:00Z') },
      mentor,
      ['starts-in-the-past', 'before-the-pairing'],
    ],
    ['on the day after the end', { startsAt: at('2028-01-15T19:00:00Z') }, mentor, ['after-the-end']],
    ['of a kind the program does not have', { kind: 'call' as const }, mentor, ['kind-not-in-program']],
    ['of no minute', { minutes: 0 }, mentor, ['minutes-out-of-range']],
    ['of half a minute', { minutes: 0.5 }, mentor, ['minutes-out-of-range']],
    ['of more than a day', { minutes: 1441 }, mentor, ['minutes-out-of-range']],
    ['with an agenda of its own', { agenda: ['lunch'] }, mentor, ['agenda-item-unknown']],
    ['with a purpose that is too long', { purpose: 'x'.repeat(4001) }, mentor, ['text-too-long']],
    ['with a place that is too long', { place: 'x'.repeat(501) }, mentor, ['text-too-long']],
    ['by somebody else', {}, { ...mentor, party: null }, ['not-a-party']],
    ['when it is over', {}, { ...mentor, phase: 'ended' as const }, ['mentorship-over']],
    [
      'when it is over, on a day that is past',
      { startsAt: at('2020-01-15T19:00:00Z') },
      { ...mentor, phase: 'ended' as const },
      ['mentorship-over'],
    ],
    ['when it was undone', {}, { ...mentor, phase: 'undone' as const }, ['mentorship-over']],
  ])('refuses one %s', (_what, more, situation, expected) => {
    expect(codes(plan(more, situation))).toEqual(expected)
  })

  test('is possible before the start, and without an end', () => {
    expect(codes(plan({}, { ...mentor, phase: 'agreement', endsOn: null }))).toEqual([])
  })
})

describe('revising', () => {
  const before = withText(planned(), { purpose: 'Goals', note: 'old' })

  test('changes what is given, and tells calendars of the way and the length alone', () => {
    const answer = reviseContact(before, { mode: 'video', minutes: 30, note: 'new' }, { situation: protege, book })
    expect(stateOf(answer)).toMatchObject({
      contact: { mode: 'video', minutes: 30, calendarSequence: 1, hasPurpose: true },
      text: { purpose: 'Goals', note: 'new' },
    })
    expect(answer.ok && answer.events[0]?.data).toMatchObject({ fields: ['mode', 'minutes', 'note'] })
    const quiet = reviseContact(before, { purpose: '', agenda: ['goals'], place: 'here' }, { situation: protege, book })
    expect(stateOf(quiet).contact).toMatchObject({ calendarSequence: 0, hasPurpose: false, agenda: ['goals'] })
  })

  test('says nothing where nothing differs', () => {
    expect(types(reviseContact(before, { note: 'old', minutes: 60 }, { situation: mentor, book }))).toEqual([])
  })

  test('an agenda of an older edition may stay', () => {
    const old = withText(planned({ agenda: ['old-item'] }))
    expect(codes(reviseContact(old, { note: 'new' }, { situation: mentor, book }))).toEqual([])
  })

  test('is possible after it took place, and leaves calendars alone then', () => {
    const answer = reviseContact(withText(held()), { minutes: 90 }, { situation: protege, book })
    expect(stateOf(answer).contact).toMatchObject({ minutes: 90, calendarSequence: 0 })
    expect(codes(reviseContact(withText(held({ state: 'withdrawn' })), {}, { situation: mentor, book }))).toEqual([
      'contact-withdrawn',
    ])
    expect(codes(reviseContact(withText(planned({ state: 'cancelled' })), {}, { situation: mentor, book }))).toEqual([
      'already-cancelled',
    ])
  })
})

describe('moving and calling off', () => {
  test('a move tells both days, and the same moment nothing', () => {
    const answer = moveContact(planned(), at('2027-03-12T19:00:00Z'), protege)
    expect(stateOf(answer)).toMatchObject({ onDay: '2027-03-12', calendarSequence: 1, state: 'planned' })
    expect(answer.ok && answer.events[0]?.data).toMatchObject({ fromDay: '2027-03-10', onDay: '2027-03-12' })
    expect(
      types(moveContact(planned(), { epochMilliseconds: planned().startsAt.valueOf() as number }, mentor)),
    ).toEqual([])
  })

  test('a move goes where planning may go, and not once it took place', () => {
    expect(codes(moveContact(planned(), at('2028-02-01T19:00:00Z'), mentor))).toEqual(['after-the-end'])
    expect(codes(moveContact(held(), at('2027-03-12T19:00:00Z'), mentor))).toEqual(['already-held'])
  })

  test('what is called off can be put back', () => {
    const off = stateOf(cancelContact(planned(), mentor))
    expect(off).toMatchObject({ state: 'cancelled', cancelledAt: mentor.now, calendarSequence: 1 })
    expect(codes(cancelContact(off, protege))).toEqual(['already-cancelled'])
    const back = stateOf(restoreContact(off, protege))
    expect(back).toMatchObject({ state: 'planned', cancelledAt: null, calendarSequence: 2 })
    expect(codes(restoreContact(back, protege))).toEqual(['not-cancelled'])
    expect(codes(restoreContact(off, { ...protege, party: null }))).toEqual(['not-a-party'])
  })
})

describe('saying that it took place', () => {
  const after = { ...mentor, now: at('2027-03-11T13:00:00Z') }

  test('as planned, or as it was', () => {
    expect(stateOf(holdContact(planned(), {}, after))).toMatchObject({
      state: 'held',
      onDay: '2027-03-10',
      loggedBy: { mentor: true, protege: false },
      heldAt: after.now,
    })
    const other = holdContact(
      planned(),
      { startsAt: at('2027-03-09T19:00:00Z'), mode: 'in-person', minutes: 30 },
      after,
    )
    expect(stateOf(other)).toMatchObject({ onDay: '2027-03-09', mode: 'in-person', minutes: 30 })
  })

  test('not before it began, not outside the term, not what was called off', () => {
    expect(codes(holdContact(planned(), {}, mentor))).toEqual(['not-begun-yet'])
    expect(codes(holdContact(planned(), { startsAt: at('2027-01-01T19:00:00Z') }, after))).toEqual([
      'before-the-pairing',
    ])
    expect(codes(holdContact(planned(), { minutes: -5 }, after))).toEqual(['minutes-out-of-range'])
    expect(codes(holdContact(planned({ state: 'cancelled' }), {}, after))).toEqual(['already-cancelled'])
    expect(codes(holdContact(planned(), {}, { ...after, party: null }))).toEqual(['not-a-party'])
  })

  test('the other joins in, and one alone says it once', () => {
    const both = holdContact(held(), { minutes: 15 }, protege)
    expect(stateOf(both)).toMatchObject({ minutes: 60, loggedBy: { mentor: true, protege: true } })
    expect(types(both)).toEqual(['ContactJoined'])
    expect(codes(holdContact(held(), {}, mentor))).toEqual(['already-held'])
  })

  test('one’s own word can be taken back', () => {
    const was = planned({ state: 'held', loggedBy: { mentor: true, protege: false }, heldAt: after.now })
    expect(stateOf(undoHeld(was, after))).toMatchObject({ state: 'planned', heldAt: null })
    expect(stateOf(undoHeld(held(), mentor))).toMatchObject({ state: 'withdrawn' })
    const both = held({ loggedBy: { mentor: true, protege: true } })
    const stands = undoHeld(both, protege)
    expect(stateOf(stands)).toMatchObject({ state: 'held', loggedBy: { mentor: true, protege: false } })
    expect(stands.ok && stands.events[0]?.data).toMatchObject({ stands: true, party: 'protege' })
    expect(codes(undoHeld(held(), protege))).toEqual(['not-yours-to-take-back'])
    expect(codes(undoHeld(planned(), mentor))).toEqual(['not-held'])
  })
})

test('what was planned beyond the end is called off by nobody, and calendars follow', () => {
  const { contact, event } = callOffAtEnd(planned(), mentor.now)
  expect(contact).toEqual(stateOf(cancelContact(planned(), mentor)))
  expect(event).toMatchObject({ type: 'ContactCancelled', subjectId: contact.id })
})

test('what anybody may do is told before they do it', () => {
  const stranger = { ...mentor, party: null }
  expect(guards.mayPlanContact(mentor, book)).toEqual([])
  expect(guards.mayLogContact(stranger, book)).toEqual([{ code: 'not-a-party' }])
  expect(guards.mayCancelContact(planned(), mentor)).toEqual([])
  expect(guards.mayRestoreContact(planned(), stranger)).toEqual([{ code: 'not-a-party' }])
  expect(guards.mayHoldContact(planned(), mentor)).toEqual([{ code: 'not-begun-yet', at: 'startsAt' }])
})

test('a mode that the program does not name is marked (CSCE-29)', () => {
  expect([modeNamed('telephone', book), modeNamed('video', book)]).toEqual([true, false])
})

test('a contact awaits an answer from its end on, and counts in a stretch of time once it took place', () => {
  const contact: Contact = planned({ minutes: 90 })
  expect(endsAt(contact)).toEqual(at('2027-03-10T20:30:00Z'))
  expect(awaitsAnswer(contact, at('2027-03-10T20:29:59Z'))).toBe(false)
  expect(awaitsAnswer(contact, at('2027-03-10T20:30:00Z'))).toBe(true)
  expect(awaitsAnswer(held(), at('2028-01-01T00:00:00Z'))).toBe(false)
  const term = { from: '2027-03-02', until: '2027-03-03' }
  expect([countsToward(held(), term), countsToward(planned(), term)]).toEqual([true, false])
  expect(countsToward(held(), { from: '2027-03-03', until: null })).toBe(false)
  expect(countsToward(held(), { from: '2027-01-01', until: '2027-03-02' })).toBe(false)
  expect(countsToward(held(), { from: '2027-01-01', until: null })).toBe(true)
})
