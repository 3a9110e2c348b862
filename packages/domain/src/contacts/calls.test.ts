import { describe, expect, test } from 'vitest'
import { type MentorshipFacts, obligations, obligationSentence, remindersDue } from '../obligations/index.ts'
import { draftAgreement, sign } from '../agreements/index.ts'
import { isEnforced, type ResolvedBook, type StepNorm } from '../rules/index.ts'
import { bookOf, contact, stepNorm, year } from '../samples/index.ts'
import { requiresCall } from './calls.ts'
import type { ContactFacts } from './facts.ts'

const norm = stepNorm('first-call', { step: { does: 'call' }, moment: { at: 'start' }, party: 'pair' })
const names = { mentor: 'Ana', protege: 'Ben' }
const writing = { number: 1, open: true, termMonths: 12, signedBy: [], since: '2027-01-10' }
const waiting = (more: Partial<MentorshipFacts> = {}) =>
  year({ phase: 'agreement', startsOn: null, endsOn: null, agreement: writing, goals: [], ...more })
const asked = (facts: MentorshipFacts, today: string, more: Partial<StepNorm> = {}) =>
  obligations(facts, bookOf({ ...norm, ...more }), today).filter(({ ask }) => ask.code === 'have-call')
const told = (facts: MentorshipFacts, today: string, more: Partial<StepNorm> = {}) =>
  asked(facts, today, more).map(({ state, dueOn, remindFrom, planned }) => [state, dueOn, remindFrom, planned])

describe('a call before the start', () => {
  test('is asked from the pairing on, by a day where the book names one, and settled by one that took place', () => {
    expect(told(waiting(), '2027-01-12')).toEqual([['open', null, null, 0]])
    expect(told(waiting(), '2027-01-12', { dueDays: 14 })).toEqual([['open', '2027-01-24', '2027-01-17', 0]])
    expect(told(waiting(), '2027-01-17', { dueDays: 14 })[0]?.[0]).toBe('due')
    expect(told(waiting(), '2027-01-25', { dueDays: 14 })[0]?.[0]).toBe('overdue')
    const call = (state: 'planned' | 'held') => contact('2027-01-20', { kind: 'call', state })
    expect(told(waiting({ contacts: [call('planned')] }), '2027-01-17')).toEqual([['open', null, null, 1]])
    expect(told(waiting({ contacts: [call('held')] }), '2027-01-21', { dueDays: 14 })).toEqual([
      ['met', '2027-01-24', null, 0],
    ])
    expect(told(waiting({ contacts: [contact('2027-01-12', { mode: 'in-person' })] }), '2027-01-21')[0]?.[0]).toBe(
      'open',
    )
    expect(told(waiting({ contacts: [contact('2027-01-12', { mode: 'video' })] }), '2027-01-21')[0]?.[0]).toBe('met')
  })

  test('is missed once it has begun without, and as advice no more', () => {
    expect(told(year(), '2027-01-15')).toEqual([['open', '2027-01-15', null, 0]])
    expect(told(year({ agreement: null }), '2027-02-01')).toEqual([['overdue', '2027-01-15', null, 0]])
    expect(told(year(), '2027-02-01', { strength: 'recommended' })).toEqual([])
    expect(told(waiting(), '2027-02-01', { strength: 'recommended', dueDays: 3 })[0]?.[0]).toBe('advice')
    expect(told(waiting(), '2027-02-01', { strength: 'guideline', dueDays: 3 })[0]?.[2]).toBeNull()
  })

  test('that is required keeps the two from beginning until it took place, and is late once they have', () => {
    const required = { strength: 'required' } as const
    expect([norm, { ...norm, ...required }].map(isEnforced)).toEqual([true, true])
    expect(asked(waiting(), '2027-01-12', required)).toMatchObject([{ state: 'open', waitingOn: 'pair' }])
    const book = bookOf({ ...norm, ...required })
    expect([book, bookOf(norm)].map(requiresCall)).toEqual([true, false])
    const { settings } = book
    const signed = { ...book, settings: { ...settings, agreement: { ...settings.agreement, form: 'signed' as const } } }
    const agreement = draftAgreement({ id: 'a', mentorshipId: 'm', editionId: 'e' }, signed)
    const mentorship = { id: 'm', programId: 'p', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' } as const
    const now = new Date('2027-01-20T17:00:00Z')
    const signing = { by: 'mentor', personId: 'ana', digest: 'd', acknowledged: [], now, timeZone: 'UTC' } as const
    const codes = (contacts: readonly ContactFacts[], of: ResolvedBook = signed) => {
      const decision = sign(
        agreement,
        { mentorship, previous: null, book: of, before: { contacts, pairedOn: '2027-01-10' } },
        signing,
      )
      return decision.ok ? [] : decision.refusals
    }
    const refused = [{ code: 'call-missing', normId: 'first-call' }]
    expect(codes([])).toEqual(refused)
    expect(codes([contact('2027-01-12', { kind: 'call', state: 'planned' })])).toEqual(refused)
    expect(codes([contact('2027-01-09', { kind: 'call' })])).toEqual(refused)
    expect(codes([contact('2027-01-12', { kind: 'call' })])).toEqual([])
    expect(codes([], { ...signed, norms: [norm] })).toEqual([])
    expect(told(year({ agreement: null }), '2027-02-01', required)).toEqual([['overdue', '2027-01-15', null, 0]])
    expect(asked(waiting(), '2027-01-12', { moment: { at: 'matching' } })).toEqual([])
  })

  test('both are reminded, in words that say what to do', () => {
    const facts = waiting()
    const all = asked(facts, '2027-01-17', { dueDays: 14 })
    expect(remindersDue(all, facts, [], '2027-01-17').map(({ party }) => party)).toEqual(['mentor', 'protege'])
    const said = (one: (typeof all)[number] | undefined, locale: 'en' | 'fr') =>
      one && obligationSentence(one, 'mentor', { names, book: bookOf(norm) }, locale).title
    expect(said(all[0], 'en')).toBe('Have a call before the mentorship starts')
    expect(said(asked(waiting(), '2027-03-17', { dueDays: 14 })[0], 'fr')).toBe(
      'Prévoir un appel avant le début de la relation',
    )
    const had = asked(waiting({ contacts: [contact('2027-01-12', { kind: 'call' })] }), '2027-01-21')
    expect(said(had[0], 'en')).toBe('The call before the start took place.')
  })
})
