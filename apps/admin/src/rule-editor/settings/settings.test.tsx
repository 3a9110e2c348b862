import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RulePatchInput } from '../../gql/graphql.ts'
import { type Here, ProgramContext } from '../../programs/program.ts'
import '../../words/rule-words.ts'
import type { Editing } from '../use-editing.ts'
import { Settings } from './Settings.tsx'

configure({ asyncUtilTimeout: 15_000 })
// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const months = {
  ...{ is: 'maybe', none: 'Open', some: 'A set term' },
  of: { is: 'number', least: 1, most: 120, unit: 'months' },
}
const opened = (value: unknown) => ({
  ...{ path: 'term.months', name: 'How long', help: 'What the two commit to.', value, isDefault: false, shape: months },
  leftToIthaca: { reads: 'As long as they like.' },
})
const { read } = vi.hoisted(() => ({ read: vi.fn<(patches: unknown[] | undefined) => object>() }))
vi.mock('@ithaca/client', () => ({
  useQuery: ({ variables }: { variables: { patches?: unknown[] } }) => [
    { data: { program: { draft: read(variables.patches) } } },
    () => {},
  ],
}))

const field = (path: string, reads: string, more: object = {}) => ({
  ...{ path, reads, chapter: 'term', sectionTitle: 'Term', name: `Name of ${path}`, isDefault: false, source: null },
  ...more,
})
const fields = [
  field('term.months', 'It is for 12 months.', { name: 'How long', source: { sentence: 'The handbook' } }),
  field('term.pause', 'It cannot pause.', { isDefault: true }),
  field('term.range', 'Nothing is usual.', { isDefault: true }),
]
const patch = vi.fn<(path: string, patches: RulePatchInput[]) => Promise<object>>()
const here = { slug: 'csce', program: { slug: 'm' } }
const editing = (more: object = {}) =>
  ({
    ...{ set: patch, undo: null, redo: null, pending: false, outcome: null, doing: null },
    ...{ retry: () => {}, clear: () => {}, ...more },
  }) as unknown as Editing
const page = (given: Record<string, unknown> = {}) => (
  <IthacaProvider scheme="light" timeZone="UTC">
    <ProgramContext.Provider value={here as unknown as Here}>
      <Settings
        {...({
          ...{ fields, finds: () => true, isSearching: false, changes: [], problems: [] },
          ...{ book: { settings: { term: { months: 12 } } }, editing: editing(), ...given },
        } as unknown as ComponentProps<typeof Settings>)}
      />
    </ProgramContext.Provider>
  </IthacaProvider>
)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const typed = () => screen.getByRole('textbox', { name: 'Months' })
const type = (value: string) => fireEvent.change(typed(), { target: { value } })
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')

beforeEach(() => {
  setLocale('en')
  patch.mockReset().mockResolvedValue({ is: 'done', data: {} })
  read.mockReset().mockImplementation((patches) =>
    patches
      ? {
          preview: {
            refusals: [],
            problems: [{ code: 'x', message: 'The term is no renewal.', settings: ['term.months'] }],
            fields: [{ path: 'term.months', reads: 'It is for 18 months.', value: 18 }],
          },
        }
      : { fields: [opened(12)] },
  )
})
afterEach(cleanup)

test('what is left to Ithaca is there on demand, and always for who searches it or has to look at it', () => {
  render(page())
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  press('2 more settings are left to Ithaca')
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  cleanup()
  render(page({ isSearching: true, finds: (sentence: string) => sentence.includes('pause') }))
  expect(screen.getByRole('listitem').textContent).toContain('It cannot pause.')
  expect(screen.getByRole('listitem').textContent).toContain('Left to Ithaca')
  cleanup()
  render(page({ problems: [{ message: 'Say how long a pause is.', settings: ['term.pause.mostDays'] }] }))
  expect(
    screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain('Say how long a pause is.')
})

test('what is found by a name that its sentence does not say shows it', () => {
  render(page({ isSearching: true, finds: (said: string) => said.includes('How long') }))
  expect(screen.getByRole('listitem').textContent).toContain('How long')
  press('Edit: How long')
  press('Cancel')
  cleanup()
  render(page({ isSearching: true, finds: (said: string) => said.includes('zzzz') }))
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('an impossible value is told at its field, and what was typed stays; a possible one is kept', async () => {
  render(page())
  press('Edit: How long')
  expect(document.activeElement?.closest('form')).not.toBeNull()
  type('121')
  press('Keep in the draft')
  expect(patch).not.toHaveBeenCalled()
  expect(words()).toContain('Write a whole number from 1 to 120.')
  expect(typed()).toHaveProperty('value', '121')
  type('18')
  expect(words()).toContain('It would then read: It is for 18 months.')
  expect(words()).toContain('The term is no renewal.')
  press('Keep in the draft')
  expect(patch).toHaveBeenCalledExactlyOnceWith('term.months', [{ set: { path: 'term.months', value: 18 } }])
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: How long'))
})

test('what was refused stands at its field, and anything else as a whole', () => {
  const outcome = (at: string) => ({ is: 'refused', refusals: [{ code: 'x', message: 'Not so many.', at }] })
  const doing = (at: string) => ({ editing: editing({ doing: 'term.months', outcome: outcome(at) }) })
  const { rerender } = render(page())
  press('Edit: How long')
  rerender(page(doing('book.settings.term.months')))
  expect(typed().getAttribute('aria-invalid')).toBe('true')
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(page(doing('programId')))
  expect(typed().getAttribute('aria-invalid')).not.toBe('true')
  expect(screen.getByRole('alert').textContent).toContain('Not so many.')
})

test('a setting is left to Ithaca again, which says what it would then be', async () => {
  render(page())
  press('Edit: How long')
  expect(words()).toContain('Left to Ithaca, it would read: As long as they like.')
  press('Leave it to Ithaca')
  expect(patch).toHaveBeenCalledExactlyOnceWith('term.months', [{ silence: 'term.months' }])
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  cleanup()
  render(page({ book: { settings: {} } }))
  press('Edit: How long')
  expect(screen.queryByRole('button', { name: 'Leave it to Ithaca' })).toBeNull()
})

test('what somebody else has set meanwhile is shown beside what is typed, and can be gone on from', () => {
  const { rerender } = render(page())
  press('Edit: How long')
  type('18')
  read.mockImplementation((patches) => (patches ? { preview: null } : { fields: [opened(9)] }))
  const theirs = { fields: [field('term.months', 'It is for 9 months.', { name: 'How long' })] }
  rerender(page({ ...theirs, book: { settings: { term: { months: 9 } } } }))
  expect(typed()).toHaveProperty('value', '18')
  expect(words()).toContain('Somebody else has changed this setting since you opened it.')
  expect(words()).toContain('It now reads: It is for 9 months.')
  press('Go on from theirs')
  expect(typed()).toHaveProperty('value', '9')
})

test('a value is kept over the book in which it was read, and over no newer one', async () => {
  const before = { settings: { term: { months: 12 } } }
  const { rerender } = render(page({ book: before }))
  press('Edit: How long')
  type('18')
  // They have set it, and the field is not read anew yet.
  rerender(page({ book: { settings: { term: { months: 9 } } } }))
  press('Keep in the draft')
  await waitFor(() => expect(patch).toHaveBeenCalledTimes(1))
  expect(patch.mock.calls[0]).toEqual(['term.months', [{ set: { path: 'term.months', value: 18 } }], before])
})

test('nothing is sent where nothing is another, and a key gives up only what was not touched', () => {
  render(page())
  press('Edit: How long')
  type('18')
  fireEvent.keyDown(typed(), { key: 'Escape' })
  expect(typed()).toHaveProperty('value', '18')
  type('12')
  fireEvent.keyDown(typed(), { key: 'Escape' })
  expect(screen.queryByRole('textbox')).toBeNull()
  press('Edit: How long')
  press('Keep in the draft')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(patch).not.toHaveBeenCalled()
})
