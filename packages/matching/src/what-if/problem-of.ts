import type { Problem } from '../problem.ts'
import type { LiveMarket } from './live-market.ts'
import type { Settled } from './ledger.ts'

/** The open problem as one that can be read: sparse scores, in the numbering and with the sign of the first. O(pairs). */
export function problemOf(live: LiveMarket): Problem {
  live.bringIn()
  const { market, ledger, instance } = live
  const { rows, columns } = market
  const settledOf = new Map<number, Settled[]>()
  for (const one of [...ledger.all('forbidden'), ...ledger.all('locked')])
    if (one.score !== undefined) settledOf.set(one.row, [...(settledOf.get(one.row) ?? []), one])
  const rowStart = new Int32Array(rows.count + 1)
  for (let row = 0; row < rows.count; row++) {
    const x = live.rowPlace[row]
    rowStart[row + 1] = rowStart[row] + rows.ends[x] - rows.start[x] + (settledOf.get(row)?.length ?? 0)
  }
  const [column, score] = [new Int32Array(rowStart[rows.count]), new Int32Array(rowStart[rows.count])]
  for (let row = 0; row < rows.count; row++) {
    const x = live.rowPlace[row]
    let at = rowStart[row]
    for (let pair = rows.start[x]; pair < rows.ends[x]; pair++) {
      column[at] = live.columnAt[rows.head[pair]]
      score[at++] = instance.sign * rows.score[pair]
    }
    for (const one of settledOf.get(row) ?? []) {
      column[at] = one.column
      score[at++] = one.score ?? 0
    }
  }
  return {
    rows: rows.count,
    columns: columns.count,
    scores: { kind: 'sparse', rowStart, column, score },
    objective: instance.objective,
    minimise: instance.sign === -1,
    rowCapacity: live.rowPlace.map((x, row) => rows.capacity[x] + ledger.locks('row', row)),
    columnCapacity: live.columnPlace.map((y, at) => columns.capacity[y] + ledger.locks('column', at)),
    forbidden: ledger.all('forbidden').map((one) => [one.row, one.column]),
    locked: ledger.all('locked').map((one) => [one.row, one.column]),
    seed: instance.seed,
  }
}
