import { IthacaProvider, setLocale } from '@ithaca/ui'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ComponentProps, ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SignOut } from '../../layout/SignOut.tsx'
import { type Here, ProgramContext } from '../../programs/program.ts'
import '../../words/rule-words.ts'
import { Chapter } from '../Chapter.tsx'
import type { Editing } from '../use-editing.ts'
import { KeptMark } from './KeptMark.tsx'
import { Leaving } from './Leaving.tsx'
import { Unsaved, UnsavedContext } from './unsaved.ts'

const number = { is: 'number', least: 1, most: 366, unit: null }
const part = { path: 'bound.count', name: 'The number', help: null, shape: number, isMain: true, isLeftOut: false }
const norm = { kind: 'quantity', measure: { of: 'contacts' }, bound: { is: 'at-least', count: 4 } }
const contacts = {
  ...{ kind: 'quantity', word: 'contacts', name: 'Contacts', kindName: 'How much', isActedOn: true },
  ...{ begins: [{ chapter: 'meetings', norm }], parts: [{ ...part, when: null, begin: null }] },
}
const { signOutHere, blocker } = vi.hoisted(() => ({ signOutHere: vi.fn<() => void>(), blocker: { status: 'idle' } }))
vi.mock('@ithaca/client', () => ({
  useQuery: () => [{ data: { program: { draft: { vocabulary: [contacts] } } } }, () => {}],
}))
vi.mock('../../session/sign-out.ts', () => ({ signOutHere }))
vi.mock('@tanstack/react-router', () => ({ Link: 'a', useBlocker: () => blocker }))

const words = { slug: 'csce', program: { slug: 'm' } } as unknown as Here
const source = { kind: 'DECIDED', sentence: 'The board' }
const one = { id: 'meet', key: 'meet', strength: 'EXPECTED', sentence: 'Meet 4 times.', enforced: true, source }
const chapter = { key: 'meetings', title: 'Meetings', norms: [one], off: [] }
const editing = { pending: false, outcome: null, doing: null, clear: () => {} } as unknown as Editing
let unsaved = new Unsaved()
const around = (children: ReactNode) => (
  <IthacaProvider scheme="light" timeZone="UTC">
    <ProgramContext.Provider value={words}>
      <UnsavedContext.Provider value={unsaved}>{children}</UnsavedContext.Provider>
    </ProgramContext.Provider>
  </IthacaProvider>
)
const page = (search = '') =>
  around(
    <Chapter
      {...({
        ...{
          chapter,
          removed: [],
          fields: [],
          changes: [],
          problems: [],
          uneven: [],
          book: { norms: [{ id: 'meet', ...norm }] },
        },
        ...{ finds: (said: string) => said.includes(search), isSearching: search !== '', editing },
      } as unknown as ComponentProps<typeof Chapter>)}
    />,
  )
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const asked = () => screen.queryByRole('dialog', { hidden: true })
const answer = (name: string) =>
  fireEvent.click(within(asked() ?? document.body).getByRole('button', { name, hidden: true }))

beforeEach(() => {
  setLocale('en')
  unsaved = new Unsaved()
  signOutHere.mockReset()
  blocker.status = 'idle'
})
afterEach(cleanup)

test('a new rule that is being typed stays, whatever is searched', () => {
  const { rerender } = render(page())
  press('Add a rule: Meetings')
  type('What is it about?', 'quantity contacts')
  type('The number', '9')
  rerender(page('nothing like this'))
  expect(screen.getByLabelText('The number')).toHaveProperty('value', '9')
  expect(screen.getByLabelText('The number').closest('[hidden]')).toBeNull()
  rerender(page())
  expect(screen.getByLabelText('The number')).toHaveProperty('value', '9')
})

test('nothing new is begun in what is searched', () => {
  render(page('Meet'))
  expect(screen.queryByRole('button', { name: 'Add a rule: Meetings' })).toBeNull()
})

test('Cancel asks where something is typed, and going on comes first', () => {
  render(page())
  press('Edit: Meet 4 times.')
  press('Cancel')
  expect(asked()).toBeNull()
  press('Edit: Meet 4 times.')
  type('The number', '7')
  press('Cancel')
  const buttons = within(asked() ?? document.body).getAllByRole('button', { hidden: true })
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Go on writing', 'Close without keeping'])
  expect(buttons.map((button) => button.dataset['variant'])).toEqual(['filled', 'default'])
  answer('Go on writing')
  expect(screen.getByLabelText('The number')).toHaveProperty('value', '7')
  press('Cancel')
  answer('Close without keeping')
  expect(screen.queryByLabelText('The number')).toBeNull()
})

test('nothing is called saved while something is not kept', async () => {
  const { container, rerender } = render(around(<KeptMark pending={false} />))
  const said = () => container.querySelector('output')?.textContent
  expect(said()).toBe('Saved')
  act(() => unsaved.put('form', true))
  expect(said()).toBe('Not kept yet')
  expect(container.querySelector('svg')).toBeNull()
  rerender(around(<KeptMark pending />))
  expect(said()).not.toBe('Not kept yet')
  cleanup()
  setLocale('fr')
  render(around(<KeptMark pending={false} />))
  expect(await screen.findByText('Pas encore conservé')).toBeTruthy()
})

test('a link is left by the second button, and staying is the first', () => {
  blocker.status = 'blocked'
  render(around(<Leaving />))
  const buttons = within(asked() ?? document.body).getAllByRole('button', { hidden: true })
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Stay on this page', 'Leave'])
  expect(buttons.map((button) => button.dataset['variant'])).toEqual(['filled', 'default'])
})

test('who signs out is asked before it, and stays signed in', () => {
  render(around(<SignOut />))
  act(() => unsaved.put('form', true))
  press('Sign out')
  expect(signOutHere).not.toHaveBeenCalled()
  answer('Stay on this page')
  expect([asked(), signOutHere.mock.calls.length, unsaved.any()]).toEqual([null, 0, true])
  press('Sign out')
  answer('Leave')
  expect([signOutHere.mock.calls.length, unsaved.any()]).toEqual([1, false])
  press('Sign out')
  expect(signOutHere).toHaveBeenCalledTimes(2)
})
