import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'
import { wholeBook } from '../../../../test/support/whole-book.ts'
import { connect } from '../tenancy/database.ts'
import { currentRules, rulesOfEdition } from './in-force.ts'

const sql: string[] = []
let scenario: Scenario
let programs: Started[]
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
  programs = [
    await scenario.program({ preset: 'asq' }),
    await scenario.program({ preset: 'hraco', checkInWeeks: 8 }),
    await scenario.program(),
  ]
})
afterAll(() => scenario.close())

type Whole = { program: { labels: object; edition: { norms: { sentence: string }[]; sections: object[] } } }

test('a program with its whole rule book is one operation of at most four statements', async () => {
  for (const { coordinator } of programs) {
    // The first time its edition is read and kept.
    for (const most of [5, 4, 4]) {
      sql.length = 0
      const { program } = await coordinator.get<Whole>(wholeBook('mentoring'))
      expect(program.edition.norms.length).toBeGreaterThan(8)
      expect(program.edition.sections.length).toBeGreaterThan(4)
      expect(sql.length, sql.join('\n')).toBeLessThanOrEqual(most)
    }
  }
})

test('an edition is parsed once in a process, whoever asks and however often', async () => {
  const database = connect({ url: inject('database').appUrl, connections: 2 })
  const [program] = programs
  if (!program) throw new Error('no program')
  const read = () =>
    database.inside({ organizationId: program.organizationId, personId: null }, async (tx) => {
      const { currentEditionId } = await tx.program.findFirstOrThrow({ where: { id: rowId(program.id) } })
      return [await currentRules(tx, { currentEditionId }), await rulesOfEdition(tx, currentEditionId ?? '')]
    })
  const [first, ...others] = [...(await read()), ...(await read())]
  for (const other of others) expect(other).toBe(first)
  await database.close()
})

test('nothing else reads the book of an edition', () => {
  const sources = path.join(import.meta.dirname, '..')
  const readers = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\breadBook\b/.test(readFileSync(path.join(sources, file), 'utf8')))
  expect(readers).toEqual(['rules/in-force.ts'])
})
