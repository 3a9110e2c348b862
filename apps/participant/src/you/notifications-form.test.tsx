import { ClientProvider } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import { NotificationsForm } from './NotificationsForm.tsx'

type Sent = { input: Record<string, unknown> }
const sent = vi.fn<(variables: Sent) => void>()
let answer: object = { __typename: 'Notifications', revision: 5 }
const client = {
  mutation: (_document: unknown, variables: Sent) => {
    sent(variables)
    return { toPromise: () => Promise.resolve({ data: { chooseNotifications: answer } }) }
  },
} as unknown as Client

const show = (chosen: object = {}) =>
  render(
    <ClientProvider value={client}>
      <IthacaProvider scheme="light" timeZone="America/Toronto">
        <NotificationsForm
          chosen={
            { rhythm: 'AT_ONCE', quietFrom: null, quietUntil: null, timeZone: null, revision: 4, ...chosen } as never
          }
        />
      </IthacaProvider>
    </ClientProvider>,
  )
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

beforeEach(() => {
  setLocale('en')
  sent.mockClear()
  answer = { __typename: 'Notifications', revision: 5 }
})
afterEach(cleanup)

test('what is chosen goes with what was seen; without quiet hours none are sent', async () => {
  show()
  fireEvent.click(screen.getAllByRole('radio')[1] as HTMLElement)
  save()
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1), { timeout: 15_000 })
  const { input } = sent.mock.calls[0]?.[0] ?? { input: {} }
  expect(input).toMatchObject({ rhythm: 'WEEKLY', timeZone: null, revision: 4 })
  expect(input).not.toHaveProperty('quietFrom')
})

test('quiet hours begin as most people want them; a time that is none holds them back and is named', async () => {
  show()
  fireEvent.click(screen.getByRole('checkbox'))
  const [from, until] = screen.getAllByRole<HTMLInputElement>('textbox')
  expect([from?.value, until?.value]).toEqual(['21:00', '07:00'])
  fireEvent.change(from as HTMLElement, { target: { value: 'late' } })
  save()
  await vi.waitFor(() => expect(from?.getAttribute('aria-invalid')).toBe('true'), { timeout: 15_000 })
  expect(document.activeElement).toBe(from)
  fireEvent.change(from as HTMLElement, { target: { value: '7:00' } })
  save()
  await vi.waitFor(() => expect(until?.getAttribute('aria-invalid')).toBe('true'), { timeout: 15_000 })
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(from as HTMLElement, { target: { value: '22:30' } })
  save()
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1), { timeout: 15_000 })
  expect(sent.mock.calls[0]?.[0].input).toMatchObject({ quietFrom: '22:30', quietUntil: '07:00' })
})

test('a refusal is told in words, and what was chosen stays', async () => {
  answer = { __typename: 'Refused', refusals: [{ code: 'zone', message: 'This time zone is not known.' }] }
  show({ quietFrom: '20:00', quietUntil: '06:00', timeZone: 'America/Halifax' })
  save()
  await vi.waitFor(() => expect(document.body.textContent).toContain('This time zone is not known.'), {
    timeout: 15_000,
  })
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('America/Halifax')
})
