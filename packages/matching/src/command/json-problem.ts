import { MatchingError } from '../errors.ts'
import { integer } from '../integers.ts'
import {
  NOT_ELIGIBLE,
  SIZE_BOUND,
  type DenseScores,
  type Features,
  type Pair,
  type Problem,
  type Scores,
} from '../problem.ts'
import { sparseOf } from './or-library.ts'

type Json = Readonly<Record<string, unknown>>

/** Another one is refused: a slip of the pen would else be a default in silence. */
const FIELDS: readonly string[] = [
  ...['rows', 'columns', 'scores', 'pairs', 'columnScores', 'objective', 'minimise', 'rowCapacity', 'columnCapacity'],
  ...['forbidden', 'locked', 'seed', 'proposer'],
]

/**
 * Reads a problem written as JSON (the README says how): its scores as a matrix with `null` for a pair that may not be, as
 * `pairs`, a list of `[row, column, score]`, or as features. Only names and shapes are looked at here; `readProblem` checks the
 * rest. Throws `malformed`, `unknown-name`, `wrong-length` or `out-of-bounds` with the field. O(length of the text).
 */
export function readJsonProblem(text: string): Problem {
  const json = parsed(text)
  const unknown = Object.keys(json).find((field) => !FIELDS.includes(field))
  if (unknown !== undefined)
    throw new MatchingError('unknown-name', `is none of ${FIELDS.join(', ')}`, { field: unknown })
  if (json['pairs'] !== undefined && json['scores'] !== undefined)
    throw new MatchingError('malformed', 'scores are there already', { field: 'pairs' })
  const rows = integer(number(json, 'rows'), [0, SIZE_BOUND], 'rows')
  const columns = integer(number(json, 'columns'), [0, SIZE_BOUND], 'columns')
  return {
    rows,
    columns,
    scores: json['pairs'] === undefined ? scoresOf(json['scores'], rows, columns) : pairsOf(json['pairs'], rows),
    objective: (json['objective'] ?? 'pairs') as Problem['objective'],
    minimise: given(json, 'minimise', (value) => typeof value === 'boolean'),
    rowCapacity: given(json, 'rowCapacity', isNumbers),
    columnCapacity: given(json, 'columnCapacity', isNumbers),
    forbidden: given(json, 'forbidden', isPairs),
    locked: given(json, 'locked', isPairs),
    seed: given(json, 'seed', (value) => typeof value === 'number'),
    proposer: given(json, 'proposer', (value) => value === 'rows' || value === 'columns'),
    columnScores: json['columnScores'] === undefined ? undefined : columnScoresOf(json['columnScores'], rows, columns),
  }
}

function parsed(text: string): Json {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new MatchingError('malformed', `no JSON: ${String(error)}`, { field: 'file' })
  }
  if (isObject(json)) return json
  throw new MatchingError('malformed', 'an object is needed', { field: 'file' })
}

function scoresOf(json: unknown, rows: number, columns: number): Scores {
  if (Array.isArray(json)) return matrix(json, 'scores', rows, columns)
  if (isObject(json) && json['kind'] === 'features' && typeof json['scorer'] === 'string')
    return {
      kind: 'features',
      scorer: json['scorer'],
      row: features(json['row'], 'scores.row'),
      column: features(json['column'], 'scores.column'),
      settings: settings(json['settings']),
    }
  throw new MatchingError('malformed', 'a matrix, or features; or pairs instead', { field: 'scores' })
}

function columnScoresOf(json: unknown, rows: number, columns: number) {
  if (Array.isArray(json) && json.every((row) => Array.isArray(row) && row.length === columns))
    return matrix(json, 'columnScores', rows, columns)
  throw new MatchingError('malformed', 'a matrix', { field: 'columnScores' })
}

function matrix(json: readonly unknown[], field: string, rows: number, columns: number): DenseScores {
  if (json.length !== rows) throw new MatchingError('wrong-length', `${json.length} rows, ${rows} expected`, { field })
  const values = new Float64Array(rows * columns)
  json.forEach((scores: unknown, row) => {
    if (!Array.isArray(scores) || scores.length !== columns)
      throw new MatchingError('wrong-length', `${columns} scores expected`, { field, row })
    scores.forEach((score: unknown, column) => {
      if (score !== null && typeof score !== 'number')
        throw new MatchingError('malformed', 'a number or null', { field, row, column })
      values[row * columns + column] = score ?? NOT_ELIGIBLE
    })
  })
  return { kind: 'dense', values }
}

function pairsOf(json: unknown, rows: number): Scores {
  const isTriple = (each: unknown): each is readonly [number, number, number] => isNumbers(each) && each.length === 3
  if (Array.isArray(json) && json.every(isTriple)) return sparseOf(json, rows)
  throw new MatchingError('malformed', 'a list of [row, column, score]', { field: 'pairs' })
}

function features(json: unknown, field: string): Features {
  if (!isObject(json)) throw new MatchingError('malformed', 'lists of integers by name', { field })
  return Object.fromEntries(
    Object.entries(json).map(([name, list]) => {
      if (isNumbers(list) && list.every((each) => each === (each | 0))) return [name, Int32Array.from(list)]
      throw new MatchingError('malformed', 'a list of integers', { field: `${field}.${name}` })
    }),
  )
}

function settings(json: unknown = {}): Readonly<Record<string, number>> {
  if (isObject(json) && isNumbers(Object.values(json))) return json as Readonly<Record<string, number>>
  throw new MatchingError('malformed', 'numbers by name', { field: 'scores.settings' })
}

function number(json: Json, field: string): number {
  const value = json[field]
  if (typeof value === 'number') return value
  throw new MatchingError('malformed', 'a number is needed', { field })
}

function given<Value>(json: Json, field: string, fits: (value: unknown) => value is Value): Value | undefined {
  const value = json[field]
  if (value === undefined || fits(value)) return value
  throw new MatchingError('malformed', 'is of another kind', { field })
}

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json)
const isNumbers = (json: unknown): json is readonly number[] =>
  Array.isArray(json) && json.every((each) => typeof each === 'number')
const isPairs = (json: unknown): json is readonly Pair[] =>
  Array.isArray(json) && json.every((each) => isNumbers(each) && each.length === 2)
