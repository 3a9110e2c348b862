import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { findFlaw } from './check.ts'
import { numbers } from './families.examples.ts'
import { readProblem } from './instance.ts'
import type { Objective, Problem } from './problem.ts'
import { anyProblem, sparse } from './problems.examples.ts'
import type { solveInstance } from './solve.ts'

const folder = mkdtempSync(join(tmpdir(), 'ithaca-mutants-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The solver with one thing wrong in one file. */
async function mutant(name: string, file: string, right: string, wrong: string): Promise<typeof solveInstance> {
  const copy = join(folder, name.replaceAll(/\W+/g, '-'))
  cpSync(import.meta.dirname, copy, { recursive: true, filter: (path) => !/[.](test|examples)[.]ts$/.test(path) })
  const text = readFileSync(join(copy, file), 'utf8')
  expect(text).toContain(right)
  writeFileSync(join(copy, file), text.replace(right, wrong))
  const made = (await import(join(copy, 'solve.ts'))) as { solveInstance: typeof solveInstance }
  return made.solveInstance
}

/** Larger ones with many near ties, on which the search has to take long ways. */
function square(objective: Objective, isSparse: boolean): Problem[] {
  return Array.from({ length: 40 }, (_, nth) => {
    const [draw, size] = [numbers(nth), 4 + nth]
    const values = Int32Array.from({ length: size * size }, () => draw(3 * size) - draw(size))
    const kept = Array.from(values, () => draw(3) > 0)
    const scores = isSparse ? sparse(size, size, [...values], kept) : ({ kind: 'dense', values } as const)
    return { rows: size, columns: size, scores, objective, minimise: true }
  })
}

test.each<[string, Objective, string, string, string]>([
  ['takes the nearest but two for the second', 'pairs', 'dense/plain-kernel.ts', '} else second = near', '}'],
  ['forgets the offset of the path', 'score', 'dense/plain-kernel.ts', '- tag[column] + offset', '- tag[column]'],
  ['raises a price by half', 'pairs', 'dense/jonker-volgenant.ts', '2 * (next - reduced)', '(next - reduced)'],
  ['never lets a row stay alone', 'score', 'dense/jonker-volgenant.ts', 'if (end < first) break', ''],
  ['leaves the prices behind', 'pairs', 'dense/jonker-volgenant.ts', '+ path.distance[nth] - end', ''],
  ['has too small a bonus', 'pairs', 'bonus.ts', 'Math.min(rows, columns) *', '0 *'],
  ['takes a lower threshold', 'fairest', 'fairest/solve-fairest.ts', 'matched(tried) === count', 'false'],
  ['covers the wrong side', 'fairest', 'fairest/layers.ts', '=== -1 ? 1 : 0', '=== -1 ? 0 : 1'],
  ['gives up the wrong one', 'stable', 'stable/deferred-acceptance.ts', "'least liked', (list", "'most liked', (list"],
  ['holds too few', 'stable', 'stable/deferred-acceptance.ts', 'own.size === own.pairs.length', 'own.size > 0'],
  ['leaves the prices of the other side', 'pairs', 'sparse/augment.ts', 'this.far.price[y] += left', ''],
  ['adds no pair that would gain', 'pairs', 'pricing/solve-by-pricing.ts', 'length === held', 'length >= held'],
  ['looks at one side only', 'score', 'pricing/solve-by-pricing.ts', 'columnFell.includes(1) &&', 'false &&'],
  ['takes the heap for a list', 'stable', 'stable/pair-heap.ts', 'this.sink(0, this.pairs[this.size])', ''],
])('a solver that %s is caught', async (name, objective, file, right, wrong) => {
  const solve = await mutant(name, file, right, wrong)
  let caught = 0
  let steps = 0
  const look = () => {
    if (++steps > 10_000) throw new Error('It does not end.')
  }
  const watch = { look, report: () => undefined }
  const isPricing = file.startsWith('pricing/')
  const problems = square(objective, isPricing || file.startsWith('sparse/'))
  for (const problem of [...problems, ...fc.sample(anyProblem([objective], 4), { numRuns: 60, seed: 7 })]) {
    const instance = readProblem(problem)
    steps = 0
    try {
      if (findFlaw(instance, solve(instance, { watch, ...(isPricing ? { candidates: 2 } : {}) }))) caught++
    } catch {
      caught++
    }
  }
  expect(caught).toBeGreaterThan(0)
})
