import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/rule-words.ts'
import { AssociationContext } from '../organizations/association.ts'
import { BeginForm } from './BeginForm.tsx'
import { Beginning } from './Beginning.tsx'

configure({ asyncUtilTimeout: 15_000 })
const navigated = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigated }))

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(input: Record<string, unknown>) => void>()

function show(from: { preset: string } | { fromProgramId: string }, answer: object) {
  const client = {
    mutation: (_document: unknown, { input }: Sent) => {
      sent(input)
      return { toPromise: () => Promise.resolve({ data: { createProgram: answer } }) }
    },
  } as unknown as Client
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <AssociationContext value={{ slug: 'ours' } as never}>
          <BeginForm from={from} timeZone="America/Toronto" locale="FR" />
        </AssociationContext>
      </IthacaProvider>
    </ClientProvider>,
  )
}
beforeEach(() => setLocale('en'))
afterEach(() => {
  cleanup()
  sent.mockClear()
  navigated.mockClear()
})

const made = { __typename: 'Program', id: 'p', slug: 'mentors-2027', name: 'Mentors 2027' }
const name = () => screen.getByRole('textbox', { name: /^Name/ })
const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Begin the set-up' }))

test('a program begins as a draft, under an address made of its name, and is set up next', async () => {
  show({ fromProgramId: 'other' }, made)
  begin()
  expect(screen.getByText('Give the program a name')).toBeTruthy()
  fireEvent.change(name(), { target: { value: 'Mentors 2027' } })
  begin()
  await waitFor(() => expect(navigated).toHaveBeenCalledTimes(1))
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    ...{ fromProgramId: 'other', name: 'Mentors 2027', slug: 'mentors-2027', asDraft: true },
    ...{ timeZone: 'America/Toronto', locale: 'FR' },
  })
  expect(navigated).toHaveBeenCalledWith({
    to: '/$slug/$program/set-up',
    params: { slug: 'ours', program: 'mentors-2027' },
  })
})

test('an address that is taken is told beside it, and the name stays', async () => {
  show({ preset: 'csce' }, { __typename: 'Refused', refusals: [{ code: 'slug-taken', at: 'slug', message: 'Taken.' }] })
  fireEvent.change(name(), { target: { value: 'Mentors' } })
  begin()
  expect(await screen.findByText('Taken.')).toBeTruthy()
  expect(name()).toHaveProperty('value', 'Mentors')
  expect(navigated).not.toHaveBeenCalled()
})

test('what one begins from tells what it asks once it is chosen', () => {
  const glance = { works: ['The two sign.'], asks: ['Meet twice a year.'], more: 3 }
  const row = (isChosen: boolean) => (
    <IthacaProvider scheme="light">
      <Beginning title="A year" note="For members." glance={glance} isChosen={isChosen} onChoose={() => undefined} />
    </IthacaProvider>
  )
  const { rerender } = render(row(false))
  expect(screen.queryByText('Meet twice a year.')).toBeNull()
  rerender(row(true))
  expect(screen.getByText('Meet twice a year.')).toBeTruthy()
  expect(screen.getByText('and 3 points more')).toBeTruthy()
})
