import { describe, expect, test } from 'vitest'
import { agreedFigures, type FiguresAgreed } from '../agreements/index.ts'
import { obligations, obligationSentence } from '../obligations/index.ts'
import { checkBook, type Delegated, type Delegation, type QuantityNorm, type ResolvedBook } from '../rules/index.ts'
import { bookOf, contact, year } from '../samples/index.ts'
import { hourNormsOn } from './agreed.ts'
import { hoursSaid } from './sentences.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const delegation: Delegation = { least: null, most: 10, strength: 'expected', by: 'every-agreement', source: null }
const left = (more: Partial<QuantityNorm> = {}): QuantityNorm => ({
  kind: 'quantity',
  id: 'hours',
  strength: 'recommended',
  party: 'mentor',
  source: { kind: 'default' },
  delegation,
  measure: { of: 'hours', party: 'mentor' },
  window: { length: 'month', counted: 'calendar' },
  bound: { is: 'at-least', count: 0 },
  ...more,
})
const signed = (hoursAMonth: number | null, book: ResolvedBook, more: Partial<FiguresAgreed> = {}): FiguresAgreed => ({
  ...{ number: 1, signedOn: '2027-01-15', continuesFrom: null, meetingsPerYear: null },
  ...{ hoursAMonth, book, ...more },
})
const facts = (delegated: readonly Delegated[]) => year({ agreement: null, goals: [], delegated })
const asked = (
  book: ResolvedBook,
  delegated: readonly Delegated[],
  today: string,
  contacts = [contact('2027-02-03')],
) =>
  obligations({ ...facts(delegated), contacts }, book, today)
    .filter(({ ask }) => ask.code === 'give-hours')
    .map(({ key, strength, state, progress }) => `${key} ${strength} ${state} ${progress?.count}/${progress?.target}`)

describe('hours a month that are left to the agreement (USNC-16)', () => {
  const book = bookOf(left())

  test('ask nothing until the two agree, and then what they agreed on, with the strength that it then has', () => {
    expect(asked(book, [], '2027-03-10')).toEqual([])
    expect(agreedFigures(null, [signed(3, book)])).toEqual([])
    const figures = agreedFigures('2027-01-15', [signed(3, book)])
    expect(figures).toEqual([
      { from: '2027-01-15', normId: 'hours', count: 3, window: { length: 'month', counted: 'calendar' } },
    ])
    expect(asked(book, figures, '2027-03-10')).toEqual([
      'hours/2027-02-01/mentor expected overdue 1/3',
      'hours/2027-03-01/mentor expected open 0/3',
    ])
  })

  test('follow an amendment from its day on, and the book again where it takes the figure back', () => {
    const two = [signed(3, book), signed(2, book, { number: 2, signedOn: '2027-03-01' })]
    const three = [...two, signed(null, book, { number: 3, signedOn: '2027-04-01' })]
    expect(asked(book, agreedFigures('2027-01-15', three), '2027-05-10')).toEqual([
      'hours/2027-02-01/mentor expected overdue 1/3',
      'hours/2027-03-01/mentor expected overdue 0/2',
    ])
  })

  test('stay in the range that the program leaves', () => {
    expect(asked(book, agreedFigures('2027-01-15', [signed(12, book)]), '2027-02-10')).toEqual([
      'hours/2027-02-01/mentor expected open 1/10',
    ])
    const open = bookOf(left({ delegation: { ...delegation, most: null } }))
    expect(asked(open, agreedFigures('2027-01-15', [signed(12, open)]), '2027-02-10')).toEqual([
      'hours/2027-02-01/mentor expected open 1/12',
    ])
    const yearly = bookOf(left({ window: { length: 'year', counted: 'from-start' } }))
    expect(asked(yearly, agreedFigures('2027-01-15', [signed(4, yearly)]), '2027-02-10')).toEqual([
      'hours/2027-02-01/mentor expected met 1/1',
    ])
  })

  test('take the place of weaker words about the same hours; a limit stays one, and one of others is left alone', () => {
    const guide = left({ id: 'guide', strength: 'guideline', delegation: null, bound: { is: 'at-most', count: 5 } })
    const weaker = left({ id: 'weaker', delegation: null, bound: { is: 'at-least', count: 1 } })
    const both = bookOf(left(), guide, weaker)
    const figures = agreedFigures('2027-01-15', [signed(3, both)])
    const on = (day: string, delegated: readonly Delegated[], of: ResolvedBook = both) =>
      hourNormsOn(facts(delegated), [{ from: '2027-01-15', book: of, edition: 1 }], day).map((one) => hoursSaid(one).en)
    expect(on('2027-02-10', figures)).toEqual([
      'Expected: at least 3 hours a month, as the two agreed',
      'As a guide, at most 5 hours a month',
    ])
    expect(on('2027-02-10', [])).toEqual([
      'As a guide, at most 5 hours a month',
      'Recommended: at least 1 hour a month',
    ])
    const limit = bookOf(left({ bound: { is: 'at-most', count: 5 } }))
    const limited = agreedFigures('2027-01-15', [signed(8, limit)])
    expect(on('2027-02-10', limited, limit)).toEqual(['Expected: at most 8 hours a month, as the two agreed'])
    const before = hourNormsOn(
      { startsOn: null, endsOn: null },
      [{ from: '2027-01-15', book: limit, edition: 1 }],
      '2027-01-20',
    )
    expect(before.map((one) => hoursSaid(one).fr)).toEqual(['Recommandé : au plus 5 heures par mois'])
  })

  test('say whose figure it is', () => {
    const figures = agreedFigures('2027-01-15', [signed(3, book)])
    const one = obligations(facts(figures), book, '2027-02-10').find(({ ask }) => ask.code === 'give-hours')
    const why = (viewer: 'mentor' | null, locale: 'en' | 'fr') =>
      one && obligationSentence(one, viewer, { names, book }, locale).why
    expect(why('mentor', 'en')).toMatch(/^You two agreed on at least 3 hours a month\. \(/)
    expect(why(null, 'fr')).toMatch(/^Les deux ont convenu ensemble : au moins 3 heures par mois\. \(/)
  })

  test('need a place in the agreement, whoever they are of', () => {
    const codes = (section: 'time-commitment' | 'frequency', by: Delegation['by'] = 'every-agreement') => {
      const { settings } = book
      const agreement = { ...settings.agreement, form: 'drafted-together' as const, sections: [section] }
      const norms = [left({ delegation: { ...delegation, by } })]
      return checkBook({ ...book, norms, settings: { ...settings, agreement } }).map(({ code }) => code)
    }
    expect(codes('frequency')).toContain('delegation-without-section')
    expect(codes('time-commitment')).not.toContain('delegation-without-section')
    expect(codes('frequency', 'renewal')).toContain('delegation-without-section')
  })
})
