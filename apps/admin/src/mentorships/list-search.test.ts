import { expect, test } from 'vitest'
import { askedOf, isFiltered, listSearchIn, stateOf, withState } from './list-search.ts'

test('an address that says nothing lists who needs attention first', () => {
  expect(askedOf(listSearchIn({}))).toEqual({
    search: null,
    phase: null,
    health: null,
    needs: null,
    sort: 'HEALTH',
    reversed: false,
  })
})

test('an address says which are listed and how, and what it cannot mean is left out', () => {
  const search = listSearchIn({
    q: 'léa',
    health: 'OFF_TRACK',
    needs: 'nothing',
    sort: 'NEXT_DUE',
    down: 'true',
    phase: 'x',
  })
  expect(search).toEqual({ q: 'léa', health: 'OFF_TRACK', sort: 'NEXT_DUE', down: true })
  expect(askedOf(search)).toMatchObject({ search: 'léa', health: 'OFF_TRACK', sort: 'NEXT_DUE', reversed: true })
})

test('an order is no filter', () => {
  expect([isFiltered({ sort: 'NAME', down: true }), isFiltered({ needs: 'ANSWER' })]).toEqual([false, true])
})

test.each(['OFF_TRACK', 'LOOK', 'ANSWER'])('%s is chosen in one place', (value) => {
  const { health, needs } = withState(value)
  expect(stateOf({ ...(health ? { health } : {}), ...(needs ? { needs } : {}) })).toBe(value)
})
