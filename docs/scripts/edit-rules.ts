// A program's rules in a text editor, by GraphQL alone: the draft is opened as a file, what is wrong with it is told by line, what
// it changes is shown, and then it is the draft. It needs fetch, and an Ithaca that was started with `npm start`:
//
//   npx node docs/scripts/edit-rules.ts [--at http://127.0.0.1:4000] [--organization csce] [--program SLUG]
//       [--email OWNER --password PASSWORD] [--editor COMMAND] [--yes] [--publish 'What is new and why']
//
// The editor is that of VISUAL or EDITOR. With --yes nothing is asked, as other programs need it:
//
//   npx node docs/scripts/edit-rules.ts --editor "sed -i 's/count: 3 }/count: 4 }/'" --yes
//
// Where somebody else changes the draft meanwhile, both changes are brought together by git, as two branches are.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

const { values: given } = parseArgs({
  options: {
    at: { type: 'string', default: 'http://127.0.0.1:4000' },
    organization: { type: 'string', default: 'csce' },
    program: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
    editor: { type: 'string', default: process.env['VISUAL'] ?? process.env['EDITOR'] ?? 'vi' },
    yes: { type: 'boolean', default: false },
    publish: { type: 'string' },
  },
})
const { at, organization } = given

// ---- The person at the terminal.

const terminal = given.yes ? null : createInterface({ input: process.stdin, output: process.stderr })
const yes = async (question: string) => given.yes || /^y/i.test((await terminal?.question(`${question} [y/n] `)) ?? '')
const tell = (line: string) => console.error(line)
function end(line: string, code = 0): never {
  tell(line)
  terminal?.close()
  process.exit(code)
}

// ---- Speaking with Ithaca: a cookie, an address, and one query or mutation at a time.

const send = (path: string, body: object, cookie = '') =>
  fetch(at + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: at, cookie },
    body: JSON.stringify(body),
  })

type Account = { organization: string; role: string; email: string; password: string }

/** The owner of the demonstration where nobody else is named. */
async function signIn(): Promise<string> {
  let account = { email: given.email, password: given.password }
  if (account.email === undefined) {
    const accounts = (await (await fetch(`${at}/demo/accounts.json`)).json()) as Account[]
    account = accounts.find((one) => one.organization === organization && one.role === 'owner') ?? account
  }
  const answer = await send('/api/auth/sign-in/email', account)
  if (!answer.ok) end(`Signing in was answered ${answer.status}.`, 1)
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
  return cookies.join('; ')
}
const cookie = await signIn()

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const answer = await send(`/o/${organization}/graphql`, { query, variables }, cookie)
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] }
  return data ?? end(errors?.[0]?.message ?? `This was answered ${answer.status}.`, 1)
}

type Opened = {
  program: { id: string; draft: { revision: number } | null } | null
  file: { name: string; text: string } | null
}
/** The draft as a file, and its revision. */
async function open(slug: string) {
  const query = `query ($slug: String!) {
    program(slug: $slug) { id draft { revision } }
    file: exportProgram(slug: $slug) { name text }
  }`
  const { program, file } = await ask<Opened>(query, { slug })
  if (!program?.draft || !file) end('There is no such program, or you have no duty in it.', 1)
  return { id: program.id, revision: program.draft.revision, ...file }
}

type Imported = {
  __typename: string
  revision: number
  changes: { chapter: string; before: string | null; after: string | null }[]
  against: { message: string }[]
  problems: { line: number; column: number; message: string }[]
  refusals: { message: string }[]
}
/** The file as the draft, or with `dryRun` what it would do; `revision` is that of the draft which was opened. */
async function take(file: string, dryRun: boolean): Promise<Imported> {
  const mutation = `mutation ($input: ImportProgramInput!) {
    importProgram(input: $input) {
      __typename
      ... on ProgramImport { revision changes { chapter before after } against: problems { message } }
      ... on BrokenFile { problems { line column message } }
      ... on Refused { refusals { message } }
    }
  }`
  const input = { file, into: slug, revision: opened.revision, dryRun }
  return (await ask<{ importProgram: Imported }>(mutation, { input })).importProgram
}

// ---- The evening of a volunteer.

type Programs = { organization: { programs: { slug: string }[] } }
const { programs } = (await ask<Programs>('{ organization { programs { slug } } }', {})).organization
const slug = given.program ?? programs[0]?.slug ?? end('There is no program yet.', 1)
let opened = await open(slug)
const folder = mkdtempSync(join(tmpdir(), 'ithaca-'))
const path = join(folder, opened.name)
writeFileSync(path, opened.text)

function edit() {
  const { status } = spawnSync(`${given.editor} "${path}"`, { shell: true, stdio: 'inherit' })
  if (status !== 0) end(`The editor ended with ${status}. The file is ${path}.`, 1)
}

/** Somebody else has changed the draft: theirs and ours in one file. Where both changed the same, both stand there, marked. */
async function bringTogether() {
  const [before, theirs] = [join(folder, 'before.yaml'), join(folder, 'theirs.yaml')]
  writeFileSync(before, opened.text)
  opened = await open(slug)
  writeFileSync(theirs, opened.text)
  const names = ['yours', 'before', 'theirs'].flatMap((name) => ['-L', name])
  const { status } = spawnSync('git', ['merge-file', ...names, path, before, theirs], { stdio: 'ignore' })
  if (status === 0) return tell('Somebody has changed the draft meanwhile; your changes are now made to theirs.')
  const both =
    status === null || status > 127
      ? `The draft as it is now is ${theirs}; take over from it what is missing.`
      : 'Where both of you changed the same, both stand in the file, between <<<<<<< and >>>>>>>.'
  tell(`Somebody has changed the draft meanwhile. ${both}`)
  if (given.yes || !(await yes('Open it again?'))) end(`Nothing was changed. The file is ${path}.`, 1)
  return edit()
}

edit()
for (;;) {
  const text = readFileSync(path, 'utf8')
  if (text === opened.text) end('Nothing was changed.')
  const would = await take(text, true)
  if (would.__typename === 'Stale') {
    await bringTogether()
    continue
  }
  if (would.__typename === 'BrokenFile') {
    for (const { line, column, message } of would.problems) tell(`${path}:${line}:${column} ${message}`)
    if (given.yes || !(await yes('Open it again?'))) end(`Nothing was changed. The file is ${path}.`, 1)
    edit()
    continue
  }
  if (would.__typename === 'Refused') end(`${would.refusals.map(({ message }) => message).join(' ')} ${path}`, 1)
  for (const { chapter, before, after } of would.changes) tell(`${chapter}\n  - ${before ?? ''}\n  + ${after ?? ''}`)
  for (const { message } of would.against) tell(`Before it can be published: ${message}`)
  if (!(await yes('Make this the draft?'))) end(`Nothing was changed. The file is ${path}.`)
  const did = await take(text, false)
  if (did.__typename === 'Stale') {
    await bringTogether()
    continue
  }
  if (did.__typename !== 'ProgramImport') end(`Nothing was changed. The file is ${path}.`, 1)
  if (given.publish === undefined) end(`It is the draft of ${slug}.`)
  const mutation = `mutation ($input: PublishEditionInput!) {
    publishEdition(input: $input) {
      ... on Edition { number } ... on Refused { refusals { message } } ... on Stale { message }
    }
  }`
  const input = { programId: opened.id, note: given.publish, revision: did.revision }
  type Published = { publishEdition: { number?: number; refusals?: { message: string }[]; message?: string } }
  const { number, refusals = [], message = '' } = (await ask<Published>(mutation, { input })).publishEdition
  if (number === undefined)
    end(`It is the draft of ${slug}, and not published. ${refusals.map((one) => one.message).join(' ')}${message}`, 1)
  end(`Edition ${number} of ${slug} is published.`)
}
