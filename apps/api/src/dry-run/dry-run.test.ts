import type { Norm, RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type DryRun = {
  revision: number
  total: number
  looked: number
  endCursor: string | null
  byConsent: number
  keeps: number
  untouched: number
  mails: number
  groups: {
    key: string
    kind: string
    party: string
    before: string | null
    after: string | null
    mentorships: number
    from: string
  }[]
  effects: {
    group: string
    mentorshipId: string
    mentor: string
    from: string
    before: object | null
    after: { target: number; strength: string } | null
  }[]
}
const fields = `dryRun(first: $first, after: $after) {
  revision total looked endCursor byConsent atRenewal keeps untouched mails
  groups { key normKey kind party before after mentorships from }
  effects { group mentorshipId mentor protege kind party from before { target strength overdue dueOn } after { target strength overdue dueOn } }
}`
const lookedAt = async (who: Speaking, { first = 100, after = null as string | null } = {}) =>
  (
    await who.get<{ program: { draft: { dryRun: DryRun | null } | null } }>(
      `query ($first: Int, $after: String) { program(slug: "mentoring") { draft { ${fields} } } }`,
      { first, after },
    )
  ).program.draft?.dryRun

const calls: Norm = {
  ...{
    kind: 'quantity',
    id: 'calls',
    strength: 'expected',
    party: 'mentor',
    source: { kind: 'default' },
    delegation: null,
  },
  measure: { of: 'contacts', kinds: ['call'], modes: null, minutes: null, realTime: false },
  window: { length: 'month', counted: 'calendar' },
  bound: { is: 'at-least', count: 2 },
}

describe('a dry run', () => {
  test('tells before publishing what then happens, and to whom; owners read no mentorship', async () => {
    const { program, mentor, protege, id, seen, at } = await yearOf(scenario)
    const { owner, coordinator, id: programId } = program
    await at('2027-05-03', async () => {
      const read = async () =>
        (
          await owner.get<{ program: { draft: { book: RuleBook; revision: number } } }>(
            '{ program(slug: "mentoring") { draft { book revision } } }',
          )
        ).program.draft
      const { book, revision } = await read()
      expect(await lookedAt(coordinator)).toMatchObject({ total: 1, looked: 1, untouched: 1, mails: 0, groups: [] })
      const withCalls = {
        ...book,
        settings: { ...book.settings, contacts: { ...book.settings.contacts, kinds: ['meeting', 'call'] } },
      }
      await owner.act('replaceDraft', {
        programId,
        revision,
        book: { ...withCalls, norms: [...book.norms, calls] },
      })
      const foretold = await lookedAt(coordinator)
      expect(foretold).toMatchObject({
        ...{
          revision: revision + 1,
          total: 1,
          looked: 1,
          byConsent: 1,
          keeps: 0,
          untouched: 0,
          mails: 2,
          endCursor: null,
        },
        groups: [{ key: 'calls/mentor/appears', kind: 'APPEARS', party: 'MENTOR', mentorships: 1, from: '2027-06-01' }],
        effects: [{ mentorshipId: id, from: '2027-06-01', before: null, after: { target: 2, strength: 'EXPECTED' } }],
      })
      expect(foretold?.groups[0]).toMatchObject({ before: null, after: expect.stringContaining('2 calls') as string })
      expect(await lookedAt(owner)).toBeNull()
      expect(await lookedAt(mentor)).toBeUndefined()
      await owner.act('publishEdition', { programId, note: 'Calls.', revision: revision + 1 })
      const { adoption } = await seen<{ adoption: { edition: { id: string } } }>(mentor, 'adoption { edition { id } }')
      for (const who of [mentor, protege])
        await who.act('consentToEdition', { mentorshipId: id, editionId: adoption.edition.id })
    })
    const asked = async () =>
      (
        await seen<{ obligations: { norm: { key: string }; party: string; target: number; since: string }[] }>(
          mentor,
          'obligations { norm { key } party target since }',
        )
      ).obligations.filter(({ norm }) => norm.key === 'calls')
    await at('2027-05-31', async () => expect(await asked()).toEqual([]))
    await at('2027-06-01', async () =>
      expect(await asked()).toMatchObject([{ party: 'MENTOR', target: 2, since: '2027-06-01' }]),
    )
  })

  test('leaves aside what was set aside for the two, where the draft says the same', async () => {
    const program = await scenario.program()
    const { coordinator } = program
    const pair = await program.pair()
    await pair.goal()
    const { mentorship } = await coordinator.get<{
      mentorship: { requirements: { norm: { id: string; key: string } }[] }
    }>(`query ($id: ID!) { mentorship(id: $id) { requirements { norm { id key } } } }`, { id: pair.id })
    const normId = mentorship.requirements.find(({ norm }) => norm.key === 'clause-competitive')?.norm.id
    await coordinator.act('setAsideRequirement', { mentorshipId: pair.id, normId, reason: 'They work in one firm.' })
    await pair.begin()
    expect(await lookedAt(coordinator)).toMatchObject({ byConsent: 1, untouched: 1, mails: 0, groups: [] })
  })

  test('goes through all mentorships page by page; who still writes keeps what they read', async () => {
    const program = await scenario.program()
    for (let count = 0; count < 3; count += 1) await program.pair()
    const { coordinator } = program
    const first = await lookedAt(coordinator, { first: 2 })
    expect(first).toMatchObject({ total: 3, looked: 2, keeps: 2, byConsent: 0, groups: [] })
    const last = await lookedAt(coordinator, { first: 2, after: first?.endCursor ?? null })
    expect(last).toMatchObject({ total: 3, looked: 1, keeps: 1, endCursor: null })
    await expect(lookedAt(coordinator, { first: 501 })).rejects.toThrow('first is from 1 to 500.')
    await expect(lookedAt(coordinator, { after: 'elsewhere' })).rejects.toThrow('A cursor belongs to another list.')
  })
})
