import { type FileComments, noComments } from './comments.ts'
import type { Path } from './paths.ts'
import type { Comment } from './scan.ts'

/** Something that begins on a line, and that a comment can be about. */
export type Entry = { path: Path; line: number; offset: number }

/** Where editors find the schema; a place beside the file is one here only, and not kept. */
const schemaLine = /^#\s*yaml-language-server:\s*\$schema=(?:(https?:\/\/\S+)|\S*)/

/** Each comment with what it is about: the entry that ends its line, or else the one that follows. */
export function attach(comments: readonly Comment[], entries: readonly Entry[]): FileComments {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset)
  const on = Map.groupBy(inOrder, ({ line }) => line)
  const lines = [...on.keys()]
  const beside: Record<Path, string> = {}
  const groups = new Map<Path | null, Comment[]>()
  let next = 0
  for (const comment of comments) {
    const about = comment.alone ? undefined : on.get(comment.line)?.findLast(({ offset }) => offset < comment.offset)
    if (about !== undefined && beside[about.path] === undefined) {
      beside[about.path] = comment.text
      continue
    }
    while (next < lines.length && (lines[next] ?? 0) <= comment.line) next++
    const path = on.get(lines[next] ?? -1)?.[0]?.path ?? null
    const group = groups.get(path) ?? []
    group.push(comment)
    groups.set(path, group)
  }
  const found = comments.find(({ text }) => schemaLine.test(text))
  const schema = schemaLine.exec(found?.text ?? '')?.[1]
  const texts = [...groups].map(([path, group]) => [path, spaced(group.filter((one) => one !== found))] as const)
  const above = texts.filter(([path, group]) => path !== null && group.length > 0)
  return {
    ...noComments,
    ...(schema !== undefined && { schema }),
    ...{ above: Object.fromEntries(above) as FileComments['above'], beside },
    end: texts.find(([path]) => path === null)?.[1] ?? [],
  }
}

/** The lines of a group, an empty one where there was one or more. */
const spaced = (group: readonly Comment[]): string[] =>
  group.flatMap(({ line, text }, index) => {
    const before = group[index - 1]
    return before !== undefined && line > before.line + 1 && isFree(before, group[index]) ? ['', text] : [text]
  })

/** Only comments stand between two comments of a group that have their lines to themselves. */
const isFree = (one: Comment, other: Comment | undefined) => one.alone && other?.alone === true
