import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import { EvaluationForm } from './EvaluationForm.tsx'

const evaluation = {
  term: 1,
  opensOn: '2027-03-02',
  closesOn: '2027-05-14',
  givenBy: [],
  questions: [
    { code: 'respect', label: 'We treated each other with respect.' },
    { code: 'again', label: 'I would do it again.' },
  ],
  marks: [
    { mark: 1, label: 'Not at all' },
    { mark: 5, label: 'Fully' },
  ],
  viewerCan: { allowed: true, refusals: [] },
} as unknown as Parameters<typeof EvaluationForm>[0]['evaluation']

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()
const taken = { data: { giveEvaluation: { __typename: 'Mentorship', id: 'm' } } }
let answer: object = taken
const given = vi.fn<() => void>()
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
        <EvaluationForm mentorshipId="m" evaluation={evaluation} name="Aisha" onGiven={given} />
      </IthacaProvider>
    </ClientProvider>,
  )
const choose = (question: number, mark: string) =>
  fireEvent.click(screen.getAllByRole('radio', { name: mark })[question] as HTMLElement)
const press = () => fireEvent.click(screen.getAllByRole('button', { name: 'Send my answers' }).at(-1) as HTMLElement)

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

beforeEach(() => {
  sessionStorage.clear()
  sent.mockClear()
  given.mockClear()
  answer = taken
})
afterEach(cleanup)

test('a question without a mark holds it back, is named, and has the focus', () => {
  show()
  choose(0, 'Fully')
  press()
  expect(screen.getAllByText('Choose one of the five.')).toHaveLength(1)
  expect((document.activeElement as HTMLInputElement).name).toBe('question-again')
  expect(sent).not.toHaveBeenCalled()
})

test('what is chosen and typed is there again after a reload; it goes once, after it was asked', async () => {
  show()
  choose(0, 'Fully')
  choose(1, 'Not at all')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' A list of subjects. ' } })
  cleanup()
  show()
  expect(screen.getByText('What you had begun is still here.')).toBeDefined()
  expect(screen.getByText('2 of 2 answered')).toBeDefined()
  press()
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Send your answers?' })).toBeDefined(), 30_000)
  expect(sent).not.toHaveBeenCalled()
  fireEvent.click(screen.getAllByRole('button', { name: 'Send my answers' }).at(-1) as HTMLElement)
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1), 30_000)
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({
    ...{ mentorshipId: 'm', term: 1, words: 'A list of subjects.' },
    answers: [
      { question: 'respect', mark: 5 },
      { question: 'again', mark: 1 },
    ],
  })
  await vi.waitFor(() => expect(sessionStorage.length).toBe(0), 30_000)
})

test('what was sent before stands: who sends a second time is told so', async () => {
  const refusals = [{ code: 'evaluation-given', message: 'You have answered already.' }]
  answer = { data: { giveEvaluation: { __typename: 'Refused', refusals } } }
  show()
  choose(0, 'Fully')
  choose(1, 'Fully')
  press()
  press()
  await vi.waitFor(() => expect(given).toHaveBeenCalledOnce(), 30_000)
})
