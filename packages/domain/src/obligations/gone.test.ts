import { expect, test } from 'vitest'
import { plainLabels } from '../core/index.ts'
import { csce, resolve } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations, waitingOn } from './obligations.ts'
import { waitingSentence } from './sentences.ts'
import { standingSentence } from './standing.ts'

const book = resolve(csce)
const names = { mentor: 'Ana', protege: 'Ben' }
const facts: MentorshipFacts = {
  phase: 'agreement',
  pairedOn: '2027-01-10',
  startsOn: null,
  endsOn: null,
  agreement: { number: 1, open: true, termMonths: 12, signedBy: [], since: '2027-01-10' },
  goals: [],
  contacts: [],
}
const active: MentorshipFacts = {
  ...facts,
  phase: 'active',
  startsOn: '2027-01-15',
  endsOn: '2028-01-15',
  agreement: { number: 1, open: false, termMonths: 12, signedBy: ['mentor', 'protege'], since: '2027-01-10' },
}

test.each([facts, active])(
  'nothing is asked where one of the two was removed, and no sentence waits on them',
  (one) => {
    const left = obligations({ ...one, gone: ['protege'] }, book, '2027-06-30')
    expect(left).toEqual([])
    expect(waitingSentence(waitingOn(left), { names, book }, 'en')).toBe('')
  },
)

test.each([
  [facts, ['protege'], 'mentor', 'Ben is no longer part of the association, so nothing is asked of you here.'],
  [active, ['mentor'], 'protege', 'Ana is no longer part of the association, so nothing is asked of you here.'],
  [active, ['mentor'], null, 'Ana is no longer part of the association.'],
  [facts, ['protege'], null, 'Ben is no longer part of the association.'],
  [active, ['mentor', 'protege'], null, 'Ana and Ben are no longer part of the association.'],
  [{ ...active, phase: 'ended' }, ['mentor'], null, 'This mentorship ended on 2028-01-14.'],
] as const)('who is left learns why', (one, gone, viewer, words) => {
  const say = (locale: 'en' | 'fr') =>
    standingSentence({ ...one, gone }, viewer, { names, labels: plainLabels, day: (iso) => iso }, locale)
  expect(say('en')).toBe(words)
  expect(say('fr')).toMatch(/^\p{Lu}.*\.$/u)
})
