import { describe, expect, test } from 'vitest'
import { findFlaw } from '../check.ts'
import { readProblem } from '../instance.ts'
import { solveInstance } from '../solve.ts'
import { readOrLibrary } from './or-library.ts'
import { readFile } from './read-file.ts'

const fixture = (name: string) => `${import.meta.dirname}/../../fixtures/${name}.txt.gz`

describe('the files of OR-Library', () => {
  test.each([
    ['assign100', 305],
    ['assign200', 475],
    ['assign400', 804],
    ['assign800', 1552],
    ['assignp800', 2239],
    ['assignp3000', 18696],
  ])('%s costs %i, proved', (name, optimum) => {
    const instance = readProblem(readFile(fixture(name)))
    const assignment = solveInstance(instance)
    expect(assignment.total).toBe(optimum)
    expect(assignment.row).toHaveLength(instance.rows)
    expect(findFlaw(instance, assignment)).toBeUndefined()
  })

  test.each([
    ['', 'malformed', { field: 'n' }],
    ['2 1 2 3 4 5', 'wrong-length', { field: 'costs' }],
    ['2 3 1 9', 'out-of-bounds', { field: 'pairs[0]', row: 2, column: 0 }],
  ])('%j is refused: %s', (text, fault, place) => {
    expect(() => readOrLibrary(text)).toThrow(expect.objectContaining({ fault, place }))
  })

  test('a cost that is no number is refused with its place', () => {
    const problem = { ...readOrLibrary('2 1 2 x 4'), objective: 'pairs' } as const
    const place = { field: 'scores.values', row: 1, column: 0 }
    expect(() => readProblem(problem)).toThrow(expect.objectContaining({ fault: 'not-an-integer', place }))
  })
})
