import { describe, expect, test } from 'vitest'
import { csce, resolve } from '../rules/index.ts'
import { isRefusalCode, refusalMessage, refusals } from './refusals.ts'

const book = resolve(csce)

describe('every refusal', () => {
  test.each(Object.keys(refusals))('%s says in both languages what, why and what to do', (code) => {
    for (const locale of ['en', 'fr'] as const) {
      const message = refusalMessage(
        { code, limit: 1, normId: 'clause-respect', allowed: ['month', 'year'] },
        locale,
        book,
      )
      expect(message).toMatch(/^\p{Lu}.*\.$/u)
      expect(message).not.toMatch(/[{}!]|undefined|  /)
      expect(message.length).toBeGreaterThan(40)
    }
  })

  test.each(Object.entries(refusals))('%s has the same places to fill in both languages', (_code, { en, fr }) => {
    const places = (text: string) =>
      [...text.matchAll(/\{(norm|limit|allowed)/g)].map(([place]) => place).toSorted((a, b) => a.localeCompare(b))
    expect(places(fr)).toEqual(places(en))
  })
})

test('the number and the program’s labels are in the sentence', () => {
  expect(refusalMessage({ code: 'mentor-at-capacity', limit: 2 }, 'en')).toBe(
    'The mentor cannot take another protégé, because the program allows 2 mentorships at a time. It becomes possible when one ends, or when the rules allow more.',
  )
})

test('the promise that is missing is quoted', () => {
  expect(refusalMessage({ code: 'clause-not-acknowledged', normId: 'clause-confidentiality' }, 'en', book)).toContain(
    '“What we tell each other stays between us.”',
  )
})

test('a code nobody knows still gets a sentence', () => {
  expect(isRefusalCode('toString')).toBe(false)
  expect(refusalMessage({ code: 'from-the-future' }, 'fr')).toMatch(/^Ce n’est pas possible/)
})
