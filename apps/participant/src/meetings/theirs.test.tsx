import { IthacaProvider } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Theirs } from './Theirs.tsx'

afterEach(cleanup)

const show = (theirs: string, mine: string) => {
  const onTake = vi.fn<(words: string) => void>()
  render(
    <IthacaProvider scheme="light">
      <Theirs name="Margaret" fields={[{ key: 'place', label: 'Where', theirs, mine, onTake }]} />
    </IthacaProvider>,
  )
  return onTake
}

test('what the other wrote stands beside what was typed, and either or both can be kept', () => {
  const onTake = show('At the office', 'By telephone')
  expect(screen.getByRole('alert', { name: 'Margaret changed this while you were writing' }).textContent).toContain(
    'At the office',
  )
  expect(screen.getByText('By telephone')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Take what it says now' }))
  fireEvent.click(screen.getByRole('button', { name: 'Keep both' }))
  expect(onTake.mock.calls).toEqual([['At the office'], ['At the office\n\nBy telephone']])
})

test('where they say the same, or one says nothing, there is nothing to keep twice', () => {
  show('At the office', 'At the office ')
  expect(screen.queryByRole('button')).toBeNull()
  cleanup()
  show('', 'By telephone')
  expect(screen.queryByRole('button', { name: 'Keep both' })).toBeNull()
  expect(screen.getByText('nothing')).toBeDefined()
})
