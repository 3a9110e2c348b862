import { describe, expect, test } from 'vitest'
import type { Day } from '../core/index.ts'
import { health, type MentorshipFacts, obligations, obligationSentence, remindersDue } from '../obligations/index.ts'
import { type Delegated, hraco, resolve, type ResolvedBook } from '../rules/index.ts'
import { contact, stepNorm, year } from '../samples/index.ts'

const book = resolve(hraco)
const left = book.norms.find((norm) => norm.kind === 'quantity' && norm.delegation !== null)
const agreed = (
  count: number,
  length: Delegated['window']['length'] = 'month',
  from: Day = '2027-01-15',
): Delegated => ({
  ...{ from, count, normId: left?.id ?? '' },
  window: { length, counted: length === 'year' ? 'from-start' : 'calendar' },
})
const facts = (delegated: Delegated[], more: Partial<MentorshipFacts> = {}) =>
  year({ agreement: null, goals: [], delegated, ...more })
const asked = (today: Day, delegated: Delegated[], more: Partial<MentorshipFacts> = {}, of: ResolvedBook = book) =>
  obligations(facts(delegated, more), of, today)
    .filter(({ ask }) => ask.code === 'plan-next')
    .map(({ key, state, dueOn, waitingOn }) => `${key.split('/').slice(1).join('/')} ${state} ${dueOn} ${waitingOn}`)

describe('the first meeting of two who agreed on how often to meet (HRACO-37)', () => {
  const monthly = [agreed(1)]

  test('is asked for from the start, reminded of after a week, and late for nobody', () => {
    expect(asked('2027-01-15', monthly)).toEqual(['first/pair open 2027-02-14 pair'])
    expect(asked('2027-01-22', monthly)).toEqual(['first/pair due 2027-02-14 pair'])
    expect(asked('2027-02-14', monthly)).toEqual(['first/pair due 2027-02-14 pair'])
    expect(asked('2027-02-15', monthly)).toEqual([])
    const all = obligations(facts(monthly), book, '2027-01-25')
    expect(remindersDue(all, { agreement: null }, [], '2027-01-25').map(({ key, party }) => [key, party])).toEqual([
      [`${left?.id}/first/pair`, 'mentor'],
      [`${left?.id}/first/pair`, 'protege'],
    ])
    expect(health(all, facts(monthly), '2027-01-25').state).toBe('on-track')
    const one = all.find(({ ask }) => ask.code === 'plan-next')
    const said = one && obligationSentence(one, 'mentor', { names: { mentor: 'Ana', protege: 'Ben' }, book }, 'fr')
    expect(said?.title).toBe('Fixer la première rencontre')
  })

  test('is met once one is planned, and told no more once it took place', () => {
    const planned = { contacts: [contact('2027-01-29', { state: 'planned' })] }
    expect(asked('2027-01-22', monthly, planned)).toEqual(['first/pair met 2027-02-14 null'])
    expect(asked('2027-01-22', monthly, { contacts: [contact('2027-01-20')] })).toEqual([])
    expect(asked('2027-01-22', monthly, { pauses: [{ from: '2027-01-16', until: null }] })).toEqual([
      'first/pair open 2027-02-14 pair',
    ])
    expect(asked('2027-01-22', monthly, { endsOn: '2027-01-20' })).toEqual([])
  })

  test.each([
    ['four times a quarter', [agreed(4, 'quarter')], 1],
    ['six times a year', [agreed(6, 'year')], 1],
    ['less often', [agreed(5, 'year')], 0],
    ['so many times a term', [agreed(6, 'term')], 0],
    ['as the program says', [{ ...agreed(1), count: null }], 0],
    ['from a later agreement on', [agreed(1, 'month', '2027-01-17')], 0],
    ['nothing', [], 0],
  ])('where they agreed on %s', (_how, delegated, times) => {
    expect(asked('2027-01-20', delegated)).toHaveLength(times)
  })

  test('has the strength of what they agreed on, and leaves a program alone that asks for the next one', () => {
    const as = (strength: 'required' | 'recommended' | 'guideline'): ResolvedBook => ({
      ...book,
      norms: book.norms.map((norm) =>
        norm.id === left?.id && norm.delegation ? { ...norm, delegation: { ...norm.delegation, strength } } : norm,
      ),
    })
    expect(asked('2027-01-22', monthly, {}, as('required'))).toEqual(['first/pair due 2027-02-14 pair'])
    expect(asked('2027-01-22', monthly, {}, as('recommended'))).toEqual(['first/pair advice 2027-02-14 pair'])
    expect(asked('2027-01-22', monthly, {}, as('guideline'))).toEqual(['first/pair advice 2027-02-14 pair'])
    const next = stepNorm('next', { step: { does: 'next-meeting' }, moment: { at: 'each-meeting' }, party: 'pair' })
    expect(asked('2027-01-22', monthly, {}, { ...book, norms: [...book.norms, next] })).toEqual([
      'start/pair due 2027-01-29 pair',
    ])
  })
})
