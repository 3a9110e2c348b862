import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { MatchingError } from '../errors.ts'
import type { Problem } from '../problem.ts'
import { readJsonProblem } from './json-problem.ts'
import { readOrLibrary } from './or-library.ts'

/**
 * The problem in a file of OR-Library or of JSON, packed by gzip or not. What says nothing of it is a problem of costs.
 * Throws what the readers throw, `malformed`, and the file system's own errors.
 */
export function readFile(path: string): Problem {
  const bytes = readFileSync(path)
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = (isPacked ? unpacked(bytes) : bytes).toString('utf8')
  if (!text.trimStart().startsWith('{')) return { ...readOrLibrary(text), objective: 'pairs', minimise: true }
  const problem = readJsonProblem(text)
  return { ...problem, minimise: problem.minimise ?? true }
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch (error) {
    throw new MatchingError('malformed', `cannot be unpacked: ${String(error)}`, { field: 'file' })
  }
}
