import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agreementText } from '../agreements/index.ts'
import { canonicalJson, type Json } from '../core/index.ts'
import { csce } from './presets/csce.ts'
import { resolve } from './resolve.ts'
import { readBook, type ResolvedBook } from './rule-book.ts'
import { normSentence } from './sentences.ts'
import { written } from './written.ts'

/** An edition as it was published and stored in format 1, byte for byte of its canonical form. */
const stored = JSON.parse(
  readFileSync(new URL('../samples/editions/csce-format-1.json', import.meta.url), 'utf8'),
) as Json & object
const today = resolve(csce)

test('an edition of format 1 is read in today’s format, and lost nothing', () => {
  const book = readBook(stored)
  expect(book.format).toBe(2)
  expect(book.settings).toEqual({ ...today.settings, goals: { ...today.settings.goals, parts: [] } })
  expect(book.norms.map(({ id }) => id)).toEqual(today.norms.map(({ id }) => id))
  expect([book.off, book.sources]).toEqual([[], {}])
  expect(book.defaults).toEqual(expect.arrayContaining(['capacity.mentor', 'ending.noticeDays', 'identity.sections']))
  expect(book.defaults).not.toContain('term.months')
})

test('what is published keeps its hash, since that is of the words that were stored', () => {
  expect(createHash('sha256').update(canonicalJson(stored)).digest('hex')).toBe(
    'f93ff711326a436ca1276ba1e9572b14953eda8310979ec0b91b648fb4b2388f',
  )
})

test('reading it again, or after storing it anew, changes nothing', () => {
  const book = readBook(stored)
  expect(readBook(JSON.parse(JSON.stringify(book)))).toEqual(book)
})

test('the two read and sign the same words by it', () => {
  const book = readBook(stored)
  const said = (of: ResolvedBook) =>
    of.norms.map((norm) => [normSentence(norm, of, 'en'), normSentence(norm, of, 'fr')])
  expect(said(book)).toEqual(said(today))
  const two = { mentor: { id: 'p1', name: 'Ana' }, protege: { id: 'p2', name: 'Ben' } }
  const what = { number: 1, termMonths: 12, organization: 'A', program: 'B', edition: { number: 1, hash: 'h' }, ...two }
  expect(agreementText({ ...what, book, goals: [] })).toEqual(agreementText({ ...what, book: today, goals: [] }))
})

test('an edition of format 2 that has no section of a later day has what held then, and names it as Ithaca’s', () => {
  const { publication: _later, ...settings } = today.settings
  const before = { ...today, settings, defaults: today.defaults.filter((path) => !path.startsWith('publication')) }
  const book = readBook(JSON.parse(JSON.stringify(before)))
  expect(book.settings).toEqual(today.settings)
  expect(book.defaults.toSorted()).toEqual(today.defaults.toSorted())
  expect(readBook(book)).toEqual(book)
  expect(written(book)).toEqual(written(today))
  expect(() => readBook({ ...before, settings: null })).toThrow('settings')
})

test('what is damaged, or of a format to come, is not read', () => {
  expect(() => readBook({ ...stored, format: 3 })).toThrow('format')
  expect(() => readBook({ ...stored, settings: {} })).toThrow('identity')
  expect(() => readBook({ ...stored, settings: { goals: { kinds: 'none' } } })).toThrow('identity')
  expect(() => readBook(null)).toThrow('object')
})

test('an edition that does not name a later setting has what held then', () => {
  const { settings } = stored as unknown as { settings: Record<string, object> }
  const older = readBook({ ...stored, settings: { ...settings, renewal: { allowed: true, terms: 'own' } } })
  expect(older.settings.renewal.windowDays).toBe(45)
  expect(older.defaults).toContain('renewal.windowDays')
})
