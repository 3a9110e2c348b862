import { expect, test } from 'vitest'
import { rebased } from './rebased.ts'

const range = (least: number, most: number) => ({ id: 'meet', kind: 'quantity', bound: { is: 'between', least, most } })
const sing = (en: string, fr: string) => ({ id: 'sing', kind: 'clause', text: { en, fr } })
const label = (en: string, fr: string) => ({
  identity: { labels: { en: { mentor: { one: en } }, fr: { mentor: { one: fr } } } },
})
const book = {
  norms: [range(4, 2), sing('Sing.', 'Chantez.')],
  settings: { term: { months: 12 }, ...label('mentor', 'mentor') },
}

test('what others have written elsewhere is in nobody’s way', () => {
  const now = { ...book, norms: [range(4, 2), sing('Sing!', 'Chantez.')] }
  const patches = [
    { remove: 'meet' },
    { add: { norm: { kind: 'step' } } },
    { set: { path: 'term.months', value: 9 } },
    { silence: 'term.months' },
    { decideAgainst: { norm: 'meet' } },
    { move: { norm: 'meet' } },
  ]
  expect(rebased(patches, book, now)).toEqual(patches)
})

test('what they have written in the same rule stays beside what one has written oneself', () => {
  const now = { ...book, norms: [range(9, 2), sing('Sing!', 'Chantez.')] }
  expect(rebased([{ replace: { norm: 'meet', by: range(4, 8) } }], book, now)).toEqual([
    { replace: { norm: 'meet', by: range(9, 8) } },
  ])
  expect(rebased([{ reword: { at: 'norms.sing.text', text: { en: 'Sing.', fr: 'Dansez.' } } }], book, now)).toEqual([
    { reword: { at: 'norms.sing.text', text: { en: 'Sing!', fr: 'Dansez.' } } },
  ])
})

test('what both have changed is not sent', () => {
  const now = {
    norms: [sing('Sing!', 'Chantez.'), range(4, 7)],
    settings: { term: { months: 6 }, ...label('guide', 'mentor') },
  }
  for (const patch of [
    { replace: { norm: 'meet', by: range(4, 8) } },
    { replace: { norm: 'gone', by: range(4, 8) } },
    { reword: { at: 'norms.sing.text', text: { en: 'Hum.', fr: 'Chantez.' } } },
    { reword: { at: 'settings.identity.labels.*.mentor.one', text: { en: 'coach', fr: 'mentor' } } },
    { remove: 'meet' },
    { silence: 'term.months' },
    { set: { path: 'term.months', value: 9 } },
    { move: { norm: 'meet' } },
  ])
    expect(rebased([patch], book, now)).toBeNull()
})
