import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/rule-words.ts'
import type { RulePatchInput } from '../gql/graphql.ts'
import { type Here, ProgramContext } from '../programs/program.ts'
import { NormForm } from './norms/NormForm.tsx'
import { TextRow } from './norms/TextRow.tsx'
import type { Editing } from './use-editing.ts'

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const number = { is: 'number', least: 1, most: 366, unit: null }
const part = (path: string, name: string, shape: object) => ({
  ...{ path, name, help: null, shape, isMain: true, isLeftOut: false, when: null, begin: null },
})
const word = (kind: string, said: string, ...parts: object[]) => ({ kind, word: said, name: said, begins: [], parts })
const vocabulary = [
  word('clause', 'clause', part('text', 'The promise', { is: 'texts', isLong: false })),
  word('quantity', 'contacts', part('bound.least', 'From', number), part('bound.most', 'To', number)),
]
vi.mock('@ithaca/client', () => ({ useQuery: () => [{ data: { program: { draft: { vocabulary } } } }, () => {}] }))

const book = (en: string, fr: string, least = 4, most = 2) => ({
  norms: [
    { id: 'kind', kind: 'clause', text: { en, fr } },
    { id: 'meet', kind: 'quantity', measure: { of: 'contacts' }, bound: { is: 'between', least, most } },
  ],
})
const patch = vi.fn<(key: string, patch: RulePatchInput) => Promise<object>>()
const editing = (more: object = {}) =>
  ({
    ...{ patch, undo: null, redo: null, pending: false, outcome: null, doing: null, isOwnElsewhere: false },
    ...{ retry: () => {}, clear: () => {}, ...more },
  }) as unknown as Editing
const here = { slug: 'csce', program: { slug: 'm' } } as unknown as Here
const form = (norm: string, said: object, more: object = {}) => (
  <IthacaProvider scheme="light" timeZone="UTC">
    <ProgramContext.Provider value={here}>
      <NormForm norm={norm} sentence="As it reads." book={said} editing={editing(more)} close={() => {}} />
    </ProgramContext.Provider>
  </IthacaProvider>
)
const row = (en: string, fr: string) => (
  <IthacaProvider scheme="light" timeZone="UTC">
    <TextRow
      {...({
        one: { at: 'norms.kind.text', norm: 'kind', setting: null, ofSource: false, en, fr, state: 'BOTH' },
        ...{ name: 'kind', isShown: true, editing: editing() },
      } as unknown as ComponentProps<typeof TextRow>)}
    />
  </IthacaProvider>
)
const field = (label: string) => screen.getByLabelText(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const notice = () => screen.getByRole('status').textContent

beforeEach(() => {
  setLocale('en')
  patch.mockReset().mockResolvedValue({ is: 'done', data: {} })
})
afterEach(cleanup)

test('the language that one has not touched is theirs at once, quoted, and never sent as it was', async () => {
  const { rerender } = render(form('kind', book('Be kind.', 'Soyez gentils.')))
  type('French', 'Soyez bienveillants.')
  rerender(form('kind', book('Be good.', 'Soyez gentils.')))
  expect(field('English')).toHaveProperty('value', 'Be good.')
  expect(field('French')).toHaveProperty('value', 'Soyez bienveillants.')
  expect(notice()).toContain('In English it now says: Be good.')
  expect(notice()).not.toContain('As it reads.')
  press('Keep in the draft')
  await waitFor(() => expect(patch).toHaveBeenCalled())
  expect(patch.mock.calls[0]?.[1].replace?.by).toMatchObject({ text: { en: 'Be good.', fr: 'Soyez bienveillants.' } })
})

test('what is quoted is the language that was changed, whichever the page speaks', () => {
  const { rerender } = render(form('kind', book('Be kind.', 'Soyez gentils.')))
  rerender(form('kind', book('Be kind.', 'Soyez bons.')))
  expect(notice()).toContain('In French it now says: Soyez bons.')
  expect(screen.getByText('Soyez bons.', { selector: 'q' }).getAttribute('lang')).toBe('fr')
})

test('the ends of a range are kept apart', async () => {
  const { rerender } = render(form('meet', book('', '')))
  type('To', '8')
  rerender(form('meet', book('', '', 9, 2)))
  expect(field('From')).toHaveProperty('value', '9')
  expect(notice()).toContain('It now reads: As it reads.')
  press('Keep in the draft')
  await waitFor(() => expect(patch).toHaveBeenCalled())
  expect(patch.mock.calls[0]?.[1].replace?.by).toMatchObject({ bound: { is: 'between', least: 9, most: 8 } })
})

test('only the very same words changed by both are asked', () => {
  const { rerender } = render(form('kind', book('Be kind.', 'Soyez gentils.')))
  type('English', 'Be nice.')
  rerender(form('kind', book('Be good.', 'Soyez bons.')))
  expect(field('English')).toHaveProperty('value', 'Be nice.')
  expect(field('French')).toHaveProperty('value', 'Soyez bons.')
  press('Keep what I typed')
  expect(field('English')).toHaveProperty('value', 'Be nice.')
  expect(screen.queryByRole('button', { name: 'Go on from theirs' })).toBeNull()
  rerender(form('kind', book('Be fair.', 'Soyez bons.')))
  press('Go on from theirs')
  expect(field('English')).toHaveProperty('value', 'Be fair.')
})

test('one’s own other window is not somebody else, and what is said here is not said twice', () => {
  const { rerender } = render(form('kind', book('Be kind.', 'Soyez gentils.')))
  const more = { isOwnElsewhere: true, doing: 'kind', outcome: { is: 'stale', message: null } }
  rerender(form('kind', book('Be good.', 'Soyez gentils.'), more))
  expect(notice()).toContain('You have changed this rule in another window of yours')
  expect(screen.queryByRole('alert')).toBeNull()
  // Whose words they are does not change with what is kept next.
  rerender(form('kind', book('Be good.', 'Soyez gentils.'), { isOwnElsewhere: false }))
  expect(notice()).toContain('in another window of yours')
})

test('beside each other, texts are put together as well', async () => {
  const { rerender } = render(row('Be kind.', 'Soyez gentils.'))
  press('Edit: Be kind.')
  type('French', 'Soyez bienveillants.')
  rerender(row('Be good.', 'Soyez gentils.'))
  expect(notice()).toContain('Somebody else has changed this text')
  press('Keep in the draft')
  const text = { en: 'Be good.', fr: 'Soyez bienveillants.' }
  await waitFor(() =>
    expect(patch).toHaveBeenCalledWith('norms.kind.text', { reword: { at: 'norms.kind.text', text } }),
  )
})
