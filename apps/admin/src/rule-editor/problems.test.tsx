import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../words/rule-words.ts'
import { Problems, turnToRow } from './Problems.tsx'

beforeEach(() => setLocale('en'))
afterEach(cleanup)

const names = new Map([
  ['meet', 'Meet 4 times.'],
  ['identity.labels', 'The names of the roles'],
])
const problem = {
  message: 'Two do not fit.',
  norms: ['meet', 'gone'],
  settings: ['identity.labels.en.mentor', 'identity.labels.fr.mentor'],
}

test('a problem has the way to each rule and setting that it is about, once', () => {
  const turnTo = vi.fn<(key: string) => void>()
  render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <Problems problems={[problem]} nameOf={(key) => names.get(key)} turnTo={turnTo} />
    </IthacaProvider>,
  )
  const links = screen.getAllByRole('button')
  expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
    'Go to the rule: Meet 4 times.',
    'Go to the setting: The names of the roles',
  ])
  for (const link of links) fireEvent.click(link)
  expect(turnTo.mock.calls).toEqual([['meet'], ['identity.labels']])
})

test('the row that it is about has the focus', async () => {
  render(
    <ul>
      <li data-norm="meet">
        <button type="button" data-edit>
          Edit
        </button>
      </li>
    </ul>,
  )
  turnToRow('nobody')
  turnToRow('meet')
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button')))
})
