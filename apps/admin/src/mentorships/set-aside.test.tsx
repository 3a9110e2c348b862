import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import { Required } from './Required.tsx'

configure({ asyncUtilTimeout: 15_000 })
// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const may = { setAside: { allowed: true } }
const sections = { norm: { id: 'n1', sentence: 'You need to settle four sections.' }, begins: false, viewerCan: may }
const word = { norm: { id: 'n2', sentence: 'Both need to sign.' }, begins: true, viewerCan: may }
const pair = { id: 'm', mentor: { id: 'a', called: 'Ana' }, protege: { id: 'b', called: 'Ben' } }

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()

function show(requirements: object[], answer: object = { __typename: 'Mentorship', id: 'm' }) {
  const client = {
    mutation: (_document: unknown, variables: Sent) => {
      sent(variables)
      return { toPromise: () => Promise.resolve({ data: { setAsideRequirement: answer } }) }
    },
  } as unknown as Client
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        <Required mentorship={{ ...pair, requirements } as never} />
      </IthacaProvider>
    </ClientProvider>,
  )
}
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')
const open = (sentence: string) => fireEvent.click(screen.getByRole('button', { name: `Set aside: ${sentence}` }))
const confirm = () => fireEvent.click(screen.getByRole('button', { name: 'Set aside' }))

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
})
afterEach(cleanup)

test('what is required is set aside with a reason, after reading what follows', async () => {
  show([sections, word])
  open(sections.norm.sentence)
  await screen.findByText('Set this aside for Ana and Ben?')
  expect(words()).not.toContain('begins today')
  confirm()
  await screen.findByText('Write a sentence on why.')
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: ' It is on paper. ' } })
  confirm()
  await vi.waitFor(() => expect(sent).toHaveBeenCalled(), 30_000)
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ mentorshipId: 'm', normId: 'n1', reason: 'It is on paper.' })
})

test('where it is the word of the two, it says that the mentorship begins', async () => {
  show([word])
  open(word.norm.sentence)
  await screen.findByText(/Their mentorship begins today/)
})

test('what stands in the way is said in words', async () => {
  const refusals = [{ code: 'set-aside-already', at: null, message: 'This was set aside for the two already.' }]
  show([sections], { __typename: 'Refused', refusals })
  open(sections.norm.sentence)
  fireEvent.change(await screen.findByLabelText(/^Why/), { target: { value: 'Because.' } })
  confirm()
  await screen.findByText('This was set aside for the two already.')
})

test('who may not set anything aside is not shown it', () => {
  show([{ ...sections, viewerCan: { setAside: { allowed: false } } }])
  expect(words()).not.toContain('Make an exception')
})
