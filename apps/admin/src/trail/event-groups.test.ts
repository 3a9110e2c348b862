import { nameFirst } from '@ithaca/ui'
import { expect, test } from 'vitest'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'
import { EVENT_GROUPS, GROUPS } from './event-groups.ts'

test('the filter knows ends, renewals, looking back and leaving, each event in one group, named in both languages', () => {
  expect(GROUPS).toEqual(expect.arrayContaining(['endings', 'renewals', 'evaluations', 'leaving']))
  const all = Object.values(EVENT_GROUPS).flat()
  expect(new Set(all).size).toBe(all.length)
  for (const words of [en, fr]) expect(Object.keys(words.activity.types).toSorted()).toEqual(GROUPS.toSorted())
})

test('who was erased begins a line with a capital; a name is left as it is written', () => {
  expect(nameFirst({ fullName: 'a former member', erasedAt: '2027-01-01T00:00:00Z' })).toBe('A former member')
  expect(nameFirst({ fullName: 'de Vries, Jos', erasedAt: null })).toBe('de Vries, Jos')
})
