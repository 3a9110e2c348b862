import { describe, expect, test } from 'vitest'
import { patchBook, type RulePatch } from './patch.ts'
import { csce, presets } from './presets/presets.ts'
import { readGiven } from './given-book.ts'
import type { RuleBook } from './rule-book.ts'
import { textsOf, unevenTexts } from './texts.ts'

const decided = { kind: 'decided', by: { en: 'the board', fr: 'le conseil' }, on: '2027-01-15' } as const
const off = { point: 'clause', topic: 'time', source: decided } as const
const book: RuleBook = { ...csce, off: [off], sources: { ...csce.sources, 'term.pause': decided } }
const say = (at: string, en = 'One', fr = 'Un'): RulePatch => ({ does: 'say', at, text: { en, fr } })
const said = (...patches: RulePatch[]) => patchBook(book, patches, decided)
const read = (...patches: RulePatch[]) => readGiven(said(...patches).book).book ?? expect.fail('not readable')
const textAt = (one: RuleBook, at: string) => textsOf(one).find((text) => text.at === at) ?? expect.fail(at)

describe('the texts of a book', () => {
  test('are each named by their place, what a document says after the rest', () => {
    const texts = textsOf(book)
    expect(new Set(texts.map(({ at }) => at)).size).toBe(texts.length)
    expect(textAt(book, 'norms.clause-respect.text')).toMatchObject({
      of: { is: 'norm', key: 'clause-respect' },
      ofSource: false,
      state: 'both',
    })
    expect(textAt(book, 'settings.identity.name')).toMatchObject({ of: { is: 'setting', key: 'identity.name' } })
    expect(textAt(book, 'settings.identity.labels.*.protege.a').text).toEqual({
      en: 'a protégé',
      fr: expect.any(String) as string,
    })
    expect(textAt(book, 'off.0.source.by')).toMatchObject({ of: { is: 'off', key: '0' }, ofSource: true })
    expect(textAt(book, 'sources.term/pause.by')).toMatchObject({ of: { key: 'term.pause' }, ofSource: true })
    const first = texts.findIndex(({ ofSource }) => ofSource)
    expect(texts.slice(first).every(({ ofSource }) => ofSource)).toBe(true)
  })

  test('are those of what is written: no setting, decision or source that is not there', () => {
    const { off: _off, sources: _sources, ...bare } = book
    const texts = textsOf({ ...bare, settings: { ...bare.settings, term: undefined } })
    expect(texts.filter(({ of }) => of.is === 'off' || of.key.startsWith('term.'))).toEqual([])
  })

  test('say whether each language has its own', () => {
    const at = 'norms.clause-respect.text'
    expect(textAt(read(say(at, 'Respect.', ' ')), at).state).toBe('missing')
    expect(textAt(read(say(at, 'Respect.', 'Respect. ')), at).state).toBe('same')
  })

  test('of which one language alone has other words since an older book', () => {
    const [respect, purpose] = ['norms.clause-respect.text', 'settings.identity.purpose']
    const fr = (at: string) => textAt(book, at).text.fr
    const now = read(say(respect, 'We listen.', fr(respect)), say(purpose, 'To grow.', 'Grandir.'))
    expect([...unevenTexts(now, book)]).toEqual([[respect, 'en']])
    const back = read({ does: 'say', at: respect, text: { en: textAt(book, respect).text.en, fr: 'Nous écoutons.' } })
    expect([...unevenTexts(back, book)]).toEqual([[respect, 'fr']])
    const guide = read({
      ...{ does: 'call', words: [{ role: 'mentor', locale: 'en', noun: { one: 'guide', many: 'guides' } }] },
    })
    expect([...unevenTexts(guide, book).keys()]).toEqual([
      'settings.identity.labels.*.mentor.one',
      'settings.identity.labels.*.mentor.many',
    ])
    expect(unevenTexts(now, { ...book, norms: [] }).size).toBe(0)
    const { identity } = now.settings
    const one: RuleBook = { ...now, settings: { ...now.settings, identity: { ...identity, locales: ['en'] } } }
    expect(unevenTexts(one, book).size).toBe(0)
  })

  test.each(presets.map((preset) => [preset.book.settings.identity.name.en, preset.book] as const))(
    'of %s can all be put in other words, and in the same',
    (_name, one) => {
      const texts = textsOf(one)
      const same = patchBook(
        one,
        texts.map(({ at, text }): RulePatch => ({ does: 'say', at, text })),
        decided,
      )
      expect(same).toEqual({ book: one, refusals: [] })
      // What a norm says in other words is no longer what a document says.
      const own = texts.filter(({ ofSource }) => !ofSource)
      const other = patchBook(
        one,
        own.map(({ at, text: { en, fr } }) => say(at, `${en} `, `${fr} `)),
        decided,
      )
      expect(other.refusals).toEqual([])
      const now = textsOf(other.book as RuleBook).filter(({ ofSource }) => !ofSource)
      expect(now.map(({ text }) => text.en)).toEqual(own.map(({ text }) => `${text.en} `))
    },
  )
})

describe('other words', () => {
  test('of a norm are decided by the association; what a document says is only told otherwise', () => {
    const respect = (one: RuleBook) => one.norms.find(({ id }) => id === 'clause-respect')
    expect(respect(read(say('norms.clause-respect.text')))).toMatchObject({
      text: { en: 'One', fr: 'Un' },
      source: decided,
    })
    expect(respect(read(say('norms.clause-respect.source.says')))).toMatchObject({
      source: { kind: 'stated', says: { en: 'One', fr: 'Un' } },
    })
    expect(read(say('sources.term/pause.by')).sources?.['term.pause']).toMatchObject({ by: { en: 'One' } })
    expect(read(say('settings.identity.labels.*.mentor.one', 'guide', 'guide')).settings.identity.labels).toMatchObject(
      {
        en: { mentor: { one: 'guide', many: 'mentors' } },
        fr: { mentor: { one: 'guide' } },
      },
    )
  })

  test.each([
    'norms.nobody.text',
    'norms.clause-respect.words',
    'norms.clause-respect.source',
    'settings.term.months',
    'settings.identity.labels.*.nobody.one',
    'settings.identity.labels.*.mentor',
    'settings.identity.labels.*.mentor.english',
    'nothing',
  ])('at %s find nothing to change', (at) => {
    const { en, fr } = book.settings.identity.labels
    const labels = { en: { ...en, mentor: { ...en.mentor, english: 'guide' } }, fr }
    const uneven = { ...book, settings: { ...book.settings, identity: { ...book.settings.identity, labels } } }
    expect(patchBook(uneven, [say(at)], decided).refusals).toEqual([{ code: 'text-unknown', at: 'patches.0' }])
  })
})
