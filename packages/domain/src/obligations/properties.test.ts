import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContactFacts } from '../contacts/index.ts'
import { addDays, addMonths, type Day, localDay } from '../core/index.ts'
import { contactKinds, contactModes, type Delegated, type Delegation, type Obligation } from '../rules/index.ts'
import { type Pin, pinOn, rangeFor, type ResolvedBook, type Window } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { health } from './health.ts'
import { obligations } from './obligations.ts'
import { remindersDue } from './reminders.ts'
import { bookOf, contact, contactsNorm, csceBook, goal, year } from '../samples/index.ts'

const delegation: Delegation = { least: 1, most: 20, strength: 'required', by: 'every-agreement', source: null }
const monthly = contactsNorm(
  'check-ins',
  { party: 'mentor', window: { length: 'month', counted: 'calendar' }, delegation },
  ['meeting', 'call', 'email-dialogue'],
)
const between = contactsNorm(
  'informal',
  { window: { length: 'between-meetings', counted: 'from-start' }, bound: { is: 'at-least', count: 1 } },
  ['informal'],
)
const quarterly = contactsNorm('quarterly', { party: 'each', window: { length: 'quarter', counted: 'from-start' } })
const busy = bookOf(...csceBook.norms, monthly, between, quarterly)

const day = (from: Day, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days))
const someContact: fc.Arbitrary<ContactFacts> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...contactKinds),
  state: fc.constantFrom('planned', 'held', 'held', 'cancelled', 'withdrawn'),
  mode: fc.constantFrom(...contactModes),
  onDay: day('2027-01-01', 800),
  minutes: fc.integer({ min: 1, max: 1440 }),
  agenda: fc.subarray(['goals', 'protege-questions']),
  hasPurpose: fc.boolean(),
  questionCount: fc.integer({ min: 0, max: 3 }),
  plannedOn: fc.constantFrom(null, '2027-01-20'),
})
const someContacts = fc.uniqueArray(someContact, { maxLength: 25, selector: ({ id }) => id })
const someFigure: fc.Arbitrary<Delegated> = fc.record({
  from: day('2027-01-01', 700),
  normId: fc.constantFrom('meetings-at-least', 'meetings-at-least', 'check-ins', 'face-to-face', 'nothing'),
  count: fc.option(fc.integer({ min: 0, max: 70 })),
  window: fc.constantFrom<Window>(
    { length: 'year', counted: 'from-start' },
    { length: 'month', counted: 'calendar' },
    { length: 'quarter', counted: 'from-start' },
    { length: 'between-meetings', counted: 'from-start' },
    { length: 'term', counted: 'from-start' },
  ),
})
const sameThing = ({ from, normId }: Delegated) => `${from} ${normId}`
const someFacts: fc.Arbitrary<MentorshipFacts> = fc
  .record({
    startsOn: day('2027-01-01', 60),
    months: fc.constantFrom(6, 12, 18, null),
    contacts: someContacts,
    paused: fc.boolean(),
    delegated: fc.uniqueArray(someFigure, { maxLength: 3, selector: sameThing }),
  })
  .map(({ startsOn, months, contacts, paused, delegated }) =>
    year({
      delegated,
      pairedOn: '2027-01-01',
      startsOn,
      endsOn: months === null ? null : addMonths(startsOn, months),
      contacts,
      pauses: paused ? [{ from: addDays(startsOn, 40), until: addDays(startsOn, 90) }] : [],
    }),
  )
const someDay = day('2027-01-01', 900)
const books = fc.constantFrom<ResolvedBook>(csceBook, busy)

describe('the answer is the same', () => {
  test('in whatever order contacts, goals, signatures, pauses and editions are given', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, today) => {
        const pins: Pin[] = [
          { from: '2027-01-01', book: csceBook, edition: 1 },
          { from: '2027-09-01', book: busy, edition: 2 },
        ]
        const { agreement } = facts
        const turned: MentorshipFacts = {
          ...facts,
          contacts: facts.contacts.toReversed(),
          goals: facts.goals.toReversed(),
          pauses: facts.pauses?.toReversed() ?? [],
          delegated: facts.delegated?.toReversed() ?? [],
          agreement: agreement && { ...agreement, signedBy: agreement.signedBy.toReversed() },
        }
        expect(obligations(turned, pins.toReversed(), today)).toEqual(obligations(facts, pins, today))
      }),
    )
  })

  test('at whatever time of the program’s day somebody looks, also where clocks change', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(
        someFacts,
        fc.constantFrom('2027-03-14', '2027-11-07', '2027-06-01'),
        minutes,
        (facts, today, minute) => {
          const zone = 'America/Toronto'
          const moment = new Date(Date.parse(`${today}T05:00:00Z`) + minute * 60_000)
          if (localDay(moment, zone) !== today) return
          expect(obligations(facts, busy, localDay(moment, zone))).toEqual(obligations(facts, busy, today))
        },
      ),
    )
  })

  test('whatever was asked before', () => {
    fc.assert(
      fc.property(someFacts, someDay, someDay, books, (facts, today, other, book) => {
        const before = obligations(facts, book, today)
        obligations(facts, book, other)
        expect(obligations(facts, book, today)).toEqual(before)
      }),
    )
  })
})

const byKey = (all: readonly Obligation[]) => new Map(all.map((one) => [one.key, one]))
const worth: Record<Obligation['state'], number> = { overdue: 0, advice: 1, due: 2, open: 3, met: 4 }

test('a further meeting that took place makes nothing worse that asks for at least so many', () => {
  fc.assert(
    fc.property(someFacts, someDay, someContact, books, (facts, today, extra, book) => {
      const more = { ...extra, state: 'held' as const, kind: extra.kind === 'meeting' ? ('call' as const) : extra.kind }
      const meeting = { ...extra, state: 'held' as const, kind: 'meeting' as const }
      const before = obligations(facts, book, today).filter(({ progress }) => progress !== null)
      for (const one of [more, meeting]) {
        const after = byKey(obligations({ ...facts, contacts: [...facts.contacts, one] }, book, today))
        for (const was of before) {
          const is = after.get(was.key)
          // A meeting more divides a stretch between two meetings in two.
          if (was.ask.code === 'have-contacts' && was.ask.per === 'between-meetings' && one.kind === 'meeting') continue
          expect(is && worth[is.state]).toBeGreaterThanOrEqual(worth[was.state])
          expect(is?.progress?.count).toBeGreaterThanOrEqual(was.progress?.count ?? 0)
        }
      }
    }),
  )
})

test('a figure of the two asks nothing before its day, and takes nothing back of what was asked until then', () => {
  fc.assert(
    fc.property(someFacts, someFigure, books, (facts, figure, book) => {
      const today = addDays(figure.from, -1)
      // A stretch that ends sooner may lie in a pause for less of it.
      const before = { ...facts, delegated: [], pauses: [] }
      const known = byKey(obligations(before, book, today))
      for (const one of obligations({ ...before, delegated: [figure] }, book, today)) {
        const was = known.get(one.key)
        // It may end what was going to last beyond that day.
        expect({ ...one, ...(was && ends(was)) }).toEqual(was)
      }
    }),
  )
})
const ends = ({ until, dueOn, remindFrom, state, planned }: Obligation) => ({
  until,
  dueOn,
  remindFrom,
  state,
  planned,
})

test('whatever the two agreed on, the book’s own range is kept, and nobody else’s figure moves', () => {
  fc.assert(
    fc.property(someFacts, someDay, books, (facts, today, book) => {
      const plain = obligations({ ...facts, delegated: [] }, book, today)
      for (const { ask, normId, strength } of obligations(facts, book, today)) {
        const norm = book.norms.find(({ id }) => id === normId)
        if (ask.code !== 'have-contacts' || ask.bound.is !== 'at-least') continue
        if (ask.agreed !== true) expect(norm?.kind === 'quantity' && norm.bound).toEqual(ask.bound)
        else {
          expect(strength).toBe(norm?.delegation?.strength)
          if (norm?.kind !== 'quantity' || !norm.delegation) expect.fail('agreed without being left to them')
          const { least, most } = rangeFor(norm.delegation, norm.window.length, ask.per)
          expect(ask.bound.count).toBeGreaterThanOrEqual(least ?? 0)
          // A range says nothing of a stretch without a fixed length, as from one meeting to the next.
          expect(ask.bound.count).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY)
        }
      }
      const others = (all: readonly Obligation[]) => all.filter(({ normId }) => normId === 'face-to-face')
      expect(others(obligations(facts, book, today))).toEqual(others(plain))
    }),
  )
})

test('keys are unique and stay while time passes', () => {
  fc.assert(
    fc.property(someFacts, someDay, books, (facts, today, book) => {
      const all = obligations(facts, book, today)
      const keys = all.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      const later = byKey(obligations(facts, book, addDays(today, 1)))
      const contactsAsked = all.filter(({ normId, state }) => normId === 'meetings-at-least' && state !== 'met')
      for (const { key } of contactsAsked) expect(later.has(key)).toBe(true)
    }),
  )
})

test('dates are in order, and only what somebody can still do waits on them', () => {
  fc.assert(
    fc.property(someFacts, someDay, books, (facts, today, book) => {
      for (const { since, dueOn, until, remindFrom, state, waitingOn, progress } of obligations(facts, book, today)) {
        if (until !== null && progress !== null) expect(since <= (dueOn ?? '') && (dueOn ?? '') < until).toBe(true)
        if (remindFrom !== null && until !== null && progress !== null)
          expect(since < remindFrom && remindFrom < until).toBe(true)
        if (state === 'met' || state === 'overdue') expect(waitingOn).toBeNull()
        if (state === 'due') expect(remindFrom !== null && remindFrom <= today).toBe(true)
      }
    }),
  )
})

test('nobody is reminded of a thing more than three times, nor twice within a week', () => {
  fc.assert(
    fc.property(
      someFacts,
      books,
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 60 }),
      (facts, book, steps) => {
        const sent: ReturnType<typeof remindersDue> = []
        let today = facts.pairedOn
        for (const days of steps) {
          today = addDays(today, days)
          sent.push(...remindersDue(obligations(facts, book, today), facts, sent, today))
        }
        for (const { key, party, fellOn, line } of sent) {
          const same = sent.filter((one) => one.key === key && one.party === party)
          expect(same.length).toBeLessThanOrEqual(line === 'digest' ? 1 : 3)
          expect(same.filter((one) => fellOn <= one.fellOn && one.fellOn < addDays(fellOn, 7))).toHaveLength(1)
        }
      },
    ),
    { numRuns: 50 },
  )
})

describe('editions', () => {
  const strict = bookOf(contactsNorm('meetings-at-least', { bound: { is: 'at-least', count: 5 } }))
  const open = year({ endsOn: null, agreement: null, goals: [goal('a', 1)] })
  const told = (pins: Pin[], today: Day) =>
    obligations(open, pins, today)
      .filter(({ normId }) => normId === 'meetings-at-least')
      .map(({ since, edition, progress }) => [since, edition, progress?.target])
  const pins: Pin[] = [
    { from: '2027-01-15', book: csceBook, edition: 1 },
    { from: '2028-03-01', book: strict, edition: 4 },
  ]

  test('a period is judged by the one in force at its start', () => {
    expect(told(pins, '2029-02-01')).toEqual([
      ['2027-01-15', 1, 2],
      ['2028-01-15', 1, 2],
      ['2029-01-15', 4, 5],
    ])
  })

  test('the first holds for what was before it, and without any nothing is asked', () => {
    expect(told([{ from: '2027-06-01', book: csceBook, edition: 3 }], '2027-03-01')).toEqual([['2027-01-15', 3, 2]])
    expect(obligations(open, [], '2027-03-01')).toEqual([])
    expect([pinOn([], '2027-03-01'), pinOn(pins, '2020-01-01')?.edition]).toEqual([undefined, 1])
  })
})

test('four hundred contacts in a year are counted, each of them', () => {
  const contacts = Array.from({ length: 400 }, (_, index) =>
    contact(addDays('2027-01-15', Math.floor((index * 365) / 400)), { id: `c${index}` }),
  )
  const all = obligations(year({ contacts }), busy, '2028-01-10')
  const counts = all.filter(({ normId }) => normId === 'meetings-suggested' || normId === 'check-ins')
  expect(counts[0]?.progress).toEqual({ count: 396, target: 4, most: 6 })
  expect(counts.slice(1).reduce((sum, { progress }) => sum + (progress?.count ?? 0), 0)).toBe(366)
  expect(health(all, year(), '2028-01-10').state).toBe('off-track')
})
