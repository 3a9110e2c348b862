import { checkText, isTimeZone, longestText } from '@ithaca/domain/core'
import { looksLikeSlug } from '@ithaca/domain/programs'
import {
  longestName,
  markupIn,
  mostNorms,
  type RuleBook,
  ruleBook,
  unusableIdentity,
  type ValueProblem,
  valueProblems,
} from '@ithaca/domain/rules'
import type { Found } from './problem.ts'
import type { Step, Tree } from './tree.ts'
import { writtenModel } from './written-model.ts'

/** Everything that no program can say, each at its place in the text. */
export function problemsOf(spelled: unknown, tree: Tree): Found[] {
  const read = writtenModel.safeParse(spelled)
  const wrong = read.success
    ? []
    : valueProblems(read.error.issues, writtenModel, spelled).map((one) => inFile(one, tree))
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
  return read.success
    ? ofIdentity(read.data, tree)
    : valueProblems(read.error.issues, ruleBook, book).map((one) => inFile(one, tree))
}

const ofIdentity = (book: RuleBook, tree: Tree): Found[] =>
  unusableIdentity(book).map(({ code, at = '', limit }) => {
    const path = at.split('.').slice(1)
    return {
      ...{ code, path, offset: tree.spot(path).value },
      ...(code === 'time-zone-unknown' && { word: book.settings.identity.timeZone }),
      ...(limit !== undefined && { limit }),
    }
  })

function inFile(found: ValueProblem, tree: Tree): Found {
  const { code, path, choices, limit, kind, key = '', near } = found
  const { key: atKey, value } = tree.spot(path)
  if (code === 'key-unknown')
    return { code, path, word: near === undefined ? key : `${key}\0${near}`, offset: tree.spot([...path, key]).key }
  if (code === 'key-missing') return { code, path, word: key, offset: atKey }
  const word = choices?.join(', ') ?? kind
  return { code, path, offset: value, ...(word !== undefined && { word }), ...(limit !== undefined && { limit }) }
}

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
    // Words of ours are refused where a program would be made; one that is called so already can still be brought.
    ...(typeof slug === 'string' && !looksLikeSlug(slug)
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
