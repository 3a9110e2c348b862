import { MatchingError } from '../errors.ts'
import type { Instance } from '../instance.ts'

/**
 * What the solvers hold of this problem at least before they begin, in bytes: dense costs four bytes each beside the
 * scores; of sparse pairs the solvers' own lists; of features the features only. O(rows).
 */
export function memoryOf({ rows, columns, scores }: Instance): number {
  const members = 128 * (rows + columns)
  switch (scores.kind) {
    case 'dense':
      return 8 * rows * columns + members
    case 'sparse':
      return 32 * scores.column.length + members
    case 'features':
      return Object.values({ ...scores.row }).reduce((sum, list) => sum + list.byteLength, members)
  }
}

/** Throws `over-memory-bound` where so many bytes are too many. */
export function within(memoryBound: number, bytes: number): void {
  if (bytes > memoryBound)
    throw new MatchingError('over-memory-bound', `${bytes} bytes are needed, ${memoryBound} allowed`, {
      field: 'memoryBound',
    })
}
