/** What can be wrong with a problem, or end a run before its result. */
export type MatchingFault =
  | 'not-an-integer'
  | 'out-of-bounds'
  | 'wrong-length'
  | 'pair-twice'
  | 'forbidden-pair-locked'
  | 'locked-pair-not-eligible'
  | 'locked-over-capacity'
  | 'unknown-name'
  | 'malformed'
  | 'cancelled'
  | 'over-memory-bound'

/** Where it is: the field of the problem as its owner wrote it, and the row, the column, or both. */
export interface Place {
  readonly field?: string
  readonly row?: number
  readonly column?: number
}

/** The only error that this package throws on purpose: a code for programs, a place to point at, a sentence for people. */
export class MatchingError extends Error {
  override readonly name = 'MatchingError'
  readonly fault: MatchingFault
  readonly place: Place

  constructor(fault: MatchingFault, says: string, place: Place = {}) {
    super(`${located(place)}${says}`)
    this.fault = fault
    this.place = place
  }
}

function located({ field, row, column }: Place): string {
  const parts = [
    field,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`,
  ]
  const said = parts.filter((part) => part !== undefined).join(', ')
  return said && `${said}: `
}
