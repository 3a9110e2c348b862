import { expect, test } from 'vitest'
import { readGiven } from '../given-book.ts'
import type { Norm } from '../norm.ts'
import { clause } from '../presets/norms.ts'
import { csce } from '../presets/presets.ts'
import type { RuleBook } from '../rule-book.ts'

const asked = { id: 'one', strength: 'expected', party: 'each', source: { kind: 'default' } } as const
const promise = (en: string, fr: string): Norm => clause(asked, 'respect', { en, fr })
const refused = (book: RuleBook) => readGiven(book).refusals.map(({ code, at }) => `${at} ${code}`)
const { identity } = csce.settings

test.each([
  ['', ''],
  ['   ', ''],
  ['\u00A0', ' \n'],
])('a promise of %j and %j says nothing', (en, fr) => {
  expect(refused({ ...csce, norms: [promise(en, fr)] })).toEqual(['book.norms.0.text.en value-no-text'])
})

test.each([
  ['We listen.', ''],
  ['  ', 'Nous écoutons.'],
])('a promise in one language is still to be translated: %j and %j', (en, fr) => {
  expect(refused({ ...csce, norms: [promise(en, fr)] })).toEqual([])
})

test('spaces are no name and no purpose, while what was never written may wait', () => {
  const { en } = identity.labels
  const labels = { ...identity.labels, en: { ...en, mentor: { ...en.mentor, one: '  ' } } }
  const book = (more: object): RuleBook => ({
    ...csce,
    settings: { ...csce.settings, identity: { ...identity, ...more } },
  })
  expect(refused(book({ labels }))).toEqual(['book.settings.identity.labels.en.mentor.one value-no-text'])
  expect(refused(book({ purpose: { en: '', fr: ' ' } }))).toEqual(['book.settings.identity.purpose.en value-no-text'])
  expect(refused(book({ purpose: { en: '', fr: '' } }))).toEqual([])
})
