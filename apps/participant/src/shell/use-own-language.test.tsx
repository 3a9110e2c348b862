import { currentLocale, setLocale, useOwnLanguage } from '@ithaca/ui'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '../app/texts.ts'

beforeEach(() => setLocale('en'))
afterEach(cleanup)

test('nobody waits whose language is spoken already, or who is not known', () => {
  expect(renderHook(() => useOwnLanguage('EN')).result.current).toBe(true)
  expect(renderHook(() => useOwnLanguage(null)).result.current).toBe(true)
})

test('a page begins once the person’s own language is spoken, and goes on where they choose another', async () => {
  const seen: [boolean, string][] = []
  const { rerender, result } = renderHook(
    ({ own }: { own: 'EN' | 'FR' }) => {
      const settled = useOwnLanguage(own)
      seen.push([settled, currentLocale()])
      return settled
    },
    { initialProps: { own: 'FR' } },
  )
  expect(seen[0]).toEqual([false, 'en'])
  await act(async () => {
    await import('../words/fr.ts')
    await new Promise((resolve) => setTimeout(resolve, 0))
  })
  expect(result.current).toBe(true)
  expect(seen.filter(([settled]) => settled).every(([, spoken]) => spoken === 'fr')).toBe(true)
  rerender({ own: 'EN' })
  expect(result.current).toBe(true)
  expect(currentLocale()).toBe('en')
})
