import { expect, test } from 'vitest'
import { csceBook } from '../samples/index.ts'
import { programCalled } from './called.ts'

const { en, fr } = csceBook.settings.identity.name

test.each([
  ['in the language of who reads, by either name of its rules', en, csceBook, fr],
  ['in the language of who reads, by either name of its rules', fr, csceBook, fr],
  ['by the name of the association’s own, in any language', 'Mentoring 2027', csceBook, 'Mentoring 2027'],
  ['by its name where it has no rules yet', en, null, en],
])('a program is called %s', (_how, name, book, called) => {
  expect(programCalled(name, book, 'fr')).toBe(called)
})
