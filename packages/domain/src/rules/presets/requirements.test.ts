import { describe, expect, test } from 'vitest'
import { findNorm, resolve } from '../resolve.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { asq } from './asq.ts'
import { csce } from './csce.ts'
import { hraco } from './hraco.ts'
import * as table from './requirements.ts'
import type { Expectation } from './requirements.ts'
import { usnc } from './usnc.ts'

const documents: [string, number, Record<string, Expectation>, ResolvedBook][] = [
  ['USNC', 35, table.usncRequirements, resolve(usnc)],
  ['ASQM', 32, table.asqMentorRequirements, resolve(asq)],
  ['CSCE', 37, table.csceRequirements, resolve(csce)],
  ['ASQP', 30, table.asqProtegeRequirements, resolve(asq)],
  ['HRACO', 49, table.hracoRequirements, resolve(hraco)],
]

/** Everything that the sources of a book cite. */
function citedIn(book: ResolvedBook): string[] {
  const sources = [
    ...book.norms.flatMap(({ source, delegation }) => [source, ...(delegation?.source ? [delegation.source] : [])]),
    ...Object.values(book.sources),
  ]
  return sources.flatMap((source) => ('requirements' in source ? source.requirements : []))
}

describe.each(documents)('%s', (name, count, expectations, book) => {
  const ids = Array.from({ length: count }, (_nothing, index) => `${name}-${index + 1}`)

  test('every sentence of the document is answered for', () => {
    expect(Object.keys(expectations).toSorted()).toEqual(ids.toSorted())
    const cited = citedIn(book)
    expect(ids.filter((id) => !cited.includes(id))).toEqual(
      ids.filter((id) => expectations[id] !== undefined && 'elsewhere' in expectations[id]),
    )
  })

  test.each(Object.entries(expectations))('%s', (id, expected) => {
    if ('elsewhere' in expected) {
      expect(expected.elsewhere).toMatch(/^\p{Lu}.{40,}\.$/u)
      return
    }
    if ('norm' in expected) {
      const found = findNorm(book, expected.norm)
      expect(found).toMatchObject({ strength: expected.strength, party: expected.party })
      expect(found?.source).toMatchObject({ requirements: expect.arrayContaining([id]) as string[] })
      return
    }
    const [section = '', key = ''] = expected.setting.split('.')
    const sections: Record<string, Record<string, unknown> | undefined> = book.settings
    const value = sections[section]?.[key]
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      expect(value).toMatchObject(expected.holds as object)
    else expect({ value }).toMatchObject({ value: expected.holds })
    expect(book.sources[expected.setting]).toMatchObject({ requirements: expect.arrayContaining([id]) as string[] })
  })
})

test('183 in all, and no source cites one that does not exist', () => {
  const all = documents.flatMap(([, , expectations]) => Object.keys(expectations))
  expect(new Set(all).size).toBe(183)
  const cited = documents.flatMap(([, , , book]) => citedIn(book))
  expect(cited.filter((id) => !all.includes(id))).toEqual([])
})

test('what a document does not say is marked: as inferred with a reason, or as Ithaca’s default', () => {
  const kinds = documents.flatMap(([, , , book]) => book.norms.map(({ id, source }) => [id, source.kind] as const))
  expect([...new Set(kinds.filter(([, kind]) => kind === 'inferred').map(([id]) => id))]).toEqual([
    'protege-emerging',
    'mentor-of-the-community',
    'still-of-benefit',
    'responsibilities-acknowledged',
    'mentor-more-senior',
  ])
  expect([...new Set(kinds.filter(([, kind]) => kind === 'default').map(([id]) => id))]).toEqual([
    'preparation-a-day-ahead',
  ])
  expect(kinds.filter(([, kind]) => kind === 'decided')).toEqual([])
})

describe('five tensions hold at once', () => {
  const [usncBook, asqBook, csceBook, hracoBook] = [resolve(usnc), resolve(asq), resolve(csce), resolve(hraco)]

  test('who checks in is not who arranges', () => {
    expect(findNorm(asqBook, 'check-ins')?.party).toBe('mentor')
    expect(asqBook.settings.contacts.arrangedBy).toBe('protege')
  })

  test('how long it lasts is not how far ahead people are asked to look', () => {
    expect(findNorm(asqBook, 'term-half-to-one-year')).toMatchObject({ bound: { least: 6, most: 12, about: true } })
    expect(asqBook.settings.term).toMatchObject({ months: null, readinessMonths: 12 })
  })

  test('each program names its own ways to meet', () => {
    expect(csceBook.settings.contacts.modes).not.toContain('written')
    expect(usncBook.settings.contacts.modes).toContain('written')
  })

  test('one program sets how often, another leaves it to the agreement', () => {
    expect(findNorm(asqBook, 'check-ins')?.delegation).toBeNull()
    expect(findNorm(hracoBook, 'meeting-frequency')).toMatchObject({
      bound: { is: 'at-least', count: 0 },
      delegation: { by: 'every-agreement', strength: 'expected', least: null, most: null },
    })
  })

  test('one has an end at which to look back, another has none and asks for nothing there', () => {
    expect(csceBook.settings.term.months).toBe(12)
    expect(findNorm(csceBook, 'final-evaluation')).toMatchObject({ moment: { at: 'formal-end' } })
    expect(usncBook.settings.term.months).toBeNull()
    expect(usncBook.norms.some((norm) => norm.kind === 'step' && norm.moment.at === 'formal-end')).toBe(false)
  })
})
