import type { Localized } from '../../core/index.ts'
import type { Source } from '../norm.ts'

/** How the norms of one document cite it: `stated` says its point in our words, `inferred` why we read it so. */
export const documentOf = <Place extends string>(document: Localized, places: Record<Place, Localized>) => ({
  stated: (place: Place, says: Localized, requirements: string[], note: Localized | null = null): Source => ({
    kind: 'stated',
    document,
    place: places[place],
    says,
    inferred: note,
    requirements,
  }),
  inferred: (place: Place, why: Localized, requirements: string[]): Source => ({
    kind: 'inferred',
    document,
    place: places[place],
    why,
    requirements,
  }),
})
