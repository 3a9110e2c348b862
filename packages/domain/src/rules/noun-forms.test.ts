import { expect, test } from 'vitest'
import { fill, say } from '../core/index.ts'
import { csceBook } from './check/check-samples.ts'
import { labelsOf, type Noun, nounForms, nounOf } from './noun-forms.ts'
import { resolve } from './resolve.ts'
import { hraco } from './presets/hraco.ts'
import { normSentence } from './sentences.ts'
import { spaced } from './spaced.ts'

const forms = (noun: Noun) => {
  const { a, the, of, to } = nounForms('fr', noun)
  return [a, the, of, to]
}

test.each<[string, Noun, string[]]>([
  [
    'a man or a word that is one',
    { one: 'mentor', many: 'mentors', gender: 'm' },
    ['un mentor', 'le mentor', 'du mentor', 'au mentor'],
  ],
  [
    'a woman',
    { one: 'mentore', many: 'mentores', gender: 'f' },
    ['une mentore', 'la mentore', 'de la mentore', 'à la mentore'],
  ],
  [
    'either',
    { one: 'mentoré(e)', many: 'mentoré(e)s', gender: 'both' },
    ['un ou une mentoré(e)', 'le ou la mentoré(e)', 'du ou de la mentoré(e)', 'au ou à la mentoré(e)'],
  ],
  ['a vowel', { one: 'apprenti', many: 'apprentis' }, ['un apprenti', 'l’apprenti', 'de l’apprenti', 'à l’apprenti']],
  [
    'a vowel with an accent',
    { one: 'élève', many: 'élèves', gender: 'both' },
    ['un ou une élève', 'l’élève', 'de l’élève', 'à l’élève'],
  ],
  [
    'one that is written in two characters',
    { one: 'e\u0301tudiante', many: 'e\u0301tudiantes', gender: 'f' },
    ['une e\u0301tudiante', 'l’e\u0301tudiante', 'de l’e\u0301tudiante', 'à l’e\u0301tudiante'],
  ],
  ['a silent h', { one: 'hôte', many: 'hôtes' }, ['un hôte', 'l’hôte', 'de l’hôte', 'à l’hôte']],
  [
    'an h that is heard',
    { one: 'héros', many: 'héros', aspirated: true },
    ['un héros', 'le héros', 'du héros', 'au héros'],
  ],
  ['a capital', { one: 'Aîné', many: 'Aînés' }, ['un Aîné', 'l’Aîné', 'de l’Aîné', 'à l’Aîné']],
])('French forms of %s', (_what, noun, expected) => expect(forms(noun)).toEqual(expected))

test('plurals take their article, and English its own', () => {
  expect(nounForms('fr', { one: 'élève', many: 'élèves' })).toMatchObject({
    theMany: 'les élèves',
    ofMany: 'des élèves',
    toMany: 'aux élèves',
  })
  expect(nounForms('en', { one: 'adviser', many: 'advisers' }).a).toBe('an adviser')
  expect(nounForms('en', { one: 'mentee', many: 'mentees' }).a).toBe('a mentee')
  expect(nounForms('en', { one: 'utility player', many: 'utility players', article: 'a' }).a).toBe('a utility player')
})

const speaking = (noun: Noun, id: string, locale: 'en' | 'fr') => {
  const { labels } = csceBook.settings.identity
  const own = { mentor: noun, protege: noun }
  const identity = { ...csceBook.settings.identity, labels: { ...labels, ...labelsOf({ en: own, fr: own }) } }
  const book = { ...csceBook, settings: { ...csceBook.settings, identity } }
  const norm = book.norms.find((one) => one.id === id) ?? expect.fail(`no norm ${id}`)
  return normSentence(norm, book, locale)
}

test('a sentence takes whatever the association says', () => {
  const pupil: Noun = { one: 'élève', many: 'élèves', gender: 'both' }
  expect(speaking(pupil, 'goals-three', 'fr')).toBe('Il est suggéré à l’élève de fixer 3 objectifs.')
  expect(speaking(pupil, 'mentor-more-senior', 'fr')).toBe(
    'L’élève devrait être à une étape de carrière plus avancée que l’élève.',
  )
  const forty: Noun = { one: 'x'.repeat(40), many: 'y'.repeat(40) }
  expect(speaking(forty, 'goals-three', 'en')).toBe(`It is suggested that the ${forty.one} set 3 goals.`)
  const leader: Noun = { one: 'chef d’équipe', many: 'chefs d’équipe' }
  expect(speaking(leader, 'goals-three', 'fr')).toBe('Il est suggéré au chef d’équipe de fixer 3 objectifs.')
  expect(
    fill(say('{Protege.the}', ''), {
      labels: labelsOf({ en: { mentor: pupil, protege: pupil }, fr: { mentor: pupil, protege: pupil } }),
      locale: 'en',
    }),
  ).toBe('The élève')
})

test('a word from right to left keeps its place in the sentence', () => {
  const hebrew: Noun = { one: 'חניך', many: 'חניכים' }
  expect(speaking(hebrew, 'goals-three', 'en')).toBe('It is suggested that the \u2068חניך\u2069 set 3 goals.')
})

test('French signs keep to their word on a page', () => {
  expect(spaced('« Oui » : 50 % ?', 'fr')).toBe('«\u00a0Oui\u00a0»\u00a0: 50\u00a0%\u00a0?')
  expect(spaced('“Yes” : 50 %', 'en')).toBe('“Yes” : 50 %')
})

test('a program that says mentee says so in both languages', () => {
  const book = resolve(hraco)
  const said = (id: string, locale: 'en' | 'fr') => {
    const norm = book.norms.find((one) => one.id === id)
    return norm && normSentence(norm, book, locale)
  }
  expect(said('one-year-at-least', 'en')).toBe(
    'It is suggested that the mentor and the mentee take part in the program for at least 12 months.',
  )
  expect(said('one-year-at-least', 'fr')).toBe(
    'Il est suggéré au mentor et au ou à la mentoré(e) de participer au programme pendant au moins 12 mois.',
  )
})

test.each<['en' | 'fr', Noun]>([
  ['en', { one: 'mentor', many: 'mentors', article: 'a' }],
  ['en', { one: 'elder', many: 'elders', article: 'an' }],
  ['fr', { one: 'mentor', many: 'mentors', gender: 'm', aspirated: false }],
  ['fr', { one: 'mentore', many: 'mentores', gender: 'f', aspirated: false }],
  ['fr', { one: 'élève', many: 'élèves', gender: 'both', aspirated: false }],
  ['fr', { one: 'héros', many: 'héros', gender: 'm', aspirated: true }],
  ['fr', { one: 'hôte', many: 'hôtes', gender: 'f', aspirated: false }],
])('a word is told from its forms: %s %j', (locale, noun) => {
  expect(nounOf(locale, nounForms(locale, noun))).toEqual(noun)
})
