import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freePort } from '../../../../scripts/free-port.ts'
import { openScenario, secret, type Scenario } from '../../../../test/support/scenario.ts'
import { type Speaking, speaking } from '../../../../test/support/speaking.ts'
import { invitationToken } from '../enrolment/invitation-link.ts'
import { createOrganization } from '../organizations/create-organization.ts'

const root = join(import.meta.dirname, '../../../..')
let scenario: Scenario
let at: string
beforeAll(async () => {
  const port = await freePort()
  at = `http://127.0.0.1:${port}`
  scenario = await openScenario(inject('database'), { baseUrl: at })
  await scenario.app.listen({ port, host: '127.0.0.1' })
})
afterAll(() => scenario.close())

/** An association whose owner signs in by a password, and its program. */
async function founded() {
  const slug = `edit-${Math.random().toString(36).slice(2)}`
  const email = `owner@${slug}.example.org`
  const founding = { slug, name: 'Society of Editors', owner: email, locale: 'en', timeZone: 'UTC' } as const
  const { invitationId } = await createOrganization(founding, { ownerUrl: inject('database').ownerUrl, secret })
  const password = 'harbour lantern seven oars'
  const joining = { fullName: 'Olive Owner', password }
  const answer = await scenario.accept(invitationToken(secret, invitationId, 1), joining, { origin: at })
  const cookie = [answer.headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ')
  const owner = speaking((query, variables) => scenario.ask(slug, cookie, query, variables))
  const { id: programId } = await owner.act<{ id: string }>(
    'createProgram',
    { preset: 'csce', slug: 'mentoring', name: 'Mentoring' },
    '... on Program { id }',
  )
  const edit = (editor: string, more: Record<string, string> = {}) => {
    const named = Object.entries({ at, organization: slug, email, password, editor, ...more })
    return ended(['docs/scripts/edit-rules.ts', ...named.flatMap(([name, value]) => [`--${name}`, value]), '--yes'])
  }
  return { slug, cookie, owner, programId, edit }
}

const ended = (args: string[]): Promise<{ code: number; err: string }> =>
  promisify(execFile)(process.execPath, args, { cwd: root }).then(
    ({ stderr }) => ({ code: 0, err: stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, err: stderr }),
  )

async function exported(who: Speaking, edition: number | null = null): Promise<string> {
  const asked = 'query ($edition: Int) { exportProgram(slug: "mentoring", edition: $edition) { text } }'
  return (await who.get<{ exportProgram: { text: string } }>(asked, { edition })).exportProgram.text
}

describe.concurrent('the script of the README', () => {
  test('opens the draft in an editor and publishes what came of it', async () => {
    const { owner, edit } = await founded()
    const publish = 'Four goals'
    const wrong = await edit(`sed -i 's/months: 12/months: 1200/'`, { publish })
    expect([wrong.code, wrong.err]).toEqual([
      1,
      expect.stringMatching(/mentoring\.yaml:\d+:13 settings › term › months is at most 120/),
    ])
    expect(await edit('true')).toMatchObject({ code: 0, err: 'Nothing was changed.\n' })
    expect(await edit(`sed -i 's/count: 3 }/count: 4 }/'`, { publish })).toMatchObject({
      code: 0,
      err: expect.stringMatching(/\+ .*4 goals.*\nEdition 2 of mentoring is published\.\n$/) as string,
    })
    expect(await exported(owner, 2)).toContain('count: 4 }')
    expect(await edit('true', { password: 'not hers' })).toEqual({ code: 1, err: 'Signing in was answered 401.\n' })
    expect(await edit('true', { program: 'another' })).toMatchObject({ code: 1, err: /no such program/ })
  })

  /** Somebody sits before the editor until `meanwhile` is done. */
  async function editing(
    edit: (editor: string) => Promise<unknown>,
    change: string,
    meanwhile: () => Promise<unknown>,
  ) {
    const folder = await mkdtemp(join(tmpdir(), 'edit-rules-'))
    const [opened, go] = [join(folder, 'opened'), join(folder, 'go')]
    const script = join(folder, 'editor.sh')
    await writeFile(script, `touch ${opened}\nuntil [ -e ${go} ]; do sleep 0.05; done\n${change} "$1"\n`)
    const done = edit(`sh ${script}`)
    await expect.poll(() => existsSync(opened), { timeout: 90_000 }).toBe(true)
    await meanwhile()
    await writeFile(go, '')
    return done
  }

  test('brings together what two have changed at the same time', async () => {
    const { owner, programId, edit } = await founded()
    const patch = (revision: number, value: number) =>
      owner.act('patchDraft', { programId, revision, patches: [{ set: { path: 'term.months', value } }] })
    expect(await editing(edit, `sed -i 's/count: 3 }/count: 4 }/'`, () => patch(0, 18))).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /your changes are now made to theirs\.\n[^]*4 goals[^]*It is the draft of mentoring/,
      ) as string,
    })
    const both = await exported(owner)
    expect(both).toContain('count: 4 }')
    expect(both).toContain('months: 18')
    const same = (await editing(edit, `sed -i 's/months: 18/months: 24/'`, () => patch(2, 20))) as { err: string }
    expect(same).toMatchObject({ code: 1, err: expect.stringMatching(/both stand in the file, between/) as string })
    const [path = ''] = /\/\S+mentoring\.yaml/.exec(same.err) ?? []
    expect(await readFile(path, 'utf8')).toMatch(/<<<<<<< yours\n +months: 24\n=======\n +months: 20\n>>>>>>> theirs/)
    expect(await exported(owner)).toContain('months: 20')
  })
})

describe('a file made to hurt', () => {
  let one: Awaited<ReturnType<typeof founded>>
  beforeAll(async () => {
    one = await founded()
  })
  const query = `mutation ($input: ImportProgramInput!) { importProgram(input: $input) {
    __typename ... on BrokenFile { problems { code line } } } }`
  async function sent(file: string) {
    const body = JSON.stringify({ query, variables: { input: { file, dryRun: true } } })
    const headers = { cookie: one.cookie, 'content-type': 'application/json' }
    const answer = await fetch(`${at}/o/${one.slug}/graphql`, { method: 'POST', headers, body })
    return { status: answer.status, ...((await answer.json()) as object) }
  }
  const broken = (code: string, line: number) => ({
    status: 200,
    data: { importProgram: { __typename: 'BrokenFile', problems: [{ code, line }] } },
  })
  const laughs = Array.from({ length: 9 }, (_nothing, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`)

  test('of five megabytes is told the limit, and is read no further', async () => {
    const errors = [
      {
        message: expect.stringMatching(/ longer than 262,144 bytes\. .* at most 200,000\.$/) as string,
        extensions: { code: 'BAD_USER_INPUT', limit: 262_144, requestId: expect.any(String) as string },
      },
    ]
    expect(await sent('x'.repeat(5_000_000))).toEqual({ status: 413, errors })
    expect(await sent('x'.repeat(210_000))).toEqual(broken('file-too-large', 1))
  })

  test('whose aliases explode, that is no text, or of a row of somebody else’s', async () => {
    const bomb = await sent(`format: 2\na0: &a0 [lol]\n${laughs.join('\n')}\n`)
    expect(JSON.stringify(bomb)).toContain('"code":"file-alias"')
    expect(await sent('format: 2\0')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', at: 'input.file' } }],
    })
    expect(await sent('\ufffdPNG\ufffd')).toEqual(broken('file-not-utf8', 1))
    const file = await exported(one.owner)
    const theirs = await founded()
    const other = file.replace('  slug: mentoring\n', `  slug: mentoring\n  id: ${theirs.programId}\n`)
    expect(JSON.stringify(await sent(other))).toContain('"code":"key-unknown"')
    expect(await exported(theirs.owner)).toBe(file)
  })
})
