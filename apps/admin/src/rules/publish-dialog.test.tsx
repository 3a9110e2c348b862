import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import { type Here, ProgramContext } from '../programs/program.ts'
import { DraftPanel } from './DraftPanel.tsx'

vi.mock('@tanstack/react-router', () => ({ Link: 'a' }))
const here = { slug: 'csce', program: { slug: 'mentoring' } } as Here

configure({ asyncUtilTimeout: 15_000 })
// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const draft = {
  revision: 4,
  differs: true,
  changedAt: '2027-05-03T12:00:00Z',
  changedBy: { id: 'o', fullName: 'Olive Owner' },
  keptByMentorships: 15,
  runningMentorships: 9,
  takesTwo: false,
  proposal: null,
  themes: [],
  problems: [],
  changes: [
    {
      ...{ key: 'goals-three', chapter: 'Goals', kind: 'CHANGED', parts: ['VALUE', 'STRENGTH'] },
      ...{ before: 'Three goals.', after: 'Four goals.' },
    },
  ],
  viewerCan: {
    replace: { allowed: true },
    publish: { allowed: true, refusals: [] },
    propose: { allowed: false, refusals: [] },
    nameFeedback: { allowed: false },
  },
}

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()

function show(change: object = {}, answer: object = { __typename: 'Edition', id: 'e3', number: 3 }) {
  const client = {
    mutation: (_document: unknown, variables: Sent) => {
      sent(variables)
      return { toPromise: () => Promise.resolve({ data: { publishEdition: answer } }) }
    },
  } as unknown as Client
  const page = (draftNow: object) => (
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        <ProgramContext.Provider value={here}>
          <DraftPanel draft={{ ...draft, ...draftNow } as never} programId="p" newest={2} />
        </ProgramContext.Provider>
      </IthacaProvider>
    </ClientProvider>
  )
  const { rerender } = render(page(change))
  return (next: object) => rerender(page(next))
}
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')
const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Publish the draft' }))
const publish = () => fireEvent.click(screen.getByRole('button', { name: 'Publish edition 3' }))

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
})
afterEach(cleanup)

test('a draft says who changed it, and what it would change in sentences', () => {
  show()
  expect(words()).toContain('Changed on 3 May 2027 by Olive Owner.')
  expect(screen.getByRole('listitem').textContent).toBe(
    'how much or what, how stronglyFour goals.Until now: Three goals.',
  )
})

test('what follows is said before a reason is asked, and it goes with the draft that was read', async () => {
  show()
  ask()
  await screen.findByRole('heading', { name: 'Publish edition 3?' })
  const dialog = screen.getByRole('dialog').textContent.replaceAll('\u00a0', ' ')
  expect(dialog).toContain('9 mentorships that run keep their rules until their two people renew')
  expect(dialog).toContain('6 pairs still write or sign their agreement')
  publish()
  expect(screen.getByText('Write a sentence on what is new and why.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' Four goals, as the board asked. ' } })
  publish()
  await screen.findByText('Edition 3 is published.')
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({
    ...{ programId: 'p', revision: 4, note: 'Four goals, as the board asked.' },
  })
})

test('what does not fit is named point by point, and not published', () => {
  const refusals = [{ code: 'rules-do-not-fit', message: 'These rules cannot be published.' }]
  show({
    problems: [{ code: 'renewal-not-allowed', message: '“Both renew” contradicts “no renewal”.' }],
    viewerCan: { ...draft.viewerCan, publish: { allowed: false, refusals } },
  })
  expect(words()).toContain('1 point does not fit, so this cannot be published yet')
  expect(words()).toContain('“Both renew” contradicts “no renewal”.')
  expect(words()).not.toContain('These rules cannot be published.')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Publish the draft' }).disabled).toBe(true)
})

test('who may not publish reads why; when somebody was first, it is said', async () => {
  show({
    viewerCan: { ...draft.viewerCan, publish: { allowed: false, refusals: [{ code: 'x', message: 'Ask an owner.' }] } },
  })
  expect(screen.getByText('Ask an owner.')).toBeDefined()
  cleanup()
  show({}, { __typename: 'Stale', message: 'changed' })
  ask()
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'Why' } })
  publish()
  await screen.findByRole('alert')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Why')
})

test('where nothing is drafted, that is said and nothing offered', () => {
  show({ differs: false })
  expect(words()).toContain('Nothing waits to be published')
  expect(screen.queryByRole('button', { name: /ublish/ })).toBeNull()
})

test('an owner reads how many there are beside the button, and who can look at whom it touches', () => {
  show()
  expect(words()).toContain('9 mentorships that run keep their rules until')
  expect(words()).toContain('A coordinator or a member of the committee can look.')
  expect(screen.getByText('See who they are')).toBeDefined()
})

test('what others write while one asks is not published with what was read', async () => {
  const again = show()
  ask()
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'Four goals.' } })
  again({ revision: 5 })
  publish()
  await screen.findByText('Edition 3 is published.')
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ revision: 4 })
})
