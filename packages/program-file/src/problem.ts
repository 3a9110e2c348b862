import type { Localized } from '@ithaca/domain/core'
import type { LineCounter } from 'yaml'
import { namesOf } from './paths.ts'
import type { Step } from './tree.ts'
import { type FileProblemCode, wordsOf } from './words.ts'

/** Something in a file that cannot be: where, and what the words need to know of it. */
export type Found = {
  code: FileProblemCode
  path: readonly Step[]
  offset: number
  /** What is written, or what would have to be. */
  word?: string
  limit?: number
}

/** One thing that is wrong with a file, where a text editor finds it, in words of both languages. */
export type FileProblem = { code: FileProblemCode; line: number; column: number; at: string; message: Localized }

/** For people and programs; items are named by what they are called, as a list tells of its tenth nothing. */
export function told(found: Found, lines: LineCounter, whole: unknown): FileProblem {
  const { line, col } = lines.linePos(found.offset)
  const path = named(found.path, whole)
  const message = wordsOf({ ...found, path })
  return { code: found.code, line: Math.max(line, 1), column: Math.max(col, 1), at: path.join('.'), message }
}

function named(path: readonly Step[], whole: unknown): string[] {
  let here = whole
  return path.map((step) => {
    const name = Array.isArray(here) && typeof step === 'number' ? namesOf(here)[step] : undefined
    here = typeof here === 'object' && here !== null ? (here as Record<Step, unknown>)[step] : undefined
    return name === undefined ? String(step) : name.replace(/^#\d+$/, `${Number(step) + 1}`)
  })
}
