import { readFileSync } from 'node:fs'

/**
 * An operation as an app sends it today; `operations.json` beside it keeps those of yesterday as well. Made by
 * `npm run generate`.
 */
export function operationOf(app: 'participant' | 'admin', name: string): string {
  const file = new URL(`../../apps/${app}/src/gql/persisted-documents.json`, import.meta.url)
  const all = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  const found = all.find((text) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text))
  if (found === undefined) throw new Error(`the ${app} app has no operation ${name}`)
  return found
}
