import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'

type Operations = Record<string, string>

/**
 * Adds an app's operations to `operations.json` beside its sources: hash to text, all that the server will take from it.
 * Older ones stay, so that a tab opened yesterday works on, until the schema no longer answers them.
 */
export function keepOperations(app: string, { fresh = false } = {}): void {
  const generated = join(app, 'src/gql/persisted-documents.json')
  if (!existsSync(generated)) return
  const file = join(app, 'operations.json')
  const schema = buildSchema(readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8'))
  const earlier = fresh || !existsSync(file) ? {} : readOperations(file)
  const stillAnswered = Object.entries(earlier).filter(([, text]) => validate(schema, parse(text)).length === 0)
  const all = { ...Object.fromEntries(stillAnswered), ...readOperations(generated) }
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const text = `${JSON.stringify(sorted, null, 1)}\n`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

function readOperations(file: string): Operations {
  return JSON.parse(readFileSync(file, 'utf8')) as Operations
}
