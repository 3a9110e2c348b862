import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { DatabaseRefused } from '@ithaca/database/prepare'
import { chooseLocale } from '@ithaca/domain/core'
import { longestFile } from '@ithaca/program-file'
import { openInstallation } from '../archives/installation.ts'
import { here, outFile, OutFileRefused } from '../archives/out-file.ts'
import { EnvironmentError, readEnvironment } from '../environment.ts'
import { type AsOwner, asOwner, CommandRefused } from './as-owner.ts'

const usage = {
  export: 'npm run -s program -- export --organization SLUG [--program SLUG] [--edition NUMBER] --out FILE [--replace]',
  import: 'npm run -s program -- import --organization SLUG [--program SLUG] FILE [--dry]',
}
class Misused extends Error {}

const options = {
  organization: { type: 'string' },
  program: { type: 'string' },
  edition: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean' },
  dry: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const

const parsed = (args: string[]) => parseArgs({ args, allowPositionals: true, options })

function read(): { command: keyof typeof usage } & ReturnType<typeof parsed> {
  const [command, ...args] = process.argv.slice(2)
  if (command !== 'export' && command !== 'import') throw new Misused(Object.values(usage).join('\n       '))
  try {
    return { command, ...parsed(args) }
  } catch (error) {
    throw new Misused(`${usage[command]} (${(error as Error).message})`)
  }
}
type Values = ReturnType<typeof read>['values']

/** What is to be done with the association, once it is clear that it was asked for in full. */
function work({ command, values, positionals }: ReturnType<typeof read>): (owner: AsOwner) => Promise<string> {
  const [file, ...more] = positionals
  if (!values.organization || more.length > 0) throw new Misused(usage[command])
  if (command === 'export') {
    const { out, edition } = values
    if (!out || file !== undefined || (edition !== undefined && !/^[1-9]\d{0,5}$/.test(edition)))
      throw new Misused(usage.export)
    return (owner) => exporting(owner, values, out)
  }
  if (file === undefined) throw new Misused(usage.import)
  return (owner) => importing(owner, values, file)
}

async function exporting({ ask }: AsOwner, values: Values, out: string): Promise<string> {
  const { program, edition, organization, replace = false } = values
  const file = await outFile(out, replace)
  type Programs = { organization: { programs: { slug: string }[] } }
  const { programs } = (await ask<Programs>('{ organization { programs { slug } } }', {})).organization
  const slugs = programs.map(({ slug }) => slug)
  const slug = program ?? slugs[0]
  if (slug === undefined || !slugs.includes(slug))
    throw new CommandRefused(
      `${organization} has no program ${slug ?? 'yet'}${slugs.length > 0 ? `: ${slugs.join(', ')}` : ''}`,
    )
  if (program === undefined && slugs.length > 1)
    throw new CommandRefused(`${organization} has several programs, name one with --program: ${slugs.join(', ')}`)
  type File = { exportProgram: { text: string } | null }
  const asked = 'query ($slug: String!, $edition: Int) { exportProgram(slug: $slug, edition: $edition) { text } }'
  const given = { slug, edition: edition === undefined ? null : Number(edition) }
  const { exportProgram: found } = await ask<File>(asked, given)
  if (found === null) throw new CommandRefused(`${slug} has no edition ${edition}`)
  await writeFile(file, found.text).catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefused(`${out} cannot be written (${error.code ?? error.message})`)
  })
  return `Exported ${slug} to ${out}: ${found.text.split('\n').length - 1} lines.`
}

type Imported = {
  importProgram: {
    __typename: string
    isNew: boolean
    slug: string
    kept: string[]
    changes: { chapter: string; parts: string[]; before: string | null; after: string | null }[]
    against: { message: string }[]
    refusals: { message: string }[]
    problems: { line: number; column: number; message: string }[]
    message: string
  }
}
const importingText = `mutation ($input: ImportProgramInput!) {
  importProgram(input: $input) {
    __typename
    ... on ProgramImport { isNew slug kept changes { chapter parts before after } against: problems { message } }
    ... on BrokenFile { problems { line column message } }
    ... on Refused { refusals { message } }
    ... on Stale { message }
  }
}`

async function importing({ ask, fullName }: AsOwner, { program, dry, ...rest }: Values, file: string): Promise<string> {
  const dryRun = dry === true || rest['dry-run'] === true
  const bytes = await readFile(here(file)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefused(`${file} cannot be read (${error.code ?? error.message})`)
  })
  // What is too long is refused by its first bytes.
  const text = bytes.subarray(0, longestFile + 1).toString('utf8')
  const input = { file: text, dryRun, ...(program !== undefined && { into: program }) }
  const { importProgram: did } = await ask<Imported>(importingText, { input })
  if (did.__typename === 'BrokenFile') {
    for (const { line, column, message } of did.problems) console.error(`${file}:${line}:${column} ${message}`)
    const count = did.problems.length === 1 ? '1 problem' : `${did.problems.length} problems`
    throw new CommandRefused(`nothing was written: ${count} in ${file}`)
  }
  if (did.__typename !== 'ProgramImport')
    throw new CommandRefused(did.message ?? did.refusals.map(({ message }) => message).join(' '))
  for (const { chapter, parts, before, after } of did.changes) {
    console.log(`  ${chapter}${parts.length > 0 ? ` (${parts.map(spoken).join(', ')})` : ''}`)
    if (before !== null) console.log(`  - ${before}`)
    if (after !== null) console.log(`  + ${after}`)
  }
  for (const { message } of did.against) console.log(`  Before it can be published: ${message}`)
  if (did.kept.length > 0) console.log(`  The program keeps its ${did.kept.map(spoken).join(', ')}.`)
  const as = did.isNew ? `a new program, ${did.slug}` : `the draft of ${did.slug}`
  return dryRun ? `Nothing was written. It would become ${as}.` : `It is ${as}, in the name of ${fullName}.`
}
const spoken = (part: string) => part.toLowerCase().replaceAll('_', ' ')

async function run() {
  const given = read()
  const doing = work(given)
  const { BASE_URL, PORT } = readEnvironment()
  const baseUrl = BASE_URL ?? `http://127.0.0.1:${PORT}`
  const at = await openInstallation({ make: false })
  try {
    const owner = await asOwner(at, {
      ...{ slug: given.values.organization ?? '', baseUrl },
      locale: chooseLocale((process.env['LC_ALL'] || process.env['LANG'])?.split(/[._]/)[0]),
    })
    try {
      console.log(await doing(owner))
    } finally {
      await owner.close()
    }
  } finally {
    await at.close()
  }
}

const toldInOneLine = [CommandRefused, DatabaseRefused, EnvironmentError, OutFileRefused]

/** 0: done. 1: refused or failed. 2: asked for in a way that is not understood. */
run().catch((error: unknown) => {
  const known = toldInOneLine.some((kind) => error instanceof kind)
  if (error instanceof Misused) console.error(`Usage: ${error.message}`)
  else console.error(known ? `ithaca: ${(error as Error).message}` : error)
  process.exit(error instanceof Misused ? 2 : 1)
})
