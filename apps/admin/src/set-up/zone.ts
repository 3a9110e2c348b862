const NOWHERE = 'UTC'
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

type Zoned = { timeZone: string }

/** Where a new program mostly lives: as another of its programs does, as the association, or where the person sits. */
export const zoneOf = ({ timeZone, programs }: Zoned & { programs: readonly Zoned[] }, own = ownZone()): string =>
  [programs.at(-1)?.timeZone, timeZone].find((zone) => zone !== undefined && zone !== NOWHERE) ?? own
