import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { emptyDatabase } from '@ithaca/database/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { closeArchives, installation, populated, type TestInstallation } from '../support/archives.ts'
import { dataFolder, databaseRuns, removeFolders, run, until } from './processes.ts'

let home: TestInstallation
let environment: Record<string, string>
const folder = dataFolder()
const file = (name: string) => path.join(folder, name)
const { secret } = inject('cluster')

/** One of the commands, as `npm run -s` starts it: from another folder than the project's. */
async function asked(args: string[], settings: Record<string, string> = environment) {
  const program = [process.execPath, 'apps/api/src/archives/command.ts', ...args]
  const { ended, output } = run(program, { INIT_CWD: folder, ...settings })
  const { code } = await ended
  return { code, lines: output().trim().split('\n'), last: output().trim().split('\n').at(-1) ?? '' }
}

beforeAll(async () => {
  home = await installation()
  await populated(home, 'home')
  environment = { DATABASE_URL: home.ownerUrl, AUTH_SECRET: secret }
})
afterAll(async () => {
  await closeArchives()
  removeFolders()
})

describe('the commands that archive', () => {
  test('back up and restore, export and import, and give the same files again', async () => {
    const to = async () => ({ DATABASE_URL: (await emptyDatabase(inject('cluster'))).ownerUrl, AUTH_SECRET: secret })
    expect(await asked(['backup', '--out', 'home.zip'])).toMatchObject({ code: 0 })
    const restored = await to()
    expect(await asked(['restore', 'home.zip'], restored)).toMatchObject({ code: 0 })
    expect(await asked(['backup', '--out', 'again.zip'], restored)).toMatchObject({ code: 0 })
    expect(readFileSync(file('again.zip')).equals(readFileSync(file('home.zip')))).toBe(true)

    const { last } = await asked(['export', '--organization', 'home', '--out', 'one.zip'])
    expect(last).toMatch(/^Exported home to one\.zip: \d+ rows in \d+ parts, content [0-9a-f]{64}\.$/)
    const imported = await to()
    const dry = await asked(['import', 'one.zip', '--dry-run'], restored)
    expect(dry).toMatchObject({ code: 1, last: expect.stringMatching(/^ithaca: home is here already/) as string })
    expect(await asked(['import', 'one.zip', '--slug', 'moved'], imported)).toMatchObject({
      code: 0,
      last: expect.stringMatching(
        /^home is at \/o\/moved: .* Its people sign in by a link to their address\.$/,
      ) as string,
    })
    expect((await asked(['export', '--organization', 'moved', '--out', 'two.zip'], imported)).code).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['again.zip', 'home.zip', 'one.zip', 'two.zip'])
  })

  test('refuse in one line, with a code that says why', async () => {
    writeFileSync(file('letter.zip'), 'Dear Penelope')
    const lines = async (args: string[], settings?: Record<string, string>) => {
      const { code, lines: said } = await asked(args, settings)
      return [code, said.length === 1 ? said[0] : said]
    }
    const says = (words: RegExp) => expect.stringMatching(words) as string
    expect(await lines(['restore', 'home.zip'])).toEqual([1, says(/^ithaca: The database is not empty, .* --replace/)])
    expect(await lines(['import', 'letter.zip'])).toEqual([1, says(/letter\.zip is truncated, or no archive/)])
    expect(await lines(['backup', '--out', 'no/where.zip'])).toEqual([1, says(/cannot be written: there is no folder/)])
    expect(await lines(['backup', '--out', 'letter.zip'])).toEqual([
      1,
      says(/letter\.zip is there already; .* --replace/),
    ])
    expect(readFileSync(file('letter.zip'), 'utf8')).toBe('Dear Penelope')
    expect(await lines(['export', '--organization', 'nobody', '--out', 'x.zip'])).toEqual([1, says(/address nobody/)])
    expect(await lines(['backup'])).toEqual([2, 'Usage: npm run -s backup -- --out FILE [--replace]'])
    expect(await lines(['import', 'a', 'b'])).toEqual([2, says(/^Usage: npm run -s import/)])
    expect(await lines(['restore', '--wat'])).toEqual([2, says(/^Usage: .*npm run -s restore/)])
    expect((await asked(['pack'])).code).toBe(2)
    const wrong = { ...environment, AUTH_SECRET: 'another secret that is long enough, but not it' }
    expect(await lines(['backup', '--out', 'x.zip'], wrong)).toEqual([1, says(/AUTH_SECRET is not the one/)])
    expect(await lines(['import', 'one.zip'], wrong), 'and the logins keep their passwords').toEqual([
      1,
      says(/AUTH_SECRET is not the one/),
    ])
    expect((await home.worker.query('SELECT 1')).rowCount).toBe(1)
    const away = { ...environment, DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' }
    expect(await lines(['backup', '--out', 'x.zip'], away)).toEqual([1, says(/cannot be reached/)])
    expect(await lines(['backup', '--out', 'x.zip'], { DATA_DIR: dataFolder() })).toEqual([
      1,
      says(/there is no database in/),
    ])
    expect(existsSync(file('x.zip'))).toBe(false)
  })

  test('work on a data folder that nobody uses, and leave it so; interrupted, too', async () => {
    const data = dataFolder()
    const settings = { DATA_DIR: data }
    expect((await asked(['restore', 'home.zip'], settings)).code).toBe(0)
    expect(databaseRuns(data)).toBe(false)
    const program = [process.execPath, 'apps/api/src/archives/command.ts', 'restore', 'home.zip', '--replace']
    const started = run(program, { INIT_CWD: folder, ...settings })
    await until('the database runs', () => databaseRuns(data))
    const { code } = await started.interrupt()
    expect([code, started.output().trim().split('\n').at(-1)]).toEqual([
      130,
      'ithaca: interrupted; what was not finished is undone.',
    ])
    expect(databaseRuns(data)).toBe(false)
    const both = ['one-more.zip', 'and-another.zip'].map((name) => asked(['backup', '--out', name], settings))
    expect((await Promise.all(both)).map((each) => each.code)).toEqual([0, 0])
    expect(databaseRuns(data)).toBe(false)
    expect(readFileSync(file('one-more.zip')).equals(readFileSync(file('home.zip')))).toBe(true)
    // So does the one that makes an association.
    const found = async (args: string[], at: Record<string, string> = settings) => {
      const { ended, output } = run([process.execPath, 'apps/api/src/organizations/command.ts', ...args], at)
      return [(await ended).code, output().trim()]
    }
    const names = ['create', '--slug', 'beside', '--name', 'Beside', '--owner', 'olive@beside.example.org']
    expect(await found(names)).toEqual([0, 'Beside is at /o/beside; an invitation goes to olive@beside.example.org.'])
    expect(databaseRuns(data)).toBe(false)
    expect(await found(names)).toEqual([1, 'ithaca: the address beside is taken'])
    const nowhere = { DATA_DIR: dataFolder() }
    expect(await found(names, nowhere)).toEqual([1, expect.stringMatching(/there is no database in/) as string])
    expect(await found(['--help'])).toEqual([2, expect.stringMatching(/^Usage: npm run -s organization/) as string])
  })
})
