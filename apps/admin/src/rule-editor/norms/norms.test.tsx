import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../words/rule-words.ts'
import type { RulePatchInput } from '../../gql/graphql.ts'
import { type Here, ProgramContext } from '../../programs/program.ts'
import { Chapter } from '../Chapter.tsx'
import type { Editing } from '../use-editing.ts'
import { Unsaved, UnsavedContext } from './unsaved.ts'

configure({ asyncUtilTimeout: 15_000 })
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const choice = (...values: string[]) => ({
  is: 'choice',
  choices: values.map((value) => ({ value, words: `to ${value}` })),
})
const number = { is: 'number', least: 1, most: 366, unit: null }
const part = (path: string, name: string, shape: object, more: object = {}) => ({
  ...{ path, name, help: null, shape, isMain: true, isLeftOut: false, when: null, begin: null },
  ...more,
})
const single = { path: 'bound.is', values: ['at-least'] }
const range = { path: 'bound.is', values: ['between'] }
const contacts = {
  ...{ kind: 'quantity', word: 'contacts', name: 'Contacts', kindName: 'How much of something', isActedOn: true },
  begins: [
    {
      chapter: 'meetings',
      norm: {
        ...{ kind: 'quantity', strength: 'expected', party: 'pair', measure: { of: 'contacts' } },
        bound: { is: 'at-least', count: 4 },
      },
    },
  ],
  parts: [
    part('strength', 'How strongly', choice('expected', 'required')),
    part('bound.is', 'How many', choice('at-least', 'between')),
    part('bound.count', 'The number', number, { when: single, begin: 1 }),
    part('bound.least', 'From', number, { when: range, begin: 1 }),
    part('bound.most', 'To', number, { when: range, begin: 2 }),
    part(
      'dueDays',
      'Within how many days',
      { is: 'maybe', of: number, none: 'Any', some: 'So many' },
      { isMain: false },
    ),
  ],
}
const training = {
  ...contacts,
  kind: 'step',
  word: 'training',
  name: 'Complete a training',
  isActedOn: false,
  parts: [],
}

const { preview } = vi.hoisted(() => ({ preview: vi.fn<(variables: { key: string }) => object>() }))
vi.mock('@ithaca/client', () => ({
  useQuery: ({ variables }: { variables: { key?: string; patches?: unknown[] } }) => [
    {
      data: {
        program: {
          draft: variables.patches
            ? { preview: preview({ key: variables.key ?? '' }) }
            : { vocabulary: [contacts, training] },
        },
      },
    },
    () => {},
  ],
}))
vi.mock('@tanstack/react-router', () => ({ Link: 'a', useBlocker: () => ({ status: 'idle' }) }))

const forms = (one: string) => ({ one, many: `${one}s`, the: `the ${one}`, of: `of the ${one}`, your: one, start: one })
const here = { slug: 'csce', program: { slug: 'm', labels: { mentor: forms('mentor'), protege: forms('protégé') } } }
const norm = (key: string, sentence: string) => ({
  ...{ id: key, key, strength: 'EXPECTED', party: 'PAIR', sentence, enforced: key !== 'sing' },
  source: { kind: 'DECIDED', sentence: 'Decided by the board' },
})
const book = {
  norms: [
    { id: 'meet', ...contacts.begins[0]?.norm },
    { id: 'sing', kind: 'step', step: { does: 'training' } },
  ],
}
const chapter = {
  ...{ key: 'meetings', title: 'Meetings' },
  norms: [norm('meet', 'Meet 4 times.'), norm('sing', 'Sing.')],
  off: [{ key: 'off-quantity-hours', sentence: 'No figure for hours.', source: { sentence: 'The board' } }],
}
const removed = [{ id: 'gone', key: 'gone', chapter: 'meetings', sentence: 'Meet in person.' }]
const changes = [
  { key: 'meet', kind: 'CHANGED', before: 'Meet twice.' },
  { key: 'sing', kind: 'ADDED', before: null },
]
const decision = {
  ...{ refusals: [], problems: [], norm: null },
  effects: [{ key: 'off-quantity', after: 'No figure for meetings.' }],
}

const patch = vi.fn<(key: string, ...patches: RulePatchInput[]) => Promise<object>>()
const editing = (more: object = {}) =>
  ({
    ...{ patch, remove: (key: string) => patch(key, { remove: key }), set: patch, undo: null, redo: null },
    ...{ pending: false, outcome: null, doing: null, retry: () => {}, clear: () => {} },
    ...more,
  }) as unknown as Editing
const unsaved = new Unsaved()

const page = (given: Record<string, unknown> = {}) => (
  <IthacaProvider scheme="light" timeZone="UTC">
    <ProgramContext.Provider value={here as unknown as Here}>
      <UnsavedContext.Provider value={unsaved}>
        <Chapter
          {...({
            chapter,
            removed,
            fields: [],
            finds: () => true,
            isSearching: false,
            book,
            changes,
            problems: [],
            uneven: [],
            edition: 2,
          } as unknown as ComponentProps<typeof Chapter>)}
          editing={editing()}
          {...given}
        />
      </UnsavedContext.Provider>
    </ProgramContext.Provider>
  </IthacaProvider>
)
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(button(name))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')

beforeEach(() => {
  setLocale('en')
  patch.mockReset().mockResolvedValue({ is: 'done', data: {} })
  const known = new Map<string, object>()
  preview.mockReset().mockImplementation(({ key }) => {
    const read = known.get(key) ?? {
      ...{ refusals: [], problems: [{ message: 'Two cannot both be kept.', norms: [key] }] },
      norm: { key, sentence: 'As it would be.', enforced: false },
      effects: [],
    }
    known.set(key, read)
    return read
  })
})
afterEach(cleanup)

test('a rule is opened with all its parts, reads as it would be, and only what is whole is kept', async () => {
  render(page())
  press('Edit: Meet 4 times.')
  expect(document.activeElement).toBe(screen.getByLabelText('How strongly'))
  expect(unsaved.any()).toBe(false)
  type('How many', 'between')
  expect(screen.queryByLabelText('The number')).toBeNull()
  type('To', 'many')
  expect(unsaved.any()).toBe(true)
  press('Keep in the draft')
  expect(await screen.findByText('Write a whole number from 1 to 366.')).toBeTruthy()
  expect(patch).not.toHaveBeenCalled()
  type('To', '6')
  expect(words()).toContain('As it would be.')
  expect(words()).toContain('Two cannot both be kept.')
  expect(words()).toContain('no to-do and no reminder')
  press('Keep in the draft')
  await waitFor(() => expect(screen.queryByLabelText('To')).toBeNull())
  expect(patch).toHaveBeenCalledWith('meet', {
    replace: { norm: 'meet', by: { ...book.norms[0], bound: { is: 'between', least: 1, most: 6 } } },
  })
  expect(unsaved.any()).toBe(false)
})

test('what most leave as it is comes on demand, or where it was refused', () => {
  const { rerender } = render(page())
  press('Edit: Meet 4 times.')
  expect(screen.queryByText('Within how many days')).toBeNull()
  press('More about this rule')
  expect(screen.getByText('Within how many days')).toBeTruthy()
  press('More about this rule')
  const refusals = [{ code: 'value-too-big', at: 'book.norms.0.dueDays', message: 'Take 366 or less.' }]
  rerender(page({ editing: editing({ doing: 'meet', outcome: { is: 'refused', refusals } }) }))
  expect(screen.getByText('Within how many days')).toBeTruthy()
})

test('a rule is added as a sentence, and has the focus', async () => {
  const { rerender } = render(page())
  press('Add a rule: Meetings')
  expect(screen.getByRole('option', { name: 'Complete a training (only shown for now)' })).toBeTruthy()
  type('What is it about?', 'quantity contacts')
  type('The number', '2')
  expect(words()).toContain('It will read:')
  press('Add to the draft')
  await waitFor(() => expect(screen.queryByLabelText('What is it about?')).toBeNull())
  expect(patch).toHaveBeenCalledWith('add-meetings', {
    add: { norm: { ...contacts.begins[0]?.norm, bound: { is: 'at-least', count: 2 } } },
  })
  rerender(page({ chapter: { ...chapter, norms: [...chapter.norms, norm('new', 'Write.')] } }))
  await waitFor(() => expect(document.activeElement).toBe(button('Edit: Write.')))
})

test('a point can be decided against that was never asked', async () => {
  preview.mockReturnValue(decision)
  render(page())
  press('Add a rule: Meetings')
  type('What is it about?', 'quantity contacts')
  fireEvent.click(screen.getByRole('radio', { name: 'It has decided against this, and says so' }))
  expect(screen.queryByLabelText('The number')).toBeNull()
  expect(words()).toContain('No figure for meetings.')
  press('Write down the decision')
  await waitFor(() => expect(patch).toHaveBeenCalled())
  expect(patch.mock.calls[0]?.[1]).toEqual({
    decideAgainst: { point: { point: 'quantity', measure: { of: 'contacts' } } },
  })
})

test('rules are moved among their neighbours', async () => {
  render(page())
  press('Move up: Meet 4 times.')
  press('Move down: Sing.')
  expect(patch).not.toHaveBeenCalled()
  press('Move down: Meet 4 times.')
  expect(patch).toHaveBeenCalledWith('meet', { move: { norm: 'meet' } })
  press('Move up: Sing.')
  expect(patch).toHaveBeenLastCalledWith('sing', { move: { norm: 'sing', before: 'meet' } })
  expect(await screen.findAllByText('Moved. It is now 2 of 2.')).not.toHaveLength(0)
})

test('what is removed can be put back, and what is decided against taken back, with the focus where it stood', async () => {
  const { rerender } = render(page())
  press('Remove: Sing.')
  await waitFor(() => expect(patch).toHaveBeenCalledWith('sing', { remove: 'sing' }))
  const without = { ...chapter, norms: chapter.norms.slice(0, 1) }
  const lost = [...removed, { id: 'sing', key: 'sing', chapter: 'meetings', sentence: 'Sing.' }]
  rerender(page({ chapter: without, removed: lost }))
  await waitFor(() => expect(document.activeElement).toBe(button('Put back: Sing.')))
  press('Put back: Sing.')
  await waitFor(() => expect(patch).toHaveBeenCalledWith('sing', { putBack: 'sing' }))
  rerender(page())
  await waitFor(() => expect(document.activeElement).toBe(button('Edit: Sing.')))
  press('Take back: No figure for hours.')
  await waitFor(() =>
    expect(patch).toHaveBeenLastCalledWith('off-quantity-hours', { reconsider: 'off-quantity-hours' }),
  )
  rerender(page({ chapter: { ...chapter, off: [] } }))
  await waitFor(() => expect(document.activeElement).toBe(button('Add a rule: Meetings')))
})

test('a rule that there is can be decided against, which is asked first', async () => {
  const { rerender } = render(page())
  press('Decide against: Sing.')
  const dialog = screen.getByRole('dialog', { hidden: true })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Decide against', hidden: true }))
  await waitFor(() => expect(patch).toHaveBeenCalledWith('sing', { decideAgainst: { norm: 'sing' } }))
  rerender(page({ chapter: { ...chapter, norms: chapter.norms.slice(0, 1) } }))
  await waitFor(() => expect(document.activeElement).toBe(button('Take back: No figure for hours.')))
})

test('marks say what is new, and on demand what was said until now', () => {
  render(page())
  expect(words()).toContain('new')
  const before = screen.getByText('Until now: Meet twice.')
  expect(before.hidden).toBe(true)
  press('changed')
  expect(before.hidden).toBe(false)
  expect(words()).toContain('Ithaca shows this and does not follow it up yet')
})

test('a rule says in which language alone it has changed', () => {
  render(page({ uneven: [{ at: 'norms.meet.text', norm: 'meet', setting: null, uneven: 'EN' }] }))
  expect(words()).toContain('Only the English has changed since edition 2; look at the French.')
  cleanup()
  render(page())
  expect(words()).not.toContain('Only the English')
})

test('what was refused beside a field is no longer said once the field is another', async () => {
  const refusals = [{ code: 'value-too-small', at: 'book.norms.0.bound.count', message: 'Take 1 or more.' }]
  const outcome = { is: 'refused', refusals }
  const { rerender } = render(page())
  press('Edit: Meet 4 times.')
  rerender(page({ editing: editing({ doing: 'meet', outcome }) }))
  expect(await screen.findByText('Take 1 or more.')).toBeTruthy()
  type('The number', '3')
  expect(screen.queryByText('Take 1 or more.')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a rule is found by where it comes from', () => {
  render(page({ isSearching: true, finds: (said: string) => said.includes('the board') }))
  expect(button('Edit: Meet 4 times.')).toBeTruthy()
})
