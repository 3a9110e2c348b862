import type { RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Norm = { key: string; sentence: string; chapter: string; source: { kind: string } }
type Draft = {
  revision: number
  book: RuleBook
  chapters: { key: string; title: string; norms: Norm[]; off: { key: string; sentence: string }[] }[]
  removed: Norm[]
  texts: { at: string; norm: string | null; setting: string | null; ofSource: boolean; fr: string; state: string }[]
}
const norm = 'key sentence chapter source { kind }'
const draftOf = async (who: Speaking) =>
  (
    await who.get<{ program: { draft: Draft } }>(
      `{ program(slug: "mentoring") { draft { revision book chapters { key title norms { ${norm} } off { key sentence } }
        removed { ${norm} } texts { at norm setting ofSource fr state } } } }`,
    )
  ).program.draft
const keysIn = ({ chapters }: Draft, chapter: string) =>
  chapters.find(({ key }) => key === chapter)?.norms.map(({ key }) => key)

async function begun() {
  const program = await scenario.program()
  const { owner, id: programId } = program
  const patch = (revision: number, ...patches: object[]) => owner.send('patchDraft', { programId, revision, patches })
  return { ...program, programId, patch }
}

describe.concurrent('what a draft says, point by point', () => {
  test('tells of which of its texts one language alone is another than in the edition that holds', async () => {
    const { owner, patch } = await begun()
    const uneven = async () =>
      (
        await owner.get<{ program: { draft: { texts: { at: string; uneven: string }[] } } }>(
          '{ program(slug: "mentoring") { draft { texts(uneven: true) { at uneven } } } }',
        )
      ).program.draft.texts
    expect(await uneven()).toEqual([])
    const at = 'norms.clause-respect.text'
    const { fr = '' } = (await draftOf(owner)).texts.find((text) => text.at === at) ?? {}
    await patch(0, { reword: { at, text: { en: 'We listen to one another.', fr } } })
    expect(await uneven()).toEqual([{ at, uneven: 'EN' }])
    await patch(1, { reword: { at, text: { en: 'We listen to one another.', fr: 'Nous nous écoutons.' } } })
    expect(await uneven()).toEqual([])
  })

  test('has a norm with other parts at its place, and one more without a key in the chapter it belongs to', async () => {
    const { owner, patch } = await begun()
    const before = await draftOf(owner)
    const {
      id: _id,
      source: _source,
      ...meetings
    } = before.book.norms.find(({ id }) => id === 'meetings-at-least') ?? expect.fail()
    const measure = { of: 'contacts', kinds: ['call'], modes: ['telephone'], minutes: 30, realTime: false }
    const changed = await patch(
      0,
      { replace: { norm: 'meetings-at-least', by: { ...meetings, bound: { is: 'between', least: 2, most: 3 } } } },
      { add: { norm: { ...meetings, measure, party: 'mentor' } } },
    )
    expect(changed).toMatchObject({ __typename: 'Program' })
    const draft = await draftOf(owner)
    expect(keysIn(draft, 'meetings')).toEqual([...(keysIn(before, 'meetings') ?? []), 'call-asked'])
    const sentences = draft.chapters.flatMap(({ norms }) => norms.map(({ sentence }) => sentence)).join(' ')
    expect(sentences).toMatch(/2 to 3 meetings.*call.* by telephone of 30 minutes/)
    expect(draft.chapters.map(({ key }) => key)).toEqual([
      'people',
      'promises',
      'goals',
      'start',
      'meetings',
      'term',
      'end',
      'machinery',
    ])
  })

  test('has a point decided against in its chapter until that is taken back', async () => {
    const { owner, patch } = await begun()
    await patch(
      0,
      { decideAgainst: { norm: 'face-to-face' } },
      { decideAgainst: { point: { point: 'clause', topic: 'time' } } },
    )
    const draft = await draftOf(owner)
    expect(draft.chapters.flatMap(({ key, off }) => off.map((one) => [key, one.key, one.sentence]))).toEqual([
      ['promises', 'off-clause-time', 'The program has decided to ask for no promise about the time given.'],
      ['meetings', 'off-quantity-contacts', 'The program has decided to set no figure for meetings in person.'],
    ])
    expect(draft.removed).toEqual([])
    expect(await patch(1, { reconsider: 'off-clause-time' })).toMatchObject({ __typename: 'Program' })
    expect((await draftOf(owner)).book.off).toHaveLength(1)
    expect(await patch(2, { reconsider: 'off-clause-time' })).toMatchObject({
      refusals: [{ code: 'decision-unknown', at: 'patches.0' }],
    })
    await patch(2, { reconsider: 'off-quantity-contacts' })
    expect((await draftOf(owner)).removed.map(({ key }) => key)).toEqual(['face-to-face'])
  })

  test('lists what it has no longer, and brings it back where it stood', async () => {
    const { owner, patch } = await begun()
    const before = await draftOf(owner)
    await patch(0, { remove: 'face-to-face' }, { remove: 'clause-copy' })
    const draft = await draftOf(owner)
    expect(draft.removed.map(({ key, chapter }) => [chapter, key]).toSorted()).toEqual([
      ['meetings', 'face-to-face'],
      ['promises', 'clause-copy'],
    ])
    await patch(1, { putBack: 'face-to-face' }, { putBack: 'clause-copy' })
    const after = await draftOf(owner)
    expect(after.book).toEqual(before.book)
    expect(after.removed).toEqual([])
  })

  test('is translated text by text', async () => {
    const { owner, patch } = await begun()
    const at = 'norms.clause-respect.text'
    expect(await patch(0, { reword: { at, text: { en: 'Kindly.', fr: '' } } })).toMatchObject({ __typename: 'Program' })
    const { texts } = await draftOf(owner)
    expect(texts.find((text) => text.at === at)).toEqual({
      ...{ at, norm: 'clause-respect', setting: null, ofSource: false, fr: '', state: 'MISSING' },
    })
    expect(texts.find(({ setting }) => setting === 'identity.name')).toMatchObject({ norm: null, state: 'BOTH' })
    expect(await patch(1, { reword: { at: 'norms.nobody.text', text: { en: '', fr: '' } } })).toMatchObject({
      refusals: [{ code: 'text-unknown' }],
    })
  })

  test('asks nothing that nobody means', async () => {
    const { patch } = await begun()
    expect(
      await patch(
        0,
        { revise: { norm: 'meetings-at-least', count: 999_999 } },
        { revise: { norm: 'face-to-face', count: 0 } },
      ),
    ).toMatchObject({
      refusals: [
        { code: 'value-too-big', at: expect.stringMatching(/^book\.norms\.\d+\.bound\.count$/) as string, limit: 366 },
        { code: 'value-too-small', limit: 1 },
      ],
    })
  })
})
