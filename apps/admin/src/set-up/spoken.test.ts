import type { RuleShape } from '@ithaca/schema/rule-shape'
import { expect, test } from 'vitest'
import { typed } from '../rule-editor/fields/languages.ts'
import { inLanguages, spokenIn } from './spoken.ts'

const locales = {
  __typename: 'RuleField' as const,
  path: 'identity.locales',
  name: 'x',
  help: null,
  value: ['en', 'fr'],
  shape: { is: 'code' as const },
}
const spoken = (value: unknown) => spokenIn({ fields: [locales] }, { valueOf: () => value })
const noun: RuleShape = { is: 'time-zone' }
const member = (key: string) => ({ key, name: key, help: null, shape: noun })
const keys = (shape: RuleShape) => (shape.is === 'object' ? shape.members.map(({ key }) => key) : [])

test('only the languages that are answered are asked for, and both while none is', () => {
  expect(spoken(['fr'])).toEqual(['fr'])
  expect(spoken([])).toEqual(['en', 'fr'])
})

test('what is said by language has these, and all else stays', () => {
  const labels: RuleShape = { is: 'object', members: [member('en'), member('fr')] }
  expect(keys(inLanguages(labels, ['fr', 'en']))).toEqual(['fr', 'en'])
  expect(keys(inLanguages(labels, ['en']))).toEqual(['en'])
  const other: RuleShape = { is: 'object', members: [member('least'), member('most')] }
  expect(inLanguages(other, ['en'])).toBe(other)
})

test('a text that nobody is asked for goes along with the other, but never over words of its own', () => {
  expect(typed({ en: 'A', fr: 'A' }, 'en', 'Ab', ['en'])).toEqual({ en: 'Ab', fr: 'Ab' })
  expect(typed({ en: 'A', fr: '' }, 'en', 'Ab', ['en'])).toEqual({ en: 'Ab', fr: 'Ab' })
  expect(typed({ en: 'A', fr: 'B' }, 'en', 'Ab', ['en'])).toEqual({ en: 'Ab', fr: 'B' })
  expect(typed({ en: 'A', fr: 'A' }, 'en', 'Ab', ['en', 'fr'])).toEqual({ en: 'Ab', fr: 'A' })
})
