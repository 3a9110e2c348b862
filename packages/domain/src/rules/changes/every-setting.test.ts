import { describe, expect, test } from 'vitest'
import { changesBetween, changesForTheTwo, type RuleChange } from '../changes.ts'
import { bookOf, csceBook, meetings, atLeast, type Some } from '../check/check-samples.ts'
import type { Norm } from '../norm.ts'
import type { Off } from '../off.ts'
import { asideOf } from './marked.ts'
import { presets } from '../presets/presets.ts'
import { resolve } from '../resolve.ts'
import { settingNames } from '../setting-names.ts'
import { settingShapes, type Shape, type ShapeField } from '../settings/shapes.ts'

/** Some hundred books each: longer than most tests where others are at work. */
const patience = 30_000

type Fields = Readonly<Record<string, unknown>>

/** Something of that shape that another one has not. */
function sample(shape: Shape): unknown {
  if (shape.is === 'list') return [sample(shape.of)]
  if (shape.is === 'object')
    return Object.fromEntries(shape.fields.map(({ key, shape: inner }) => [key, sample(inner)]))
  if (shape.is === 'choice') return shape.values[0]
  return shape.is === 'yes-no' ? true : shape.is === 'whole-number' ? 7 : shape.is === 'day' ? '2031-05-06' : 'sample'
}

/** The value with one leaf of it another, once for each of its leaves; `at` is which. */
function others(
  { shape, nullable }: Pick<ShapeField, 'shape' | 'nullable'>,
  value: unknown,
  at: string,
): [string, unknown][] {
  if (value === null) return [[at, sample(shape)]]
  const silent: [string, unknown][] = nullable ? [[`${at} null`, null]] : []
  if (shape.is === 'list') {
    const list = value as readonly unknown[]
    const items = list.flatMap((item, index) =>
      others({ shape: shape.of, nullable: false }, item, `${at}.${index}`).map(([place, other]): [string, unknown] => [
        place,
        list.with(index, other),
      ]),
    )
    const [first, ...rest] = list
    const shorter: [string, unknown][] = first === undefined ? [] : [[`${at} shorter`, rest]]
    const turned: [string, unknown][] = rest.length === 0 ? [] : [[`${at} turned`, list.toReversed()]]
    return [...silent, ...items, ...shorter, ...turned, [`${at} longer`, [...list, sample(shape.of)]]]
  }
  if (shape.is === 'object') {
    const whole = value as Fields
    return [
      ...silent,
      ...shape.fields.flatMap((field) =>
        others(field, whole[field.key], `${at}.${field.key}`).map(([place, other]): [string, unknown] => [
          place,
          { ...whole, [field.key]: other },
        ]),
      ),
    ]
  }
  return [...silent, [at, leaf(shape, value)]]
}

function leaf(shape: Exclude<Shape, { is: 'list' | 'object' }>, value: unknown): unknown {
  if (shape.is === 'choice') return shape.values.find((one) => one !== value)
  if (shape.is === 'yes-no') return value !== true
  if (shape.is === 'whole-number') return Number(value) + 1
  return shape.is === 'day' ? '2032-01-02' : `${String(value)}-x`
}

const form =
  presets
    .flatMap(({ book }) => resolve(book).settings.questionnaires.forms)
    .find(({ of, questions }) => of !== 'applicant' && questions.length > 0) ?? expect.fail('no form')

/** What is told says so in both languages: neither stays as it was. */
function isTold(changes: readonly RuleChange[], place: string) {
  expect(changes.length, place).toBeGreaterThan(0)
  for (const change of changes)
    for (const locale of ['en', 'fr'] as const) {
      const [before, after, { note }] = [change.before?.[locale], change.after?.[locale], asideOf(change, locale)]
      expect(note === null, place).toBe(before !== after)
      expect(`${after ?? ''} ${note ?? ''}`, place).not.toMatch(/[{}]|undefined|null/)
    }
}

describe.each(presets.map(({ key, book }) => [key, resolve(book)] as const))('in %s', (_key, book) => {
  const sections: Readonly<Record<string, Fields | undefined>> = book.settings
  const changed = settingShapes().fields.flatMap((field) =>
    others(field, sections[field.key], field.key).map(
      ([place, section]) => [place, { ...book, settings: { ...book.settings, [field.key]: section } }] as const,
    ),
  )

  test(
    'every setting that is another is told, down to its last leaf',
    () => {
      expect(changed.length).toBeGreaterThan(Object.keys(settingNames).length)
      for (const [place, other] of changed) isTold(changesBetween(book, other), place)
    },
    patience,
  )

  test(
    'a setting told by Ithaca’s default is told as well',
    () => {
      const silent = { ...book, defaults: Object.keys(settingNames) }
      for (const [place, other] of changed)
        isTold(changesBetween(silent, { ...other, defaults: silent.defaults }), place)
    },
    patience,
  )

  test(
    'so is every figure and yes or no of a norm, its words, whom it asks and how strongly',
    () => {
      for (const norm of book.norms)
        for (const [place, other] of otherNorms(norm)) {
          const norms = book.norms.map((one) => (one.id === norm.id ? other : one))
          isTold(changesBetween(book, { ...book, norms }), `${norm.id} ${place}`)
        }
    },
    patience,
  )
})

/** The norm with one of its figures or flags another, and the other parts that a program sets. */
function otherNorms(norm: Norm): [string, Norm][] {
  const { source, id, ...asks } = norm
  const found = looseOthers(asks).map(([place, other]): [string, Norm] => [
    place,
    { ...(other as typeof asks), source, id },
  ])
  const delegation = { least: 1, most: 9, strength: 'expected', by: 'renewal', source: null } as const
  return [
    ...found,
    ['strength', { ...norm, strength: norm.strength === 'required' ? 'expected' : 'required' }],
    ['party', { ...norm, party: norm.party === 'mentor' ? 'protege' : 'mentor' }],
    ['delegation', { ...norm, delegation: norm.delegation === null ? delegation : null }],
    ...(norm.kind === 'quantity' ? ([['window', { ...norm, window: turned(norm.window) }]] as [string, Norm][]) : []),
    ...(norm.kind === 'step'
      ? ([
          ['leadHours', { ...norm, leadHours: (norm.leadHours ?? 0) + 5 }],
          ['dueDays', { ...norm, dueDays: (norm.dueDays ?? 0) + 5 }],
        ] as [string, Norm][])
      : []),
    ...(norm.kind === 'clause'
      ? ([
          ['topic', { ...norm, topic: norm.topic === 'other' ? 'copy' : 'other' }],
          ['text.en', { ...norm, text: { ...norm.text, en: 'We are kind.' } }],
          ['text.fr', { ...norm, text: { ...norm.text, fr: 'Nous sommes bienveillants.' } }],
        ] as [string, Norm][])
      : []),
  ]
}
const turned = ({ length, counted }: Extract<Norm, { kind: 'quantity' }>['window']) =>
  ({ length, counted: counted === 'calendar' ? 'from-start' : 'calendar' }) as const

function looseOthers(value: unknown, at = ''): [string, unknown][] {
  if (typeof value === 'number') return [[at, value + 1]]
  if (typeof value === 'boolean') return [[at, !value]]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    looseOthers(inner, `${at}.${key}`).map(([place, other]): [string, unknown] => [place, { ...value, [key]: other }]),
  )
}

describe('what no sentence tells', () => {
  const between = (some: Some, before: Some = {}) =>
    changesBetween(bookOf([], before), bookOf([], some)).map((change) => [
      ...[change.key, change.is, change.before?.en ?? null, change.after?.en ?? asideOf(change, 'en').note],
      ...[change.before?.fr ?? null, change.after?.fr ?? asideOf(change, 'fr').note].map(
        (words) => words && words.replaceAll('\u00a0', ' '),
      ),
    ])
  const { identity, agreement } = csceBook.settings

  test('is told with what it was and is where that is short', () => {
    const title = { en: 'Our pact', fr: 'Notre pacte' }
    expect(between({ agreement: { title } })).toEqual([
      [
        ...['agreement.title', 'changed'],
        ...[`The title of the agreement: “${agreement.title.en}”.`, 'The title of the agreement: “Our pact”.'],
        ...[`Le titre de l’entente : « ${agreement.title.fr} ».`, 'Le titre de l’entente : « Notre pacte ».'],
      ],
    ])
    expect(between({ renewal: { windowDays: 30 } })[0]?.slice(2, 4)).toEqual([
      'How many days before the end both are asked whether they go on: 45.',
      'How many days before the end both are asked whether they go on: 30.',
    ])
  })

  test('and else by its name, for the role or the form that it concerns', () => {
    expect(between({ identity: { timeZone: 'Pacific/Auckland' } })).toEqual([
      ['identity.timeZone', 'changed', null, 'Changed: the time zone.', null, 'Modifié : le fuseau horaire.'],
    ])
    const benefits = { ...identity.benefits, mentor: [] }
    expect(between({ identity: { benefits } })).toEqual([
      [
        ...['identity.benefits.mentor', 'changed', null, 'Changed: what each role gains (mentors).'],
        ...[null, 'Modifié : ce que chaque rôle en retire (mentors).'],
      ],
    ])
    const own = { ...form, questions: form.questions.map((one) => ({ ...one, own: !one.own })) }
    const [told] = between({ questionnaires: { forms: [own] } }, { questionnaires: { forms: [form] } })
    expect(told?.slice(0, 2)).toEqual([`questionnaires.forms.${form.code}`, 'changed'])
    expect(told?.[3]).toBe(`Changed: worksheets and questionnaires (“${form.title.en}”).`)
  })

  test('is told of each part for itself, and a role’s other name is told once', () => {
    const { en, fr } = identity.labels
    const labels = { en: { ...en, mentor: { ...en.mentor, one: 'guide', the: 'the guide' } }, fr }
    const [told, ...more] = changesBetween(bookOf([], {}), bookOf([], { identity: { labels } }))
    expect([told?.key, more]).toEqual(['identity.labels', []])
    const word = { locale: 'en', before: en.mentor.one, after: 'guide' }
    expect(told && asideOf(told, 'en')).toEqual({ note: 'Changed: what the two roles are called.', words: [word] })
    expect(told && asideOf(told, 'fr').words).toEqual([word])
  })

  test('is told with the words that went and came, beside one another where they can be', () => {
    const told = (...protege: string[]) => {
      const benefits = { ...identity.benefits, protege: protege.map((text) => ({ en: text, fr: `${text} (fr)` })) }
      return bookOf([], { identity: { benefits } })
    }
    const words = (change: RuleChange | undefined) =>
      change && asideOf(change, 'fr').words.map(({ before, after }) => [before, after])
    expect(words(changesBetween(told('A', 'B'), told('A', 'C'))[0])).toEqual([['B (fr)', 'C (fr)']])
    expect(words(changesBetween(told('A', 'B'), told('D', 'A', 'B'))[0])).toEqual([[null, 'D (fr)']])
    const [zone] = changesBetween(bookOf([], {}), bookOf([], { identity: { timeZone: 'Pacific/Auckland' } }))
    expect(words(zone)).toEqual([[identity.timeZone, 'Pacific/Auckland']])
  })

  test('is told in the language in which a text stays as it was, with the words of the other', () => {
    const kinds = csceBook.settings.goals.kinds.map((kind) => ({ ...kind, label: { ...kind.label, fr: 'Autre' } }))
    const [change] = changesBetween(bookOf([], {}), bookOf([], { goals: { kinds } }))
    expect(change?.after?.en).toBe(change?.before?.en)
    const words = [{ locale: 'fr', before: change?.before?.fr, after: change?.after?.fr }]
    expect(change && asideOf(change, 'en')).toEqual({ note: 'Changed: the kinds of goal.', words })
    expect(change && asideOf(change, 'fr')).toEqual({ note: null, words: [] })
  })
})

describe('a norm whose sentence stays as it was', () => {
  const norm = meetings('meetings', atLeast(2))
  const after = (...norms: Norm[]) =>
    changesBetween(bookOf([norm]), bookOf(norms)).map((change) => [change.after?.en, asideOf(change, 'en').note])
  test('is told with what of it is another', () => {
    expect(after({ ...norm, window: turned(norm.window) })).toEqual([
      ['The pair is asked to have at least 2 meetings a year.', 'Changed: how its periods are counted.'],
    ])
  })
})

describe('what is decided against', () => {
  const source = { kind: 'default' } as const
  const contacts = (minutes: number | null): Off => ({
    ...{ point: 'quantity', source },
    measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes, realTime: false },
  })
  test('is told where its sentence does not tell what is another, and each point once', () => {
    const [one, other] = [bookOf([], {}, [contacts(null)]), bookOf([], {}, [contacts(30)])]
    const [change, ...more] = changesBetween(one, other)
    expect(more).toEqual([])
    expect(change).toMatchObject({ key: 'off-quantity', is: 'changed', parts: ['value'] })
    expect(change?.after).toEqual(change?.before)
    expect(change && asideOf(change, 'fr').note).toBe('Modifié : un détail de ce qui est demandé.')
  })
})

test('the two are told of what concerns them, and not of what concerns those who apply', () => {
  const keys = (some: Some) => changesForTheTwo(csceBook, bookOf(csceBook.norms, some)).map(({ key }) => key)
  const { identity } = csceBook.settings
  const text = { en: 'Another', fr: 'Un autre' }
  expect(keys({ agreement: { title: text } })).toEqual(['agreement.title'])
  expect(keys({ identity: { benefits: { ...identity.benefits, protege: [text] } } })).toEqual([
    'identity.benefits.protege',
  ])
  expect(keys({ identity: { publicPage: !identity.publicPage, reasons: { mentor: [], protege: [] } } })).toEqual([])
  expect(keys({ term: { readinessMonths: 99 }, matching: { criteria: [] }, capacity: { mentor: 9 } })).toEqual([])
  const applying = { ...form, code: 'applying', of: 'applicant' as const }
  expect(keys({ questionnaires: { forms: [applying] } })).toEqual([])
})
