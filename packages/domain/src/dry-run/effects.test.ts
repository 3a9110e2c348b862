import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContactFacts } from '../contacts/index.ts'
import { addDays, addMonths, type Day } from '../core/index.ts'
import { type MentorshipFacts, obligations } from '../obligations/index.ts'
import { asq, contactKinds, contactModes, hraco, type Norm, type Pin, type Pins } from '../rules/index.ts'
import { type QuantityNorm, type ResolvedBook, resolve, strengths, usnc, type Window } from '../rules/index.ts'
import { bookOf, contact, contactsNorm, csceBook, goal, stepNorm, year } from '../samples/index.ts'
import { differences, type Effect, effectsOf } from './effects.ts'
import { turningDays } from './turning-days.ts'

const pins = (book: ResolvedBook): Pins => [{ from: '2027-01-10', book, edition: 1 }]
const changed = (id: string, more: Partial<QuantityNorm>): ResolvedBook => ({
  ...csceBook,
  norms: csceBook.norms.map((norm) => (norm.id === id ? ({ ...norm, ...more } as Norm) : norm)),
})
const adopting = (facts: MentorshipFacts, older: ResolvedBook, newer: ResolvedBook, from: Day) =>
  effectsOf(facts, pins(older), { from, book: newer, edition: 2 })
const told = ({ is, normId, party, from, before, after }: Effect) => [
  ...[from, is, normId, party],
  before && `${before.state} ${before.progress?.target ?? ''}`.trim(),
  after && `${after.state} ${after.progress?.target ?? ''}`.trim(),
]

describe('an edition that binds the two from tomorrow on', () => {
  const open = year({ endsOn: null })

  test('is felt when a period begins anew, for a year is judged as it began', () => {
    const newer = changed('meetings-at-least', { bound: { is: 'at-least', count: 3 } })
    expect(adopting(open, csceBook, newer, '2027-06-02').map(told)).toEqual([
      ['2028-01-15', 'differs', 'meetings-at-least', 'pair', 'open 2', 'open 3'],
    ])
    expect(adopting(year(), csceBook, newer, '2027-06-02')).toEqual([])
  })

  test('says whether it asks more strongly, less strongly, of others, anew or not at all', () => {
    const asking = (more: Partial<QuantityNorm>) =>
      adopting(open, csceBook, changed('meetings-at-least', more), '2028-01-15').map(told)
    expect(asking({ strength: 'required' })).toEqual([
      ['2028-01-15', 'stronger', 'meetings-at-least', 'pair', 'open 2', 'open 2'],
    ])
    expect(asking({ strength: 'recommended' })).toEqual([
      ['2028-01-15', 'weaker', 'meetings-at-least', 'pair', 'open 2', 'advice 2'],
    ])
    expect(asking({ party: 'mentor' })).toEqual([
      ['2028-01-15', 'appears', 'meetings-at-least', 'mentor', null, 'open 2'],
      ['2028-01-15', 'disappears', 'meetings-at-least', 'pair', 'open 2', null],
    ])
    const monthly = bookOf(
      ...csceBook.norms,
      contactsNorm('calls', { window: { length: 'month', counted: 'calendar' } }, ['call']),
    )
    expect(adopting(open, csceBook, monthly, '2027-06-02').map(told)).toEqual([
      ['2027-07-01', 'appears', 'calls', 'pair', null, 'open 2'],
    ])
    expect(adopting(open, monthly, csceBook, '2027-06-02').map(told)).toEqual([
      ['2027-07-01', 'disappears', 'calls', 'pair', 'open 2', null],
    ])
  })

  test('is felt with the rhythms of its steps, and with how often the program checks in', () => {
    const asking = (...norms: Norm[]) => bookOf(...csceBook.norms, ...norms)
    const checking = (weeks: number): ResolvedBook => {
      const book = asking(stepNorm('feedback', { step: { does: 'feedback' }, moment: { at: 'check-in-interval' } }))
      return { ...book, settings: { ...book.settings, oversight: { ...book.settings.oversight, checkInWeeks: weeks } } }
    }
    const review = (months: number) =>
      asking(stepNorm('review', { step: { does: 'review' }, moment: { at: 'every', months } }))
    const weekly = asking(stepNorm('feedback', { step: { does: 'feedback' }, moment: { at: 'every-weeks', weeks: 3 } }))
    const days = (older: ResolvedBook, newer: ResolvedBook) => turningDays(open, older, newer, '2027-06-02')
    expect(days(checking(4), checking(6))).toEqual(['2027-06-02', '2027-06-04', '2027-07-02'])
    expect(days(checking(4), checking(4))).toEqual(['2027-06-02'])
    expect(days(review(6), review(12))).toEqual(['2027-06-02', '2027-07-15', '2028-01-15'])
    expect(days(csceBook, weekly)).toEqual(['2027-06-02', '2027-06-11'])
  })

  test('leaves out what only follows from a norm, as to agree to a goal', () => {
    const agreement = { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-05-01' } as const
    const facts = { ...open, agreement, goals: [{ ...goal('a', 1), agreedByMentor: false }] }
    const none = bookOf(...csceBook.norms.filter(({ id }) => id !== 'goals-three'))
    expect(adopting(facts, csceBook, none, '2027-06-02').map(({ is, party }) => [is, party])).toEqual([
      ['disappears', 'protege'],
    ])
  })

  test('turns something overdue at once where it asks for what is late already', () => {
    const within = (count: number) =>
      bookOf(
        contactsNorm('calls', { bound: { is: 'at-most', count }, window: { length: 'month', counted: 'calendar' } }, [
          'call',
        ]),
      )
    const calls = ['2027-07-01', '2027-07-01', '2027-07-02'].map((day, nth) =>
      contact(day, { kind: 'call', id: `${nth}` }),
    )
    expect(adopting({ ...open, contacts: calls }, within(3), within(1), '2027-07-01').map(told)).toEqual([
      ['2027-07-01', 'turns-overdue', 'calls', 'pair', 'met 3', 'overdue 1'],
    ])
  })

  test('is none where nothing runs yet, and where it only says the same in other words', () => {
    const quieter = {
      ...csceBook,
      settings: { ...csceBook.settings, goals: { ...csceBook.settings.goals, milestones: true } },
    }
    expect(adopting(open, csceBook, quieter, '2027-06-02')).toEqual([])
    const fewer = bookOf(...csceBook.norms.filter(({ kind }) => kind !== 'quantity'))
    expect(
      adopting({ ...open, startsOn: null, phase: 'agreement' }, csceBook, fewer, '2027-06-02').length,
    ).toBeLessThan(2)
  })
})

const day = (from: Day, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days))
const someContact: fc.Arbitrary<ContactFacts> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...contactKinds),
  state: fc.constantFrom('planned', 'held', 'held'),
  mode: fc.constantFrom(...contactModes),
  onDay: day('2027-01-01', 240),
  minutes: fc.integer({ min: 1, max: 300 }),
  agenda: fc.subarray(['goals', 'protege-questions']),
  hasPurpose: fc.boolean(),
  questionCount: fc.integer({ min: 0, max: 3 }),
  plannedOn: fc.constantFrom(null, '2027-01-20'),
})
const someFacts: fc.Arbitrary<MentorshipFacts> = fc
  .record({
    startsOn: day('2027-01-01', 60),
    months: fc.constantFrom(9, 12, 18, null),
    contacts: fc.uniqueArray(someContact, { maxLength: 12, selector: ({ id }) => id }),
    agreed: fc.option(fc.record({ count: fc.integer({ min: 1, max: 9 }), from: day('2027-01-01', 120) })),
  })
  .map(({ startsOn, months, contacts, agreed }) =>
    year({
      pairedOn: '2027-01-01',
      startsOn,
      endsOn: months === null ? null : addMonths(startsOn, months),
      contacts,
      delegated:
        agreed === null
          ? []
          : [{ ...agreed, normId: 'meeting-frequency', window: { length: 'quarter', counted: 'from-start' } }],
    }),
  )

const presets = [csceBook, resolve(usnc), resolve(asq), resolve(hraco)]
const someWindow: fc.Arbitrary<Window> = fc.constantFrom(
  { length: 'month', counted: 'calendar' },
  { length: 'quarter', counted: 'from-start' },
  { length: 'year', counted: 'calendar' },
  { length: 'year', counted: 'from-start' },
)
const someNorm: fc.Arbitrary<Norm> = fc
  .record({
    id: fc.constantFrom('calls', 'talks'),
    strength: fc.constantFrom(...strengths),
    party: fc.constantFrom('mentor' as const, 'each' as const, 'pair' as const),
    window: someWindow,
    count: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom(...contactKinds),
  })
  .map(({ count, kind, ...more }) => contactsNorm(more.id, { ...more, bound: { is: 'at-least', count } }, [kind]))

/** A book as a committee might have it: one of the four, some of its norms gone or stronger, some of its own. */
const someBook: fc.Arbitrary<ResolvedBook> = fc
  .record({
    base: fc.constantFrom(...presets),
    gone: fc.integer({ min: 0, max: 12 }),
    raised: fc.integer({ min: 0, max: 12 }),
    to: fc.constantFrom(...strengths),
    more: fc.uniqueArray(someNorm, { maxLength: 2, selector: ({ id }) => id }),
  })
  .map(({ base, gone, raised, to, more }) => ({
    ...base,
    norms: [
      ...base.norms
        .filter((_norm, index) => index !== gone)
        .map((norm, index) => (index === raised ? { ...norm, strength: to } : norm)),
      ...more,
    ],
  }))

/** Every day of the year ahead, one after the other, as it would come. */
function lived(facts: MentorshipFacts, older: Pins, pin: Pin): Effect[] {
  const found = new Map<string, Effect>()
  const last = addMonths(pin.from, 12)
  for (let today = pin.from; today <= last; today = addDays(today, 1)) {
    if (facts.endsOn !== null && today >= facts.endsOn && today > pin.from) break
    const asked = [obligations(facts, older, today), obligations(facts, [...older, pin], today)] as const
    const books = { day: today, older: older[0].book, newer: pin.book }
    for (const effect of differences(...asked, books)) {
      const who = `${effect.normId}/${effect.party}`
      if (!found.has(who)) found.set(who, effect)
    }
  }
  return [...found.values()]
}

/** Nothing has taken place yet after a day. */
const upTo = (facts: MentorshipFacts, day: Day): MentorshipFacts => ({
  ...facts,
  contacts: facts.contacts.map((one) => (one.onDay >= day ? { ...one, state: 'planned' } : one)),
})

const byWho = (effects: readonly Effect[]) => effects.map((one) => told(one).join(' ')).toSorted()

test('what is foretold is what then happens, day by day, whatever the books and the history', () => {
  fc.assert(
    fc.property(someFacts, someBook, someBook, day('2027-03-10', 170), (history, older, newer, from) => {
      const facts = upTo(history, from)
      const pin: Pin = { from, book: newer, edition: 2 }
      expect(byWho(effectsOf(facts, pins(older), pin))).toEqual(byWho(lived(facts, pins(older), pin)))
    }),
    { numRuns: 30 },
  )
})
