import { calledAsDrafted } from '@ithaca/domain/programs'
import { bookFormat, ruleBook } from '@ithaca/domain/rules'
import { LineCounter, parseAllDocuments } from 'yaml'
import { attach } from './attach.ts'
import { problemsOf, problemsOfBook } from './check.ts'
import { long, spelled } from './long.ts'
import { type FileProblem, type Found, told } from './problem.ts'
import { scan } from './scan.ts'
import { Tree } from './tree.ts'
import type { ProgramFile } from './write.ts'
import { type ProgramPart, writtenModel } from './written-model.ts'

/** In bytes: several times what the largest program takes. */
export const longestFile = 200_000
const mostProblems = 50

export type ReadFile = { file: ProgramFile; problems: [] } | { file: null; problems: FileProblem[] }

/** A program from the text of a file, or everything that is wrong with it, each where it stands. */
export function readProgramFile(given: string): ReadFile {
  const lines = new LineCounter()
  let data: unknown = null
  const refused = (found: readonly Found[]): ReadFile => {
    const inOrder = found.toSorted((a, b) => a.offset - b.offset).slice(0, mostProblems)
    return { file: null, problems: inOrder.map((one) => told(one, lines, data)) }
  }
  const whole = (code: Found['code'], limit?: number) =>
    refused([{ code, path: [], offset: 0, ...(limit !== undefined && { limit }) }])

  lines.addNewLine(0)
  if (given.length > longestFile || Buffer.byteLength(given) > longestFile) return whole('file-too-large', longestFile)
  const text = given.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  if (text.includes('\0') || !text.isWellFormed()) return whole('file-not-text')
  const unread = text.indexOf('\ufffd')
  if (unread >= 0) return refused([{ code: 'file-not-utf8', path: [], offset: unread }])
  const { comments, stop } = scan(text, lines)
  if (stop) return refused([{ ...stop, path: [] }])

  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  if (!Array.isArray(documents)) return whole('file-empty')
  const [first, second] = documents
  if (first === undefined || first.contents === null) return whole('file-empty')
  const wrong = [...first.errors, ...first.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
  const tree = new Tree(first.contents, lines)
  data = tree.value
  const found: Found[] = [
    ...wrong.map(({ code, pos: [offset] }): Found => ({ code: 'file-not-yaml', path: [], offset, word: code })),
    ...tree.problems,
    ...(second === undefined ? [] : [{ code: 'file-several', path: [], offset: second.range[0] } as const]),
  ]
  const format = formatOf(tree)
  // What a newer Ithaca writes may be written otherwise.
  if (format?.code === 'format-newer') return refused([format])
  if (found.length > 0) return refused(found)
  if (format !== null) return refused([format])

  const { format: _format, program: _program, ...parts } = data as Record<string, unknown>
  const spelt = { ...(data as object), ...(spelled(ruleBook, parts) as object) }
  const problems = problemsOf(spelt, tree)
  if (problems.length > 0) return refused(problems)
  const { program, ...rest } = writtenModel.parse(spelt) as { program: ProgramPart }
  const book = long(ruleBook, rest)
  const others = problemsOfBook(book, tree)
  if (others.length > 0) return refused(others)
  const { slug, locale } = program
  const own = calledAsDrafted(ruleBook.parse(book), locale)
  const { name = own.name, timeZone = own.timeZone } = program
  const file = { program: { slug, name, locale, timeZone }, book: ruleBook.parse(book) }
  return { file: { ...file, comments: attach(comments, tree.entries) }, problems: [] }
}

/** Read first, as nothing else can be judged in a format that is not known. */
function formatOf(tree: Tree): Found | null {
  const { value } = tree
  const format =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Reflect.get(value, 'format') : undefined
  if (format === bookFormat) return null
  const at = { path: ['format'], offset: tree.spot(['format']).value, limit: bookFormat }
  if (typeof format !== 'number') return { ...at, code: 'format-missing' }
  return { ...at, code: format > bookFormat ? 'format-newer' : 'format-unknown', word: String(format) }
}
