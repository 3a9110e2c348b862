import { checkText, longestText } from '@ithaca/domain/core'
import { isSlug } from '@ithaca/domain/programs'
import { markupIn, mostNorms, ruleBook } from '@ithaca/domain/rules'
import type { z } from 'zod'
import { choicesAt, keysAt, nearest } from './near.ts'
import type { Found } from './problem.ts'
import type { Step, Tree } from './tree.ts'
import { writtenModel } from './written-model.ts'

type Issue = z.core.$ZodIssue

const longestName = 200

/** Everything that no program can say, each at its place in the text. */
export function problemsOf(spelled: unknown, tree: Tree): Found[] {
  const read = writtenModel.safeParse(spelled)
  const wrong = read.success ? [] : read.error.issues.flatMap((issue) => ofIssue(issue, tree))
  return [...once(wrong), ...ofTexts(spelled, [], tree), ...ofProgram(spelled, tree), ...ofNorms(spelled, tree)]
}

/** A slip of the pen is one problem: the word that is meant is not missing as well. */
function once(found: readonly Found[]): Found[] {
  const meant = new Set(
    found.flatMap(({ code, path, word }) =>
      code === 'key-unknown' ? [[...path, word?.split('\0')[1]].join('\0')] : [],
    ),
  )
  return found.filter(({ code, path, word }) => code !== 'key-missing' || !meant.has([...path, word].join('\0')))
}

/** What only the whole shows, once all its parts are right. */
export const problemsOfBook = (book: unknown, tree: Tree): Found[] => {
  const read = ruleBook.safeParse(book)
  return read.success ? [] : read.error.issues.flatMap((issue) => ofIssue(issue, tree))
}

function ofIssue(issue: Issue, tree: Tree): Found[] {
  const path = issue.path.filter((step): step is Step => typeof step !== 'symbol')
  const { key, value } = tree.spot(path)
  const at = { path, offset: value }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => {
      const near = nearest(name, keysAt(writtenModel, path))
      const word = near === undefined ? name : `${name}\0${near}`
      return { code: 'key-unknown', path, word, offset: tree.spot([...path, name]).key }
    })
  const missing = path.length > 0 && !tree.has(path) && tree.has(path.slice(0, -1))
  if (missing) return [{ code: 'key-missing', path: path.slice(0, -1), word: String(path.at(-1)), offset: key }]
  if (issue.code === 'invalid_type') {
    const choices = choicesAt(writtenModel, path)
    // A word alone, where it is none of those that can stand alone.
    if (choices.length > 0) return [{ ...at, code: 'value-not-one-of', word: choices.join(', ') }]
    return [{ ...at, code: 'value-wrong-kind', word: issue.expected === 'string' ? 'text' : issue.expected }]
  }
  if (issue.code === 'invalid_value')
    return [{ ...at, code: 'value-not-one-of', word: issue.values.map(String).join(', ') }]
  if (issue.code === 'invalid_union') return [{ ...at, code: 'value-not-one-of', word: wordsIn(issue).join(', ') }]
  if (issue.code === 'too_small') {
    const code = issue.origin === 'array' ? 'value-too-few' : 'value-too-small'
    return [{ ...at, code, limit: Number(issue.minimum) }]
  }
  if (issue.code === 'too_big') return [{ ...at, code: 'value-too-big', limit: Number(issue.maximum) }]
  if (issue.code === 'invalid_format')
    return [{ ...at, code: issue.format === 'date' ? 'value-not-a-day' : 'value-not-a-code' }]
  return [{ ...at, code: 'value-not-possible' }]
}

/** By which words the members of a choice are told apart: zod names them. */
const wordsIn = (issue: Issue): string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []

/** Texts are plain, not endless, and can be kept. */
function ofTexts(value: unknown, path: readonly Step[], tree: Tree): Found[] {
  if (typeof value === 'string') {
    const at = { path, offset: tree.spot(path).value }
    const markup = markupIn(value)
    const refused = checkText(value, { at: '', max: longestText }).refusals[0]
    if (refused?.code === 'text-too-long') return [{ ...at, code: 'text-too-long', limit: longestText }]
    if (refused) return [{ ...at, code: 'text-not-storable' }]
    return markup === null ? [] : [{ ...at, code: 'text-markup', word: markup }]
  }
  if (typeof value !== 'object' || value === null) return []
  const steps = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value)
  return steps.flatMap(([step, member]) => ofTexts(member, [...path, step], tree))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function ofProgram(whole: unknown, tree: Tree): Found[] {
  const program = isObject(whole) && isObject(whole['program']) ? whole['program'] : {}
  const { slug, name, timeZone } = program
  const at = (key: string) => ({ path: ['program', key], offset: tree.spot(['program', key]).value })
  return [
    ...(typeof slug === 'string' && !isSlug(slug)
      ? [{ ...at('slug'), code: 'slug-not-usable', word: slug } as const]
      : []),
    ...(typeof name === 'string' && name.trim() === '' ? [{ ...at('name'), code: 'text-missing' } as const] : []),
    ...(typeof name === 'string' && name.length > longestName
      ? [{ ...at('name'), code: 'text-too-long', limit: longestName } as const]
      : []),
    ...(typeof timeZone === 'string' && !isTimeZone(timeZone)
      ? [{ ...at('timeZone'), code: 'time-zone-unknown', word: timeZone } as const]
      : []),
  ]
}

function ofNorms(whole: unknown, tree: Tree): Found[] {
  const norms: unknown[] = isObject(whole) && Array.isArray(whole['norms']) ? whole['norms'] : []
  const seen = new Set<unknown>()
  const twice = norms.flatMap((norm, index): Found[] => {
    const id = isObject(norm) ? norm['id'] : undefined
    if (typeof id !== 'string') return []
    const path = ['norms', index, 'id']
    if (seen.has(id)) return [{ code: 'norm-twice', path, offset: tree.spot(path).value, word: id }]
    seen.add(id)
    return []
  })
  if (norms.length <= mostNorms) return twice
  const path = ['norms', mostNorms]
  return [...twice, { code: 'norms-too-many', path, offset: tree.spot(path).key, limit: mostNorms }]
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
