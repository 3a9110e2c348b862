import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/rule-words.ts'
import { type Here, ProgramContext } from '../programs/program.ts'
import { SetUpPage } from './SetUpPage.tsx'
import { TaskPage } from './TaskPage.tsx'

configure({ asyncUtilTimeout: 15_000 })
// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const label = {
  one: 'mentor',
  many: 'mentors',
  the: 'the mentor',
  of: 'of the mentor',
  your: 'your mentor',
  start: 'Mentor',
}
const here = {
  slug: 'ours',
  program: {
    ...{ id: 'p', slug: 'first', name: 'First', state: 'draft', labels: { mentor: label, protege: label } },
    viewerCan: { invite: { allowed: false }, inviteCoordinator: { allowed: true } },
  },
} as unknown as Here

const months = {
  is: 'maybe',
  none: 'Open',
  some: 'A set term',
  of: { is: 'number', least: 1, most: 120, unit: 'months' },
}
const renewal = { is: 'yes-no', yes: 'They can', no: 'They cannot' }
const term = {
  ...{ __typename: 'QuantityNorm', id: 'n1', key: 'term', strength: 'EXPECTED', minimum: null, maximum: null },
  ...{ target: 12, sentence: 'Take part for 12 months.' },
}
const step = (task: string, state = 'OPEN', problems: object[] = []) => ({ task, state, problems })
const draft = {
  ...{
    revision: 3,
    book: { norms: [] },
    changedAt: '2027-05-03T12:00:00Z',
    changedBy: { id: 'o', fullName: 'Olive Owner' },
  },
  setUp: [step('NAME', 'DONE'), step('CHARGE', 'DONE'), step('TERM'), step('READ')],
  fields: [
    { path: 'term.months', name: 'Term', help: null, value: 12, shape: months },
    { path: 'renewal.allowed', name: 'Renewal', help: null, value: true, shape: renewal },
  ],
  sections: [{ key: 'term', title: 'Term', norms: [term], settings: [{ key: 'term.months', sentence: '12 months.' }] }],
  viewerCan: { replace: { allowed: true, refusals: [] }, publish: { allowed: true, refusals: [] } },
}
/** One answer, as a client streams it: given when it is pulled, unless it was closed before. */
const once = (value: unknown) => (sink: (signal: unknown) => void) => {
  let isOpen = true
  const talk = (signal: number) => {
    if (!isOpen) return
    isOpen = false
    if (signal === 0) sink(Object.assign([value], { tag: 1 }))
    if (signal === 0) sink(0)
  }
  sink(Object.assign([talk], { tag: 0 }))
}

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(input: Record<string, unknown>) => void>()

/** A server in a few words: how the draft stands, and what each save is answered. */
function show(
  path: string,
  { change = {}, answers = [] as object[], state = 'draft', lacks = [] as object[], kept = {} } = {},
) {
  const program = {
    id: 'p',
    name: 'First',
    state,
    publicPage: '/o/ours/programs/first',
    duties: [],
    lacks,
    draft: { ...draft, ...change },
  }
  const reading = { data: { program }, operation: { key: 1 }, stale: false, hasNext: false }
  const done = { __typename: 'Program', id: 'p', name: 'First', draft: { revision: 4 } }
  const client = {
    executeQuery: () => once(reading),
    query: () => {
      const read = { ...program, draft: { ...draft, ...change, ...kept } }
      return { toPromise: () => Promise.resolve({ ...reading, data: { program: read } }) }
    },
    mutation: (_document: unknown, { input }: Sent) => {
      sent(input)
      return { toPromise: () => Promise.resolve({ data: { ended: answers.shift() ?? done } }) }
    },
  } as unknown as Client
  const root = createRootRoute({ component: Outlet })
  const page = createRoute({ getParentRoute: () => root, path: '/$slug/$program/set-up', component: SetUpPage })
  const task = createRoute({ getParentRoute: () => root, path: '/$slug/$program/set-up/$page', component: TaskPage })
  const history = createMemoryHistory({ initialEntries: [`/ours/first/set-up${path}`] })
  const router = createRouter({ routeTree: root.addChildren([page, task]), history })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        <ProgramContext.Provider value={here}>
          <RouterProvider router={router as never} />
        </ProgramContext.Provider>
      </IthacaProvider>
    </ClientProvider>,
  )
  return router
}
beforeEach(() => setLocale('en'))
afterEach(() => {
  cleanup()
  sent.mockClear()
})
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save and go on' }))
const figure = () => screen.findByRole('textbox')

test('the list says how far it has come and leads to the first page that is open', async () => {
  show('')
  expect(await screen.findByText(/^2 of 8 pages are done · Last changed by Olive Owner/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Next: How long it lasts' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe('/ours/first/set-up/term')
})

test('what is left open by the rules is told on the list, and keeps publishing waiting', async () => {
  const problems = [{ code: 'interval-not-chosen', message: 'How often is not chosen.' }]
  show('', { change: { setUp: [step('CONFIDENCE', 'LOOK_AGAIN', problems), step('READ', 'OPEN', problems)] } })
  expect(await screen.findByText('Something is to be chosen here')).toBeTruthy()
  expect(screen.getByText('Look at it again')).toBeTruthy()
  expect(screen.getByText('1 point is to be settled first')).toBeTruthy()
})

test('answers are kept as they were given, and only those that are another', async () => {
  const router = show('/term')
  fireEvent.change(await figure(), { target: { value: '18' } })
  save()
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  // The rule that asked for the same term asks for the new one.
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    ...{ programId: 'p', revision: 3, setUp: { task: 'TERM', done: true } },
    patches: [{ set: { path: 'term.months', value: 18 } }, { revise: { norm: 'term', count: 18 } }],
  })
  await waitFor(() => expect(router.state.location.pathname).toBe('/ours/first/set-up/meetings'))
})

test('what is no number stays as it was typed, is told beside the field, and nothing is sent', async () => {
  show('/term')
  fireEvent.change(await figure(), { target: { value: 'a year' } })
  save()
  expect((await screen.findAllByText(/A whole number/)).length).toBeGreaterThan(0)
  expect((await figure()) as HTMLInputElement).toHaveProperty('value', 'a year')
  expect(sent).not.toHaveBeenCalled()
})

test('what the server refuses is told beside the field that it is about', async () => {
  const refusals = [{ code: 'value-too-big', at: 'book.settings.term.months', message: 'Take 60 or less.' }]
  show('/term', { answers: [{ __typename: 'Refused', refusals }] })
  fireEvent.change(await figure(), { target: { value: '99' } })
  save()
  await waitFor(() => expect(screen.getAllByText('Take 60 or less.').length).toBeGreaterThan(0))
  expect((await figure()).getAttribute('aria-invalid')).toBe('true')
})

test('whichever way one leaves, what was entered is kept, and one is not done with the page', async () => {
  const router = show('/term')
  fireEvent.click(await screen.findByRole('radio', { name: 'They cannot' }))
  fireEvent.click(screen.getByRole('link', { name: 'All pages' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/ours/first/set-up'))
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    ...{ setUp: null, patches: [{ set: { path: 'renewal.allowed', value: false } }] },
  })
})

test('a page that is skipped untouched sends nothing', async () => {
  const router = show('/term')
  fireEvent.click(await screen.findByRole('link', { name: 'Skip for now' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/ours/first/set-up/meetings'))
  expect(sent).not.toHaveBeenCalled()
})

test('a rule is left out and taken back in before it is saved', async () => {
  show('/term')
  fireEvent.click(await screen.findByRole('button', { name: 'Leave out: Take part for 12 months.' }))
  fireEvent.click(screen.getByRole('button', { name: 'Take it back in: Take part for 12 months.' }))
  fireEvent.click(screen.getByRole('button', { name: 'Leave out: Take part for 12 months.' }))
  save()
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ patches: [{ remove: 'term' }] })
})

test('somebody else at work on another question stands in nobody’s way', async () => {
  const router = show('/term', { answers: [{ __typename: 'Stale', message: 'x' }] })
  fireEvent.change(await figure(), { target: { value: '6' } })
  save()
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(2))
  await waitFor(() => expect(router.state.location.pathname).toBe('/ours/first/set-up/meetings'))
})

test('a refusal is shown, and what was entered stays', async () => {
  const refused = {
    __typename: 'Refused',
    refusals: [{ code: 'value-too-large', at: 'x', message: 'That is too long.' }],
  }
  const router = show('/term', { answers: [refused] })
  fireEvent.change(await figure(), { target: { value: '100' } })
  save()
  expect(await screen.findByText('That is too long.')).toBeTruthy()
  expect((await figure()) as HTMLInputElement).toHaveProperty('value', '100')
  expect(router.state.location.pathname).toBe('/ours/first/set-up/term')
})

test('publishing says what follows, asks for a sentence, and leads to what comes next', async () => {
  show('/publish', { answers: [{ __typename: 'Edition', id: 'e', number: 1 }] })
  const note = await screen.findByRole('textbox', { name: /A sentence for the record/ })
  expect(screen.getByText(/Not every page was looked at/)).toBeTruthy()
  fireEvent.change(note, { target: { value: ' ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Publish the rules' }))
  expect(await screen.findByText('Write a sentence')).toBeTruthy()
  fireEvent.change(note, { target: { value: 'We begin.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Publish the rules' }))
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ programId: 'p', revision: 3, note: 'We begin.' })
})

test('publishing tells who is missing, and that only the committee makes pairs', async () => {
  const by = { path: 'matching.publishedBy', name: 'x', help: null, value: ['committee'], shape: { is: 'unknown' } }
  const lacks = [
    { who: 'COORDINATOR', invited: false },
    { who: 'COMMITTEE', invited: false },
    { who: 'SECOND_PUBLISHER', invited: true },
  ]
  show('/publish', { lacks, change: { fields: [by] } })
  expect(await screen.findByText(/Nobody coordinates the program/)).toBeTruthy()
  expect(screen.getByText(/nobody else could agree yet/).textContent).toMatch(/invited and has not answered/)
  expect(screen.getByText(/and the committee can make pairs/)).toBeTruthy()
  const [first] = screen.getAllByRole('link', { name: 'Who is in charge' })
  expect(first?.getAttribute('href')).toBe('/ours/first/set-up/charge')
  expect(screen.getByRole('button', { name: 'Publish the rules' })).toHaveProperty('disabled', false)
})

test('what an answer breaks is told at the button, once, before one goes on', async () => {
  const problems = [{ code: 'term-contradicts', message: 'The term is said twice.' }]
  const kept = { setUp: [...draft.setUp.slice(0, 3), step('READ', 'OPEN', problems)] }
  const router = show('/term', { kept })
  fireEvent.change(await figure(), { target: { value: '18' } })
  save()
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1))
  expect(await screen.findByText('The term is said twice.')).toBeTruthy()
  expect(router.state.location.pathname).toBe('/ours/first/set-up/term')
})

test('a program that is published shows its public page and who is invited next', async () => {
  show('', { state: 'open' })
  expect(await screen.findByRole('heading', { name: 'First is set up' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the public page' }).getAttribute('href')).toBe('/o/ours/programs/first')
})

test('reading it through says which texts are the model’s, and leads to the page and the editor', async () => {
  show('/read', { change: { pageUrl: 'https://x.example/draft' } })
  expect(await screen.findByText(/does not follow your answers/)).toBeTruthy()
  expect(screen.getByRole('link', { name: /See it as the public page/ }).getAttribute('href')).toContain('/draft')
  expect(screen.getByRole('link', { name: 'Change any rule by itself' }).getAttribute('href')).toBe(
    '/ours/first/rules/edit',
  )
})

test('who may not change the draft is told so', async () => {
  show('/term', { change: { viewerCan: { ...draft.viewerCan, replace: { allowed: false, refusals: [] } } } })
  expect(await screen.findByText('Those who run the program set it up')).toBeTruthy()
})

test('an address that was typed and not sent is told beside it, and nobody goes on without it', async () => {
  const router = show('/charge')
  const email = await screen.findByRole('textbox', { name: /E-mail address/ })
  fireEvent.change(email, { target: { value: 'jo@example.org' } })
  save()
  expect(await screen.findByText(/This address has not been invited yet/)).toBeTruthy()
  expect(document.activeElement).toBe(email)
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(email, { target: { value: '' } })
  save()
  await waitFor(() => expect(router.state.location.pathname).toBe('/ours/first/set-up/term'))
})
