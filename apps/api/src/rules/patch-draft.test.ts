import type { RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Draft = {
  revision: number
  book: RuleBook
  sections: { key: string; norms: { key: string; sentence: string; source: { kind: string; sentence: string } }[] }[]
  changes: { key: string }[]
}
const draftOf = async (who: Speaking) =>
  (
    await who.get<{ program: { draft: Draft } }>(
      '{ program(slug: "mentoring") { draft { revision book sections { key norms { key sentence source { kind sentence } } } changes { key } } } }',
    )
  ).program.draft
const normIn = ({ sections }: Draft, key: string) =>
  sections.flatMap(({ norms }) => norms).find((norm) => norm.key === key)

async function begun() {
  const program = await scenario.program()
  const { owner, id: programId } = program
  const patch = (revision: number, ...patches: object[]) => owner.send('patchDraft', { programId, revision, patches })
  return { ...program, programId, patch }
}

describe.concurrent('a draft changed point by point', () => {
  test('reads as it would be published, and says that the association has decided it', async () => {
    const { owner, patch } = await begun()
    const changed = await patch(
      0,
      { revise: { norm: 'meetings-at-least', count: 3, strength: 'REQUIRED', window: 'QUARTER' } },
      { remove: 'face-to-face' },
      { move: { norm: 'clause-effort', before: 'clause-respect' } },
      { set: { path: 'records.monthsKept', value: 12 } },
    )
    expect(changed).toMatchObject({ __typename: 'Program' })
    const draft = await draftOf(owner)
    expect(draft.revision).toBe(1)
    expect(normIn(draft, 'meetings-at-least')).toMatchObject({
      sentence: expect.stringContaining('3 meetings') as string,
      source: { kind: 'DECIDED' },
    })
    expect(normIn(draft, 'face-to-face')).toBeUndefined()
    expect(draft.changes.map(({ key }) => key).toSorted()).toEqual([
      'face-to-face',
      'meetings-at-least',
      'records.monthsKept',
    ])
    expect(await patch(1, { silence: 'records.monthsKept' })).toMatchObject({ __typename: 'Program' })
    expect((await draftOf(owner)).book.settings.records ?? {}).not.toHaveProperty('monthsKept')
  })

  test('takes a norm in words of the vocabulary, and the words of a promise', async () => {
    const { owner, patch } = await begun()
    const { book } = await draftOf(owner)
    const norm = { ...book.norms.find(({ id }) => id === 'meetings-at-least'), id: 'more-meetings' }
    await patch(
      0,
      { add: { norm, before: 'face-to-face' } },
      { revise: { norm: 'clause-respect', text: { en: 'Kindly.', fr: 'Avec bonté.' } } },
    )
    const draft = await draftOf(owner)
    const ids = draft.book.norms.map(({ id }) => id)
    expect(ids.indexOf('more-meetings')).toBe(ids.indexOf('face-to-face') - 1)
    expect(normIn(draft, 'clause-respect')?.sentence).toContain('Kindly.')
  })

  test('is all or nothing: what cannot be made is named by its number, and nothing is written', async () => {
    const { owner, patch } = await begun()
    expect(
      await patch(
        0,
        { revise: { norm: 'meetings-at-least', count: 3 } },
        { revise: { norm: 'nobody', count: 3 } },
        { revise: { norm: 'clause-respect', count: 3 } },
        { set: { path: 'term.months', value: 'long' } },
      ),
    ).toMatchObject({
      __typename: 'Refused',
      refusals: [
        { code: 'norm-unknown', at: 'patches.1' },
        { code: 'norm-has-no-such-part', at: 'patches.2' },
        { code: 'value-no-whole-number', at: 'book.settings.term.months' },
      ],
    })
    expect(await draftOf(owner)).toMatchObject({ revision: 0, changes: [] })
  })

  test('is for who runs the program, in their own association, on the draft they saw', async () => {
    const { owner, coordinator, mentor, programId, patch } = await begun()
    const other = await scenario.program()
    const input = { programId, revision: 0, patches: [{ remove: 'face-to-face' }] }
    expect(await (await mentor()).refusals('patchDraft', input)).toEqual(['draft-not-your-duty'])
    await expect(other.owner.act('patchDraft', input)).rejects.toThrow('NOT_FOUND')
    const atOnce = await Promise.all([patch(0, { remove: 'face-to-face' }), patch(0, { remove: 'clause-copy' })])
    expect(atOnce.map(({ __typename }) => __typename).toSorted()).toEqual(['Program', 'Stale'])
    const idempotencyKey = 'patch-once'
    await coordinator.act('patchDraft', { ...input, revision: 1, patches: [{ remove: 'clause-effort' }] })
    const again = { ...input, revision: 2, patches: [{ remove: 'meetings-suggested' }], idempotencyKey }
    await owner.act('patchDraft', again)
    await owner.act('patchDraft', again)
    expect((await draftOf(owner)).revision).toBe(3)
  })
})
