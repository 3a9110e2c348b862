import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const names = /\b(usnc|asq|csce|hraco)/i

/** What is about these programs by its nature: their books, the demonstration, and what tests and benches begin with. */
const about = [
  /^packages\/domain\/src\/rules\/presets\//,
  /^packages\/domain\/bench\//,
  /^apps\/api\/src\/(demo\/|web\/demo\.ts|start\.ts)/,
  /samples?(\/|\.ts)/,
  /\.(test|spec)\.tsx?$/,
  /(^|\/)(generated|gql|node_modules)\//,
]

/** The code of a file without its comments and the ids of requirements, which say why and not what. */
const codeOf = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/\b(USNC|ASQM|ASQP|CSCE|HRACO)-\d+/g, '')

test('nothing in the code outside their rule books knows the four programs by name', () => {
  const files = globSync('{apps,packages,prisma,scripts}/**/*.{ts,tsx,css,prisma}', {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|generated|gql|dist)$/.test(path),
  }).filter((file) => !about.some((pattern) => pattern.test(file)))
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => names.test(codeOf(readFileSync(join(root, file), 'utf8'))))).toEqual([])
})
