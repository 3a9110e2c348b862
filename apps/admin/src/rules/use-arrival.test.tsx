import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useArrival } from './use-arrival.ts'

configure({ asyncUtilTimeout: 15_000 })
afterEach(cleanup)

function Page() {
  const [isThere, setThere] = useState(false)
  useArrival('draft', isThere)
  return (
    <>
      <button type="button" onClick={() => setThere(true)}>
        Read
      </button>
      {isThere ? <section id="draft">The draft</section> : null}
    </>
  )
}

async function show(path: string) {
  const root = createRootRoute()
  const rules = createRoute({ getParentRoute: () => root, path: '/rules', component: Page })
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createRouter({ routeTree: root.addChildren([rules]), history })
  render(<RouterProvider router={router as never} />)
  const seen = vi.fn<() => void>()
  Element.prototype.scrollIntoView = seen
  const button = await screen.findByText('Read')
  await act(async () => fireEvent.click(button))
  return seen
}

test('a link to the draft leads there as soon as it is read', async () => {
  const seen = await show('/rules#draft')
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('draft'))
  expect(seen).toHaveBeenCalled()
})

test('and one to the page does not', async () => {
  const seen = await show('/rules')
  expect([document.activeElement?.id ?? '', seen.mock.calls]).toEqual(['', []])
})
