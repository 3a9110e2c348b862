import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import { AssociationContext } from './association.ts'
import { CreateProgram } from './CreateProgram.tsx'

configure({ asyncUtilTimeout: 15_000 })

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()
const presets = [
  { key: 'plain', name: 'Plain', summary: 'Nothing is left open.', choices: [] },
  { key: 'rhythm', name: 'Rhythm', summary: 'How often is to be chosen.', choices: ['CHECK_IN_WEEKS'] as const },
]

beforeEach(async () => {
  const client = {
    mutation: (_document: unknown, variables: Sent) => {
      sent(variables)
      const createProgram = { __typename: 'Program', id: 'p', slug: 'new', name: 'New' }
      return { toPromise: () => Promise.resolve({ data: { createProgram } }) }
    },
  } as unknown as Client
  const root = createRootRoute()
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <AssociationContext value={{ slug: 'assoc' } as never}>
        <CreateProgram presets={presets} timeZone="America/Toronto" locale="EN" />
      </AssociationContext>
    ),
  })
  const after = createRoute({
    getParentRoute: () => root,
    path: '/$slug/$program/settings',
    component: () => <p>made</p>,
  })
  const router = createRouter({ routeTree: root.addChildren([page, after]), history: createMemoryHistory() })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <RouterProvider router={router as never} />
      </IthacaProvider>
    </ClientProvider>,
  )
  fireEvent.change(await screen.findByRole('textbox', { name: /^Name/ }), { target: { value: 'New' } })
})
afterEach(() => {
  cleanup()
  sent.mockClear()
})

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Create the program' }))
const weeks = () => screen.queryByRole('textbox', { name: /^Check in every how many weeks/ })

test('what a preset leaves open is asked before the program is made, and nothing is sent without it', async () => {
  fireEvent.click(screen.getByRole('radio', { name: /Rhythm/ }))
  for (const wrong of ['', '0', '53', 'often']) {
    fireEvent.change(weeks() ?? expect.fail('no field'), { target: { value: wrong } })
    press()
    expect(screen.getByText('A whole number of weeks, from 1 to 52')).toBeTruthy()
  }
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(weeks() ?? expect.fail('no field'), { target: { value: ' 6 ' } })
  press()
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ preset: 'rhythm', slug: 'new', checkInWeeks: 6 })
})

test('a preset that leaves nothing open asks for nothing', async () => {
  expect(weeks()).toBeNull()
  press()
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ preset: 'plain', checkInWeeks: null })
})
