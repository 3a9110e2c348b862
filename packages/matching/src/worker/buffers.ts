import type { Assignment } from '../assignment.ts'
import type { Problem } from '../problem.ts'

/** The memory of the typed arrays of a problem, for a thread to take over. Shared memory is shared anyway, and left out. */
export function buffersOf({ scores, columnScores, rowCapacity, columnCapacity }: Problem): ArrayBuffer[] {
  const features = scores.kind === 'features' ? [scores.row, scores.column] : []
  const stored = [scores, columnScores].flatMap((one) => (one && one.kind !== 'features' ? Object.values(one) : []))
  return distinct([...stored, ...features.flatMap((lists) => Object.values(lists)), rowCapacity, columnCapacity])
}

/** The memory of a result, for the caller's thread to take over. */
export function buffersOfResult(assignment: Assignment): ArrayBuffer[] {
  const { certificate } = assignment
  const proofs =
    certificate.kind === 'fairest' ? [certificate.most, certificate.threshold, certificate.prices] : [certificate]
  return distinct([assignment, ...proofs].flatMap((one) => Object.values<unknown>({ ...one })))
}

function distinct(values: readonly unknown[]): ArrayBuffer[] {
  const buffers = values.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : []))
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}
