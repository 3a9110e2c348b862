import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Party } from '../core/index.ts'
import { at, book, held, mentor, planned, protege, withText } from './contact-samples.ts'
import type { ContactWithText } from './contact.ts'
import { logContact, type Logged, type ToldOf } from './log-contact.ts'
import { askQuestion, noteContact, removeQuestion, reviseQuestion } from './ask-question.ts'

const told = (more: Partial<ToldOf> = {}): ToldOf => ({
  kind: 'meeting',
  mode: 'telephone',
  startsAt: at('2027-03-02T19:00:00Z'),
  ...more,
})
const log = (by: Party, toldOf: ToldOf, existing: readonly ContactWithText[], id = `by-${by}`) =>
  logContact({ id, mentorshipId: 'm1' }, toldOf, { situation: by === 'mentor' ? mentor : protege, book, existing })
const logged = (...args: Parameters<typeof log>): Logged => {
  const answer = log(...args)
  return answer.ok ? answer.state : expect.fail(answer.refusals.map(({ code }) => code).join())
}
const codes = (answer: { ok: true } | { ok: false; refusals: { code: string }[] }) =>
  answer.ok ? [] : answer.refusals.map(({ code }) => code)

describe('telling of a contact', () => {
  test('keeps it as held by whoever tells', () => {
    const one = logged('protege', told({ minutes: 45, note: 'Good' }), [])
    expect(one).toMatchObject({
      joined: false,
      contact: {
        state: 'held',
        plannedBy: null,
        onDay: '2027-03-02',
        minutes: 45,
        loggedBy: { mentor: false, protege: true },
        heldAt: protege.now,
      },
      text: { note: 'Good' },
    })
  })

  test('a mode that the program does not name is kept (CSCE-29)', () => {
    expect(logged('mentor', told({ mode: 'video' }), []).contact.mode).toBe('video')
  })

  test('refuses what has not begun, lies outside, or is not theirs', () => {
    expect(codes(log('mentor', told({ startsAt: at('2027-03-03T17:00:01Z') }), []))).toEqual(['not-begun-yet'])
    expect(codes(log('mentor', told({ startsAt: at('2027-01-09T17:00:00Z') }), []))).toEqual(['before-the-pairing'])
    expect(codes(log('mentor', told({ minutes: 0, kind: 'call' }), []))).toEqual([
      'kind-not-in-program',
      'minutes-out-of-range',
    ])
    const stranger = { situation: { ...mentor, party: null }, book, existing: [] }
    expect(codes(logContact({ id: 'x', mentorshipId: 'm1' }, told(), stranger))).toEqual(['not-a-party'])
  })
})

describe('two who tell of one contact', () => {
  test('have one, in either order, and nothing that was written is lost', () => {
    const tellers = fc.constantFrom<Party>('mentor', 'protege')
    const minutes = fc.integer({ min: 0, max: 600 })
    fc.assert(
      fc.property(tellers, minutes, minutes, (first, early, late) => {
        const second: Party = first === 'mentor' ? 'protege' : 'mentor'
        const day = (offset: number) => new Date(Date.UTC(2027, 2, 2, 14, offset))
        const one = logged(first, told({ startsAt: day(early), note: 'mine', place: 'here' }), [])
        const both = logged(second, told({ startsAt: day(late), note: 'yours', purpose: 'goals', place: 'there' }), [
          one,
        ])
        expect(both.joined).toBe(true)
        expect(both.contact).toMatchObject({
          id: `by-${first}`,
          loggedBy: { mentor: true, protege: true },
          hasPurpose: true,
        })
        expect(both.text).toEqual({ note: 'mine\n\nyours', purpose: 'goals', place: 'here' })
      }),
    )
  })

  test('unless it was another one, of another kind, or on another day', () => {
    const one = [withText(held())]
    expect(logged('protege', told({ another: true }), one).joined).toBe(false)
    expect(logged('protege', told({ startsAt: at('2027-03-01T19:00:00Z') }), one).joined).toBe(false)
    expect(logged('mentor', told(), one).joined).toBe(false)
    const gone = [withText(held({ state: 'withdrawn' })), withText(planned({ state: 'cancelled' }))]
    expect(logged('protege', told(), gone).joined).toBe(false)
  })

  test('keep what was said first', () => {
    const both = logged('protege', told({ minutes: 10, mode: 'in-person', agenda: ['goals'] }), [withText(held())])
    expect(both.contact).toMatchObject({ minutes: 60, mode: 'telephone', agenda: [] })
  })

  test('are told when their notes together are too long', () => {
    const full = [withText(held(), { note: 'x'.repeat(3999) })]
    expect(codes(log('protege', told({ note: 'yes' }), full))).toEqual(['text-too-long'])
  })
})

describe('telling of what was planned for that day', () => {
  const today = { startsAt: at('2027-03-03T14:00:00Z'), onDay: '2027-03-03' }

  test('says that it took place, as it really was', () => {
    const one = logged('mentor', told({ startsAt: at('2027-03-03T15:00:00Z'), minutes: 20, agenda: ['goals'] }), [
      withText(planned(today), { purpose: 'as planned' }),
    ])
    expect(one).toMatchObject({
      joined: true,
      contact: { id: 'c1', state: 'held', minutes: 20, agenda: ['goals'], startsAt: at('2027-03-03T15:00:00Z') },
      text: { purpose: 'as planned' },
    })
    const plain = logged('mentor', told({ startsAt: at('2027-03-03T15:00:00Z') }), [
      withText(planned({ ...today, minutes: 25 })),
    ])
    expect(plain.contact.minutes).toBe(25)
  })

  test('of several it is the one the other told of, else the nearest, in whatever order they come', () => {
    const morning = withText(planned({ ...today, id: 'morning' }))
    const noon = withText(planned({ ...today, id: 'noon', startsAt: at('2027-03-03T16:30:00Z') }))
    const twin = withText(planned({ ...today, id: 'twin', startsAt: at('2027-03-03T16:30:00Z') }))
    const other = withText(held({ ...today, id: 'other' }))
    const of = (...existing: ContactWithText[]) =>
      [existing, existing.toReversed()].map(
        (list) => logged('protege', told({ startsAt: at('2027-03-03T16:00:00Z') }), list).contact.id,
      )
    expect(of(morning, noon)).toEqual(['noon', 'noon'])
    expect(of(twin, noon)).toEqual(['noon', 'noon'])
    expect(of(noon, other)).toEqual(['other', 'other'])
  })

  test('a refusal of the planned one is told', () => {
    const ended = { ...mentor, endsOn: '2027-03-03' }
    const telling = { situation: ended, book, existing: [withText(planned(today))] }
    expect(
      codes(logContact({ id: 'x', mentorshipId: 'm1' }, told({ startsAt: at('2027-03-03T15:00:00Z') }), telling)),
    ).toEqual(['after-the-end'])
  })
})

describe('questions (CSCE-34)', () => {
  const ask = (text: string, situation = protege, existing: { id: string; position: number }[] = []) =>
    askQuestion(planned(), { id: 'q9', text }, { situation, existing })

  test('are the protégé’s, in their order, and counted', () => {
    const answer = ask('How?', protege, [{ id: 'q1', position: 4 }])
    expect(answer.ok && answer.state).toMatchObject({
      contact: { questionCount: 2 },
      question: { id: 'q9', position: 5, text: 'How?' },
    })
    expect(codes(ask('How?', mentor))).toEqual(['questions-are-the-proteges'])
    expect(codes(ask(' '))).toEqual(['text-missing'])
    expect(codes(ask('x'.repeat(1001)))).toEqual(['text-too-long'])
    expect(codes(ask('How?', { ...protege, phase: 'ended' }))).toEqual(['mentorship-over'])
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `q${index}`, position: index + 1 }))
    expect(codes(ask('How?', protege, many))).toEqual(['too-many-questions'])
  })

  test('can be reworded and removed until somebody says that the meeting took place', () => {
    const question = { id: 'q1', position: 1, text: 'How?' }
    const other = reviseQuestion(planned(), question, { text: 'Why?', situation: protege })
    expect(other.ok && [other.state.question?.text, other.events.length]).toEqual(['Why?', 1])
    const same = reviseQuestion(planned(), question, { text: 'How?', situation: protege })
    expect(same.ok && same.events).toEqual([])
    expect(codes(reviseQuestion(held(), question, { text: 'Why?', situation: protege }))).toEqual(['questions-closed'])
    const removed = removeQuestion(planned({ questionCount: 1 }), question, {
      situation: protege,
      existing: [question],
    })
    expect(removed.ok && removed.state).toMatchObject({ contact: { questionCount: 0 }, question: null })
    expect(codes(removeQuestion(planned(), question, { situation: mentor, existing: [question] }))).toEqual([
      'questions-are-the-proteges',
    ])
  })
})

describe('notes', () => {
  const note = (forWhom: 'both' | 'only-me', more = {}, contact = held()) =>
    noteContact(contact, { text: 'Kept', before: '', forWhom, ...more }, protege)

  test('for both leave a trace without a word, for oneself none', () => {
    const both = note('both')
    expect(both.ok && both.events.map(({ type }) => type)).toEqual(['ContactNoted'])
    expect(JSON.stringify(both.ok && both.events)).not.toContain('Kept')
    expect(note('only-me')).toEqual({ ok: true, state: 'Kept', events: [] })
    expect(note('both', { before: 'Kept' })).toEqual({ ok: true, state: 'Kept', events: [] })
    expect(codes(note('both', { text: '\0' }))).toEqual(['text-not-storable'])
    expect(codes(note('both', {}, held({ state: 'withdrawn' })))).toEqual(['contact-withdrawn'])
  })
})
