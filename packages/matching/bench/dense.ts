import { execFileSync } from 'node:child_process'
import { linearSumAssignment } from 'linear-sum-assignment'
import { munkres } from 'munkres'
import { families, memberOf, numbers } from '../src/families.examples.ts'
import { readProblem, solve, solveInstance, type Problem } from '../src/index.ts'
import { checking } from './checking.ts'
import { timed, type Bench, type Row, type Timed } from './row.ts'
import { scipy } from './scipy.ts'

/** Costs of a named dense problem, the same in every process. */
export function denseCosts(name: string, size: number): Int32Array {
  if (name in families) return families[name](size)
  const draw = numbers(size)
  return Int32Array.from({ length: size * size }, () => draw(1_000_000))
}

export const denseProblem = (name: string, size: number): Problem => ({
  ...memberOf('all equal', 0),
  ...{ rows: size, columns: size, scores: { kind: 'dense', values: denseCosts(name, size) } },
})

async function against(name: string, size: number, aim: number, label: string): Promise<Row> {
  const values = denseCosts(name, size)
  const problem = denseProblem(name, size)
  const peer = await scipy({ solver: 'dense', rows: size, columns: size, arrays: { cost: values } })
  return {
    name: label,
    ours: () => timed(() => solve(problem).total),
    peers: peer ? [{ name: 'scipy linear_sum_assignment', run: peer.run, aim }] : [],
    ...(peer ? { end: peer.end } : {}),
  }
}

function againstPackages(size: number): Row {
  const values = denseCosts('uniform', size)
  const problem = denseProblem('uniform', size)
  const lists = Array.from({ length: size }, (_, row) => Array.from(values.subarray(row * size, (row + 1) * size)))
  const floats = lists.map((list) => Float64Array.from(list))
  const totalOf = (columnOf: (row: number) => number) => lists.reduce((sum, list, row) => sum + list[columnOf(row)], 0)
  return {
    name: `dense ${size}, scores to 1e6`,
    ours: () => timed(() => solve(problem).total),
    peers: [
      {
        name: 'munkres 2.0.4',
        aim: 0.15,
        run: () => timed(() => munkres(lists).reduce((sum, [row, column]) => sum + lists[row][column], 0)),
      },
      {
        name: 'linear-sum-assignment 1.0.9',
        aim: 0.03,
        run: () =>
          timed(() => {
            const { rowAssignments } = linearSumAssignment(floats, { maximaze: false })
            return totalOf((row) => rowAssignments[row])
          }),
      },
    ],
  }
}

/** The first solve of a process, nothing compiled and no memory at hand, against scipy's first. */
async function cold(size: number): Promise<Row> {
  const child = `${import.meta.dirname}/cold.ts`
  const values = denseCosts('uniform', size)
  const first = async () => {
    const peer = await scipy({ solver: 'dense', rows: size, columns: size, arrays: { cost: values } })
    const time = await peer?.run()
    peer?.end()
    return time ?? { milliseconds: NaN, total: NaN }
  }
  const probe = await scipy({ solver: 'dense', rows: 0, columns: 0, arrays: { cost: new Int32Array() } })
  probe?.end()
  return {
    name: `dense ${size}, the first solve of a process`,
    ours: () => JSON.parse(execFileSync(process.execPath, [child, String(size)], { encoding: 'utf8' })) as Timed,
    peers: probe ? [{ name: 'scipy linear_sum_assignment, its first', aim: 0.35, run: first }] : [],
  }
}

/** So many people, half of them mentors who take one to three, all pairs eligible. */
function participants(people: number, aim: number): Row {
  const half = people / 2
  const draw = numbers(people)
  const values = Int32Array.from({ length: half * half }, () => draw(1000))
  const columnCapacity = Int32Array.from({ length: half }, () => 1 + draw(3))
  const problem: Problem = {
    ...{ rows: half, columns: half, objective: 'pairs', columnCapacity },
    scores: { kind: 'dense', values },
  }
  return {
    name: `${people} participants, all pairs eligible`,
    aim,
    ours: () => timed(() => solveInstance(readProblem(problem)).total),
  }
}

export const dense: readonly Bench[] = [
  { name: 'dense 2000', make: () => againstPackages(2000) },
  { name: 'dense 5000', make: () => against('uniform', 5000, 0.2, 'dense 5000, scores to 1e6') },
  { name: 'cold 5000', make: () => cold(5000) },
  { name: 'geometric 3000', make: () => against('geometric', 3000, 0.4, 'dense 3000, geometric') },
  { name: 'Machol 1000', make: () => against('Machol and Wien', 1000, 1, 'Machol and Wien 1000') },
  { name: 'check 5000', make: () => checking('checking the certificate, dense 5000', denseProblem('uniform', 5000)) },
  { name: 'participants 100', make: () => participants(100, 5) },
  { name: 'participants 1000', make: () => participants(1000, 50) },
  { name: 'participants 5000', make: () => participants(5000, 1000) },
]
