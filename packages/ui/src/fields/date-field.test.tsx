import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { IthacaProvider } from '../provider.tsx'
import { setLocale, setUpTexts } from '../texts/set-up.ts'
import { DateField } from './DateField.tsx'

beforeAll(() => {
  setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
})
afterEach(() => {
  cleanup()
  setLocale('en')
})

const kept = vi.fn<(day: string | null) => void>()

function Page({ latest }: { latest?: string }) {
  const [day, setDay] = useState<string | null>('2027-03-31')
  const onChange = (next: string | null) => {
    kept(next)
    setDay(next)
  }
  return (
    <IthacaProvider scheme="light">
      <DateField label="By when" optional value={day} onChange={onChange} latest={latest} />
    </IthacaProvider>
  )
}

function typed(text: string, props: { latest?: string } = {}) {
  kept.mockClear()
  render(<Page {...props} />)
  const field = screen.getByLabelText<HTMLInputElement>(/By when/)
  fireEvent.focus(field)
  fireEvent.input(field, { target: { value: text } })
  return field
}

const descriptionOf = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '')
    .join(' ')

test('what cannot be read as a date stays, and the field says what can', () => {
  const field = typed('when it suits us')
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.blur(field)
  expect(field.value).toBe('when it suits us')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(descriptionOf(field)).toContain('Write it like 31 Mar 2027')
  expect(kept).not.toHaveBeenCalled()
  fireEvent.input(field, { target: { value: '1 Apr 2027' } })
  expect(kept).toHaveBeenLastCalledWith('2027-04-01')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a day that is read is shown as days are shown', () => {
  const field = typed('2027-4-1')
  fireEvent.blur(field)
  expect(field.value).toBe('1 Apr 2027')
})

test('a day in French words is read', () => {
  setLocale('fr')
  typed('1er août 2027')
  expect(kept).toHaveBeenLastCalledWith('2027-08-01')
})

test('a day beyond the limit stays in the field, with the limit', () => {
  const field = typed('1 Jan 2028', { latest: '2027-12-31' })
  fireEvent.blur(field)
  expect(field.value).toBe('1 Jan 2028')
  expect(descriptionOf(field)).toContain('Choose 31\u00a0Dec 2027 or earlier')
  expect(kept).not.toHaveBeenCalled()
})

test('an emptied field is none', () => {
  const field = typed('')
  fireEvent.blur(field)
  expect(kept).toHaveBeenLastCalledWith(null)
  expect(screen.queryByRole('alert')).toBeNull()
})

describe('in a form', () => {
  const saved = vi.fn<(day: string | null) => void>()
  function Form({ value, latest }: { value: string | null; latest?: string }) {
    const [day, setDay] = useState(value)
    return (
      <IthacaProvider scheme="light">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            saved(day)
          }}
        >
          <DateField label="By when" optional value={day} onChange={setDay} latest={latest} />
          <button type="submit">Save</button>
        </form>
      </IthacaProvider>
    )
  }
  const write = (text: string) => {
    const field = screen.getByLabelText<HTMLInputElement>(/By when/)
    fireEvent.focus(field)
    fireEvent.input(field, { target: { value: text } })
    return field
  }
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

  test.each([
    ['unreadable beside a day', '2027-03-31', 'yesterday or so'],
    ['unreadable beside none', null, 'yesterday or so'],
    ['beyond the limit', '2027-03-31', '1 Jan 2028'],
  ])('nothing is saved while the day is %s', (_what, value, text) => {
    saved.mockClear()
    render(<Form value={value} latest="2027-12-31" />)
    const field = write(text)
    save()
    expect(saved).not.toHaveBeenCalled()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert')).toBeDefined()
    expect(document.activeElement).toBe(field)
    expect(field.value).toBe(text)
    write('1 Apr 2027')
    save()
    expect(saved).toHaveBeenCalledExactlyOnceWith('2027-04-01')
  })

  test('an emptied one is saved as none', () => {
    saved.mockClear()
    render(<Form value="2027-03-31" />)
    write('nonsense')
    write('')
    save()
    expect(saved).toHaveBeenCalledExactlyOnceWith(null)
  })
})
