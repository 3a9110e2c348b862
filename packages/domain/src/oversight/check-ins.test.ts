import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../core/index.ts'
import { hraco, isEnforced, resolve, type ResolvedBook } from '../rules/index.ts'
import { bookOf, csceBook, stepNorm } from '../samples/index.ts'
import { checkInTasks, type HeardFrom, stateOn } from './check-ins.ts'
import { assign, isToldAgain, waitingThisMorning } from './members.ts'
import { oversightNorms } from './norms.ts'

export const hracoBook = (checkInWeeks: number | null): ResolvedBook =>
  resolve({ ...hraco, settings: { ...hraco.settings, oversight: { body: 'committee', checkInWeeks } } })
const book = hracoBook(8)
const pins = [{ from: '2027-01-01', book, edition: 1 }] as const
const heard = (more: Partial<HeardFrom> = {}): HeardFrom => ({
  ...{ party: 'protege', startsOn: '2027-01-15', checkedOn: null, askedOn: null, ...more },
})
const checkIn = (more: Partial<HeardFrom>, today: Day) =>
  checkInTasks(heard(more), pins, today).find(({ does }) => does === 'check-in')

describe('what a book asks of those who look after everybody (HRACO-44 to 46)', () => {
  test('is done by members of the committee, as often as the program has chosen', () => {
    const { tasks, given, duty } = oversightNorms(book)
    expect(duty).toBe('committee')
    expect(oversightNorms(book)).toBe(oversightNorms(book))
    for (const one of [tasks['check-in'], tasks['feedback-asked'], given]) {
      expect(one?.every).toEqual({ weeks: 8, months: 0 })
      expect(one && isEnforced(one.norm)).toBe(true)
    }
  })

  test('is nothing where the book is silent, or has not chosen how often', () => {
    for (const silent of [csceBook, hracoBook(null)])
      expect(oversightNorms(silent)).toMatchObject({ tasks: { 'check-in': null }, given: null, duty: null })
    expect(checkInTasks(heard(), [{ ...pins[0], book: csceBook }], '2027-06-01')).toEqual([])
  })

  test('may be asked of staff, every so many weeks or months, and of nobody else', () => {
    const asking = (party: 'staff' | 'mentor', moment: Parameters<typeof stepNorm>[1]['moment']) =>
      bookOf(stepNorm('regularly', { party, step: { does: 'feedback-asked' }, moment }))
    const staff = oversightNorms(asking('staff', { at: 'every', months: 2 }))
    expect(staff).toMatchObject({ duty: 'coordinator', tasks: { 'feedback-asked': { every: { months: 2 } } } })
    expect(oversightNorms(asking('staff', { at: 'every-weeks', weeks: 3 })).tasks['feedback-asked']?.every).toEqual({
      ...{ weeks: 3, months: 0 },
    })
    expect(oversightNorms(asking('staff', { at: 'as-needed' })).duty).toBeNull()
    expect(oversightNorms(asking('mentor', { at: 'every', months: 2 })).duty).toBeNull()
    for (const norm of asking('mentor', { at: 'every', months: 2 }).norms) expect(isEnforced(norm)).toBe(false)
  })
})

describe('the next check-in with one of the two', () => {
  test('is due so long after the start, then after the last one, and stays one thing to do', () => {
    expect(checkIn({}, '2027-01-20')).toEqual({
      ...{ key: 'committee-check-ins/2027-01-15/protege', does: 'check-in', party: 'protege' },
      ...{ normId: 'committee-check-ins', edition: 1, strength: 'expected', since: '2027-01-15' },
      ...{ timeFrom: '2027-03-05', dueOn: '2027-03-12', state: 'open' },
    })
    expect(checkIn({}, '2027-03-05')?.state).toBe('due')
    expect(checkIn({}, '2027-03-12')?.state).toBe('due')
    expect(checkIn({}, '2027-03-13')?.state).toBe('overdue')
    expect(checkIn({}, '2028-03-13')).toMatchObject({ key: 'committee-check-ins/2027-01-15/protege', state: 'overdue' })
    expect(checkIn({ checkedOn: '2027-03-20' }, '2027-03-21')).toMatchObject({ dueOn: '2027-05-15', state: 'open' })
    // Somebody spoke with them before it began.
    expect(checkIn({ checkedOn: '2027-01-10' }, '2027-01-20')?.dueOn).toBe('2027-03-12')
  })

  test('counts months from the day, and of a short interval leaves two thirds in peace', () => {
    const monthly = bookOf(
      stepNorm('monthly', { party: 'committee', step: { does: 'check-in' }, moment: { at: 'every', months: 1 } }),
    )
    const [task] = checkInTasks(heard({ startsOn: '2027-01-31' }), [{ ...pins[0], book: monthly }], '2027-02-01')
    expect(task?.dueOn).toBe('2027-02-28')
    const weekly = [{ ...pins[0], book: hracoBook(1) }] as const
    expect(checkInTasks(heard(), weekly, '2027-01-20')[0]).toMatchObject({ timeFrom: '2027-01-20', state: 'due' })
  })

  test('is judged by the edition in force when the interval began', () => {
    const changed = [pins[0], { from: '2027-03-01', book: hracoBook(2), edition: 2 }] as const
    const [first] = checkInTasks(heard(), changed, '2027-03-02')
    expect(first).toMatchObject({ edition: 1, dueOn: '2027-03-12' })
    const [next] = checkInTasks(heard({ checkedOn: '2027-03-02' }), changed, '2027-03-02')
    expect([next?.does, next?.dueOn]).toEqual(['feedback-asked', '2027-03-12'])
    const later = checkInTasks(heard({ checkedOn: '2027-03-02', askedOn: '2027-03-09' }), changed, '2027-03-09')
    expect(later.map(({ does, dueOn, edition }) => [does, dueOn, edition])).toEqual([
      ['check-in', '2027-03-16', 2],
      ['feedback-asked', '2027-03-23', 2],
    ])
  })

  test('goes one way only, from open to due to overdue', () => {
    const times = { timeFrom: '2027-03-05', dueOn: '2027-03-12' }
    const states = Array.from({ length: 20 }, (_, nth) => stateOn(times, addDays('2027-03-01', nth)))
    expect(states.join(' ')).toMatch(/^(open ){4}(due ){8}overdue/)
  })
})

describe('who of the body looks after whom', () => {
  const pair = (nth: number, ...parties: string[]) =>
    ['mentor', 'protege'].map((party) => ({ key: `${nth}/${party}`, parties }))

  test('is shared out evenly, whatever the order, and goes on from what each has', () => {
    const wanting = [...pair(2, 'x', 'y'), ...pair(1, 'v', 'w')]
    const evenly = assign(wanting, ['b', 'a'], new Map())
    expect(evenly.map(({ key, memberId }) => `${key} ${memberId}`)).toEqual([
      ...['1/mentor a', '1/protege b', '2/mentor a', '2/protege b'],
    ])
    expect(assign(wanting.toReversed(), ['a', 'b'], new Map())).toEqual(evenly)
    expect(
      assign(wanting, ['a', 'b'], new Map([['a', 3]]))
        .map(({ memberId }) => memberId)
        .join(''),
    ).toBe('bbba')
  })

  test('is never one of the two, and nobody where nobody is left', () => {
    expect(assign(pair(1, 'a', 'x'), ['a', 'b'], new Map([['b', 9]])).map(({ memberId }) => memberId)).toEqual([
      'b',
      'b',
    ])
    expect(assign(pair(1, 'a', 'b'), ['a', 'b'], new Map())).toEqual([])
    expect(assign(pair(1, 'a', 'b'), [], new Map())).toEqual([])
  })

  test.each([
    ['nothing is theirs', [], '2027-03-05', '2027-03-04', [false, false]],
    ['it is not yet time', ['2027-03-05', '2027-03-12'], '2027-03-04', '2027-03-03', [false, false]],
    ['its time has come', ['2027-03-05', '2027-03-12'], '2027-03-05', '2027-03-04', [true, true]],
    ['it was there before', ['2027-03-05', '2027-03-12'], '2027-03-08', '2027-03-07', [true, false]],
    ['it came up while nobody looked', ['2027-03-05', '2027-03-12'], '2027-03-08', '2027-03-04', [true, true]],
    ['it was missed', ['2027-03-05', '2027-03-12'], '2027-03-13', '2027-03-12', [true, false]],
    ['nobody ever looked', ['2027-03-05', '2027-03-12'], '2027-03-17', null, [true, true]],
  ] as const)('waits in the morning or not: %s', (_name, days, today, last, [any, fresh]) => {
    const [timeFrom, dueOn] = days
    const tasks = timeFrom === undefined || dueOn === undefined ? [] : [{ timeFrom, dueOn }]
    expect(waitingThisMorning(tasks, { today, last })).toEqual({ any, fresh })
  })

  test('is told of once a week at most, but for what is new', () => {
    const today = '2027-01-11'
    expect(isToldAgain({ fresh: false, told: '2027-01-10', today })).toBe(false)
    expect(isToldAgain({ fresh: false, told: '2027-01-05', today })).toBe(false)
    expect(isToldAgain({ fresh: false, told: '2027-01-04', today })).toBe(true)
    expect(isToldAgain({ fresh: false, told: null, today })).toBe(true)
    expect(isToldAgain({ fresh: true, told: '2027-01-10', today })).toBe(true)
  })
})
