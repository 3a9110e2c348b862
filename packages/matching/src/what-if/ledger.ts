import { MatchingError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import { scoreOf } from '../score-of.ts'

/** Why the solver may not choose a pair, and its score, where it has one, as the problem has it. */
export interface Settled {
  readonly row: number
  readonly column: number
  readonly score: number | undefined
  readonly is: 'forbidden' | 'locked'
}

/** The pairs that are forbidden or locked, as changes come and go, and how many locked ones each member has. */
export class Ledger {
  private readonly settled = new Map<number, Settled>()
  private readonly locksOfRow = new Map<number, number>()
  private readonly locksOfColumn = new Map<number, number>()

  constructor(instance: Instance) {
    for (const [row, columns] of instance.excluded)
      for (const column of columns) this.put({ row, column, score: scoreOf(instance, row, column), is: 'forbidden' })
    for (const lock of instance.locked) {
      this.drop(lock.row, lock.column)
      this.put({ ...lock, is: 'locked' })
    }
  }

  at(row: number, column: number): Settled | undefined {
    return this.settled.get(keyOf(row, column))
  }

  put(one: Settled): void {
    this.settled.set(keyOf(one.row, one.column), one)
    if (one.is === 'locked') this.count(one, 1)
  }

  drop(row: number, column: number): Settled | undefined {
    const one = this.at(row, column)
    this.settled.delete(keyOf(row, column))
    if (one?.is === 'locked') this.count(one, -1)
    return one
  }

  locks(side: 'row' | 'column', member: number): number {
    return (side === 'row' ? this.locksOfRow : this.locksOfColumn).get(member) ?? 0
  }

  all(is: Settled['is']): Settled[] {
    return [...this.settled.values()].filter((one) => one.is === is)
  }

  private count({ row, column }: Settled, by: number): void {
    this.locksOfRow.set(row, this.locks('row', row) + by)
    this.locksOfColumn.set(column, this.locks('column', column) + by)
  }
}

function keyOf(row: number, column: number): number {
  return row * 2 ** 20 + column
}

/** Throws where there is no such member. */
export function exists(count: number, member: number, side: 'row' | 'column'): void {
  if (!Number.isInteger(member) || member < 0 || member >= count)
    throw new MatchingError('out-of-bounds', `there are ${count} ${side}s`, { field: 'change', [side]: member })
}
