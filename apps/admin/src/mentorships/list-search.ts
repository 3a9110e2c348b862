import { flagIn, oneOfIn, textIn } from '../app/search.ts'
import { PHASES } from './phases.ts'

export const SORTS = ['HEALTH', 'NAME', 'LAST_CONTACT', 'NEXT_DUE', 'PAIRED'] as const
export const HEALTHS = ['OFF_TRACK', 'ATTENTION', 'ON_TRACK'] as const
export const NEEDS = ['LOOK', 'ANSWER', 'ENDS_SOON', 'RENEWAL', 'LOOK_BACK'] as const

export type ListSearch = {
  q?: string
  phase?: (typeof PHASES)[number]
  health?: (typeof HEALTHS)[number]
  needs?: (typeof NEEDS)[number]
  sort?: (typeof SORTS)[number]
  /** The order turned round. */
  down?: boolean
}

/** What of an address says which mentorships are listed, and in which order. */
export const listSearchIn = (search: Record<string, unknown>): ListSearch => ({
  ...textIn(search, 'q'),
  ...oneOfIn(search, 'phase', PHASES),
  ...oneOfIn(search, 'health', HEALTHS),
  ...oneOfIn(search, 'needs', NEEDS),
  ...oneOfIn(search, 'sort', SORTS),
  ...flagIn(search, 'down'),
})

/** The same as the API is asked; who needs attention comes first unless something else is wanted. */
export const askedOf = ({ q = '', phase, health, needs, sort = 'HEALTH', down = false }: ListSearch) => ({
  search: q === '' ? null : q,
  phase: phase ?? null,
  health: health ?? null,
  needs: needs ?? null,
  sort,
  reversed: down,
})

export const isFiltered = ({ q, phase, health, needs }: ListSearch): boolean =>
  q !== undefined || phase !== undefined || health !== undefined || needs !== undefined

/** One choice holds both how they stand and what they need. */
export const stateOf = ({ health, needs }: ListSearch): string => health ?? needs ?? ''
export const withState = (value: string) => ({
  health: HEALTHS.find((one) => one === value),
  needs: NEEDS.find((one) => one === value),
})
