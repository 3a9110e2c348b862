import type { z } from 'zod'
import type { Model } from './model.ts'
import { choicesAt, keysAt, nearest } from './near.ts'

export type Step = string | number
export type ValueProblemCode =
  | `value-${'wrong-kind' | 'not-one-of' | 'too-small' | 'too-big' | 'too-few' | 'not-a-code' | 'not-a-day' | 'not-possible'}`
  | `key-${'missing' | 'unknown'}`

/** What would do instead. */
export type ValueKind = 'text' | 'whole-number' | 'yes-no' | 'list' | 'group'

/** Something in a rule book, or in a file of one, that cannot be: where, and what would do there instead. */
export type ValueProblem = {
  code: ValueProblemCode
  path: readonly Step[]
  /** All that is possible there, where that is one of few words. */
  choices?: readonly string[]
  limit?: number
  kind?: ValueKind
  /** What is missing or not known there. */
  key?: string
  /** What was meant, where it is a slip of the pen. */
  near?: string
}

type Issue = z.core.$ZodIssue

/** Everything that does not fit a model, each once; `given` is what was held against it. */
export function valueProblems(issues: readonly Issue[], model: Model, given: unknown): ValueProblem[] {
  const found = issues.flatMap((issue) => ofIssue(issue, model, given))
  // Of two limits the model's own comes last, after that of all numbers.
  const seen = new Map(found.map((one) => [[one.code, ...one.path, one.key].join('\0'), one]))
  return [...seen.values()]
}

function ofIssue(issue: Issue, model: Model, given: unknown): ValueProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = nearest(key, keysAt(model, path))
      return { code: 'key-unknown', path, key, ...(near !== undefined && { near }) }
    })
  if (isMissing(given, path))
    return [{ code: 'key-missing', path: path.slice(0, -1), key: String(path.at(-1)), ...choices(choicesIn(issue)) }]
  if (issue.code === 'invalid_type') {
    // A word alone, where it is none of those that can stand alone.
    const words = typeof valueAt(given, path) === 'string' ? choicesAt(model, path) : []
    return words.length > 0
      ? [{ code: 'value-not-one-of', path, choices: words }]
      : [{ code: 'value-wrong-kind', path, kind: kinds[issue.expected] ?? 'text' }]
  }
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union')
    return [{ code: 'value-not-one-of', path, choices: choicesIn(issue) }]
  if (issue.code === 'too_small') {
    const code = issue.origin === 'array' ? 'value-too-few' : 'value-too-small'
    return [{ code, path, limit: Number(issue.minimum) }]
  }
  if (issue.code === 'too_big') return [{ code: 'value-too-big', path, limit: Number(issue.maximum) }]
  if (issue.code === 'invalid_format')
    return [{ code: issue.format === 'date' ? 'value-not-a-day' : 'value-not-a-code', path }]
  return [{ code: 'value-not-possible', path }]
}

const kinds: Readonly<Record<string, ValueKind>> = {
  ...{ number: 'whole-number', int: 'whole-number', boolean: 'yes-no' },
  ...{ array: 'list', object: 'group', record: 'group' },
}

const choices = (words: readonly string[]) => (words.length > 0 ? { choices: words } : {})

/** The words that would do: zod names them, also those by which the members of a choice are told apart. */
function choicesIn(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
    ? issue.options.map(String)
    : []
}

/** What encloses it is there, and it is not. */
function isMissing(given: unknown, path: readonly Step[]): boolean {
  const [last] = path.slice(-1)
  return last !== undefined && !Object.hasOwn(valueAt(given, path.slice(0, -1)) as object, last)
}

/** A path of an issue leads through what is there. */
const valueAt = (given: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((here, step) => (here as Readonly<Record<Step, unknown>>)[step], given)
