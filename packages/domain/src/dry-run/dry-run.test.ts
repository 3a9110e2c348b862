import { describe, expect, test } from 'vitest'
import { type Adoption, consentToEdition } from '../adoption/index.ts'
import { type MentorshipFacts, obligations } from '../obligations/index.ts'
import type { Pin, Pins } from '../rules/index.ts'
import { bookOf, contactsNorm, csceBook, year } from '../samples/index.ts'
import { forecast } from './dry-run.ts'

const pins: Pins = [{ from: '2027-01-10', book: csceBook, edition: 1 }]
const calls = contactsNorm('calls', { window: { length: 'month', counted: 'calendar' }, party: 'mentor' }, ['call'])
const draft = { book: bookOf(...csceBook.norms, calls), edition: 2 }
const today = '2027-06-30'
const foretell = (more: Partial<MentorshipFacts>, day = today) => forecast(year(more), pins, draft, day)

describe('how a new edition reaches a mentorship', () => {
  test('that runs: by consent, from the day after, as the two then find it', () => {
    const found = foretell({})
    expect(found).toMatchObject({ reach: 'by-consent', from: '2027-07-01' })
    expect(found?.effects.map(({ is, normId, from }) => `${from} ${is} ${normId}`)).toEqual([
      '2027-07-01 appears calls',
    ])
    const adoption: Adoption = {
      pinned: { edition: { id: 'e1', number: 1 }, from: '2027-01-10' },
      current: { id: 'e2', number: 2 },
      consents: [{ party: 'mentor', edition: { id: 'e2', number: 2 }, at: new Date('2027-06-30T12:00:00Z') }],
      renewing: false,
    }
    const consenting = { by: 'protege', editionId: 'e2', now: new Date('2027-06-30T13:00:00Z'), today } as const
    const consented = consentToEdition({ id: 'm1', phase: 'active' }, adoption, consenting)
    const from = consented.ok ? consented.state.pin?.from : null
    expect(from).toBe(found?.from)
    const bound: Pin[] = [...pins, { ...draft, from: String(from) }]
    const asked = obligations(year(), bound, '2027-07-01')
    expect(asked.filter(({ normId }) => normId === 'calls')).toEqual(found?.effects.map(({ after }) => after))
  })

  test('after a renewal that is signed and yet to begin, from its second day on', () => {
    const later = { from: '2027-10-15', book: csceBook, edition: 1 }
    for (const renewed of [
      [...pins, later],
      [later, ...pins],
    ] satisfies Pins[])
      expect(forecast(year({ endsOn: '2028-10-15' }), renewed, draft, today)?.from).toBe('2027-10-16')
  })

  test('that is being written or renewed: with what they sign, or with the renewal', () => {
    expect(foretell({ agreement: null })).toMatchObject({ reach: 'by-consent' })
    expect(foretell({ phase: 'agreement', startsOn: null, endsOn: null })).toMatchObject({
      reach: 'keeps',
      effects: [],
    })
    const renewing = {
      ...year().agreement,
      number: 2,
      open: true,
      renews: true,
      termMonths: 12,
      signedBy: [],
      since: today,
    }
    expect(foretell({ agreement: renewing })).toMatchObject({ reach: 'at-renewal', from: null })
  })

  test('not at all where it is over, or one of the two has left', () => {
    expect([foretell({ phase: 'ended' }), foretell({ phase: 'undone' }), foretell({ gone: ['mentor'] })]).toEqual([
      null,
      null,
      null,
    ])
  })
})
