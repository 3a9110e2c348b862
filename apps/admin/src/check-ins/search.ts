import { flagIn, oneOfIn } from '../app/search.ts'

export const STATES = ['OVERDUE', 'DUE', 'OPEN'] as const

export type CheckInSearch = { state?: (typeof STATES)[number]; mine?: true }

/** What of an address says which people are listed. */
export const checkInSearchIn = (search: Record<string, unknown>): CheckInSearch => ({
  ...oneOfIn(search, 'state', STATES),
  ...flagIn(search, 'mine'),
})

/** The part of an address that says which of the two; anything else is none of them. */
export const partyIn = (text: string): 'MENTOR' | 'PROTEGE' | null =>
  text === 'mentor' ? 'MENTOR' : text === 'protege' ? 'PROTEGE' : null

export const partyInAddress = (party: 'MENTOR' | 'PROTEGE') => (party === 'MENTOR' ? 'mentor' : 'protege')
