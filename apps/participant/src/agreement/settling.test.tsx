import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import type { SectionsFragment } from '../gql/graphql.ts'
import { Settling } from './Settling.tsx'

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const guide = 'As a guide, the mentor may give at most 5 hours a month.'
const section = (code: string, kind: string, more: object = {}) => ({
  ...{ code, kind, label: code, needed: true, settled: false, text: '', revision: 0, options: [], norm: null },
  ...more,
})
const agreement = (more: object = {}) =>
  ({
    ...{ __typename: 'Agreement', id: 'a', form: 'MEANS_CONFIRMED', settledRevision: 4 },
    ...{ termMonths: null, hoursAMonth: null, means: ['VIDEO'], meetings: null },
    sections: [
      section('means', 'MEANS', {
        options: [
          { mode: 'VIDEO', label: 'by video' },
          { mode: 'TELEPHONE', label: 'by telephone' },
        ],
      }),
      section('hours', 'HOURS', { norm: { id: 'n', sentence: guide } }),
      section('often', 'FREQUENCY'),
      section('rules', 'TEXT', { text: 'As it was', revision: 2 }),
    ],
    ...more,
  }) as unknown as SectionsFragment

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(input: Record<string, unknown>) => void>()
let answer: object = {}
const client = {
  mutation: (_document: unknown, { input }: Sent) => {
    sent(input)
    return { toPromise: () => Promise.resolve({ data: answer }) }
  },
} as unknown as Client
const show = (one = agreement()) =>
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light">
        <Settling agreement={one} name="Ruth" goals={null} />
      </IthacaProvider>
    </ClientProvider>,
  )
const leave = async (field: HTMLElement) => act(async () => void (await Promise.resolve(fireEvent.blur(field))))

beforeEach(() => {
  setLocale('en')
  sessionStorage.clear()
  sent.mockClear()
})
afterEach(cleanup)

test('each section is there with what the program has in mind, and fields are told apart by name', () => {
  show()
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'means',
    'hours',
    'often',
    'rules',
  ])
  expect(screen.getByText(guide)).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'by video' }).checked).toBe(true)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'rules: In your own words' }).value).toBe('As it was')
})

test('what is chosen goes as one thing, by what was last seen', async () => {
  answer = { settleAgreement: agreement({ meetings: { count: 2, per: 'MONTH' }, settledRevision: 5 }) }
  show()
  const often = screen.getByRole('textbox', { name: 'How many times' })
  fireEvent.change(often, { target: { value: ' 2 ' } })
  await leave(often)
  expect(sent).toHaveBeenCalledWith(
    expect.objectContaining({ agreementId: 'a', revision: 4, meetings: { count: 2, per: 'MONTH' } }),
  )
  expect(sent.mock.calls[0]?.[0]).not.toHaveProperty('means')
})

test('words that both wrote at once lose neither: both are shown, and both can be kept', async () => {
  const theirs = [section('rules', 'TEXT', { text: 'As Ruth has it', revision: 3 })]
  answer = { writeAgreementSection: { __typename: 'Stale', current: agreement({ sections: theirs }) } }
  show()
  const words = screen.getByRole('textbox', { name: 'rules: In your own words' })
  fireEvent.change(words, { target: { value: 'As I have it' } })
  await leave(words)
  expect(sent).toHaveBeenCalledWith(expect.objectContaining({ section: 'rules', revision: 2, text: 'As I have it' }))
  expect(screen.getByRole('alert').textContent).toContain('Ruth changed this while you were writing')
  expect(screen.getByText('As Ruth has it')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Keep both' }))
  expect((words as HTMLTextAreaElement).value).toBe('As Ruth has it\nAs I have it')
})

test('a refusal stands beside its field', async () => {
  const refusals = [{ at: 'hoursAMonth', message: 'These hours cannot be kept.' }]
  answer = { settleAgreement: { __typename: 'Refused', refusals } }
  show()
  const hours = screen.getByRole('textbox', { name: /Hours a month/ })
  fireEvent.change(hours, { target: { value: '900' } })
  await leave(hours)
  expect(screen.getByText('These hours cannot be kept.')).toBeDefined()
})

test.each(['2.5', '-3', '7.5 months', 'two'])(
  '“%s” is no whole number: it stays, is told and is not saved',
  async (said) => {
    show()
    const hours = screen.getByRole<HTMLInputElement>('textbox', { name: /Hours a month/ })
    // As keys are pressed: on the way there it may have been a number.
    for (let end = 1; end <= said.length; end++) fireEvent.change(hours, { target: { value: said.slice(0, end) } })
    await leave(hours)
    expect(sent).not.toHaveBeenCalled()
    expect(hours.value).toBe(said)
    expect(screen.getByRole('alert').textContent).toContain('no whole number, so it is not kept')
    fireEvent.change(hours, { target: { value: '3' } })
    await leave(hours)
    expect(sent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ hoursAMonth: 3 }))
  },
)

test('what was kept before stays beside what is none, and is named', async () => {
  show(agreement({ hoursAMonth: 4 }))
  const hours = screen.getByRole<HTMLInputElement>('textbox', { name: /Hours a month/ })
  fireEvent.change(hours, { target: { value: '4,5' } })
  await leave(hours)
  expect(sent).not.toHaveBeenCalled()
  expect(hours.value).toBe('4,5')
  expect(screen.getByRole('alert').textContent).toContain('4 stays')
})

test.each([
  ['12', true, false],
  ['13', true, false],
  ['13', false, true],
  ['18', true, true],
])('%s months where 12 are usual (about: %s) are remarked on: %s', (months, about, told) => {
  const norm = { __typename: 'QuantityNorm', id: 'n', sentence: 'About 6 to 12 months.', maximum: 12, about }
  show(agreement({ sections: [section('term', 'TERM', { norm })] }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Months' }), { target: { value: months } })
  expect(screen.queryByText(/more than the 12 months/) !== null).toBe(told)
})
