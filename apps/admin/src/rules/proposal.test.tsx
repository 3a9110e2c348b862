import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import { type Here, ProgramContext } from '../programs/program.ts'
import { DraftPanel } from './DraftPanel.tsx'

vi.mock('@tanstack/react-router', () => ({ Link: 'a' }))
configure({ asyncUtilTimeout: 15_000 })
// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const here = { slug: 'csce', hasDuty: true, program: { slug: 'mentoring' } } as Here
const no = { allowed: false, refusals: [] }
const yes = { allowed: true, refusals: [] }
const proposal = {
  ...{ state: 'OPEN', note: 'Less travel.', reason: null, settledAt: null, settledBy: null },
  ...{ proposedAt: '2027-05-03T12:00:00Z', proposedBy: { id: 'k', fullName: 'Kim Committee' } },
  viewerCan: { approve: yes, decline: yes, withdraw: no },
}
const draft = {
  ...{
    revision: 4,
    differs: true,
    changedAt: null,
    changedBy: null,
    keptByMentorships: 12,
    runningMentorships: 12,
    takesTwo: true,
  },
  ...{ problems: [], changes: [], themes: [], proposal: null },
  viewerCan: { replace: yes, publish: no, propose: yes, nameFeedback: no },
}
const dryRun = {
  ...{ revision: 4, total: 14, looked: 14, endCursor: null, byConsent: 12, atRenewal: 1, keeps: 1 },
  ...{ untouched: 2, mails: 20, groups: [] },
}

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()

function show(change: object = {}, answer: object = { __typename: 'Program', id: 'p' }) {
  const client = {
    mutation: (_document: unknown, variables: Sent) => {
      sent(variables)
      return { toPromise: () => Promise.resolve({ data: { any: answer } }) }
    },
    query: () => ({ toPromise: () => Promise.resolve({ data: { program: { draft: { differs: true, dryRun } } } }) }),
  } as unknown as Client
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        <ProgramContext.Provider value={here}>
          <DraftPanel draft={{ ...draft, ...change } as never} programId="p" newest={2} />
        </ProgramContext.Provider>
      </IthacaProvider>
    </ClientProvider>,
  )
}
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = async (value: string) => fireEvent.change(await screen.findByRole('textbox'), { target: { value } })

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
})
afterEach(cleanup)

test('where it takes two, the draft is proposed with a note, and nobody publishes alone', async () => {
  show()
  expect(words()).toContain('The rules in force ask for two people')
  expect(screen.queryByRole('button', { name: 'Publish the draft' })).toBeNull()
  press('Propose to publish')
  await screen.findByRole('heading', { name: 'Propose to publish edition 3?' })
  expect(words()).toContain('Any change of the draft ends the proposal')
  await write(' Less travel. ')
  press('Propose edition 3')
  await screen.findByText('Proposed. Those who can agree were told.')
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ programId: 'p', revision: 4, note: 'Less travel.' })
})

test('what waits is read with its note, and agreed to knowing for whom something changes', async () => {
  show({ proposal }, { __typename: 'Edition', id: 'e3', number: 3 })
  expect(words()).toContain('Kim Committee proposed on 3 May 2027 to publish this draft.')
  expect(words()).toContain('Less travel.')
  expect(screen.queryByRole('button', { name: 'Propose to publish' })).toBeNull()
  press('Agree and publish')
  await screen.findByText(/12 mentorships that run keep their rules. For 10 of them something changes/)
  expect(words()).toContain('1 pair is writing a renewal')
  press('Publish edition 3')
  await screen.findByText('Edition 3 is published.')
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ programId: 'p', revision: 4 })
})

test('it is declined with a reason', async () => {
  show({ proposal })
  press('Decline')
  await screen.findByRole('heading', { name: 'Decline to publish this draft?' })
  fireEvent.click(screen.getAllByRole('button', { name: 'Decline' }).at(-1) ?? expect.fail('no button'))
  expect(screen.getByText('Write a sentence on why.')).toBeDefined()
  await write('Ask the board first.')
  fireEvent.click(screen.getAllByRole('button', { name: 'Decline' }).at(-1) ?? expect.fail('no button'))
  await screen.findByText('Declined. Kim Committee is told.')
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ reason: 'Ask the board first.' })
})

test('whose it is takes it back, and who cannot agree reads why', async () => {
  show({ proposal: { ...proposal, viewerCan: { approve: no, decline: no, withdraw: yes } } })
  expect(words()).toContain('You proposed on 3 May 2027 to publish this draft.')
  press('Take it back')
  await screen.findByText('Taken back. The draft stays as it is.')
  cleanup()
  const approve = { allowed: false, refusals: [{ code: 'x', message: 'One of the two has to be an owner.' }] }
  show({ proposal: { ...proposal, viewerCan: { approve, decline: yes, withdraw: no } } })
  expect(screen.queryByRole('button', { name: 'Agree and publish' })).toBeNull()
  expect(screen.getByText('One of the two has to be an owner.')).toBeDefined()
})

test.each([
  ['DECLINED', 'Olive Owner declined the proposal of Kim Committee on 4 May 2027:Ask the board.'],
  ['LAPSED', 'lapsed on 4 May 2027, because Olive Owner changed the draft'],
  ['WITHDRAWN', 'Kim Committee took the proposal back on 4 May 2027.'],
])('what became of one is said: %s', (state, said) => {
  const settled = { settledAt: '2027-05-04T12:00:00Z', settledBy: { id: 'o', fullName: 'Olive Owner' } }
  const reason = state === 'DECLINED' ? 'Ask the board.' : null
  show({ proposal: { ...proposal, ...settled, state, reason } })
  expect(words()).toContain(said)
  expect(screen.getByRole('button', { name: 'Propose to publish' })).toBeDefined()
})

test('what the draft answers is read in words, with a number only from five on, and taken out again', async () => {
  const themes = [
    { id: 't1', words: 'More time for goals.', people: 7 },
    { id: 't2', words: 'A room for meetings.', people: null },
  ]
  show({ themes })
  expect(words()).toContain('More time for goals. (said by 7 people)')
  expect(words()).not.toContain('A room for meetings. (')
  press('Take out: A room for meetings.')
  await screen.findByText('Taken out of the draft.')
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ programId: 'p', themeId: 't2', revision: 4 })
})
