import { describe, expect, test } from 'vitest'
import { addDays, locales } from '../core/index.ts'
import { obligations, obligationSentence, reminderWords } from '../obligations/index.ts'
import { asq, hraco, type Norm, presets, type ResolvedBook, resolve, usnc } from '../rules/index.ts'
import { bookOf, contactsNorm, csceBook, stepNorm } from '../samples/index.ts'
import { everyDay } from './days.ts'
import { factsOn, inventedNames, inventedPair } from './invented-pair.ts'
import { lived, livedOn } from './lived.ts'
import { readingBeside } from './beside.ts'
import { occasionOfAsk, occasionOfNorm, type Reader, readers } from './lines.ts'
import { occasionWords } from './phrases.ts'
import { reading } from './reading.ts'
import { remindedOf, reminderOn } from './reminded.ts'

const today = '2026-11-22'
/** Days are held together by spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const linesOf = (book: ResolvedBook, reader: Reader, locale: 'en' | 'fr' = 'en') =>
  reading(book, reader, today, locale).flatMap(({ lines }) => lines)
const told = (book: ResolvedBook, reader: Reader) =>
  reading(book, reader, today, 'en').flatMap(({ occasion, lines }) =>
    lines.map(({ is, sentence }) => plain(`${occasion} ${is}: ${sentence}`)),
  )
const names = { mentor: inventedNames.mentor.called, protege: inventedNames.protege.called }
const termOf = (
  book: ResolvedBook,
  months: number | null,
  range: ResolvedBook['settings']['term']['range'] = null,
) => ({
  ...book,
  settings: { ...book.settings, term: { ...book.settings.term, months, range } },
})

describe('what people will read', () => {
  test('a mentor reads what is asked as it comes: promises, what is to be done before the start, the year, its end', () => {
    expect(told(csceBook, 'mentor')).toEqual([
      'joining rule: The mentor is expected to be at a later stage of the career than the protégé.',
      'promises promise: We treat each other with respect, also where we see things differently.',
      'promises promise: What we tell each other stays between us.',
      ...csceBook.norms.flatMap((norm) =>
        norm.kind === 'clause' && !['clause-respect', 'clause-confidentiality'].includes(norm.id)
          ? [`promises promise: ${norm.text.en}`]
          : [],
      ),
      'start to-do: You need to read and sign the agreement.',
      'start advice: It is suggested that you read goal 1, and agree it or comment on it.',
      'start advice: It is suggested that you confirm that goal 1 can be reached.',
      'start advice: It is suggested that you confirm that goal 1 matters.',
      'start rule: You are asked to take part in the program for 12 months.',
      'meetings advice: It is suggested that you leave time for the goals and the protégé’s questions at the meeting on 12 January 2027.',
      'year to-do: You are asked to have 2 meetings by 21 December 2027.',
      'year advice: 4 to 6 meetings are suggested by 21 December 2027.',
      'year advice: 1 meeting in person is suggested by 21 December 2027.',
      'end to-do: Your term ends on 21 December 2027; it goes on only if both of you say so by then.',
      'end to-do: You are asked to look back on the mentorship.',
    ])
  })

  test('each reads their own', () => {
    const asqBook = resolve(asq)
    expect(told(asqBook, 'mentor')).toContain(
      'meetings to-do: You are asked to have 1 informal contact before the next meeting.',
    )
    expect(told(asqBook, 'protege')).toContain('meetings to-do: You are asked to arrange the first meeting.')
    expect(told(asqBook, 'mentor').join(' ')).not.toContain('arrange the first meeting')
    const usncBook = resolve(usnc)
    expect(told(usncBook, 'mentor')).toContain('month rule: As a guide, you may give at most 5 hours a month.')
    expect(told(usncBook, 'protege').join(' ')).not.toContain('5 hours')
    expect(told(resolve(hraco), 'protege')).toContain(
      'year to-do: You two agreed on 6 meetings a year. 6 are asked for by 21 December 2027.',
    )
  })

  test('says of each line whether a mail reminds of it, and whether anything acts on it', () => {
    const lines = new Map(linesOf(resolve(asq), 'mentor').map((line) => [line.normId, line]))
    expect(lines.get('check-ins')).toMatchObject({ reminded: 'reminder', enforced: true, is: 'to-do' })
    expect(lines.get('readiness-worksheet')).toMatchObject({ reminded: null, is: 'rule' })
    const suggested = linesOf(csceBook, 'mentor').find(({ normId }) => normId === 'meetings-suggested')
    expect(suggested).toMatchObject({ reminded: 'digest', is: 'advice' })
    // The parts of an agreement are reminded of as one.
    const parts = linesOf(resolve(hraco), 'mentor').filter(({ normId }) => normId === 'agreement-parts')
    expect(parts.map(({ reminded }) => reminded)).toEqual(parts.map(() => 'reminder'))
    expect(linesOf(resolve(usnc), 'mentor').some(({ enforced }) => !enforced)).toBe(true)
  })

  test('those who look after the pairs read their tasks, whom they let in, and when a pair falls behind', () => {
    expect(told(resolve(hraco), 'body')).toEqual(
      expect.arrayContaining([
        'own-tasks rule: You are asked to check in with everybody regularly.',
        'behind sign: Nobody has confirmed that any of the 6 meetings expected from 22 December 2026 to 21 December 2027 took place.',
      ]),
    )
    const tasks = (...parties: ('committee' | 'staff')[]) =>
      told(
        bookOf(
          ...parties.map((party) =>
            stepNorm(`check-${party}`, { party, step: { does: 'check-in' }, moment: { at: 'every-weeks', weeks: 6 } }),
          ),
        ),
        'body',
      )
    expect(tasks('committee')).toEqual(['own-tasks rule: You are asked to check in with everybody every 6 weeks.'])
    expect(tasks('staff', 'committee')).toEqual([
      'own-tasks rule: You are asked to check in with everybody every 6 weeks.',
      'own-tasks rule: The committee is asked to check in with everybody every 6 weeks.',
    ])
  })

  test('has no rule that nobody reads, in either language, and keeps the order of the book', () => {
    for (const { book: given } of presets) {
      const book = resolve(given)
      const place = new Map(book.norms.map(({ id }, index) => [id, index]))
      for (const locale of locales) {
        const read = readers.flatMap((reader) => linesOf(book, reader, locale))
        expect(new Set(read.map(({ normId }) => normId))).toEqual(new Set(place.keys()))
        expect(read.every(({ sentence }) => sentence.length > 10 && !sentence.includes('{'))).toBe(true)
      }
      for (const reader of readers)
        for (const { occasion, lines } of reading(book, reader, today, 'fr')) {
          expect(occasionWords[occasion].fr).not.toBe('')
          const places = lines.map(({ normId }) => place.get(normId) ?? -1)
          expect(places).toEqual(places.toSorted((one, other) => one - other))
        }
    }
  })

  test('follows each change of a book, and is the same for the same book', () => {
    const monthly = contactsNorm('calls', { window: { length: 'quarter', counted: 'calendar' }, party: 'mentor' }, [
      'call',
    ])
    const more = { ...csceBook, norms: [...csceBook.norms, monthly] }
    const added = told(more, 'mentor').filter((line) => !told(csceBook, 'mentor').includes(line))
    expect(added).toEqual(['quarter to-do: You are asked to have 2 calls by 31 March 2027.'])
    expect(told(more, 'protege')).toEqual(told(csceBook, 'protege'))
    expect(reading(csceBook, 'mentor', today, 'fr')).toEqual(reading(csceBook, 'mentor', today, 'fr'))
    expect(reading(csceBook, 'mentor', addDays(today, 1), 'en')).not.toEqual(reading(csceBook, 'mentor', today, 'en'))
  })
})

describe('beside what is read today', () => {
  const marks = (newer: ResolvedBook, older: ResolvedBook | null) => {
    const { groups, gone } = readingBeside({ newer, older }, 'protege', today, 'en')
    const fresh = groups.flatMap(({ lines }) => lines.filter(({ isNew }) => isNew))
    return [fresh.map(({ normId }) => normId), gone.map(({ normId }) => normId)]
  }
  const changed = {
    ...csceBook,
    norms: csceBook.norms.flatMap((norm): Norm[] => {
      if (norm.id === 'face-to-face') return []
      return [norm.id === 'meetings-at-least' ? { ...norm, strength: 'required' } : norm]
    }),
  }

  test('what is new or otherwise is marked, and what is gone is told', () => {
    expect(marks(changed, csceBook)).toEqual([['meetings-at-least'], ['face-to-face']])
    expect(marks(csceBook, csceBook)).toEqual([[], []])
    expect(marks(changed, null)).toEqual([[], []])
  })
})

describe('when a rule is met with', () => {
  test('is said by what it counts, or by its moment', () => {
    const window = (length: 'month' | 'between-meetings') =>
      occasionOfNorm(contactsNorm('any', { window: { length, counted: 'calendar' } }))
    expect([window('month'), window('between-meetings')]).toEqual(['month', 'meetings'])
    const goals = contactsNorm('goals', { measure: { of: 'goals', kinds: null } })
    const months = contactsNorm('months', { measure: { of: 'months' } })
    expect([goals, months].map(occasionOfNorm)).toEqual(['start', 'start'])
    const at = (moment: 'closing' | 'as-needed') =>
      occasionOfNorm(stepNorm('any', { step: { does: 'check-in' }, moment: { at: moment } }))
    expect([at('closing'), at('as-needed')]).toEqual(['end', 'now-and-then'])
    expect([
      occasionOfAsk({ ask: { code: 'draw-timeline' } }, false),
      occasionOfAsk({ ask: { code: 'draw-timeline' } }, true),
    ]).toEqual(['start', 'term'])
  })
})

describe('the words', () => {
  test('are those of real to-dos and reminders', () => {
    for (const { book: given } of presets)
      for (const locale of locales) {
        const book = resolve(given)
        const pair = inventedPair(book, today)
        const facts = factsOn(pair, { does: 'nothing' }, pair.startsOn)
        const known = new Set(linesOf(book, 'mentor', locale).map(({ sentence }) => sentence))
        for (const one of obligations(facts, book, pair.startsOn)) {
          if (one.party === 'protege' || one.state === 'met' || one.coveredBy !== null) continue
          expect(known).toContain(obligationSentence(one, 'mentor', { names, book }, locale).sentence)
        }
      }
  })

  test('of a reminder are found by whom it goes to and what it is about', () => {
    const [first] = remindedOf(csceBook, today)
    expect(first).toMatchObject({ party: 'mentor', on: '2026-12-06', line: 'reminder' })
    const meetings = reminderOn(csceBook, { party: 'protege', normId: 'meetings-at-least', today })
    expect(meetings?.due.map((due) => plain(reminderWords(due, { names, book: csceBook }, 'en').subject))).toEqual([
      'Plan 2 meetings by 21 December 2027',
    ])
    expect(reminderOn(csceBook, { party: 'mentor', normId: null, today })).toEqual(first)
    expect(reminderOn(csceBook, { party: 'mentor', normId: 'clause-respect', today })).toBeNull()
    expect(reminderOn(bookOf(), { party: 'mentor', normId: null, today })).toBeNull()
    // Each thing once, however often it would be told again.
    const kinds = remindedOf(csceBook, today).map(({ party, line, due }) =>
      [party, line, due[0]?.obligation.normId].join(' '),
    )
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})

describe('the invented pair', () => {
  test('has the term that the book sets, or that it suggests, or none', () => {
    const ends = (book: ResolvedBook) => inventedPair(book, today).endsOn
    expect(inventedPair(csceBook, today)).toMatchObject({ startsOn: '2026-12-22', endsOn: '2027-12-22' })
    expect(ends(resolve(usnc))).toBeNull()
    expect(ends(resolve(asq))).toBe('2027-12-22')
    expect(ends(termOf(csceBook, null, { least: 6, most: null }))).toBe('2027-06-22')
    expect(ends(termOf(csceBook, null, { least: null, most: null }))).toBe('2027-12-22')
    const atOnce = { ...csceBook.settings, agreement: { ...csceBook.settings.agreement, form: 'none' as const } }
    expect(inventedPair({ ...csceBook, settings: atOnce }, today).startsOn).toBe(today)
    expect(factsOn(inventedPair({ ...csceBook, settings: atOnce }, today), { does: 'nothing' }, today)).toMatchObject({
      phase: 'active',
      agreement: { signedBy: [], open: true },
    })
  })

  test('agrees on figures that are left to it', () => {
    const left = (more: Partial<Extract<Norm, { kind: 'quantity' }>>) =>
      inventedPair(
        bookOf(
          contactsNorm('own', {
            delegation: { least: 2, most: 4, strength: 'expected', by: 'every-agreement', source: null },
            ...more,
          }),
        ),
        today,
      ).delegated.map(({ count, window }) => [count, window.length])
    expect(left({ bound: { is: 'at-least', count: 0 } })).toEqual([[4, 'year']])
    expect(left({ bound: { is: 'between', least: 3, most: 4 } })).toEqual([[3, 'year']])
    expect(left({ window: { length: 'term', counted: 'from-start' } })).toEqual([[2, 'month']])
    expect(left({ window: { length: 'between-meetings', counted: 'from-start' } })).toEqual([[2, 'month']])
    expect(left({ delegation: null })).toEqual([])
  })

  test('is looked at through its writing, its first year, its end and the time after it, each day once', () => {
    const days = (months: number | null) => everyDay(inventedPair(termOf(csceBook, months), today))
    const [year, short, open, long] = [days(12), days(6), days(null), days(36)]
    for (const all of [year, short, open, long]) expect(all).toEqual([...new Set(all)].toSorted())
    expect(year.at(-1)).toBe('2028-02-19')
    expect(short.at(-1)).toBe('2027-08-20')
    expect(open.at(-1)).toBe('2028-02-19')
    expect(long.at(-1)).toBe('2030-02-19')
    expect(long).not.toContain('2028-06-01')
    expect(days(14).includes('2028-01-30')).toBe(true)
  })

  test('is told nothing on the days that are left out', () => {
    const monthly = contactsNorm('calls', { window: { length: 'month', counted: 'calendar' }, party: 'each' }, ['call'])
    const books = [...presets.map(({ book }) => resolve(book)), { ...csceBook, norms: [...csceBook.norms, monthly] }]
    const others = books.slice(-1).flatMap((one) => [termOf(one, 36), termOf(one, 4)])
    for (const book of [...books, ...others]) {
      const { pair, firsts, mornings, reasons } = lived(book, today)
      const each = livedOn(pair, everyDay(pair))
      const told = ({ party, on, line, due }: (typeof mornings)[number]) =>
        [on, party, line, ...due.map(({ key, nth }) => `${key} ${nth}`)].join(' ')
      const first = (all: typeof mornings) => all.filter(({ due }) => due.some(({ nth }) => nth === 0)).map(told)
      expect(first(mornings)).toEqual(first(each.mornings))
      expect(reasons.map(({ code, obligation }) => `${code} ${obligation.key}`)).toEqual(
        each.reasons.map(({ code, obligation }) => `${code} ${obligation.key}`),
      )
      expect(firsts).toEqual(each.firsts)
    }
  })
})
