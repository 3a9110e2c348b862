import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type DutyName, type Standing } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { csceBook, goal } from '../samples/index.ts'
import { endAtTerm, endEarly, type EndingSituation, groundsFor, mayEnd } from './ending.ts'
import { mayThank, type PartingSituation, settleGoal, thank } from './parting.ts'
import { renewedUntil, termsBefore, termsOf } from './terms.ts'

const two = { id: 'm1', programId: 'g1', mentorId: 'ana', protegeId: 'ben' }
const active: Mentorship = { ...two, phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' }
const open: Mentorship = { ...active, endsOn: null }
const agreeing: Mentorship = { ...two, phase: 'agreement' }
const undone: Mentorship = { ...two, phase: 'undone', undoneAt: new Date('2027-01-12') }
const over: Mentorship = { ...active, phase: 'ended', endedOn: '2027-06-02', ending: 'by-one' }
const as = (...duties: DutyName[]): Standing => ({ personId: 'cleo', duties })
const codes = (refusals: readonly { code: string; at?: string }[]) =>
  refusals.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
const refusalsOf = (decision: { ok: true } | { ok: false; refusals: { code: string; at?: string }[] }) =>
  decision.ok ? [] : codes(decision.refusals)

const situation: EndingSituation = { by: 'protege', standing: as(), today: '2027-06-01', book: csceBook }
const program: EndingSituation = { ...situation, by: null, standing: as('committee') }

describe('ending before its time', () => {
  test('by one of the two leaves the day, a code that names nobody, and words for the oversight body', () => {
    const decision = endEarly(active, { ground: 'time', text: ' Too much at work.\r\n' }, situation)
    expect(decision).toMatchObject({
      ok: true,
      state: {
        mentorship: {
          phase: 'ended',
          startsOn: '2027-01-15',
          endsOn: '2028-01-15',
          endedOn: '2027-06-02',
          ending: 'by-one',
        },
        words: { reader: 'coordinator', ground: 'time', text: ' Too much at work.\n' },
      },
    })
    expect(decision.ok && decision.events).toEqual([
      {
        type: 'MentorshipEnded',
        subjectType: 'mentorship',
        subjectId: 'm1',
        data: { mentorId: 'ana', protegeId: 'ben', ending: 'by-one', early: true, lastDay: '2027-06-01' },
      },
    ])
  })

  test('needs no words of the two, and some of the program', () => {
    expect(refusalsOf(endEarly(open, { ground: 'other', text: '' }, situation))).toEqual([])
    expect(refusalsOf(endEarly(active, { ground: 'left', text: ' ' }, program))).toEqual(['text-missing at text'])
    expect(endEarly(active, { ground: 'left', text: 'They moved.' }, program)).toMatchObject({
      state: { mentorship: { ending: 'by-program' } },
    })
  })

  test('is refused with a ground of the other list', () => {
    expect(refusalsOf(endEarly(active, { ground: 'left', text: '' }, situation))).toEqual([
      'ending-ground-unknown at ground',
    ])
    expect(refusalsOf(endEarly(active, { ground: 'time', text: 'x' }, program))).toEqual([
      'ending-ground-unknown at ground',
    ])
    expect(groundsFor('mentor')).toContain('no-fit')
  })

  test.each([
    ['before both signed', agreeing, situation, ['nothing-to-end-yet']],
    ['twice', over, situation, ['already-ended']],
    ['once undone', undone, program, ['already-ended']],
    ['by a stranger', active, { ...program, standing: as() }, ['ending-not-yours']],
    ['by an owner', active, { ...program, standing: as('owner') }, ['ending-not-yours']],
  ])('is refused %s', (_what, mentorship, who, expected) => {
    expect(codes(mayEnd(mentorship, who))).toEqual(expected)
    expect(refusalsOf(endEarly(mentorship, { ground: 'other', text: '\0' }, who))).toEqual(expected)
  })

  test('on its last day, or when nobody has looked since, ends with its term', () => {
    for (const today of ['2028-01-14', '2028-03-01']) {
      const decision = endEarly(active, { ground: 'time', text: '' }, { ...situation, today })
      expect(decision).toMatchObject({ state: { mentorship: { endedOn: '2028-01-15' } } })
      expect(decision.ok && decision.events[0]?.data.early).toBe(false)
    }
  })
})

test('silence ends it with its term, not before (CSCE-28)', () => {
  expect(endAtTerm(active, '2028-01-15')).toMatchObject({
    mentorship: { phase: 'ended', endedOn: '2028-01-15', ending: 'term-over' },
    event: { data: { early: false, lastDay: '2028-01-14' } },
  })
  expect(endAtTerm(active, '2028-02-01')?.mentorship.endedOn).toBe('2028-01-15')
  for (const [mentorship, today] of [
    [active, '2028-01-14'],
    [open, '2040-01-01'],
    [over, '2028-01-15'],
  ] as const)
    expect(endAtTerm(mentorship, today)).toBeNull()
})

describe('terms', () => {
  const year = { from: '2027-01-15', until: '2028-01-15' }
  test('follow one another, in whatever order they are told', () => {
    const lasting = { startsOn: '2027-01-15', endsOn: '2029-07-15' }
    const second = { from: '2028-01-15', until: '2029-01-15' }
    expect(termsOf({ ...lasting, terms: [second, year] })).toEqual([
      { number: 1, ...year },
      { number: 2, ...second },
      { number: 3, from: '2029-01-15', until: '2029-07-15' },
    ])
    expect(termsOf({ startsOn: '2027-01-15', endsOn: null })).toEqual([{ number: 1, from: '2027-01-15', until: null }])
    expect(termsOf({ startsOn: '2027-01-15', endsOn: null, endedOn: '2027-03-01' })).toEqual([
      { number: 1, from: '2027-01-15', until: '2027-03-01' },
    ])
  })

  test('end when it ended; one that was renewed for but never begun is none', () => {
    const renewed = { startsOn: '2027-01-15', endsOn: '2029-01-15', terms: [year] }
    expect(termsOf({ ...renewed, endedOn: '2027-12-24' })).toEqual([
      { number: 1, from: '2027-01-15', until: '2027-12-24' },
    ])
    expect(termsOf({ ...renewed, endedOn: '2028-06-01' })).toEqual([
      { number: 1, ...year },
      { number: 2, from: '2028-01-15', until: '2028-06-01' },
    ])
  })

  test('are told by the days on which renewals take over, each once', () => {
    expect(termsBefore('2027-01-15', ['2029-01-15', '2028-01-15', '2028-01-15'])).toEqual([
      year,
      { from: '2028-01-15', until: '2029-01-15' },
    ])
    expect(termsBefore(null, [])).toEqual([])
  })

  test('leave no day out and count none twice', () => {
    const months = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 4000 }), (lengths, days) => {
        const startsOn = '2027-01-31'
        const ends: string[] = []
        for (const length of lengths) ends.push(renewedUntil(ends.at(-1) ?? startsOn, length))
        const endsOn = ends.at(-1) ?? startsOn
        const endedOn = addDays(startsOn, days) < endsOn ? addDays(startsOn, days) : endsOn
        const all = termsOf({ startsOn, endsOn, endedOn, terms: termsBefore(startsOn, ends.slice(0, -1)) })
        expect(all.map(({ number }) => number)).toEqual(all.map((_term, index) => index + 1))
        expect([all[0]?.from, all.at(-1)?.until]).toEqual([startsOn, endedOn])
        all.slice(1).forEach(({ from }, index) => expect(from).toBe(all[index]?.until))
      }),
    )
    expect(renewedUntil('2027-01-31', 1)).toBe(addMonths('2027-01-31', 1))
  })
})

const near: PartingSituation = { by: 'mentor', today: '2027-12-20', book: csceBook }
const parting = (change: Partial<PartingSituation> = {}) => ({ ...near, thanked: false, erased: false, ...change })

describe('parting', () => {
  test('says what became of a goal, while it runs and for sixty days after', () => {
    const settle = (mentorship: Mentorship, change: Partial<PartingSituation> = {}, kept = goal('a', 1)) =>
      settleGoal(kept, { outcome: 'carried-on', before: null }, mentorship, { ...near, ...change })
    expect(settle(active)).toMatchObject({
      state: 'carried-on',
      events: [{ type: 'GoalSettled', subjectId: 'a', data: { mentorshipId: 'm1', outcome: 'carried-on' } }],
    })
    expect(settle(over, { today: '2027-07-31' })).toMatchObject({ ok: true })
    expect(refusalsOf(settle(over, { today: '2027-08-01' }))).toEqual(['parting-over'])
    expect(refusalsOf(settle(undone))).toEqual(['parting-over'])
    expect(refusalsOf(settle(agreeing))).toEqual(['parting-not-yet'])
    expect(refusalsOf(settle(active, { by: null }))).toEqual(['parting-not-yours'])
    expect(refusalsOf(settle(active, {}, goal('a', 1, { dropped: true })))).toEqual(['goal-not-kept'])
  })

  test('says the same again without anything happening', () => {
    const same = settleGoal(goal('a', 1), { outcome: 'done', before: 'done' }, active, near)
    expect(same).toEqual({ ok: true, state: 'done', events: [] })
  })

  test('thanks the other once, from when the end is near', () => {
    expect(thank(active, 'Thank you, Ben.', parting())).toMatchObject({
      state: 'Thank you, Ben.',
      events: [{ type: 'FarewellSaid', subjectType: 'mentorship', data: { party: 'mentor' } }],
    })
    expect(mayThank(over, parting({ today: '2027-06-02' }))).toEqual([])
    expect(codes(mayThank(active, parting({ today: '2027-11-30' })))).toEqual(['parting-not-yet'])
    expect(mayThank(active, parting({ today: '2027-12-01' }))).toEqual([])
    for (const early of [open, agreeing]) expect(codes(mayThank(early, parting()))).toEqual(['parting-not-yet'])
    for (const late of [over, undone]) expect(codes(mayThank(late, parting()))).toEqual(['parting-over'])
    expect(codes(mayThank(active, { ...parting(), thanked: true }))).toEqual(['thanked'])
    expect(refusalsOf(thank(over, 'Thank you.', { ...parting(), today: '2027-06-02', erased: true }))).toEqual([
      'nobody-to-thank',
    ])
    expect(refusalsOf(thank(active, ' ', parting()))).toEqual(['text-missing at text'])
    expect(refusalsOf(thank(active, ' ', parting({ by: null })))).toEqual(['parting-not-yours'])
  })
})
