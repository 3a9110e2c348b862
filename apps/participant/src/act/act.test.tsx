import type { FewerButton, MeetingButton } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import { Fewer } from './Fewer.tsx'
import { Meeting } from './Meeting.tsx'

const common = {
  organization: { slug: 'csce', name: 'CSCE', colour: null, logo: null },
  person: { called: 'Ana', fullName: 'Ana Roy' },
  settings: '/o/csce/you',
  state: 'ready' as const,
}
const met: MeetingButton = {
  ...common,
  action: 'met',
  kind: 'meeting',
  did: null,
  canUndo: false,
  partnerSaid: false,
  partner: { called: 'Ben', fullName: 'Ben Roy' },
  meeting: { startsAt: '2027-03-02T17:00:00Z', onDay: '2027-03-02', mode: 'telephone', minutes: 45 },
  today: '2027-03-03',
  earliest: '2027-01-15',
  latest: null,
  modes: [
    { code: 'in-person', named: true },
    { code: 'telephone', named: true },
  ],
  plan: '/o/csce/m/x/meetings/plan',
}
const fewer: FewerButton = { ...common, action: 'fewer', rhythm: 'at-once', from: 'at-once', to: 'weekly' }

const fetched = vi.fn<typeof fetch>()
/** What the next press is answered. */
const answers = (status: number, body: object) =>
  fetched.mockResolvedValueOnce(
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
  )
const pressed = () =>
  fetched.mock.calls.map(([address, options]) => [address, options?.method, JSON.parse(options?.body as string)])

const shown = vi.fn<(answer: { ok: boolean }) => void>()
const show = (page: ReactNode) =>
  render(
    <IthacaProvider scheme="light" timeZone="UTC" now={() => new Date('2027-03-03T12:00:00Z')}>
      {page}
    </IthacaProvider>,
  )
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  setLocale('en')
  fetched.mockReset()
  shown.mockReset()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a meeting is filled in as it was planned, and nothing is sent before the press', async () => {
  answers(200, { ...met, state: 'done', did: 'held', canUndo: true })
  show(<Meeting button={met} token="t" show={shown} />)
  expect(fetched).not.toHaveBeenCalled()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Ben')
  expect(screen.getByDisplayValue('45')).toBeDefined()
  press('We met')
  await vi.waitFor(() => expect(shown).toHaveBeenCalledTimes(1), { timeout: 15_000 })
  expect(pressed()).toMatchObject([
    [expect.stringContaining('/t') as string, 'POST', { press: 'held', mode: 'telephone', minutes: 45 }],
  ])
  expect(shown.mock.calls[0]?.[0]).toMatchObject({ ok: true, value: { state: 'done' } })
})

test('a length that is none goes nowhere, and is named', () => {
  show(<Meeting button={met} token="t" show={shown} />)
  fireEvent.change(screen.getByDisplayValue('45'), { target: { value: 'long' } })
  press('We met')
  expect(fetched).not.toHaveBeenCalled()
  expect(screen.getByDisplayValue('long').getAttribute('aria-invalid')).toBe('true')
})

test('who has heard it from the other only says yes; what is done can be undone', () => {
  show(<Meeting button={{ ...met, partnerSaid: true }} token="t" show={shown} />)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['We met'])
  cleanup()
  show(<Meeting button={{ ...met, state: 'done', did: 'held', canUndo: true }} token="t" show={shown} />)
  expect(screen.getByRole('button', { name: /undo/i })).toBeDefined()
})

test.each(['expired', 'over', 'ahead', 'withdrawn'] as const)(
  'a button that is %s says why, and offers no press',
  (state) => {
    show(<Meeting button={{ ...met, state }} token="t" show={shown} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('')
    expect(screen.queryByRole('button')).toBeNull()
  },
)

test('fewer mails take one press; a refusal is told in the server’s words, and the page stays', async () => {
  answers(409, { code: 'refused', message: 'That was changed elsewhere.' })
  show(<Fewer button={fewer} token="t" show={shown} />)
  const [yes] = screen.getAllByRole('button')
  fireEvent.click(yes as HTMLElement)
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''), { timeout: 15_000 })
  expect(pressed()).toMatchObject([[expect.stringContaining('/t') as string, 'POST', { press: 'fewer' }]])
  expect(shown).not.toHaveBeenCalled()
})

test('an informal contact is told of, filled in as short, and nothing is to be planned', async () => {
  show(<Meeting button={{ ...met, action: 'meet', kind: 'informal', meeting: null }} token="x" show={shown} />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Were you in touch with Ben?')
  expect(screen.queryByText('Plan a meeting')).toBeNull()
  expect(screen.getByLabelText('How many minutes')).toHaveProperty('value', '10')
})
