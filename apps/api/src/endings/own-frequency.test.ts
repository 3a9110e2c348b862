import { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import { obligations } from '@ithaca/domain/obligations'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { yearOf } from '../../../../test/support/endings.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { newId } from '../tenancy/new-id.ts'
import { readMentorships } from '../year/reading.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Asked = { key: string; state: string; target: number | null; title: string; why: string; editionNumber: number }

/** A pair renewed on 1 December 2027 for so long, on terms of its own, and what its people see of it. */
async function renewed(months: number, meetingsPerYear: number | null, before: (programId: string) => Promise<void>) {
  const pair = await yearOf(scenario)
  const { at, propose, sign, seen, program, mentor, protege } = pair
  await before(rowId(program.id))
  await at('2027-12-01', async () => {
    await propose(mentor, months, meetingsPerYear)
    await sign(mentor)
    await sign(protege)
  })
  const asked = async (who: Speaking) => {
    const selection = 'obligations { key state target title why editionNumber }'
    const { obligations: all } = await seen<{ obligations: Asked[] }>(who, selection)
    return all.filter(({ key }) => key.startsWith('meetings-'))
  }
  return { ...pair, asked }
}
const asIs = async () => {}

/** The next edition of the program, with the only difference that this many meetings are expected. */
const editionWith = (count: number) => async (programId: string) => {
  const id = newId()
  await scenario.owner.query(
    `INSERT INTO edition (organization_id, id, program_id, number, format, state, book, hash, published_at)
     SELECT organization_id, $2, program_id, number + 1, format, state,
       jsonb_set(book::jsonb, '{norms}', (SELECT jsonb_agg(CASE WHEN n ->> 'id' = 'meetings-at-least'
         THEN jsonb_set(jsonb_set(n, '{bound,count}', to_jsonb($3::int)), '{delegation}', 'null') ELSE n END)
         FROM jsonb_array_elements(book::jsonb -> 'norms') n)), hash, published_at
     FROM edition WHERE program_id = $1`,
    [programId, id, count],
  )
  await scenario.owner.query('UPDATE program SET current_edition_id = $2 WHERE id = $1', [programId, id])
}

describe.concurrent('how often the two meet, as a renewal says (CSCE-27)', () => {
  test('is asked from the day on which it takes over, as theirs, of page and daily pass alike', async () => {
    const { id, at, asked, seen, mentor, program } = await renewed(6, 8, asIs)
    await at('2028-01-14', async () => {
      expect((await asked(mentor)).map(({ key, target }) => `${key} ${target}`)).toEqual([
        'meetings-at-least/2027-01-15/pair 2',
        'meetings-suggested/2027-01-15/pair 4',
      ])
    })
    await at('2028-01-15', async () => {
      const [, own, ...more] = await asked(mentor)
      expect(own).toMatchObject({ key: 'meetings-at-least/2028-01-15/pair', target: 4, title: 'Plan 4 meetings' })
      expect(own?.why).toMatch(/^You two agreed on 8 meetings a year\. \(CSCE .* terms of their own/)
      expect(more).toEqual([])
      const [, seenByStaff] = await asked(program.coordinator)
      expect(seenByStaff?.why).toMatch(/^The two agreed on 8 meetings a year\. /)
      const marks = 'yearLine { marks { kind on } }'
      const { yearLine } = await seen<{ yearLine: { marks: { kind: string; on: string }[] } }>(mentor, marks)
      expect(yearLine.marks).toContainEqual(expect.objectContaining({ kind: 'DUE', on: '2028-07-14' }))
    })
    const now = new Date('2028-03-01T17:00:00Z')
    const [read] = await scenario.database.inside(
      { organizationId: program.organizationId, personId: await personOf(mentor) },
      (tx) =>
        readMentorships(tx, {
          which: Prisma.sql`m.id = ${rowId(id)}::uuid`,
          timeZone: 'America/Toronto',
          now,
          limit: 1,
        }),
    )
    const told = read && obligations(read.facts, read.pins, localDay(now, 'America/Toronto'))
    const page = await at('2028-03-01', () => seen<{ obligations: { key: string }[] }>(mentor, 'obligations { key }'))
    expect(told?.map(({ key }) => key)).toEqual(page.obligations.map(({ key }) => key))
  })

  test('left open, is the program’s; and counts for nothing where the edition leaves it to nobody', async () => {
    const open = await renewed(12, null, asIs)
    const fixed = await renewed(12, 8, editionWith(3))
    for (const [{ at, asked, protege }, target] of [
      [open, 2],
      [fixed, 3],
    ] as const)
      await at('2028-02-01', async () => {
        expect((await asked(protege)).map((one) => `${one.key} ${one.target}`).slice(1)).toEqual([
          `meetings-at-least/2028-01-15/pair ${target}`,
          'meetings-suggested/2028-01-15/pair 4',
        ])
      })
  })
})

test('an edition that a renewal brings holds from its first day on, and not before', async () => {
  const { at, asked, seen, mentor, protege } = await renewed(12, null, editionWith(5))
  const rules = async () => {
    const { edition } = await seen<{ edition: { number: number } }>(mentor, 'edition { number }')
    const numbers = (await asked(protege)).map((one) => [one.key, one.target, one.editionNumber])
    return { number: edition.number, asked: numbers.filter(([key]) => String(key).includes('at-least')) }
  }
  await at('2028-01-14', async () => {
    expect(await rules()).toEqual({ number: 1, asked: [['meetings-at-least/2027-01-15/pair', 2, 1]] })
  })
  await at('2028-01-15', async () => {
    expect(await rules()).toEqual({
      number: 2,
      asked: [
        ['meetings-at-least/2027-01-15/pair', 2, 1],
        ['meetings-at-least/2028-01-15/pair', 5, 2],
      ],
    })
  })
})

async function personOf(who: Speaking): Promise<string> {
  const { viewer } = await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
  return rowId(viewer.person.id)
}
