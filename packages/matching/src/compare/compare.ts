import type { Assignment } from '../assignment.ts'
import { chosenPairs, type Chosen } from '../check-pairs.ts'
import { MatchingError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import type { Pair } from '../problem.ts'
import { figuresOf, type Figures } from './figures.ts'

/** Two results side by side, by whatever objectives they were found. */
export interface Comparison {
  readonly one: Figures
  readonly other: Figures
  readonly kept: number
  readonly onlyInOne: readonly Pair[]
  readonly onlyInOther: readonly Pair[]
}

/**
 * Compares two results of one problem, or of two that differ in capacities, scores, exclusions or locks only: each is
 * looked at in its own instance. Throws `malformed` where an assignment is not one of its problem, `wrong-length` where the
 * two have other rows or columns. O(pairs * log(capacity)).
 */
export function compare(
  one: { readonly instance: Instance; readonly assignment: Assignment },
  other: { readonly instance: Instance; readonly assignment: Assignment },
): Comparison {
  const { rows, columns } = one.instance
  if (other.instance.rows !== rows || other.instance.columns !== columns)
    throw new MatchingError('wrong-length', 'other rows and columns', { field: 'other' })
  const onlyInOne = without(one.assignment, other.assignment)
  return {
    one: figuresOf(one.instance, one.assignment, chosenIn('one', one)),
    other: figuresOf(other.instance, other.assignment, chosenIn('other', other)),
    kept: one.assignment.row.length - onlyInOne.length,
    onlyInOne,
    onlyInOther: without(other.assignment, one.assignment),
  }
}

function chosenIn(field: string, { instance, assignment }: { instance: Instance; assignment: Assignment }): Chosen {
  const chosen = chosenPairs(instance, assignment)
  if ('because' in chosen) throw new MatchingError('malformed', chosen.because, { field })
  return chosen
}

/** The pairs of the one that the other has not. */
function without(one: Assignment, other: Assignment): Pair[] {
  const keyOf = ({ row, column, columns }: Assignment, pair: number) => row[pair] * columns + column[pair]
  const known = new Set(Array.from(other.row.keys(), (pair) => keyOf(other, pair)))
  return Array.from(one.row.keys())
    .filter((pair) => !known.has(keyOf(one, pair)))
    .map((pair) => [one.row[pair], one.column[pair]])
}
