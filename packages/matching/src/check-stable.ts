import type { StableCertificate } from './assignment.ts'
import type { Chosen } from './check-pairs.ts'
import type { Flaw } from './flaw.ts'
import { freePairs } from './free-pairs.ts'
import type { Instance } from './instance.ts'

/**
 * No blocking pair: no two who are not paired, and would each rather have the other than go on with a free place or
 * with the least liked of their own. Equally liked is not rather (weak stability). O(pairs), three times.
 */
export function checkStable(instance: Instance, chosen: Chosen, certificate: StableCertificate): Flaw | undefined {
  if (certificate.proposer !== instance.proposer) return { because: 'the certificate is for the other proposer' }
  let flaw: Flaw | undefined
  blockingPairs(instance, chosen, (row, column) => {
    flaw = { because: 'these two would rather have each other', row, column }
    return true
  })
  return flaw
}

/** Visits the blocking pairs, by row and then column, until the visitor has enough. */
export function blockingPairs(
  instance: Instance,
  chosen: Chosen,
  hasEnough: (row: number, column: number) => boolean,
): void {
  const { rows, sign } = instance
  const byRows = freePairs(instance)
  const byColumns = freePairs(instance, 'columns')
  const { rowLeast, columnLeast } = leastLiked(instance, chosen)
  for (let row = 0; row < rows; row++) {
    const liked = byRows(row)
    const likedBack = byColumns(row)
    let next = chosen.start[row]
    for (let index = 0; index < liked.count; index++) {
      const column = liked.column[index]
      if (next < chosen.start[row + 1] && chosen.column[next] === column) {
        next++
        continue
      }
      const rowWould = chosen.rowSpare[row] > 0 || sign * liked.score[index] > rowLeast[row]
      const columnWould = chosen.columnSpare[column] > 0 || sign * likedBack.score[index] > columnLeast[column]
      if (rowWould && columnWould && hasEnough(row, column)) return
    }
  }
}

/** What the least liked of the chosen is worth to each; `Infinity`, which nobody beats, to one who has none. O(pairs). */
export function leastLiked(instance: Instance, chosen: Chosen) {
  const rowLeast = new Float64Array(instance.rows).fill(Infinity)
  const columnLeast = new Float64Array(instance.columns).fill(Infinity)
  const [byRows, byColumns] = [freePairs(instance), freePairs(instance, 'columns')]
  for (let row = 0; row < instance.rows; row++) {
    const [liked, likedBack] = [byRows(row), byColumns(row)]
    let next = chosen.start[row]
    for (let index = 0; next < chosen.start[row + 1]; index++) {
      const column = liked.column[index]
      if (chosen.column[next] !== column) continue
      next++
      rowLeast[row] = Math.min(rowLeast[row], instance.sign * liked.score[index])
      columnLeast[column] = Math.min(columnLeast[column], instance.sign * likedBack.score[index])
    }
  }
  return { rowLeast, columnLeast }
}
