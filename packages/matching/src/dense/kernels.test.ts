import { execFileSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { families, numbers } from '../families.examples.ts'
import { NOT_ELIGIBLE } from '../problem.ts'
import { unwatched } from '../watch.ts'
import type { DenseCosts } from './dense-costs.ts'
import { jonkerVolgenant } from './jonker-volgenant.ts'
import { plainKernel } from './plain-kernel.ts'
import { simdKernel } from './simd-kernel.ts'

// Where this runs before `npm run generate`; there is nothing to do where that was done.
beforeAll(() => {
  execFileSync(process.execPath, [`${import.meta.dirname}/../../build-kernel.ts`])
})

function costs(values: Int32Array, rows: number, columns: number, stay: number): DenseCosts {
  const scoresOf = (row: number, into: Int32Array) => into.set(values.subarray(row * columns, (row + 1) * columns))
  const greatest = values.reduce((most, value) => Math.max(most, value), 0)
  return { rows, columns, stay, sign: -1, top: 0, greatest, scoresOf }
}

function solved(problem: DenseCosts) {
  const simd = simdKernel(problem)
  expect(simd).toBeDefined()
  const one = jonkerVolgenant(problem, plainKernel(problem), unwatched)
  expect(simd && jonkerVolgenant(problem, simd, unwatched)).toEqual(one)
  return one
}

test.each(Object.keys(families))('plain and SIMD loops do the same, step for step: %s', (family) => {
  for (const size of [1, 2, 3, 4, 5, 7, 64, 90]) {
    const values = families[family](size).map((cost) => (cost === NOT_ELIGIBLE ? cost : cost % 2 ** 26))
    if (!values.includes(NOT_ELIGIBLE)) solved(costs(values, size, size, Infinity))
    for (const stay of [0, 20, 2 ** 26 - 1]) solved(costs(values, size, size, stay))
    if (size > 4) solved(costs(values.slice(0, (size - 3) * size), size - 3, size, 60))
  }
})

test('no sum leaves 32 bits at the greatest costs', () => {
  for (let size = 1; size < 24; size++) {
    const draw = numbers(size)
    const values = Int32Array.from({ length: size * size }, () => (draw(2) === 0 ? draw(5) : 2 ** 26 - draw(5)))
    solved(costs(values, size, size, Infinity))
    solved(costs(values, size, size, 2 ** 26 - 1))
  }
})

test('where many paths would be long, prices are scaled: the same in both, at the greatest costs too', () => {
  const size = 300
  const draw = numbers(size)
  const steep = (row: number, column: number) => Math.floor(((row + 1) * (column + 1) * 2 ** 26) / size ** 2)
  const shapes = [
    steep,
    (row: number, column: number) => 2 ** 26 - steep(row, column),
    (row: number, column: number) => (row + column < size ? draw(9) : 2 ** 26 - draw(9)),
    (row: number) => (row % 2 === 0 ? 2 ** 26 : draw(2)),
  ]
  for (const shape of shapes) {
    const values = Int32Array.from({ length: size * size }, (_, at) => shape(Math.floor(at / size), at % size))
    const { columnOf, u, v } = solved(costs(values, size, size, Infinity))
    expect(new Set(columnOf).size).toBe(size)
    const gaps = values.map((cost, at) => cost - u[Math.floor(at / size)] - v[at % size])
    expect(gaps.every((gap) => gap >= 0)).toBe(true)
    expect(columnOf.every((column, row) => gaps[row * size + column] === 0)).toBe(true)
  }
})

test('the dual variables prove the assignment', () => {
  const [rows, columns, stay] = [30, 37, 500]
  const draw = numbers(3)
  const values = Int32Array.from({ length: rows * columns }, () => draw(1000))
  const { columnOf, u, v } = solved(costs(values, rows, columns, stay))
  const taken = new Set(columnOf)
  for (let row = 0; row < rows; row++) {
    expect(u[row]).toBeLessThanOrEqual(stay)
    if (columnOf[row] === -1) expect(u[row]).toBe(stay)
    else expect(u[row] + v[columnOf[row]]).toBe(values[row * columns + columnOf[row]])
    for (let column = 0; column < columns; column++)
      expect(u[row] + v[column]).toBeLessThanOrEqual(values[row * columns + column])
  }
  v.forEach((price, column) => expect(taken.has(column) ? price <= 0 : price === 0).toBe(true))
})
