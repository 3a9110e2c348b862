import { expect, test } from 'vitest'
import { csceBook, year } from '../samples/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations, toDo } from './obligations.ts'

const today = '2027-03-02'

test('an amendment that changes nothing yet is asked of nobody, until one has given their word', () => {
  const agreement = { number: 2, open: true, termMonths: 12, signedBy: [], since: today, untouched: true }
  const begun = year({ agreement })
  const asked = (one: MentorshipFacts) =>
    toDo(obligations(one, csceBook, today)).flatMap(({ ask, party }) => (ask.code === 'sign-agreement' ? party : []))
  expect(asked(begun)).toEqual([])
  expect(asked({ ...begun, agreement: { ...agreement, signedBy: ['mentor'] } })).toEqual(['protege'])
  expect(asked({ ...begun, agreement: { ...agreement, untouched: false } })).toEqual(['mentor', 'protege'])
})
