import { describe, expect, test } from 'vitest'
import { changesBetween, changesForTheTwo } from './changes.ts'
import { asideOf } from './changes/marked.ts'
import { canonicalBook, isDefault, resolve } from './resolve.ts'
import { presets } from './presets/presets.ts'
import { csce } from './presets/csce.ts'
import type { Measure, Norm } from './norm.ts'
import type { RuleBook } from './rule-book.ts'
import { readGiven } from './given-book.ts'
import { written } from './written.ts'

const book = resolve(csce)
const norms = (change: (norm: Norm) => Norm[]): RuleBook => ({ ...csce, norms: csce.norms.flatMap(change) })
const only = (id: string, change: (norm: Norm) => Norm[]) =>
  resolve(norms((norm) => (norm.id === id ? change(norm) : [norm])))
const told = (changed: ReturnType<typeof resolve>) =>
  changesBetween(book, changed).map(({ key, is, parts, before, after }) => ({
    ...{ key, is, parts },
    en: [before?.en ?? null, after?.en ?? null],
  }))

describe('what a newer edition changes', () => {
  test('nothing, where it says the same, whoever says so', () => {
    expect(changesBetween(book, book)).toEqual([])
    expect(told(only('meetings-at-least', (norm) => [{ ...norm, source: { kind: 'default' } }]))).toEqual([])
  })

  test('how much is asked, how strongly and of whom, in sentences of both languages', () => {
    const more = only('meetings-at-least', (norm) =>
      norm.kind === 'quantity'
        ? [{ ...norm, bound: { is: 'at-least', count: 3 }, strength: 'required', party: 'mentor' }]
        : [norm],
    )
    expect(told(more)).toEqual([
      {
        ...{ key: 'meetings-at-least', is: 'changed', parts: ['value', 'strength', 'party'] },
        en: [
          'The pair is asked to have at least 2 meetings a year.',
          'The mentor needs to have at least 3 meetings a year.',
        ],
      },
    ])
    expect(changesBetween(book, more)[0]?.after?.fr).toContain('3 rencontres')
  })

  test('what is asked no longer, and what is asked anew; the words of a promise', () => {
    expect(told(only('goals-three', () => []))).toMatchObject([{ key: 'goals-three', is: 'removed', parts: [] }])
    const anew = changesBetween(
      only('goals-three', () => []),
      book,
    )
    expect(anew).toMatchObject([{ key: 'goals-three', is: 'added', before: null }])
    const reworded = only('clause-respect', (norm) =>
      norm.kind === 'clause' ? [{ ...norm, text: { en: 'We are kind.', fr: 'Nous sommes bienveillants.' } }] : [norm],
    )
    expect(told(reworded)).toMatchObject([{ key: 'clause-respect', parts: ['words'] }])
  })

  test('settings that say something else, and not those that only come from elsewhere', () => {
    const renewal = { ...book.settings.renewal }
    const same = resolve({ ...csce, settings: { ...csce.settings, renewal } })
    expect(changesBetween(book, same)).toEqual([])
    const longer = { ...csce.settings, term: { ...csce.settings.term, months: 18 } }
    expect(told(resolve({ ...csce, settings: longer }))).toMatchObject([{ key: 'term.months', is: 'changed' }])
  })

  test('what is decided against: each point for itself, so that one never reads as another', () => {
    const promise = (topic: 'confidentiality' | 'liability') =>
      resolve({ ...csce, off: [{ point: 'clause', topic, source: { kind: 'default' } }] })
    const [one, other] = [promise('confidentiality'), promise('liability')]
    const lines = (before: typeof one, after: typeof one) =>
      changesBetween(before, after).map((change) => `${change.is}: ${change.before?.en ?? change.after?.en}`)
    const no = 'The program has decided to ask for no promise about'
    expect(lines(one, one)).toEqual([])
    expect(lines(book, one)).toEqual([`added: ${no} confidentiality.`])
    expect(lines(one, book)).toEqual([`removed: ${no} confidentiality.`])
    expect(lines(one, other)).toEqual([`added: ${no} professional liability.`, `removed: ${no} confidentiality.`])
  })

  test('what is decided against is read where the same would be asked', () => {
    const measure: Measure = { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false }
    const none = resolve({ ...csce, off: [{ point: 'quantity', measure, source: { kind: 'default' } }] })
    expect(changesBetween(book, none).map(({ chapter }) => chapter)).toEqual(['meetings'])
  })

  test('that only the order of the rules is another, which is nothing for the two', () => {
    const turned = resolve({ ...csce, norms: csce.norms.toReversed() })
    const [told, ...more] = changesBetween(book, turned)
    expect([told && asideOf(told, 'en').note, more]).toEqual(['The order of the rules is another.', []])
    expect(changesForTheTwo(book, turned)).toEqual([])
  })

  test('for two whose mentorship runs: not how people come and are paired', () => {
    const capacity = { ...csce.settings, capacity: { ...csce.settings.capacity, mentor: 3 } }
    const changed = resolve({ ...csce, settings: capacity })
    expect(changesBetween(book, changed)).toMatchObject([{ key: 'capacity.mentor' }])
    expect(changesForTheTwo(book, changed)).toEqual([])
    const condition = { on: 'person', must: 'membership', held: 'once', graceDays: 0 } as const
    const open = resolve({ ...csce, off: [{ point: 'condition', condition, source: { kind: 'default' } }] })
    expect(changesBetween(book, open)).toMatchObject([{ key: 'off-condition', is: 'added' }])
    expect(changesForTheTwo(book, open)).toEqual([])
  })

  test('between any two programs: each change has a sentence, and none twice', () => {
    for (const { book: one } of presets)
      for (const { book: other } of presets) {
        const changes = changesBetween(resolve(one), resolve(other))
        expect(changes.length > 0).toBe(one !== other)
        for (const { before, after, note } of changes) expect(before?.fr ?? after?.fr ?? note?.fr).toMatch(/\p{L}/u)
        for (const { before, after, note } of changes) if (!note) expect(before?.en).not.toBe(after?.en ?? null)
      }
  })
})

describe('a book as its program wrote it', () => {
  test.each(presets)('$key comes to the same whole', ({ book: preset }) => {
    const whole = resolve(preset)
    expect(canonicalBook(resolve(written(whole)))).toBe(canonicalBook(whole))
    const given = JSON.parse(JSON.stringify(written(whole))) as unknown
    expect(readGiven(given)).toMatchObject({ refusals: [] })
  })

  test('keeps what was Ithaca’s default then, where that is another by now', () => {
    const { records } = book.settings
    const old = { ...book, settings: { ...book.settings, records: { ...records, monthsKept: 36 } } }
    expect(isDefault(old, 'records.monthsKept')).toBe(true)
    expect(written(old).settings.records).toEqual({ monthsKept: 36 })
    expect(changesBetween(old, resolve(written(old)))).toEqual([])
  })

  const refusals = (given: unknown) => readGiven(given).refusals.map(({ code, at }) => `${code} at ${at}`)
  test('is refused at the place of what no rule book can say', () => {
    expect(refusals('taken over')).toEqual(['book-not-readable at book'])
    expect(refusals({ ...csce, format: 9 })).toEqual(['value-not-one-of at book.format'])
    expect(refusals({ ...csce, norms: [{ ...csce.norms[0], strength: 'strong' }] })).toEqual([
      'value-not-one-of at book.norms.0.strength',
    ])
    expect(refusals({ ...csce, norms: [csce.norms[0], csce.norms[0]] })).toEqual(['norm-twice at book.norms.1.id'])
  })

  test('is refused where nobody would look, and where it is too much', () => {
    const settings = { ...csce.settings, term: { ...csce.settings.term, month: 6 }, terms: {} }
    expect(refusals({ ...csce, settings })).toEqual([
      'book-unknown-part at book.settings.term.month',
      'book-unknown-part at book.settings.terms',
    ])
    const many = Array.from({ length: 151 }, (_, index) => ({ ...csce.norms[0], id: `norm-${index}` }))
    expect(refusals({ ...csce, norms: many })).toEqual(['book-too-many-norms at book.norms'])
    const html = norms((norm) =>
      norm.kind === 'clause' ? [{ ...norm, text: { en: '<b>x</b>', fr: 'a < b > c' } }] : [],
    )
    expect(new Set(refusals(html).map((one) => one.replace(/\d+/, 'n')))).toEqual(
      new Set(['book-has-markup at book.norms.n.text.en']),
    )
    const long = norms((norm) =>
      norm.kind === 'clause' ? [{ ...norm, text: { en: 'x'.repeat(4001), fr: '\0' } }] : [],
    )
    const [one, two] = refusals({ ...long, norms: long.norms.slice(0, 1) })
    expect([one, two]).toEqual(['text-too-long at book.norms.0.text.en', 'text-not-storable at book.norms.0.text.fr'])
  })
})
