import { expect, test } from 'vitest'
import { mayNameFeedback, mostThemes, peopleBehind } from './theme.ts'

const program = { id: 'g1', slug: 'mentors', state: 'open' } as const
const kim = { personId: 'kim', duties: ['committee'] } as const
const codes = (
  authors: readonly string[],
  before = 0,
  by: { personId: string; duties: readonly [] | readonly ['committee'] } = kim,
) => mayNameFeedback(program, { authors, before }, { ...by, duties: [...by.duties] }).map(({ code }) => code)

test('whoever drafts says what the draft answers, of what they may read', () => {
  expect(codes(['a'])).toEqual([])
  expect(codes([])).toEqual(['feedback-not-chosen'])
  expect(codes(['a'], mostThemes)).toEqual(['themes-too-many'])
  expect(codes(['a'], 0, { personId: 'x', duties: [] })).toEqual(['draft-not-your-duty'])
})

test('how many said it is told of five people and more, each once', () => {
  expect(peopleBehind(['a', 'b', 'c', 'd', 'd', 'd'])).toBeNull()
  expect(peopleBehind(['a', 'b', 'c', 'd', 'e', 'a'])).toBe(5)
})
