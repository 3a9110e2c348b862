import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { presets } from '@ithaca/domain/rules'
import { noComments, writeProgramFile } from '@ithaca/program-file'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, secret, type Scenario, type Started } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
let program: Started
let file: string
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.program()
  file = (await exported(program.owner)) ?? expect.fail('no file')
})
afterAll(() => scenario.close())

type Import = {
  program: { slug: string } | null
  slug: string
  isNew: boolean
  isWritten: boolean
  revision: number
  changes: { key: string; before: string | null; after: string | null }[]
  problems: { code: string }[]
  kept: string[]
}
const importing =
  '... on ProgramImport { program { slug } slug isNew isWritten revision changes { key before after } problems { code } kept } ... on BrokenFile { problems { line column at code message } }'
const imported = (who: Speaking, input: object) => who.act<Import>('importProgram', input, importing)
async function exported(who: Speaking, slug = 'mentoring', edition: number | null = null): Promise<string | null> {
  type File = { exportProgram: { text: string } | null }
  const asked = 'query ($slug: String!, $edition: Int) { exportProgram(slug: $slug, edition: $edition) { text } }'
  return (await who.get<File>(asked, { slug, edition })).exportProgram?.text ?? null
}
const edited = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}
const noted = (text: string) =>
  edited(
    edited(text, '  - id: goals-three\n', '  # Asked for by the board.\n  - id: goals-three\n'),
    'count: 3 }',
    'count: 4 } # was three',
  )

describe('a program as a file', () => {
  test('goes to another association, and comes out of it letter for letter', async () => {
    const elsewhere = await scenario.founded()
    const once = noted(file)
    expect(await imported(elsewhere.owner, { file: once })).toMatchObject({
      ...{ slug: 'mentoring', isNew: true, isWritten: true, revision: 1, changes: [], problems: [], kept: [] },
      program: { slug: 'mentoring' },
    })
    expect(await exported(elsewhere.owner)).toBe(once)
    expect(await imported(elsewhere.owner, { file: once })).toMatchObject({ isNew: false, revision: 1, changes: [] })
  })

  test('becomes the draft, with what is noted beside it, and an edition keeps both', async () => {
    const { owner, coordinator, id: programId } = await scenario.program()
    expect(await imported(owner, { file: noted(file), dryRun: true })).toMatchObject({
      ...{ isNew: false, isWritten: false, revision: 0, problems: [] },
      changes: [{ key: 'goals-three', before: expect.stringContaining('3 goals') as string }],
    })
    expect(await exported(coordinator)).toBe(file)
    expect(await imported(owner, { file: noted(file), revision: 0 })).toMatchObject({ isWritten: true, revision: 1 })
    expect(await exported(coordinator)).toBe(noted(file))
    await owner.act('publishEdition', { programId, note: 'Four goals', revision: 1 })
    await imported(owner, { file: edited(file, 'months: 12', 'months: 18') })
    expect(await exported(owner, 'mentoring', 2)).toBe(noted(file))
    expect(await exported(owner, 'mentoring', 1)).toBe(file)
    expect(await exported(owner, 'mentoring', 3)).toBeNull()
  })

  test('keeps its notes when the draft is written by other means', async () => {
    const { owner, id: programId } = await scenario.program()
    await imported(owner, { file: noted(file) })
    type Draft = { program: { draft: { book: { norms: { id: string }[] } } } }
    const { book } = (await owner.get<Draft>('{ program(slug: "mentoring") { draft { book } } }')).program.draft
    const norms = book.norms.toReversed()
    await owner.act('replaceDraft', { programId, book: { ...book, norms }, revision: 1 })
    const text = (await exported(owner)) ?? ''
    expect(text).toContain('  # Asked for by the board.\n  - id: goals-three\n')
    expect(text).toMatch(/count: 4 } # was three$/m)
  })

  test('counts as another where only its notes are', async () => {
    const { owner } = await scenario.program()
    expect(await imported(owner, { file })).toMatchObject({ isWritten: true, revision: 0, changes: [] })
    const more = `${file}\n# We talk about this in May.\n`
    expect(await imported(owner, { file: more })).toMatchObject({ revision: 1, changes: [] })
    expect(await exported(owner)).toBe(more)
  })

  test('cannot rename a program that is there, and says so; goes into another one under its own address', async () => {
    const { owner } = await scenario.program()
    const renamed = edited(edited(file, '  slug: mentoring\n', '  slug: other\n'), 'locale: en', 'locale: fr')
    expect(await imported(owner, { file: renamed, into: 'mentoring' })).toMatchObject({
      isNew: false,
      kept: ['LOCALE'],
    })
    expect(await imported(owner, { file: renamed, dryRun: true })).toMatchObject({
      isNew: true,
      program: null,
      slug: 'other',
    })
    expect(await imported(owner, { file: renamed })).toMatchObject({ isNew: true, program: { slug: 'other' } })
  })

  test('is called as the file says until it is published, and from then on, whoever brought the file', async () => {
    const { owner, slug } = await scenario.founded()
    const given = { slug: 'mentoring', preset: 'csce', name: 'Wrong', timeZone: 'Asia/Tokyo', asDraft: true }
    const { id: programId } = await owner.act<{ id: string }>('createProgram', given, '... on Program { id }')
    const seen = async () =>
      (await owner.get<{ program: object }>('{ program(slug: "mentoring") { name timeZone } }')).program
    const as = { name: 'Mentor & Protégé Program', timeZone: 'America/Toronto' }
    expect(await imported(owner, { file })).toMatchObject({ revision: 2, kept: ['NAME'] })
    expect(await seen()).toEqual(as)
    const renamed = edited(file, `en: ${as.name}`, 'en: The Guides')
    type Batch = { invitations: { id: string }[] }
    const people = [{ email: `cora@${slug}.example.org`, role: 'COORDINATOR' }]
    const selection = '... on InvitationBatch { invitations { id } }'
    const { invitations } = await owner.act<Batch>('inviteToProgram', { programId, people }, selection)
    const invited =
      Buffer.from(invitations[0]?.id ?? '', 'base64')
        .toString()
        .split(':')[1] ?? ''
    const cora = await scenario.join(slug, invited, { email: `cora@${slug}.example.org`, fullName: 'Cora' })
    await imported(cora, { file: renamed })
    expect(await seen()).toEqual(as)
    await owner.act('publishEdition', { programId, revision: 3, note: 'The first.' }, '... on Edition { number }')
    expect(await seen()).toEqual({ ...as, name: 'The Guides' })
  })

  test('goes by the name of its own that the file has, where nobody changes it before it is published', async () => {
    const { owner } = await scenario.founded()
    const own = edited(file, 'name: Mentor and protégé program', 'name: Guides of 2027')
    type Made = { program: { id: string } }
    const { program: made } = await owner.act<Made>(
      'importProgram',
      { file: own },
      '... on ProgramImport { program { id } }',
    )
    await owner.act('publishEdition', { programId: made.id, revision: 1, note: 'The first.' }, '... on Edition { id }')
    expect(await owner.get('{ program(slug: "mentoring") { name } }')).toEqual({ program: { name: 'Guides of 2027' } })
  })

  test('may contradict itself as a draft, and says what stands in the way', async () => {
    const { owner } = await scenario.program()
    const text = edited(file, 'allowed: true', 'allowed: false')
    expect((await imported(owner, { file: text })).problems.map(({ code }) => code)).toContain('renewal-not-allowed')
  })
})

describe('nothing is written', () => {
  test('of a broken file, whose problems are told by line, in the reader’s language', async () => {
    const broken = edited(file, 'months: 12', 'months: 1200')
    const line = broken.slice(0, broken.indexOf('months: 1200')).split('\n').length
    for (const text of [broken, file.replace('format: 2', 'format: 3'), `a: &a [x]\nb: *a\n${file}`]) {
      const { __typename, problems } = await imported(program.owner, { file: text })
      expect(__typename).toBe('BrokenFile')
      expect(problems.length).toBeGreaterThan(0)
    }
    const { problems } = await imported(program.owner, { file: broken })
    expect(problems).toEqual([
      {
        ...{ line, column: 13, at: 'settings.term.months', code: 'value-too-big' },
        message: 'settings › term › months is at most 120.',
      },
    ])
    expect(await exported(program.owner)).toBe(file)
  })

  test('by whoever runs another association or nothing, who exports nothing either; a new program is for owners', async () => {
    const elsewhere = await scenario.founded()
    expect(await (await program.mentor()).refusals('importProgram', { file })).toEqual(['draft-not-your-duty'])
    for (const who of [program.coordinator, await program.committee()]) {
      expect(await who.send('importProgram', { file, dryRun: true })).toMatchObject({ __typename: 'ProgramImport' })
      for (const dryRun of [true, false])
        expect(await who.refusals('importProgram', { file, into: 'another', dryRun })).toEqual([
          'program-not-your-duty',
        ])
    }
    expect(await exported(await program.mentor())).toBeNull()
    expect(await exported(elsewhere.owner)).toBeNull()
    expect(await program.owner.refusals('importProgram', { file, into: 'Not an address' })).toEqual([
      'slug-not-usable at slug',
    ])
    const settings = edited(file, '  slug: mentoring\n', '  slug: settings\n')
    for (const dryRun of [true, false])
      for (const input of [{ file: settings }, { file, into: 'settings' }])
        expect(await program.owner.refusals('importProgram', { ...input, dryRun })).toEqual(['slug-reserved at slug'])
  })

  test('on a draft that has moved on, and twice for the same key', async () => {
    const { owner } = await scenario.program()
    const input = { file: noted(file), revision: 0, idempotencyKey: 'once' }
    const first = await imported(owner, input)
    expect(await imported(owner, input)).toMatchObject({ revision: first.revision, isWritten: true })
    expect(await owner.send('importProgram', { file, revision: 0 })).toMatchObject({ __typename: 'Stale' })
    expect(await owner.send('importProgram', { file, revision: 0, dryRun: true })).toMatchObject({
      __typename: 'Stale',
    })
    expect(await owner.refusals('importProgram', { ...input, file })).toEqual([
      'idempotency-key-reused at idempotencyKey',
    ])
  })

  test('twice at once: a new program is made once, and the other becomes its draft', async () => {
    const { owner } = await scenario.founded()
    const both = await Promise.all([0, 1].map(() => imported(owner, { file })))
    expect(both.map(({ isNew }) => isNew).toSorted()).toEqual([false, true])
    expect(both.map(({ revision }) => revision)).toEqual([1, 1])
  })
})

test('every preset is such a file, and its schema is there for editors', async () => {
  const { owner } = await scenario.founded()
  for (const { key, book } of presets) {
    const { name, timeZone } = book.settings.identity
    const text = writeProgramFile(
      { program: { slug: key, name: name.en, locale: 'en', timeZone }, book, comments: noComments },
      'https://mentoring.example.org/x.json',
    )
    expect(await imported(owner, { file: text })).toMatchObject({ isNew: true, slug: key })
    expect(await exported(owner, key)).toBe(text)
  }
  const { statusCode, body } = await scenario.app.inject({ url: '/schemas/program-2.json' })
  expect([statusCode, JSON.parse(body)]).toMatchObject([200, { title: 'Program' }])
  expect(file.split('\n')[0]).toBe('# yaml-language-server: $schema=http://ithaca.test/schemas/program-2.json')
})

describe('by the command line', () => {
  const root = join(import.meta.dirname, '../../../..')
  type Ended = { code: number; out: string; err: string }
  const ended = (args: string[], settings: Record<string, string> = {}): Promise<Ended> =>
    promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, ...settings } }).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        ...{ code: error.code, out: error.stdout, err: error.stderr },
      }),
    )
  function run(...args: string[]): Promise<Ended> {
    const { ownerUrl, appUrl, authUrl, workerUrl } = inject('database')
    return ended(['apps/api/src/program-file/command.ts', ...args], {
      ...{
        DATABASE_URL: ownerUrl,
        DATABASE_APP_URL: appUrl,
        DATABASE_AUTH_URL: authUrl,
        DATABASE_WORKER_URL: workerUrl,
      },
      ...{ AUTH_SECRET: secret, BASE_URL: 'http://ithaca.test', LANG: 'fr_CA.UTF-8', LC_ALL: '' },
    })
  }

  test('out of one association and into another; what is wrong is told by line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'program-file-'))
    const [sound, broken] = [join(folder, 'sound.yaml'), join(folder, 'broken.yaml')]
    const { owner, slug } = await scenario.founded()
    await writeFile(broken, edited(file, 'months: 12', 'months: 1200'))
    const [out, told] = await Promise.all([
      run('export', '--organization', program.organization, '--program', 'mentoring', '--out', sound),
      run('import', '--organization', slug, broken),
    ])
    expect(out).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Exported mentoring to /) as string })
    expect(await readFile(sound, 'utf8')).toBe(file)
    expect(told).toMatchObject({ code: 1, out: '' })
    expect(told.err).toMatch(
      /broken\.yaml:\d+:13 settings › term › months est d’au plus 120\.\nithaca: nothing was written: 1 problem in /,
    )
    expect(await exported(owner)).toBeNull()
    await writeFile(sound, noted(file))
    expect(await run('import', '--organization', slug, sound)).toMatchObject({
      ...{ code: 0, err: '', out: 'It is a new program, mentoring, in the name of Olive Owner.\n' },
    })
    expect(await exported(owner)).toBe(noted(file))
  })
})
