import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { numbers } from '../src/families.examples.ts'
import { solve, WhatIf, type ProblemChange } from '../src/index.ts'
import { checking } from './checking.ts'
import { mentoringLike, sparseProblem } from './problems.ts'
import { timed, type Bench, type Row, type Timed } from './row.ts'
import { scipy } from './scipy.ts'

async function square(size: number): Promise<Row> {
  const problem = sparseProblem(size, 40)
  const { rowStart, column, score } = problem.scores
  const peer = await scipy({ solver: 'sparse', rows: size, columns: size, arrays: { rowStart, column, score } })
  return {
    name: `sparse ${size} x ${size}, 40 candidates`,
    aim: 500,
    ours: () => timed(() => solve(problem).total),
    peers: peer ? [{ name: 'scipy min_weight_full_bipartite_matching', run: peer.run, aim: 0.2 }] : [],
    ...(peer ? { end: peer.end } : {}),
  }
}

/** In a process of its own each time, cold. */
function apart(kind: 'lists' | 'features', rows: number, name: string, aim: number, megabytesAimed: number): Row {
  let most = 0
  return {
    name,
    aim,
    ours() {
      const out = execFileSync(process.execPath, [join(import.meta.dirname, 'apart.ts'), kind, String(rows)])
      const { milliseconds, total, megabytes } = JSON.parse(out.toString()) as Timed & { megabytes: number }
      most = Math.max(most, megabytes)
      return { milliseconds, total }
    },
    note: () => `${most} MB of memory, aim ${megabytesAimed} MB ${most <= megabytesAimed ? '✓' : '✗'}`,
  }
}

/** Each run changes all scores of another 1 % of the rows. */
function whatIf(rows: number): Row {
  const first = mentoringLike(rows, 40)
  const whatIf = new WhatIf(first)
  const { rowStart, column } = first.scores
  const draw = numbers(rows + 1)
  return {
    name: `what-if, ${rows} rows, 1 % of them changed`,
    ours() {
      const changes: ProblemChange[] = []
      for (let nth = 0; nth < rows / 100; nth++) {
        const row = draw(rows)
        for (let pair = rowStart[row]; pair < rowStart[row + 1]; pair++)
          changes.push({ kind: 'score', row, column: column[pair], score: 1 + draw(1_000_000) })
      }
      return { ...timed(() => whatIf.change(changes).total), total: 0 }
    },
    peers: [
      {
        name: 'a full solve',
        aim: 0.15,
        run() {
          const problem = whatIf.problem()
          const { milliseconds, total } = timed(() => solve(problem).total)
          if (total !== whatIf.assignment.total) throw new Error('the what-if differs from solving anew')
          return { milliseconds, total: 0 }
        },
      },
    ],
  }
}

export const sparse: readonly Bench[] = [
  { name: 'sparse 50000 x 50000', make: () => square(50_000) },
  {
    name: 'mentoring-like 50000 x 40000, 40 candidates',
    make: () => apart('lists', 50_000, 'mentoring-like 50000 x 40000, 40 candidates, cold', 5000, 300),
  },
  {
    name: 'mentoring-like 50000 x 40000, all pairs',
    make: () => apart('features', 50_000, 'mentoring-like 50000 x 40000, all 2e9 pairs priced, cold', 20_000, 400),
  },
  { name: 'what-if', make: () => whatIf(50_000) },
  {
    name: 'check 50000',
    make: () => checking('checking the certificate, mentoring-like 50000 x 40000', mentoringLike(50_000, 40)),
  },
]
