import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IthacaProvider } from '../provider.tsx'
import { setUpTexts } from '../texts/set-up.ts'
import { useSayDone } from './toasts.tsx'

beforeEach(() => {
  setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
  vi.useFakeTimers()
})
afterEach(() => {
  act(() => void vi.runAllTimers())
  vi.useRealTimers()
  cleanup()
})

function Page({ undo }: { undo?: () => void }) {
  const say = useSayDone()
  return <button onClick={() => say('The goal was dropped', undo ? { undo } : {})}>Drop</button>
}
const show = (undo?: () => void) => {
  render(
    <IthacaProvider scheme="light">
      <Page {...(undo ? { undo } : {})} />
    </IthacaProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Drop' }))
}

test('what was done is said for a while', () => {
  show()
  expect(screen.getByRole('region', { name: 'Messages' }).textContent).toContain('The goal was dropped')
  act(() => void vi.advanceTimersByTime(9000))
  expect(screen.queryByText('The goal was dropped')).toBeNull()
})

test('what can be taken back stays longer, and is taken back once', () => {
  const undone = vi.fn<() => void>()
  show(undone)
  act(() => void vi.advanceTimersByTime(15_000))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undone).toHaveBeenCalledOnce()
  expect(screen.queryByText('The goal was dropped')).toBeNull()
})
