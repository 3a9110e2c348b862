import { numberIn, oneOfIn } from '../app/search.ts'

export const STATES = ['WAITING', 'COMPLETE', 'CLOSED'] as const

export type EvaluationSearch = { year?: number; term?: number; state?: (typeof STATES)[number] }

/** What of an address says which terms are looked at. */
export const evaluationSearchIn = (search: Record<string, unknown>): EvaluationSearch => ({
  ...numberIn(search, 'year', 'term'),
  ...oneOfIn(search, 'state', STATES),
})

/** The same as the API is asked. */
export const narrowedBy = ({ year, term }: EvaluationSearch) => ({ year: year ?? null, term: term ?? null })

export const isNarrowed = ({ year, term, state }: EvaluationSearch): boolean =>
  year !== undefined || term !== undefined || state !== undefined
