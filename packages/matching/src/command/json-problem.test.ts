import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { solve } from '../solve.ts'
import { readJsonProblem } from './json-problem.ts'

const json = {
  ...{ rows: 2, columns: 3, objective: 'pairs', minimise: false, seed: 0 },
  scores: [
    [5, null, 2],
    [3, 4, 1],
  ],
  ...{ rowCapacity: [1, 1], columnCapacity: [1, 1, 2], forbidden: [[0, 2]], locked: [[1, 0]] },
}
const read = (changes: object) => readJsonProblem(JSON.stringify({ ...json, ...changes }))

describe('a problem in JSON', () => {
  test('as a matrix and as pairs is the same', () => {
    const pairs = [
      [0, 0, 5],
      [1, 2, 1],
      [0, 2, 2],
      [1, 0, 3],
      [1, 1, 4],
    ]
    const { certificate: _, ...one } = solve(read({ locked: [] }))
    expect(one).toMatchObject({ total: 9, row: Int32Array.of(0, 1), column: Int32Array.of(0, 1) })
    expect(solve(read({ locked: [], scores: undefined, pairs }))).toMatchObject(one)
  })

  test('with locked pairs, as features, and as two sides see it', () => {
    expect(solve(read({})).total).toBe(3)
    const side = { tags: [3, 1], place: [0, 1], group: [0, 1] }
    const scores = {
      kind: 'features',
      scorer: 'shared-tags',
      row: side,
      column: { ...side, group: [2, 3] },
      settings: { weight: 10 },
    }
    const plain = { rows: 2, columns: 2, objective: 'pairs', scores }
    expect(solve(readJsonProblem(JSON.stringify(plain))).total).toBe(30)
    const columnScores = [
      [1, 2, 3],
      [4, 5, 6],
    ]
    const full = [
      [1, 2, 3],
      [3, 2, 1],
    ]
    const stable = read({
      objective: 'stable',
      proposer: 'columns',
      scores: full,
      columnScores,
      forbidden: [],
      locked: [],
    })
    expect(Array.from(solve(stable).column)).toEqual([2, 0])
  })

  test.each<[object, string, object]>([
    [{ rows: '2' }, 'malformed', { field: 'rows' }],
    [{ scores: 'many' }, 'malformed', { field: 'scores' }],
    [{ scores: [[1, 2, 3]] }, 'wrong-length', { field: 'scores' }],
    [
      {
        scores: [
          [1, 2, 3],
          [1, 2],
        ],
      },
      'wrong-length',
      { field: 'scores', row: 1 },
    ],
    [
      {
        scores: [
          [1, 'x', 3],
          [1, 2, 3],
        ],
      },
      'malformed',
      { field: 'scores', row: 0, column: 1 },
    ],
    [{ pairs: [[0, 1]], scores: undefined }, 'malformed', { field: 'pairs' }],
    [{ pairs: [[5, 1, 1]], scores: undefined }, 'out-of-bounds', { field: 'pairs[0]', row: 5, column: 1 }],
    [{ pairs: [[0, 1, 1]] }, 'malformed', { field: 'pairs' }],
    [{ minimize: true }, 'unknown-name', { field: 'minimize' }],
    [{ rows: -1 }, 'out-of-bounds', { field: 'rows' }],
    [{ columns: 1e12 }, 'out-of-bounds', { field: 'columns' }],
    [{ rows: 1.5 }, 'not-an-integer', { field: 'rows' }],
    [{ locked: [1] }, 'malformed', { field: 'locked' }],
    [{ seed: true }, 'malformed', { field: 'seed' }],
    [{ columnScores: [1] }, 'malformed', { field: 'columnScores' }],
    [{ scores: { kind: 'features', scorer: 'x', row: 1, column: {} } }, 'malformed', { field: 'scores.row' }],
  ])('%j is refused: %s', (changes, fault, place) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ fault, place }))
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ithaca-solve-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (...args: string[]) => {
    const env = { ...process.env, INIT_CWD: folder }
    return execFileSync(process.execPath, [join(import.meta.dirname, 'solve.ts'), ...args], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  }

  test('finds the file where it was started and prints one line', () => {
    writeFileSync(join(folder, 'two.txt.gz'), gzipSync('2 1 5 7 9'))
    const printed = JSON.parse(run('two.txt.gz')) as object
    expect(printed).toMatchObject({
      total: 10,
      pairs: 2,
      certificateChecked: true,
      milliseconds: expect.any(Number) as number,
    })
    expect(JSON.parse(run('two.txt.gz', '--maximise', '--objective', 'score', '--candidates', '1'))).toMatchObject({
      total: 12,
    })
  })

  test('says what is wrong and where', () => {
    writeFileSync(join(folder, 'bad.txt'), '2 1 5 7 x')
    expect(() => run('bad.txt')).toThrow('"fault":"not-an-integer","field":"scores.values","row":1,"column":1')
    expect(() => run('two.txt.gz', '--candidates', 'few')).toThrow('"field":"candidates"')
    expect(() => run('none.txt')).toThrow('none.txt')
    for (const options of [['--candidates', '2', '--objective', 'stable'], ['--better'], ['--candidates']])
      expect(() => run('two.txt.gz', ...options)).toThrow(/[{]"error":.*[}]/)
    writeFileSync(join(folder, 'broken.gz'), Buffer.of(0x1f, 0x8b, 0, 0))
    writeFileSync(join(folder, 'cut.json'), '{"rows":')
    for (const file of ['broken.gz', 'cut.json']) expect(() => run(file)).toThrow('"fault":"malformed","field":"file"')
    expect(() => run()).toThrow('{"error":"One FILE is needed')
  })
})
