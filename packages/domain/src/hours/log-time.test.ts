import { describe, expect, test } from 'vitest'
import { csce, resolve, usnc } from '../rules/index.ts'
import { logTime, removeTime, restoreTime, reviseTime } from './log-time.ts'
import type { TimeEntry, TimeSituation } from './time-entry.ts'

const usncBook = resolve(usnc)
const ids = { id: 't1', mentorshipId: 'm1' }
const time = { onDay: '2027-03-03', minutes: 45, use: 'reading' } as const
const situation = (more: Partial<TimeSituation> = {}): TimeSituation => ({
  party: 'mentor',
  phase: 'active',
  pairedOn: '2027-01-10',
  endsOn: '2028-01-15',
  today: '2027-03-10',
  book: usncBook,
  ...more,
})
const entry: TimeEntry = { ...ids, ...time, party: 'mentor', removed: false }
const about = { entryId: 't1', ...time, party: 'mentor' }
const codes = (decision: { ok: true } | { ok: false; refusals: { code: string; at?: string }[] }) =>
  decision.ok ? [] : decision.refusals.map(({ code, at }) => (at === undefined ? code : `${code} ${at}`))

describe('time given beside the contacts', () => {
  test('is entered by the one who gave it, in numbers and codes', () => {
    expect(logTime(ids, time, situation())).toEqual({
      ok: true,
      state: entry,
      events: [{ type: 'TimeLogged', subjectType: 'mentorship', subjectId: 'm1', data: about }],
    })
  })

  test('is not entered by others, when all is over, or where the program says nothing of it', () => {
    const refused = (more: Partial<TimeSituation>) => codes(logTime(ids, { ...time, minutes: 0 }, situation(more)))
    expect(refused({ party: null, phase: 'ended' })).toEqual(['hours-not-yours'])
    expect(refused({ phase: 'ended', book: resolve(csce) })).toEqual(['mentorship-over'])
    expect(refused({ phase: 'undone' })).toEqual(['mentorship-over'])
    expect(refused({ party: 'protege' })).toEqual(['hours-not-asked'])
    expect(refused({ phase: 'agreement' })).toEqual(['minutes-out-of-range minutes'])
  })

  test('lies between the pairing and the end, and not ahead', () => {
    const on = (onDay: string, today = '2027-03-10') => codes(logTime(ids, { ...time, onDay }, situation({ today })))
    expect(on('2027-01-10')).toEqual([])
    expect(on('2027-01-09')).toEqual(['before-the-pairing onDay'])
    expect(on('2027-03-10')).toEqual([])
    expect(on('2027-03-11')).toEqual(['day-to-come onDay'])
    expect(on('2028-01-15', '2028-02-01')).toEqual(['after-the-end onDay'])
    const open = situation({ endsOn: null, today: '2030-02-01' })
    expect(codes(logTime(ids, { ...time, onDay: '2030-01-15' }, open))).toEqual([])
  })

  test.each([0, 1441, 1.5, Number.NaN])('of %d minutes is none', (minutes) => {
    expect(codes(logTime(ids, { ...time, minutes }, situation()))).toEqual(['minutes-out-of-range minutes'])
    expect(codes(reviseTime(entry, { minutes }, situation()))).toEqual(['minutes-out-of-range minutes'])
  })

  test('is put right, and nothing happens where nothing differs', () => {
    expect(reviseTime(entry, { minutes: 60, use: 'reading' }, situation())).toMatchObject({
      state: { ...entry, minutes: 60 },
      events: [{ type: 'TimeRevised', data: { ...about, minutes: 60, fields: ['minutes'] } }],
    })
    expect(reviseTime(entry, {}, situation())).toEqual({ ok: true, state: entry, events: [] })
    expect(codes(reviseTime(entry, { onDay: '2027-03-11' }, situation()))).toEqual(['day-to-come onDay'])
  })

  test('can be put right when newer rules no longer ask for it, and only by its own', () => {
    expect(codes(reviseTime(entry, { minutes: 60 }, situation({ book: resolve(csce) })))).toEqual([])
    for (const party of ['protege', null] as const)
      for (const act of [removeTime, restoreTime])
        expect(codes(act(entry, situation({ party })))).toEqual(['hours-not-yours'])
    for (const phase of ['ended', 'undone'] as const)
      for (const act of [removeTime, restoreTime])
        expect(codes(act(entry, situation({ phase })))).toEqual(['mentorship-over'])
  })

  test('is removed and put back, each once', () => {
    const removed = removeTime(entry, situation())
    expect(removed).toMatchObject({ state: { removed: true }, events: [{ type: 'TimeRemoved', data: about }] })
    const gone = { ...entry, removed: true }
    expect(codes(removeTime(gone, situation()))).toEqual(['time-removed'])
    expect(codes(reviseTime(gone, { minutes: 60 }, situation()))).toEqual(['time-removed'])
    expect(restoreTime(gone, situation())).toMatchObject({ state: entry, events: [{ type: 'TimeRestored' }] })
    expect(codes(restoreTime(entry, situation()))).toEqual(['time-not-removed'])
  })
})
