import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '../app/texts.ts'
import { OwnAnswers } from './OwnAnswers.tsx'

beforeEach(() => setLocale('en'))
afterEach(cleanup)

const marks = [
  { mark: 1, label: 'Not at all' },
  { mark: 5, label: 'Fully' },
]
const given = (term: number, mark: number, words: string) => ({
  term,
  marks,
  mine: {
    id: `e${term}`,
    words,
    writtenAt: '2028-01-10T12:00:00Z',
    answers: [{ question: 'again', label: 'I would do it again.', mark }],
  },
})
const show = (...evaluations: object[]) =>
  render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <OwnAnswers mentorship={{ evaluations } as never} readers="the committee of The program" />
    </IthacaProvider>,
  )

test('what one said is there to be read, in the words of the marks', () => {
  show(given(1, 5, 'A list of subjects.'), { term: 2, marks, mine: null })
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['What you said'])
  expect(screen.getByText('I would do it again.').nextElementSibling?.textContent).toBe('Fully')
  expect(screen.getByText('A list of subjects.')).toBeDefined()
  expect(document.body.textContent.replaceAll('\u00a0', ' ')).toContain(
    'Only you and the committee of The program can read this. It stays as you sent it on 10 January 2028',
  )
})

test('each term has its own, the newest first', () => {
  show(given(1, 5, ''), given(2, 1, 'More.'))
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(titles).toEqual(['On term 2', 'On term 1'])
  expect(screen.getByText('You added nothing in words.')).toBeDefined()
})
