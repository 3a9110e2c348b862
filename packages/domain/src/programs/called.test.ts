import { expect, test } from 'vitest'
import { csceBook } from '../samples/index.ts'
import { calledAsDrafted, programCalled } from './called.ts'

const { en, fr } = csceBook.settings.identity.name

const named = (name: typeof csceBook.settings.identity.name) => ({
  ...csceBook,
  settings: { ...csceBook.settings, identity: { ...csceBook.settings.identity, name } },
})

test.each([
  ['in the language of who reads, by either name of its rules', en, csceBook, fr],
  ['in the language of who reads, by either name of its rules', fr, csceBook, fr],
  ['by the name of the association’s own, in any language', 'Mentoring 2027', csceBook, 'Mentoring 2027'],
  ['by its name where its rules have none in the language of who reads', en, named({ en, fr: ' ' }), en],
  ['by its name where it has no rules yet', en, null, en],
])('a program is called %s', (_how, name, book, called) => {
  expect(programCalled(name, book, 'fr')).toBe(called)
})

test.each([
  ['in its own language', { en, fr }, 'fr', fr],
  ['in one that its rules speak', { en: ` ${en} `, fr: '' }, 'fr', en],
  ['nothing at all where there is no name', { en: '', fr: '' }, 'fr', ''],
] as const)('a program in draft is called %s', (_how, name, locale, called) => {
  const { timeZone } = csceBook.settings.identity
  expect(calledAsDrafted(named(name), locale)).toEqual({ name: called, timeZone })
})
