import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, findBreakingChanges, parse, validate } from 'graphql'
import { root, run, together, type Outcome } from './outcome.ts'

const contract = 'packages/schema/schema.graphql'

/** The committed schema is what the code prints, it breaks nothing that was landed, and every kept operation is answered. */
export async function checkContract(): Promise<Outcome> {
  return together([await isPrinted(), isAdditive(), ...['admin', 'participant'].map(answersOperations)])
}

async function isPrinted(): Promise<Outcome> {
  const file = join(root, contract)
  const committed = readFileSync(file, 'utf8')
  const { code, output } = await run('npm', ['run', '--silent', 'print', '-w', '@ithaca/api'])
  const printed = readFileSync(file, 'utf8')
  if (code !== 0) return failure(`The schema could not be printed:\n${output}`)
  if (printed === committed) return success
  writeFileSync(file, committed)
  return failure(`${contract} is not what the code prints: npm run generate -- --print, and commit it.`)
}

/** Against the landed schema, where there is one: a breaking change needs its line in the changelog. */
function isAdditive(): Outcome {
  const landed = landedSchema()
  if (landed === undefined) return success
  const now = buildSchema(readFileSync(join(root, contract), 'utf8'))
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
  const unannounced = findBreakingChanges(buildSchema(landed), now).filter(
    ({ description }) => !changelog.includes(description),
  )
  if (unannounced.length === 0) return success
  return failure(
    `These changes break the landed contract (say each in CHANGELOG.md, word by word, if it must be):\n${unannounced
      .map(({ description }) => `  ${description}`)
      .join('\n')}`,
  )
}

function landedSchema(): string | undefined {
  for (const ref of [process.env['LANDED'], 'origin/main', 'origin/HEAD']) {
    if (!ref) continue
    try {
      return execFileSync('git', ['show', `${ref}:${contract}`], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
    } catch {
      continue
    }
  }
  return undefined
}

function answersOperations(app: string): Outcome {
  const schema = buildSchema(readFileSync(join(root, contract), 'utf8'))
  const kept = readOperations(`apps/${app}/operations.json`)
  const generated = readOperations(`apps/${app}/src/gql/persisted-documents.json`)
  const missing = Object.keys(generated).filter((hash) => !(hash in kept))
  if (missing.length > 0)
    return failure(`apps/${app}/operations.json lacks ${missing.length} operations: npm run generate`)
  const unanswered = Object.values(kept).filter((text) => validate(schema, parse(text)).length > 0)
  if (unanswered.length > 0)
    return failure(`apps/${app}/operations.json: not answered any more:\n${unanswered.join('\n')}`)
  return success
}

const readOperations = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>
const success: Outcome = { passed: 1, failed: 0 }
const failure = (report: string): Outcome => ({ passed: 0, failed: 1, report })
