import { expect, test } from 'vitest'
import { changedTerms, countIn, standOfProposal, termsOfValues, valuesOfTerms } from './renewal-terms.ts'

test('a number is taken from 1 to 60, and nothing else is', () => {
  expect(['1', ' 60 ', '6'].map(countIn)).toEqual([1, 60, 6])
  for (const wrong of ['', '0', '61', '1.5', '-3', 'six', '6 months', '1e1']) expect(countIn(wrong)).toBeNull()
})

test('what is left open stays open, there and back', () => {
  const terms = { months: 6, meetingsPerYear: null }
  expect(valuesOfTerms(terms)).toEqual({ months: '6', meetingsPerYear: '' })
  expect(termsOfValues(valuesOfTerms(terms))).toEqual(terms)
})

test('what changed is named, each by itself', () => {
  const before = { months: 12, meetingsPerYear: null }
  expect(changedTerms(before, before)).toEqual([])
  expect(changedTerms(before, { months: 6, meetingsPerYear: null })).toEqual(['months'])
  expect(changedTerms(before, { months: 6, meetingsPerYear: 8 })).toEqual(['months', 'meetingsPerYear'])
})

test('a signature says more than a proposal, one’s own first', () => {
  expect(standOfProposal({ mine: 'SILENT', theirs: 'PROPOSED' })).toBe('theirs')
  expect(standOfProposal({ mine: 'PROPOSED', theirs: 'SILENT' })).toBe('mine')
  expect(standOfProposal({ mine: 'PROPOSED', theirs: 'PROPOSED' })).toBe('both')
  expect(standOfProposal({ mine: 'PROPOSED', theirs: 'SIGNED' })).toBe('theirs-signed')
  expect(standOfProposal({ mine: 'SIGNED', theirs: 'PROPOSED' })).toBe('mine-signed')
})
