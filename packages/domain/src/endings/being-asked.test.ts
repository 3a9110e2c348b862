import { describe, expect, test } from 'vitest'
import type { Day, Party } from '../core/index.ts'
import { obligations } from '../obligations/index.ts'
import { bookOf, csceBook, stepNorm, year } from '../samples/index.ts'

describe('being asked', () => {
  const asked = (change: Parameters<typeof year>[0], today: Day, book = csceBook) =>
    obligations(year(change), book, today)
      .filter(({ ask }) => ask.code === 'renew')
      .map(({ key, state, dueOn, remindFrom, waitingOn }) => [key, state, dueOn, remindFrom, waitingOn])
  const due = (party: Party) => [`renewal-by-both/term-1/${party}`, 'due', '2028-01-14', '2027-12-01', party]
  const met = (party: Party, number = 1, dueOn = '2028-01-14') => [
    ...[`renewal-by-both/term-${number}/${party}`, 'met', dueOn, null, null],
  ]
  const renewal = { number: 2, open: true, termMonths: 6, since: '2027-12-02', renews: true }

  test('begins 45 days before the end, for each, and stops with it', () => {
    expect(asked({}, '2027-11-30')).toEqual([])
    expect(asked({}, '2027-12-01')).toEqual([due('mentor'), due('protege')])
    expect(asked({}, '2028-01-14')).toHaveLength(2)
    expect(asked({}, '2028-01-15')).toEqual([])
    expect(asked({ endsOn: null }, '2027-12-01')).toEqual([])
  })

  test('is settled by signing, or by saying that one would rather end; then the other is asked no more', () => {
    expect(asked({ agreement: { ...renewal, signedBy: ['mentor'] } }, '2027-12-05')).toEqual([
      met('mentor'),
      due('protege'),
    ])
    expect(asked({ answers: { protege: 'end' } }, '2027-12-05')).toEqual([met('protege')])
    expect(asked({ answers: { mentor: 'renew' } }, '2027-12-05')).toEqual([due('mentor'), due('protege')])
  })

  test('is met for good once both have, also while the first term still runs', () => {
    const terms = [{ from: '2027-01-15', until: '2028-01-15' }]
    for (const today of ['2027-12-20', '2028-03-01'])
      expect(asked({ terms, endsOn: '2029-01-15' }, today)).toEqual([met('mentor'), met('protege')])
    expect(asked({ terms, endsOn: '2029-01-15' }, '2028-12-15')).toHaveLength(4)
  })

  test('the signature of a renewal is no second thing to do', () => {
    const facts = year({ agreement: { ...renewal, signedBy: [] } })
    const signatures = obligations(facts, csceBook, '2027-12-05').filter(({ ask }) => ask.code === 'sign-agreement')
    expect(signatures.map(({ ask, coveredBy }) => [ask, coveredBy])).toEqual([
      [{ code: 'sign-agreement', number: 2, renews: true }, 'renewal-by-both/term-1/mentor'],
      [{ code: 'sign-agreement', number: 2, renews: true }, 'renewal-by-both/term-1/protege'],
    ])
    const silent = bookOf(...csceBook.norms.filter(({ id }) => id !== 'renewal-by-both'))
    expect(asked({}, '2027-12-05', silent)).toEqual([])
    const alone = obligations(facts, silent, '2027-12-05').find(({ ask }) => ask.code === 'sign-agreement')
    expect(alone?.coveredBy).toBeNull()
  })

  test('is only suggested where the book only suggests it, and left out where it does not renew', () => {
    const soft = bookOf(
      stepNorm('go-on', { strength: 'recommended', step: { does: 'renewal' }, moment: { at: 'renewal' } }),
    )
    expect(asked({}, '2027-12-05', soft)[0]?.[1]).toBe('advice')
    const none = { ...soft, settings: { ...soft.settings, renewal: { ...soft.settings.renewal, allowed: false } } }
    expect(asked({}, '2027-12-05', none)).toEqual([])
  })
})
