import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Outcome } from './outcome.ts'

const most = 300
// Words in two languages and rule books are data: they may be as long as they need.
const catalogues = /(^|\/)(presets|catalogue|words)(\/|\.(?!test\.))|operations\.json$/

/** No source file is longer than a reader can hold, catalogues and generated files apart. */
export function checkLength(): Promise<Outcome> {
  const files = globSync('{apps,packages,prisma,test,scripts}/**/*.{ts,tsx,css}', {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|dist|generated|gql|\.turbo|\.data)$/.test(name),
  }).filter((file) => !/(^|\/)(node_modules|dist|generated|gql)\//.test(file) && !catalogues.test(file))
  const lengths = files.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  const tooLong = lengths.filter(({ lines }) => lines > most)
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  const summary = `   ${files.length} files, median ${at(0.5)} lines, 95th percentile ${at(0.95)}`
  const report = [summary, ...tooLong.map(({ file, lines }) => `${file}: ${lines} lines, at most ${most}`)].join('\n')
  return Promise.resolve({ passed: tooLong.length === 0 ? 1 : 0, failed: tooLong.length, report })
}
