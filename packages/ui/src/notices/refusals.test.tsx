import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { LanguageSwitch } from '../actions/switches.tsx'
import { IthacaProvider } from '../provider.tsx'
import { setUpTexts } from '../texts/set-up.ts'
import { Refusals } from './Refusals.tsx'

beforeAll(() => {
  setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
})
afterEach(cleanup)

const clause = {
  code: 'clause-not-acknowledged',
  message: 'Confidentiality is not ticked.',
  norm: { sentence: 'It stays between them.', source: { sentence: 'Agreement, second paragraph.' } },
}
const goal = { code: 'no-statement', message: 'Goal 2 has no statement.' }

test('refusals are one notice that is heard, read with the rule behind it, and gets the focus', () => {
  render(
    <IthacaProvider scheme="light">
      <Refusals refusals={[clause, goal]} />
    </IthacaProvider>,
  )
  const notice = screen.getByRole('alert', { name: 'This is not possible yet' })
  expect(document.activeElement).toBe(notice)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Confidentiality is not ticked.It stays between them. (Agreement, second paragraph.)',
    'Goal 2 has no statement.',
  ])
})

test('nothing refused, nothing said; and the words follow the language', () => {
  const { rerender } = render(
    <IthacaProvider scheme="light">
      <LanguageSwitch />
      <Refusals refusals={[]} />
    </IthacaProvider>,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Français' }))
  rerender(
    <IthacaProvider scheme="light">
      <LanguageSwitch />
      <Refusals refusals={[goal]} />
    </IthacaProvider>,
  )
  expect(screen.getByRole('alert', { name: 'Ce n’est pas encore possible' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Français', pressed: true })).toBeTruthy()
})
