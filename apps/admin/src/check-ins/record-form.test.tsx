import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider } from '@ithaca/ui'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import type { About } from './CheckInPage.tsx'
import { RecordForm } from './RecordForm.tsx'

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const sent = vi.fn<(input: Record<string, unknown>) => void>()
const client = {
  mutation: (_document: unknown, { input }: { input: Record<string, unknown> }) => {
    sent(input)
    return { toPromise: () => Promise.resolve({ data: { recordCheckIn: { __typename: 'Mentorship', id: 'm' } } }) }
  },
} as unknown as Client
const about: About = { mentorshipId: 'm', party: 'PROTEGE', called: 'Ruth' }
const keep = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    await Promise.resolve()
  })
const show = () =>
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <RecordForm about={about} asksFeedback pairedOn="2020-01-01" />
      </IthacaProvider>
    </ClientProvider>,
  )

afterEach(() => {
  cleanup()
  sent.mockClear()
})

test('one press keeps no call that nobody spoke of', async () => {
  show()
  await keep()
  expect(sent).not.toHaveBeenCalled()
  expect(screen.getByText('Choose how you spoke.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'By telephone' }))
})

test('what was said is kept as it was said, and the next one begins anew', async () => {
  show()
  fireEvent.click(screen.getByRole('radio', { name: 'By video' }))
  await keep()
  expect(sent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ way: 'VIDEO', asked: false, note: null }))
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false)
  expect(screen.queryByText('Choose how you spoke.')).toBeNull()
})

test('a day that cannot be is not kept as today', async () => {
  show()
  fireEvent.click(screen.getByRole('radio', { name: 'By telephone' }))
  fireEvent.input(screen.getByLabelText('When did you speak?'), { target: { value: 'last weekish' } })
  await keep()
  expect(sent).not.toHaveBeenCalled()
})
