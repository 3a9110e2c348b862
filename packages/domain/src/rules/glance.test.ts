import { expect, test } from 'vitest'
import { glanceOf } from './glance.ts'
import { csce, hraco, presets } from './presets/presets.ts'
import { resolve } from './resolve.ts'

test('a program at a glance says how it works, and first what it asks in figures', () => {
  const { works, asks, more } = glanceOf(resolve(csce), 'en')
  expect(works).toEqual([
    'The two sign an agreement.',
    'A mentorship is for 12 months.',
    'Pairs are made by a coordinator or the committee.',
  ])
  expect(asks[0]).toMatch(/12 months|2 meetings/)
  expect(asks).toHaveLength(6)
  expect(more).toBeGreaterThan(0)
})

test('no preset says too little or too much of itself, in either language', () => {
  for (const { book } of presets)
    for (const locale of ['en', 'fr'] as const) {
      const { works, asks } = glanceOf(resolve(book), locale)
      expect(works.length).toBeGreaterThan(0)
      expect(asks.length).toBeGreaterThan(2)
    }
  const short = { ...hraco, norms: hraco.norms.slice(0, 2) }
  expect(glanceOf(resolve(short), 'fr')).toMatchObject({ more: 0 })
})
