import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import { OverviewPage } from './OverviewPage.tsx'
import { type Here, ProgramContext } from './program.ts'

configure({ asyncUtilTimeout: 15_000 })
const here = {
  ...{ slug: 'ours', hasDuty: false },
  program: { id: 'p', slug: 'first', name: 'First', state: 'open' },
} as unknown as Here

beforeEach(() => setLocale('en'))
afterEach(cleanup)

test.each([
  ['what is on it', { program: { id: 'p', lacks: [], checkInSummary: null, draft: null, overview: null } }],
  ['anything of the program', { program: null }],
])('an overview that could not read %s says so, and can be tried again', async (_what, data) => {
  const asked = vi.fn<() => void>()
  const error = { message: 'Internal error', graphQLErrors: [{ message: 'Internal error', extensions: {} }] }
  const client = {
    executeQuery: () => (sink: (signal: unknown) => void) => {
      asked()
      const start = [() => undefined]
      sink(Object.assign(start, { tag: 0 }))
      sink(Object.assign([{ data, error, stale: false, hasNext: false }], { tag: 1 }))
    },
    suspense: false,
  } as unknown as Client
  const page = createRootRoute({
    component: () => (
      <ProgramContext value={here}>
        <OverviewPage />
      </ProgramContext>
    ),
  })
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <RouterProvider router={router as never} />
      </IthacaProvider>
    </ClientProvider>,
  )
  expect(await screen.findByText('This could not be loaded')).toBeTruthy()
  const before = asked.mock.calls.length
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(asked.mock.calls.length).toBeGreaterThan(before)
})
