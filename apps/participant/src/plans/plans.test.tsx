import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import type { PlanOfFragment, TimelineOfFragment } from '../gql/graphql.ts'
import { PlanList } from './PlanList.tsx'
import { TimelineForm } from './TimelineForm.tsx'

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(input: Record<string, unknown>) => void>()
const answer = { done: { __typename: 'PlanItem', id: 'p1', revision: 4 } }
const client = {
  mutation: (_document: unknown, { input: { idempotencyKey: _key, ...input } }: Sent) => {
    sent(input)
    return { toPromise: () => Promise.resolve({ data: answer }) }
  },
} as unknown as Client
const show = (page: ReactNode) =>
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        {page}
      </IthacaProvider>
    </ClientProvider>,
  )
const press = async (element: HTMLElement) => act(async () => void (await Promise.resolve(fireEvent.click(element))))

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
})
afterEach(cleanup)

const item = {
  ...{ __typename: 'PlanItem', id: 'p1', kind: 'MILESTONE', section: null, onDay: '2027-03-01', doneOn: null },
  ...{ text: 'Shadow two audits', revision: 3, goal: { id: 'g1' } },
}
const plan = (more: object = {}) =>
  ({
    ...{ id: 'm1', plan: [item] },
    planChoices: {
      ...{ addMilestone: { allowed: true }, addActivity: { allowed: false }, change: { allowed: true }, sections: [] },
      ...more,
    },
  }) as unknown as PlanOfFragment
const list = (goalId: string | null, of = plan()) => <PlanList plan={of} goalId={goalId} title="On the way" level={4} />

test('a milestone stands under its goal, and one press marks it', async () => {
  show(list('g1'))
  const box = screen.getByRole('checkbox', { name: 'Shadow two audits' })
  expect(screen.getByText('Milestone · by 1 Mar 2027')).toBeDefined()
  await press(box)
  expect(sent).toHaveBeenCalledWith({ planItemId: 'p1', revision: 3, done: true })
  expect(screen.queryByRole('button', { name: 'Add an activity' })).toBeNull()
})

test('what is written goes with its goal; nothing is sent while it is empty', async () => {
  show(list('g1'))
  await press(screen.getByRole('button', { name: 'Add a milestone' }))
  await press(screen.getByRole('button', { name: 'Add a milestone' }))
  expect(screen.getByText('Write a few words first.')).toBeDefined()
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText(/What will be reached/u), { target: { value: 'Write the plan' } })
  await press(screen.getByRole('button', { name: 'Add a milestone' }))
  const added = { mentorshipId: 'm1', kind: 'MILESTONE', goalId: 'g1', text: 'Write the plan', onDay: null }
  expect(sent).toHaveBeenCalledWith(added)
})

test('who may not change it reads it, and where nothing is offered there is nothing', () => {
  show(list('g1', plan({ addMilestone: { allowed: false }, change: { allowed: false } })))
  expect(screen.getByRole('checkbox', { name: 'Shadow two audits' }).hasAttribute('disabled')).toBe(true)
  expect(screen.queryAllByRole('button')).toEqual([])
  cleanup()
  const { container } = show(list(null))
  expect(container.querySelector('h4')).toBeNull()
})

const timeline = (drawn: boolean) =>
  ({
    ...{ drawn, draw: { allowed: true, refusals: [] } },
    proposed: [
      { code: 'cultivate', from: '2027-04-16' },
      { code: 'separate', from: '2027-10-16' },
    ],
    phases: [
      { code: 'establish', label: 'Establish', from: '2027-01-15', isCurrent: true },
      { code: 'cultivate', label: 'Cultivate', from: drawn ? '2027-05-01' : null, isCurrent: false },
      { code: 'separate', label: 'Separate', from: drawn ? '2027-11-01' : null, isCurrent: false },
    ],
  }) as unknown as NonNullable<TimelineOfFragment['timeline']>
const mentorship = {
  ...{ id: 'm1', startsOn: '2027-01-15', endsOn: '2028-01-15', timelineRevision: 2 },
} as unknown as TimelineOfFragment

test('a timeline is proposed, and kept with one press', async () => {
  show(<TimelineForm mentorship={mentorship} timeline={timeline(false)} />)
  expect(screen.getByText('You are here')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Take the timeline back' })).toBeNull()
  await press(screen.getByRole('button', { name: 'Keep this timeline' }))
  expect(sent).toHaveBeenCalledWith({ mentorshipId: 'm1', revision: 2, phases: timeline(false).proposed })
})

test('one that is drawn shows its own days, and can be taken back', async () => {
  show(<TimelineForm mentorship={mentorship} timeline={timeline(true)} />)
  expect(screen.getByDisplayValue('1 May 2027')).toBeDefined()
  await press(screen.getByRole('button', { name: 'Take the timeline back' }))
  expect(sent).toHaveBeenCalledWith({ mentorshipId: 'm1', revision: 2, phases: [] })
})
