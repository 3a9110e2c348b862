import { describe, expect, test } from 'vitest'
import { type Locale, locales, type Localized } from '../../core/index.ts'
import { asq, csce, hraco, presets } from '../presets/presets.ts'
import { resolve } from '../resolve.ts'
import { settingLines } from '../setting-lines.ts'
import { settingNames } from '../setting-names.ts'
import { type ObjectShape, settingShapes, type Shape } from '../settings/shapes.ts'
import { choiceWords } from './choice-words.ts'
import { settingFields, settingPaths } from './fields.ts'
import { memberWords } from './member-words.ts'
import { valueWords } from './reads.ts'
import { settingWords } from './setting-words.ts'
import { type FieldShape, fieldShape } from './shape.ts'

type Named = Extract<Shape, { name: string }>
function namedIn(shape: Shape): Named[] {
  if (shape.is === 'list') return namedIn(shape.of)
  if (shape.is === 'choice') return [shape]
  return shape.is === 'object' ? [shape, ...shape.fields.flatMap((field) => namedIn(field.shape))] : []
}
const everything = namedIn(settingShapes())
const isChoice = (shape: Named): shape is Extract<Shape, { is: 'choice' }> => shape.is === 'choice'
const isObject = (shape: Named): shape is ObjectShape => shape.is === 'object'
const plain = /^LocalizedText$|^NounFormSettings$|^ProgramSettings$/
const sections = settingShapes().fields.map(({ shape }) => (shape as ObjectShape).name)

/** A space that does not break is a space to whoever compares. */
const broken = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ')
const isSaid = ({ en, fr }: Localized, place: string) => {
  for (const words of [en, fr]) expect(words.trim(), place).not.toBe('')
}

describe('everything that can be set has words in both languages', () => {
  test('every choice, and no choice that is none', () => {
    const choices = new Map(everything.filter(isChoice).map(({ name, values }) => [name, values]))
    for (const [name, values] of choices)
      for (const value of values)
        isSaid(choiceWords[name]?.[value] ?? expect.fail(`${name} ${value}`), `${name} ${value}`)
    for (const [name, words] of Object.entries(choiceWords))
      expect(Object.keys(words), name).toEqual(expect.arrayContaining([...(choices.get(name) ?? expect.fail(name))]))
  })

  test('every member of what has parts, and no member that is none', () => {
    const parts = everything.filter(isObject).filter(({ name }) => !plain.test(name) && !sections.includes(name))
    const members = new Set(
      parts.flatMap(({ name, fields }) =>
        fields
          .filter(({ shape }) => !(shape.is === 'text' && shape.kind === 'code'))
          .map(({ key }) => `${name}.${key}`),
      ),
    )
    for (const place of members) isSaid(memberWords[place]?.name ?? expect.fail(place), place)
    expect(Object.keys(memberWords).filter((place) => !members.has(place))).toEqual([])
  })

  test('every setting, and what it is in every program, in shapes that can be drawn', () => {
    expect(Object.keys(settingWords).toSorted()).toEqual(Object.keys(settingNames).toSorted())
    for (const { key, book } of presets)
      for (const locale of locales) {
        const fields = settingFields(resolve(book), locale)
        expect(fields.map(({ path }) => path)).toEqual(settingPaths)
        for (const { path, name, help, reads, shape, section, ithaca } of fields) {
          const place = `${key} ${path} ${locale}`
          expect(name, place).toMatch(/^\p{Lu}/u)
          expect(section.title, place).toMatch(/^\p{Lu}/u)
          expect(reads, place).toMatch(/^[\p{Lu}“«].*[.!?…]$/u)
          const all = [name, help, reads, ithaca?.reads, ...wordsIn(shape)].join(' ')
          expect(all, place).not.toMatch(/[{}]|undefined|null|\[object/)
        }
      }
  })
})

/** Every word of a shape. */
function wordsIn(shape: FieldShape): string[] {
  if (shape.is === 'maybe') return [shape.none, shape.some, ...wordsIn(shape.of)]
  if (shape.is === 'list') return [shape.one, shape.add, ...wordsIn(shape.of)]
  if (shape.is === 'object')
    return shape.members.flatMap((member) => [member.name, member.help ?? '', ...wordsIn(member.shape)])
  if (shape.is === 'choice' || shape.is === 'choices') return shape.choices.map(({ words }) => words)
  return shape.is === 'yes-no' ? [shape.yes, shape.no] : []
}

describe('a setting as a field', () => {
  const field = (path: string, locale: Locale = 'en', book = csce) =>
    settingFields(resolve(book), locale, [path])[0] ?? expect.fail(path)

  test('says what it is, and what it would be if it were left to Ithaca', () => {
    expect(field('term.months')).toMatchObject({
      ...{ name: 'How many months a mentorship is for', reads: 'A mentorship is for 12 months.', value: 12 },
      ...{ isDefault: false, section: { key: 'term', title: 'Term' }, chapter: 'term' },
      ithaca: { value: null, reads: 'A mentorship lasts as long as both find it of use.' },
      shape: { is: 'maybe', of: { is: 'number', least: 1, most: 120, unit: 'months' } },
    })
    expect(field('enrolment.waitingList')).toMatchObject({
      isDefault: true,
      reads: 'There is no waiting list.',
      value: null,
    })
    expect(broken(field('contacts.modes', 'fr').reads)).toBe(
      'Façons d’échanger que nomme le programme : en personne et par téléphone.',
    )
  })

  test('is for the program alone to say where Ithaca cannot know it', () => {
    expect(
      settingFields(resolve(csce), 'en')
        .filter(({ ithaca }) => ithaca === null)
        .map(({ path }) => path),
    ).toEqual([
      ...['identity.name', 'identity.labels', 'identity.purpose', 'identity.benefits', 'identity.locales'],
      'identity.timeZone',
    ])
  })

  test('is set in the chapter in which it is read', () => {
    for (const { book } of presets)
      for (const { key, chapter } of settingLines(resolve(book), 'en'))
        expect([key, field(key.split('.').slice(0, 2).join('.'), 'en', book).chapter]).toEqual([key, chapter])
  })

  test('reads in the words of the program, whatever it holds', () => {
    expect(field('identity.labels').reads).toBe(
      'The two roles are called “mentor” and “protégé”; in French, “mentor” and “protégé(e)”.',
    )
    expect(field('identity.locales').reads).toBe('The languages of the program: English and French.')
    expect(field('matching.consentOf').reads).toBe('A pair begins without asking for consent.')
    expect(field('goals.milestones').reads).toBe('Goals have no milestones.')
    const whole = { ...csce, settings: { ...csce.settings, recognition: { whole: true } } }
    expect(field('recognition.whole', 'en', whole).reads).toBe('Only all conditions together count.')
    expect(field('capacity.newPerYear', 'fr').reads).toBe(
      'Le nombre de nouvelles relations par année n’est pas limité.',
    )
    expect(field('identity.documents').reads).toBe('Nothing is written down of what each role takes on.')
    const benefits = { mentor: [], protege: [{ en: 'A friend.', fr: 'Une amitié.' }] }
    const told = { ...csce, settings: { ...csce.settings, identity: { ...csce.settings.identity, benefits } } }
    expect(broken(field('identity.benefits', 'fr', told).reads)).toBe(
      'Ce que chaque rôle en retire : pour les mentors : rien ; pour les protégé(e)s : Une amitié.',
    )
    expect(field('goals.mentorGoals', 'en', hraco).reads).toContain('The mentor may have goals too.')
    expect(field('identity.documents', 'en', asq).reads).toContain('What the mentor takes on')
  })

  test('offers the rules themselves where rules are named', () => {
    const { shape } = field('recognition.completion')
    expect(shape).toMatchObject({ is: 'choices', isOrdered: false })
    expect(wordsIn(shape).toSorted()).toHaveLength(csce.norms.length)
    expect(wordsIn(shape)).toContain('The pair is asked to have at least 2 meetings a year.')
  })

  test('knows of a word for a role what its forms tell', () => {
    const { shape } = field('identity.labels')
    const languages = shape.is === 'object' ? shape.members : []
    expect(languages.map((member) => member.name)).toEqual(['In English', 'In French'])
    expect(languages[1]?.shape).toMatchObject({
      members: [
        { shape: { is: 'noun', locale: 'fr', noun: { one: 'mentor', gender: 'm' } } },
        { shape: { noun: { gender: 'both' } } },
      ],
    })
  })
})

describe('a value in few words', () => {
  const object: FieldShape = {
    is: 'object',
    members: [
      { key: 'code', name: '', help: null, shape: { is: 'code' } },
      { key: 'from', name: 'From', help: null, shape: { is: 'day' } },
      { key: 'sure', name: 'It is', help: null, shape: { is: 'yes-no', yes: 'Sure', no: 'Not sure' } },
    ],
  }
  const choices = [
    { value: 'a', words: 'First' },
    { value: 'b', words: 'ISO first' },
  ]
  test.each<[string, FieldShape, unknown, string]>([
    ['a day', { is: 'day' }, '2027-05-03', '3 May 2027'],
    ['its parts', object, { code: 'x', from: '2027-05-03', sure: false }, 'from: 3 May 2027; it is: not sure'],
    ['a word for a role', { is: 'noun', locale: 'en', noun: { one: 'x', many: 'y' } }, { one: 'mentee' }, 'mentee'],
    ['a yes', { is: 'yes-no', yes: 'Sure', no: 'Not sure' }, true, 'sure'],
    ['a number without a unit', { is: 'number', least: 0, most: null, unit: null }, 3, '3'],
    ['a list of nothing', { is: 'list', of: { is: 'text' }, one: 'One', add: 'Add', least: 0 }, [], 'nothing'],
    ['a list', { is: 'list', of: { is: 'text' }, one: 'One', add: 'Add', least: 0 }, ['x', 'y'], 'x; y'],
    ['a choice', { is: 'choice', choices }, 'b', 'ISO first'],
    ['a choice that is none any more', { is: 'choice', choices }, 'old', 'old'],
    ['no choices', { is: 'choices', choices, least: 0, isOrdered: false }, [], 'nothing'],
    ['nothing at all', { is: 'maybe', of: { is: 'text' }, none: 'None', some: 'Some' }, null, 'none'],
    ['something', { is: 'maybe', of: { is: 'text' }, none: 'None', some: 'Some' }, 'so', 'so'],
    ['a text of the other language', { is: 'texts', isLong: false }, { en: '', fr: 'Oui' }, 'Oui'],
    ['a text that is not written', { is: 'texts', isLong: false }, { en: '', fr: '' }, '…'],
    ['a code', { is: 'code' }, 'x', 'x'],
    ['a time zone', { is: 'time-zone' }, 'UTC', 'UTC'],
  ])('tells %s', (_what, shape, value, words) => expect(broken(valueWords(shape, value, 'en'))).toBe(words))
})

describe('what has no words is refused before anybody sees it', () => {
  const around = { book: resolve(csce), locale: 'en', language: 'en', about: {}, at: 'here' } as const
  test('and what is somebody’s own words is a text', () =>
    expect(fieldShape({ is: 'text', kind: 'words' }, around)).toEqual({ is: 'text' }))
  const field = (shape: Shape, key = 'x') =>
    ({ is: 'object', name: 'Some', says: 'x', fields: [{ key, says: 'X.', shape, nullable: false }] }) as const
  test.each<[string, Shape]>([
    ['here says nothing for “yes”', { is: 'yes-no' }],
    ['Some.x has no name in words', field({ is: 'day' })],
    ['Strange a has no words', { is: 'choice', name: 'Strange', says: 'x', values: ['a'] }],
  ])('%s', (why, shape) => expect(() => fieldShape(shape, around)).toThrow(why))
})
