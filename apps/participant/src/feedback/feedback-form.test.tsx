import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import { FeedbackForm } from './FeedbackForm.tsx'

const questions = [
  { code: 'how-it-goes', label: 'How is it going?' },
  { code: 'better', label: 'What should the program do better?' },
]

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()
const given = vi.fn<() => void>()
const taken = { data: { giveFeedback: { __typename: 'Mentorship', id: 'm' } } }
let answer: object = taken
const client = {
  mutation: (_document: unknown, variables: Sent) => {
    sent(variables)
    return { toPromise: () => Promise.resolve(answer) }
  },
} as unknown as Client

const show = () =>
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <FeedbackForm mentorshipId="m" questions={questions} onGiven={given} />
      </IthacaProvider>
    </ClientProvider>,
  )
const write = (nth: number, value: string) =>
  fireEvent.change(screen.getAllByRole('textbox')[nth] as HTMLElement, { target: { value } })
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Send in confidence' }))

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

beforeEach(() => {
  sessionStorage.clear()
  sent.mockClear()
  given.mockClear()
  answer = taken
})
afterEach(cleanup)

test('nothing written is held back; one answer is enough, and is there again after a reload', async () => {
  show()
  press()
  expect(screen.getByText('Write something first, here or below.')).toBeDefined()
  expect(sent).not.toHaveBeenCalled()
  write(1, ' More evenings. ')
  cleanup()
  show()
  expect(screen.getByText('What you had begun is still here.')).toBeDefined()
  press()
  await vi.waitFor(() => expect(given).toHaveBeenCalledOnce(), 30_000)
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({
    mentorshipId: 'm',
    answers: [
      { question: 'how-it-goes', text: '' },
      { question: 'better', text: 'More evenings.' },
    ],
  })
})

test('what the server refuses stands beside the field it is about', async () => {
  const refusals = [{ code: 'text-not-storable', at: 'answers.better', message: 'This text cannot be kept.' }]
  answer = { data: { giveFeedback: { __typename: 'Refused', refusals } } }
  show()
  write(1, 'More evenings.')
  press()
  await vi.waitFor(() => expect(screen.getByText('This text cannot be kept.')).toBeDefined(), 30_000)
  expect(given).not.toHaveBeenCalled()
})
