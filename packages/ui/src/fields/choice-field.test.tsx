import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ChoiceField } from './ChoiceField.tsx'

afterEach(cleanup)

const choices = [
  { value: '1', label: 'Not at all' },
  { value: '5', label: 'Fully' },
]

test('the question names the group, every choice has its word, and a press says which', () => {
  const onChange = vi.fn<(value: string) => void>()
  render(<ChoiceField label="I would do it again." name="again" choices={choices} value="" onChange={onChange} />)
  expect(screen.getByRole('group', { name: 'I would do it again.' })).toBeDefined()
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false])
  fireEvent.click(screen.getByRole('radio', { name: 'Fully' }))
  expect(onChange.mock.calls).toEqual([['5']])
})

test('what is chosen shows, and what is missing is said with the question', () => {
  const field = (value: string, error?: string) => (
    <ChoiceField label="Why?" name="why" choices={choices} value={value} onChange={() => {}} error={error} />
  )
  const { rerender } = render(field('', 'Choose one.'))
  const told = screen.getByRole('group').getAttribute('aria-describedby')
  expect(document.getElementById(told ?? '')?.textContent).toBe('Choose one.')
  rerender(field('1'))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Not at all' }).checked).toBe(true)
  expect(screen.getByRole('group').getAttribute('aria-describedby')).toBeNull()
})
