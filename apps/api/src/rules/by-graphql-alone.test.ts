import type { RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

/** What a script asks of the draft; each step adds what it wants to see. */
const draftOf = async <Draft>(who: Speaking, fields: string, variables: object = {}, declared = '') =>
  (
    await who.get<{ program: { draft: Draft } }>(
      `query ${declared} { program(slug: "mentoring") { draft { ${fields} } } }`,
      variables,
    )
  ).program.draft

const fileOf = async (who: Speaking, edition: number | null = null) =>
  (
    await who.get<{ exportProgram: { text: string } }>(
      'query ($edition: Int) { exportProgram(slug: "mentoring", edition: $edition) { text } }',
      { edition },
    )
  ).exportProgram.text

test('a program changes its rules and nobody opens a page', async () => {
  const { program, mentor, at } = await yearOf(scenario)
  const { owner, coordinator, id: programId } = program
  await at('2027-05-03', async () => {
    type Book = { revision: number; book: RuleBook; differs: boolean; problems: { code: string }[] }
    expect(await draftOf<Book>(owner, 'revision differs problems { code }')).toEqual({
      ...{ revision: 0, differs: false, problems: [] },
    })

    // What it would be, before anything is written; what cannot be says what could.
    const fourGoals = { revise: { norm: 'goals-three', count: 4, strength: 'EXPECTED' } }
    const asked = `revision preview(patches: $patches) { refusals { code at limit allowed message }
      effects { key before after } readings { reader groups { lines { norm sentence isNew } } } reminder(to: PROTEGE) { subject text } }`
    type Preview = {
      revision: number
      preview: {
        refusals: object[]
        effects: { key: string; before: string; after: string }[]
        readings: { reader: string; groups: { lines: { norm: string; sentence: string; isNew: boolean }[] }[] }[]
        reminder: { subject: string } | null
      }
    }
    const previewed = (...patches: object[]) =>
      draftOf<Preview>(owner, asked, { patches }, '($patches: [RulePatchInput!]!)')
    const { revision, preview } = await previewed(fourGoals)
    expect(preview).toMatchObject({
      refusals: [],
      effects: [{ key: 'goals-three', after: expect.stringContaining('4 goals') as string }],
    })
    const lines = preview.readings.find(({ reader }) => reader === 'PROTEGE')?.groups.flatMap((group) => group.lines)
    expect(lines).toContainEqual(expect.objectContaining({ norm: 'goals-three', isNew: true }))
    expect(preview.reminder?.subject).toMatch(/\w/)
    const wrong = [
      { set: { path: 'term.months', value: 0.5 } },
      { set: { path: 'oversight.concernsTo', value: 'nobody' } },
      { set: { path: 'oversight.checkInWeeks', value: 1000 } },
    ]
    const refusals = [
      { code: 'value-no-whole-number', at: 'book.settings.term.months', allowed: [] },
      { code: 'value-not-one-of', at: 'book.settings.oversight.concernsTo', allowed: expect.arrayContaining(['body']) },
      { code: 'value-too-big', at: 'book.settings.oversight.checkInWeeks', limit: expect.any(Number) },
    ]
    expect((await previewed(...wrong)).preview.refusals).toEqual(
      expect.arrayContaining(refusals.map((one) => expect.objectContaining(one) as unknown)),
    )
    const refused = await owner.send(
      'patchDraft',
      { programId, revision, patches: wrong },
      '... on Refused { refusals { allowed } }',
    )
    expect(refused.refusals).toHaveLength(3)

    // Written, point by point and whole; checked.
    const patch = (seen: number, ...patches: object[]) =>
      owner.act<{ draft: { revision: number } }>(
        'patchDraft',
        { programId, revision: seen, patches },
        '... on Program { draft { revision } }',
      )
    const { draft } = await patch(revision, fourGoals, { set: { path: 'renewal.allowed', value: false } })
    const checked = await draftOf<Book>(owner, 'revision book problems { code }')
    expect(checked.problems.map(({ code }) => code)).toContain('renewal-not-allowed')
    expect(await owner.refusals('publishEdition', { programId, note: 'x', revision: draft.revision })).toEqual([
      'rules-do-not-fit',
    ])
    const { renewal } = checked.book.settings
    const book = { ...checked.book, settings: { ...checked.book.settings, renewal: { ...renewal, allowed: true } } }
    await owner.act('replaceDraft', { programId, book, revision: draft.revision })

    // Compared and tried: what is different, and for whom.
    type Compared = {
      program: { comparison: { changes: { key: string; redline: { kind: string; text: string }[] }[] } }
    }
    const { comparison } = (
      await owner.get<Compared>(
        '{ program(slug: "mentoring") { comparison(from: 1) { changes { key redline { kind text } } } } }',
      )
    ).program
    expect(comparison.changes.map(({ key }) => key)).toEqual(['goals-three'])
    type Tried = {
      dryRun: { total: number; byConsent: number; mails: number; groups: { normKey: string; after: string | null }[] }
    }
    const { dryRun } = await draftOf<Tried>(coordinator, 'dryRun { total byConsent mails groups { normKey after } }')
    expect(dryRun).toMatchObject({ total: 1, byConsent: 1, groups: [{ normKey: 'goals-three' }] })

    // Published, taken out, and taken over elsewhere; what somebody else has written meanwhile is not lost.
    const input = { programId, note: 'Four goals are expected.', revision: draft.revision + 1 }
    expect(await owner.send('publishEdition', { ...input, revision: 1 })).toMatchObject({ __typename: 'Stale' })
    expect(await owner.act('publishEdition', input, '... on Edition { number }')).toMatchObject({ number: 2 })
    const file = await fileOf(owner, 2)
    const elsewhere = await scenario.founded()
    const importing = '... on ProgramImport { isNew revision program { id } problems { code } }'
    type Imported = { isNew: boolean; revision: number; program: { id: string } | null }
    expect(await elsewhere.owner.act('importProgram', { file, dryRun: true }, importing)).toMatchObject({
      ...{ isNew: true, program: null, problems: [] },
    })
    const taken = await elsewhere.owner.act<Imported>('importProgram', { file }, importing)
    await elsewhere.owner.act('publishEdition', {
      ...{ programId: taken.program?.id, note: 'As theirs.', revision: taken.revision },
    })
    expect(await fileOf(elsewhere.owner, 1)).toBe(file)
    const { program: read } = await mentor.get<{ program: { edition: { number: number } } }>(
      '{ program(slug: "mentoring") { edition { number } } }',
    )
    expect(read.edition.number).toBe(2)
  })
})
