import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Here } from '../programs/program.ts'
import { ProgramContext } from '../programs/program.ts'
import '../words/words.ts'
import { EndForm } from './EndForm.tsx'

configure({ asyncUtilTimeout: 15_000 })
// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const mentorship = {
  id: 'm',
  revision: 3,
  mentor: { id: 'a', fullName: 'Ana Roy', called: 'Ana' },
  protege: { id: 'b', fullName: 'Ben Roy', called: 'Ben' },
  endingGrounds: [
    { code: 'left', label: 'One of them leaves the program' },
    { code: 'other', label: 'Something else' },
  ],
} as unknown as Parameters<typeof EndForm>[0]['mentorship']

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()
let answer: object

async function show(endMentorship: object) {
  answer = { data: { endMentorship } }
  const client = {
    mutation: (_document: unknown, variables: Sent) => {
      sent(variables)
      return { toPromise: () => Promise.resolve(answer) }
    },
  } as unknown as Client
  const root = createRootRoute()
  const page = createRoute({
    getParentRoute: () => root,
    path: '/end',
    component: () => (
      <ProgramContext value={{ slug: 'csce', program: { slug: 'mentoring' } } as unknown as Here}>
        <EndForm mentorship={mentorship} />
      </ProgramContext>
    ),
  })
  const after = createRoute({
    getParentRoute: () => root,
    path: '/$slug/$program/mentorships/$id',
    component: () => <p>how it ended</p>,
  })
  const router = createRouter({
    routeTree: root.addChildren([page, after]),
    history: createMemoryHistory({ initialEntries: ['/end'] }),
  })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <RouterProvider router={router as never} />
      </IthacaProvider>
    </ClientProvider>,
  )
  await screen.findByRole('textbox')
}
const press = () => fireEvent.click(screen.getAllByRole('button', { name: 'End the mentorship' })[0] as HTMLElement)
const fill = () => {
  fireEvent.click(screen.getByRole('radio', { name: 'One of them leaves the program' }))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' She moved to Halifax. ' } })
}
const confirm = async () => {
  press()
  await screen.findByRole('heading', { name: 'End the mentorship of Ana and Ben today?' })
  fireEvent.click(screen.getAllByRole('button', { name: 'End the mentorship' }).at(-1) as HTMLElement)
}

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
})
afterEach(cleanup)

test('a ground and a reason are needed; what is missing is named and has the focus', async () => {
  await show({})
  press()
  expect(screen.getByText('Choose what comes closest.')).toBeDefined()
  expect((document.activeElement as HTMLInputElement).name).toBe('ground')
  fireEvent.click(screen.getByRole('radio', { name: 'Something else' }))
  press()
  expect(screen.getByText(/^Write the reason/)).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(sent).not.toHaveBeenCalled()
})

test('it is asked once more, goes with what was seen, and leads to how it ended', async () => {
  await show({ __typename: 'Mentorship', id: 'm', phase: 'ENDED', revision: 4 })
  fill()
  press()
  expect(sent).not.toHaveBeenCalled()
  await confirm()
  await screen.findByText('how it ended')
  expect(sent.mock.calls).toHaveLength(1)
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({
    ...{ mentorshipId: 'm', ground: 'left', text: 'She moved to Halifax.', revision: 3 },
  })
})

test.each([
  [{ __typename: 'Stale', message: 'changed' }, /changed/i],
  [
    { __typename: 'Refused', refusals: [{ code: 'already-ended', message: 'It is over already.' }] },
    /It is over already/,
  ],
  [
    { __typename: 'Refused', refusals: [{ code: 'text-missing', at: 'text', message: 'Words are needed.' }] },
    /Words are needed/,
  ],
])('what stands in the way is said, and what was written stays: %j', async (found, says) => {
  await show(found)
  fill()
  await confirm()
  await vi.waitFor(() => expect(document.body.textContent).toMatch(says), { timeout: 15_000 })
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(' She moved to Halifax. ')
})
