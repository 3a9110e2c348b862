import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Here } from '../programs/program.ts'
import { ProgramContext } from '../programs/program.ts'
import { text } from '../words/words.ts'
import { averagesTable } from './averages-table.ts'
import { Averages } from './Averages.tsx'
import type { Average } from './Averages.tsx'
import { evaluationSearchIn } from './search.ts'

beforeEach(() => setLocale('en'))
afterEach(cleanup)

const steps = ['Not at all', 'Hardly', 'In part', 'Mostly', 'Fully']
const answered = (count: number, counts: readonly number[] | null, average: number | null): Average => ({
  __typename: 'EvaluationAverage',
  question: 'growth',
  label: 'I am further along.',
  labelForMentor: 'I learned something.',
  count,
  missing: Math.max(0, 5 - count),
  average,
  shares:
    counts &&
    steps.map((label, index) => ({ __typename: 'EvaluationShare', mark: index + 1, label, count: counts[index] ?? 0 })),
})
const show = (...averages: Average[]) =>
  render(
    <IthacaProvider scheme="light">
      <ProgramContext value={{ program: { slug: 'mentoring' } } as unknown as Here}>
        <Averages averages={averages} search={{}} />
      </ProgramContext>
    </IthacaProvider>,
  )

test.each([
  [0, 'Nobody whose answers you may read has answered yet.', '5 more answers are needed.'],
  [1, '1 person has answered so far.', '4 more answers are needed.'],
  [4, '4 people have answered so far.', '1 more answer is needed.'],
])('from %i answers nothing is put together, and it is said how many are missing', (count, soFar, missing) => {
  show(answered(count, null, null))
  expect(document.body.textContent).toContain(soFar)
  expect(document.body.textContent).toContain(missing)
  expect(screen.queryByRole('table')).toBeNull()
})

test('from five on each sentence has its spread and its average, with the sentence that mentors were put', () => {
  show(answered(5, [0, 0, 1, 2, 2], 4.2), { ...answered(2, null, null), question: 'new' })
  expect(screen.getByRole('rowheader').textContent).toContain('I learned something.')
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['0', '0', '1', '2', '2', '4.2'])
  expect(document.body.textContent).toContain('1 sentence has fewer than five answers')
})

test('as a file each step is a column', () => {
  const [head, row] = averagesTable([answered(5, [0, 0, 1, 2, 2], 4.2)], text)
  expect(head).toEqual(['Sentence', 'Answers', 'Average', ...steps])
  expect(row).toEqual(['I am further along.', 5, 4.2, 0, 0, 1, 2, 2])
})

test('an address narrows by whole numbers and known states alone', () => {
  expect(evaluationSearchIn({ year: 2028, term: '2', state: 'CLOSED' })).toEqual({
    year: 2028,
    term: 2,
    state: 'CLOSED',
  })
  expect(evaluationSearchIn({ year: '20x8', term: -1, state: 'OPEN' })).toEqual({})
})
