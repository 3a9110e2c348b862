import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import type { Here } from '../shell/here.ts'
import { HereContext } from '../shell/here.ts'
import { type Adoption, Reasons } from './AdoptionPage.tsx'
import { Consenting } from './Consenting.tsx'
import { isAsked } from './newer-rules.ts'
import { SetAside } from './SetAside.tsx'

configure({ asyncUtilTimeout: 15_000 })

const adoption = {
  insteadOf: 1,
  edition: {
    id: 'e2',
    number: 2,
    publishedAt: '2027-05-03T12:00:00Z',
  },
  changes: [
    {
      ...{ key: 'meetings-at-least', chapter: 'Meetings', kind: 'CHANGED', parts: ['VALUE'] },
      ...{ before: 'At least 2 meetings.', after: 'At least 3 meetings.' },
    },
  ],
  mentorConsentedAt: null,
  protegeConsentedAt: null,
  lapsed: [],
  viewerCan: { consent: { allowed: true, refusals: [] }, takeBack: { allowed: false } },
} as unknown as Adoption
const mentorship = { id: 'm', viewerParty: 'MENTOR', partner: { id: 'b', called: 'Ben' } } as unknown as Parameters<
  typeof Consenting
>[0]['mentorship']

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()
const again = vi.fn<() => void>()

async function show(found: Partial<Adoption> = {}, answer: object = { __typename: 'Mentorship', id: 'm' }) {
  const client = {
    mutation: (_document: unknown, variables: Sent) => {
      sent(variables)
      return { toPromise: () => Promise.resolve({ data: { consentToEdition: answer, takeBackConsent: answer } }) }
    },
  } as unknown as Client
  const root = createRootRoute()
  const page = createRoute({
    getParentRoute: () => root,
    path: '/o/$slug/m/$id/rules',
    component: () => (
      <HereContext value={{ slug: 'csce' } as unknown as Here}>
        <Consenting mentorship={mentorship} adoption={{ ...adoption, ...found }} again={again} />
      </HereContext>
    ),
  })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/o/csce/m/m/rules'] }),
  })
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        <RouterProvider router={router as never} />
      </IthacaProvider>
    </ClientProvider>,
  )
  await screen.findByText(/Your agreement stays/)
}
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
  again.mockClear()
})
afterEach(cleanup)

test('one says yes to the edition that was read, and the page reads again', async () => {
  await show()
  expect(words()).toContain('Ben has not answered yet.')
  fireEvent.click(screen.getByRole('button', { name: 'Go over to edition 2' }))
  await vi.waitFor(() => expect(again).toHaveBeenCalled(), 30_000)
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ mentorshipId: 'm', editionId: 'e2' })
})

test('where the other has said yes, it says so and from when on it holds', async () => {
  await show({ protegeConsentedAt: '2027-05-04T12:00:00Z' })
  expect(words()).toContain(
    'Ben agreed on 4 May 2027. If you agree too, edition 2 holds for both of you from tomorrow on.',
  )
})

test('who has said yes waits, is not asked again, and can take it back', async () => {
  await show({
    mentorConsentedAt: '2027-05-04T12:00:00Z',
    viewerCan: { consent: { allowed: false, refusals: [] }, takeBack: { allowed: true } } as never,
  })
  expect(words()).toContain('You agreed on 4 May 2027.')
  expect(screen.queryByRole('button', { name: /Go over/ })).toBeNull()
  expect(words()).toContain('Until Ben agrees too you can take it back')
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
  await vi.waitFor(() => expect(again).toHaveBeenCalled(), 30_000)
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ mentorshipId: 'm' })
})

test('what stands in the way is said in words', async () => {
  const refusals = [{ code: 'edition-not-current', message: 'The program has published newer rules meanwhile.' }]
  await show({}, { __typename: 'Refused', refusals })
  fireEvent.click(screen.getByRole('button', { name: 'Go over to edition 2' }))
  await screen.findByText('The program has published newer rules meanwhile.')
  expect(again).toHaveBeenCalled()
})

test.each([
  ['that change something for the two', adoption, true],
  ['that concern others', { ...adoption, changes: [] }, false],
  ['one has said yes to', { ...adoption, viewerCan: { consent: { allowed: false } } }, false],
  ['there are none', null, false],
])('rules %s: a task', (_what, found, expected) => {
  expect(isAsked({ adoption: found } as never)).toBe(expected)
})

const exception = {
  norm: { id: 'n', sentence: 'The mentor must be further along.' },
  reason: 'The two asked for each other.',
  at: '2027-01-10T12:00:00Z',
  by: { id: 'k', fullName: 'Kim Committee' },
}
test('what was set aside for the two is said with the rule, by whom and why', () => {
  const of = (...overrides: object[]) => (
    <IthacaProvider scheme="light" timeZone="UTC">
      <SetAside mentorship={{ id: 'm', overrides } as never} />
    </IthacaProvider>
  )
  const { rerender } = render(of(exception))
  expect(words()).toContain(
    'The mentor must be further along. Kim Committee set this aside on 10 January 2027: “The two asked for each other.”',
  )
  rerender(of({ ...exception, reason: '' }))
  expect(words()).toContain('the reason was erased')
  rerender(of())
  expect(screen.queryByRole('group')).toBeNull()
})

test('the reasons of every edition between are read, the newest first, with what people said', () => {
  const editions = [
    { id: 'e3', number: 3, note: 'Fewer forms.', themes: [] },
    { id: 'e2', number: 2, note: 'Three meetings.', themes: [{ id: 't', words: 'More time for goals.', people: 6 }] },
  ]
  const show = (some: object[]) =>
    render(
      <IthacaProvider scheme="light" timeZone="UTC">
        <Reasons editions={some as never} />
      </IthacaProvider>,
    )
  show(editions)
  const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings()).toEqual(['Why edition 3 was published', 'Why edition 2 was published'])
  expect(words()).toContain('More time for goals. (said by 6 people)')
  cleanup()
  show(editions.slice(0, 1))
  expect(headings()).toEqual(['Why it was published'])
})
