import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/words.ts'
import { type Here, ProgramContext } from '../programs/program.ts'
import { BeginFromFile } from './BeginFromFile.tsx'
import { ImportFile } from './ImportFile.tsx'

configure({ asyncUtilTimeout: 15_000 })
const navigated = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigated, Link: 'a' }))

const here = { slug: 'csce', program: { slug: 'mentoring' } } as Here

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(input: Record<string, unknown>) => void>()
const found = {
  ...{ __typename: 'ProgramImport', revision: 4, isWritten: false, kept: ['NAME'], problems: [], program: null },
  changes: [
    {
      ...{ key: 'goals-three', chapter: 'Goals', kind: 'CHANGED', parts: ['VALUE'] },
      ...{ before: 'Three goals.', after: 'Four goals.' },
    },
  ],
}

const show = (...answers: object[]) => showPart(<ImportFile replacesDraft />, answers)

function showPart(part: ReactNode, answers: object[]) {
  const left = [...answers]
  const client = {
    mutation: (_document: unknown, { input }: Sent) => {
      sent(input)
      return { toPromise: () => Promise.resolve({ data: { importProgram: left.shift() } }) }
    },
  } as unknown as Client
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="UTC">
        <ProgramContext.Provider value={here}>{part}</ProgramContext.Provider>
      </IthacaProvider>
    </ClientProvider>,
  )
}
const choose = (text: string | Uint8Array<ArrayBuffer>) =>
  fireEvent.change(screen.getByLabelText('Choose a file or drop it here'), {
    target: { files: [new File([text], 'rules.yaml')] },
  })
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
  navigated.mockReset()
})
afterEach(cleanup)

test('what is wrong with a file is told by line, and nothing else is sent', async () => {
  show({
    __typename: 'BrokenFile',
    problems: [{ line: 12, column: 5, code: 'key-unknown', message: '“strenght” is not known here.' }],
  })
  choose('format: 2')
  await screen.findByRole('alert')
  expect(words()).toContain('“rules.yaml” was not read: 1 thing in it is wrong')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Line 12, column 5“strenght” is not known here.',
  ])
  expect(sent).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ file: 'format: 2', into: 'mentoring', dryRun: true }),
  )
})

test('what it would change is shown first, and then it takes the place of the draft that was seen', async () => {
  show(found, { ...found, isWritten: true, revision: 5 })
  choose('format: 2')
  await screen.findByRole('heading', { name: 'What “rules.yaml” would change in the draft' })
  expect(words()).toContain('Four goals.Until now: Three goals.')
  expect(words()).toContain('The program keeps some of what the file says otherwiseWhat the association calls it.')
  expect(words()).toContain('A draft waits already; the file takes its place.')
  fireEvent.click(screen.getByRole('button', { name: 'Make this the draft' }))
  await vi.waitFor(() => expect(navigated).toHaveBeenCalledOnce(), 30_000)
  expect(sent.mock.lastCall?.[0]).toMatchObject({ file: 'format: 2', into: 'mentoring', revision: 4 })
  expect(sent.mock.lastCall?.[0]).not.toHaveProperty('dryRun')
})

test('a draft that somebody else wrote meanwhile stays', async () => {
  show(found, { __typename: 'Stale', message: 'changed' })
  choose('format: 2')
  fireEvent.click(await screen.findByRole('button', { name: 'Make this the draft' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/\p{L}/u)
  expect(navigated).not.toHaveBeenCalled()
})

test('a picture is sent up to where it is no text, and its size is nobody’s trouble', async () => {
  show({ __typename: 'BrokenFile', problems: [{ line: 1, column: 1, code: 'file-not-utf8', message: 'No text.' }] })
  choose(new Uint8Array([0x66, 0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 150_000 }, () => 0)]))
  await screen.findByRole('alert')
  expect(sent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ file: 'f\ufffd' }))
})

test('what no program is long enough for is not even sent', async () => {
  show()
  choose('x'.repeat(200_001))
  await screen.findByRole('alert')
  expect(words()).toContain('“rules.yaml” was not read: it is larger than 200 kB, and no program is.')
  expect(sent).not.toHaveBeenCalled()
})

test('a program of its own begins from a file, as a draft', async () => {
  const made = { ...found, isNew: true, slug: 'ours', changes: [], kept: [] }
  showPart(<BeginFromFile association="csce" />, [made, { ...made, isWritten: true }])
  choose('format: 2')
  await screen.findByRole('status', { name: 'This makes a new program at the address “ours”' })
  fireEvent.click(screen.getByRole('button', { name: 'Make this program' }))
  await vi.waitFor(() => expect(navigated).toHaveBeenCalledOnce(), 30_000)
  expect(sent.mock.calls.map(([{ into, dryRun }]) => [into, dryRun])).toEqual([
    [null, true],
    [null, undefined],
  ])
})

test('where there is one of that address, its own page is where it is read in', async () => {
  showPart(<BeginFromFile association="csce" />, [{ ...found, isNew: false, slug: 'ours' }])
  choose('format: 2')
  await screen.findByRole('status', { name: 'There is a program at the address “ours” already' })
  expect(screen.queryByRole('button', { name: 'Make this program' })).toBeNull()
})
