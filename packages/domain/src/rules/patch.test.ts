import { describe, expect, test } from 'vitest'
import { readGiven } from './given-book.ts'
import { patchBook, type NormRevision, type RulePatch } from './patch.ts'
import { csce, hraco, usnc } from './presets/presets.ts'
import type { RuleBook } from './rule-book.ts'

const decided = { kind: 'decided', by: { en: 'the board', fr: 'le conseil' }, on: '2027-01-15' } as const
const patched = (book: RuleBook, ...patches: RulePatch[]) => patchBook(book, patches, decided)
const read = (book: RuleBook, ...patches: RulePatch[]) =>
  readGiven(patched(book, ...patches).book).book ?? expect.fail('not readable')
const revised = (book: RuleBook, revision: NormRevision) =>
  read(book, { does: 'revise', revision }).norms.find(({ id }) => id === revision.norm)
const ids = (book: RuleBook) => book.norms.map(({ id }) => id)

test('what a role is called is said in its word, and all forms follow', () => {
  const noun = { one: 'apprentice', many: 'apprentices' }
  const words = [
    { role: 'protege', locale: 'en', noun },
    { role: 'protege', locale: 'fr', noun: { ...noun, gender: 'f' } },
  ] as const
  const { en, fr } = read(csce, { does: 'call', words }).settings.identity.labels
  expect(en.protege).toMatchObject({ a: 'an apprentice', theMany: 'the apprentices' })
  expect(fr.protege).toMatchObject({ a: 'une apprentice', the: 'l’apprentice' })
  expect([en.mentor, fr.mentor]).toEqual([
    csce.settings.identity.labels.en.mentor,
    csce.settings.identity.labels.fr.mentor,
  ])
})

test('a book that names no sources is set as any other', () => {
  const { sources: _none, ...book } = csce
  const { settings } = read(book, { does: 'set', path: 'term.months', value: 18 })
  expect(settings.term?.months).toBe(18)
})

describe('a norm of the draft', () => {
  test.each([
    [csce, { norm: 'meetings-at-least', count: 3 }, { bound: { is: 'at-least', count: 3 } }],
    [csce, { norm: 'meetings-suggested', least: 6, most: 8 }, { bound: { is: 'between', least: 6, most: 8 } }],
    [csce, { norm: 'meetings-at-least', window: 'quarter' }, { window: { length: 'quarter' } }],
    [
      csce,
      { norm: 'meetings-at-least', strength: 'required', party: 'mentor' },
      { strength: 'required', party: 'mentor' },
    ],
    [csce, { norm: 'clause-respect', text: { en: 'Be kind.', fr: 'Soyez aimables.' } }, { text: { en: 'Be kind.' } }],
    [usnc, { norm: 'still-of-benefit', everyMonths: 3 }, { moment: { at: 'every', months: 3 } }],
    [csce, { norm: 'goal-parts', leadHours: 24 }, { leadHours: 24 }],
  ] satisfies [RuleBook, NormRevision, object][])(
    '%# has another part, and is then decided',
    (book, revision, wanted) => {
      expect(revised(book, revision)).toMatchObject({ ...wanted, source: decided })
    },
  )

  test('that is revised to what it says keeps where it comes from', () => {
    const before = csce.norms.find(({ id }) => id === 'meetings-at-least')
    expect(revised(csce, { norm: 'meetings-at-least', count: 2 })).toEqual(before)
    expect(revised(csce, { norm: 'meetings-at-least' })).toEqual(before)
  })

  test('can be asked every so many weeks', () => {
    const weekly = {
      ...csce,
      norms: csce.norms.map((norm) =>
        norm.id === 'goal-parts' ? { ...norm, moment: { at: 'every-weeks', weeks: 2 } } : norm,
      ),
    } as RuleBook
    expect(revised(weekly, { norm: 'goal-parts', everyWeeks: 3 })).toMatchObject({
      moment: { at: 'every-weeks', weeks: 3 },
    })
  })

  test('is refused what it does not have, each by its number, while the others are made', () => {
    const refused = (...revisions: NormRevision[]) =>
      patched(csce, ...revisions.map((revision): RulePatch => ({ does: 'revise', revision })))
    const { book, refusals } = refused(
      { norm: 'nobody', count: 1 },
      { norm: 'meetings-at-least', least: 1 },
      { norm: 'meetings-at-least', count: 4 },
      { norm: 'clause-respect', window: 'month' },
      { norm: 'goal-parts', everyMonths: 1 },
      { norm: 'goal-parts', everyWeeks: 1 },
      { norm: 'meetings-at-least', leadHours: 1, text: { en: '', fr: '' } },
    )
    expect(refusals.map(({ code, at }) => `${at} ${code}`)).toEqual([
      'patches.0 norm-unknown',
      ...['patches.1', 'patches.3', 'patches.4', 'patches.5', 'patches.6'].map((at) => `${at} norm-has-no-such-part`),
    ])
    expect(readGiven(book).book?.norms.find(({ id }) => id === 'meetings-at-least')).toMatchObject({
      bound: { count: 4 },
    })
  })

  test('is removed, moved and added at its place', () => {
    const [first = '', second = ''] = ids(hraco)
    expect(ids(read(hraco, { does: 'remove', norm: first }))).toEqual(ids(hraco).slice(1))
    expect(ids(read(hraco, { does: 'move', norm: first, before: null })).at(-1)).toBe(first)
    expect(ids(read(hraco, { does: 'move', norm: second, before: first })).slice(0, 2)).toEqual([second, first])
    const more = { ...csce.norms.find(({ id }) => id === 'meetings-at-least'), id: 'calls' }
    expect(ids(read(hraco, { does: 'add', norm: more, before: second })).slice(0, 3)).toEqual([first, 'calls', second])
    expect(patched(hraco, { does: 'add', norm: more, before: 'nobody' }).refusals).toEqual([
      { code: 'norm-unknown', at: 'patches.0' },
    ])
    expect(patched(hraco, { does: 'remove', norm: 'nobody' }).refusals).toHaveLength(1)
    expect(readGiven(patched(hraco, { does: 'add', norm: null, before: null }).book).refusals).toHaveLength(1)
  })
})

describe('a setting of the draft', () => {
  test('is set, and left to Ithaca’s default again', () => {
    const set = read(
      csce,
      { does: 'set', path: 'term.months', value: 18 },
      { does: 'set', path: 'records.monthsKept', value: 12 },
    )
    expect(set.settings).toMatchObject({ term: { months: 18 }, records: { monthsKept: 12 } })
    expect(read(set, { does: 'silence', path: 'term.months' }).settings.term).not.toHaveProperty('months')
  })

  test('set otherwise is what the association has decided, and left to Ithaca it comes from nobody', () => {
    const path = 'renewal.terms'
    const before = csce.sources?.[path] ?? expect.fail('no source')
    const sourcesAfter = (...patches: RulePatch[]) => read(csce, ...patches).sources
    expect(sourcesAfter({ does: 'set', path, value: 'same' })?.[path]).toEqual(decided)
    expect(sourcesAfter({ does: 'set', path, value: 'own' })?.[path]).toEqual(before)
    expect(sourcesAfter({ does: 'silence', path })).not.toHaveProperty([path])
    expect(sourcesAfter({ does: 'set', path: 'records.monthsKept', value: 12 })).toEqual(csce.sources)
    expect(sourcesAfter({ does: 'silence', path: 'agreement.form' })).toEqual(csce.sources)
  })

  test.each(['months', 'term.', 'term.months.more', 'term.nothing'])('%s is none that could be left out', (path) => {
    expect(patched(csce, { does: 'silence', path }).refusals).toEqual([{ code: 'setting-unknown', at: 'patches.0' }])
  })

  test('of another kind than it can have is not readable', () => {
    expect(readGiven(patched(csce, { does: 'set', path: 'term.months', value: 'long' }).book).refusals).toMatchObject([
      { code: 'value-no-whole-number', at: 'book.settings.term.months' },
    ])
  })
})
