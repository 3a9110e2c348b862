import { MatchingError } from '../errors.ts'
import { integer } from '../integers.ts'
import { CAPACITY_BOUND, SCORE_BOUND, SIZE_BOUND } from '../problem.ts'
import { fitCapacity, removePair, setScore } from '../sparse/change-market.ts'
import { exists } from './ledger.ts'
import type { LiveMarket } from './live-market.ts'
import type { ProblemChange } from './problem-change.ts'

/** Makes one change, or throws a `MatchingError` and makes none. O(degree + capacity), what is new is brought in later. */
export function applyChange(live: LiveMarket, change: ProblemChange): void {
  if ('row' in change) exists(live.rows, change.row, 'row')
  if ('column' in change) exists(live.columns, change.column, 'column')
  switch (change.kind) {
    case 'row-capacity':
      setCapacity(live, 'row', change.row, change.capacity)
      return
    case 'column-capacity':
      setCapacity(live, 'column', change.column, change.capacity)
      return
    case 'score':
      score(live, change)
      return
    case 'forbid':
      forbid(live, change)
      return
    case 'allow':
      if (live.ledger.at(change.row, change.column)?.is === 'forbidden') release(live, change)
      return
    case 'lock':
      lock(live, change)
      return
    case 'unlock':
      if (live.ledger.at(change.row, change.column)?.is === 'locked') release(live, change)
      return
    case 'add-row':
      integer(live.rows + 1, [0, SIZE_BOUND], 'rows')
      live.addRow(integer(change.capacity, [0, CAPACITY_BOUND], 'capacity'))
      return
    case 'add-column':
      integer(live.columns + 1, [0, SIZE_BOUND], 'columns')
      live.addColumn(integer(change.capacity, [0, CAPACITY_BOUND], 'capacity'))
      return
    case 'remove-row':
      for (const one of live.ledger.all('locked')) if (one.row === change.row) release(live, one)
      setCapacity(live, 'row', change.row, 0)
      return
    case 'remove-column':
      for (const one of live.ledger.all('locked')) if (one.column === change.column) release(live, one)
      setCapacity(live, 'column', change.column, 0)
  }
}

interface Ends {
  readonly row: number
  readonly column: number
}

function setCapacity(live: LiveMarket, side: 'row' | 'column', member: number, capacity: number): void {
  integer(capacity, [0, CAPACITY_BOUND], 'capacity')
  const free = capacity - live.ledger.locks(side, member)
  if (free < 0) throw new MatchingError('locked-over-capacity', 'more is locked', { field: 'capacity', [side]: member })
  live.bringIn()
  const { rows, columns } = live.market
  const [own, others] = side === 'row' ? [rows, columns] : [columns, rows]
  const place = (side === 'row' ? live.rowPlace : live.columnPlace)[member]
  if (free > own.capacity[place]) live.makeRoom()
  own.capacity[place] = free
  fitCapacity(own, others, place)
}

function score(live: LiveMarket, { row, column, score: given }: Ends & { readonly score: number }): void {
  integer(given, [-SCORE_BOUND, SCORE_BOUND], 'score')
  const settled = live.ledger.at(row, column)
  if (settled) {
    live.ledger.drop(row, column)
    live.ledger.put({ ...settled, score: given })
    return
  }
  const pair = { row: live.rowPlace[row], column: live.columnPlace[column], score: live.instance.sign * given }
  live.widen(pair.score)
  const { rows, columns } = live.market
  const isInMarket = pair.row < rows.count && pair.column < columns.count
  if (!isInMarket || !setScore(live.market, pair.row, pair.column, pair.score)) live.addPair(pair)
}

function forbid(live: LiveMarket, { row, column }: Ends): void {
  const settled = live.ledger.at(row, column)
  if (settled?.is === 'locked')
    throw new MatchingError('forbidden-pair-locked', 'is locked', { field: 'change', row, column })
  if (settled) return
  live.ledger.put({ row, column, score: takeOut(live, { row, column }), is: 'forbidden' })
}

function lock(live: LiveMarket, { row, column }: Ends): void {
  const place = { field: 'change', row, column }
  const settled = live.ledger.at(row, column)
  if (settled?.is === 'forbidden') throw new MatchingError('forbidden-pair-locked', 'is forbidden', place)
  if (settled) return
  live.bringIn()
  const { rows, columns } = live.market
  const [x, y] = [live.rowPlace[row], live.columnPlace[column]]
  if (rows.capacity[x] === 0 || columns.capacity[y] === 0)
    throw new MatchingError('locked-over-capacity', 'no capacity is left', place)
  const found = takeOut(live, { row, column })
  if (found === undefined) throw new MatchingError('locked-pair-not-eligible', 'is not eligible', place)
  live.ledger.put({ row, column, score: found, is: 'locked' })
  rows.capacity[x]--
  columns.capacity[y]--
  fitCapacity(rows, columns, x)
  fitCapacity(columns, rows, y)
}

/** The pair is free again; a lock gives the places back. */
function release(live: LiveMarket, { row, column }: Ends): void {
  const settled = live.ledger.drop(row, column)
  if (!settled) return
  if (settled.is === 'locked') {
    live.bringIn()
    live.market.rows.capacity[live.rowPlace[row]]++
    live.market.columns.capacity[live.columnPlace[column]]++
    live.makeRoom()
  }
  if (settled.score !== undefined) score(live, { row, column, score: settled.score })
}

/** The score of the pair, as the problem has it, that the solver may not choose from now on. */
function takeOut(live: LiveMarket, { row, column }: Ends): number | undefined {
  live.bringIn()
  const found = removePair(live.market, live.rowPlace[row], live.columnPlace[column])
  return found === undefined ? undefined : live.instance.sign * found
}
