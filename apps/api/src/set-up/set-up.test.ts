import type { csce } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Step = { task: string; state: string; problems: { code: string }[] }
type Draft = { revision: number; setUp: Step[] }
const made = '... on Program { id slug name state timeZone }'
const read = `{ program(slug: "mine") { name timeZone state publicPage draft { revision setUp { task state problems { code } } } } }`
const seen = async (who: Speaking) =>
  (
    await who.get<{ program: { name: string; timeZone: string; state: string; publicPage: string; draft: Draft } }>(
      read,
    )
  ).program
const statesOf = ({ setUp }: Draft) => Object.fromEntries(setUp.map(({ task, state }) => [task, state]))

async function begun(preset = 'csce') {
  const { owner } = await scenario.founded()
  const given = { slug: 'mine', name: 'Ours', asDraft: true, timeZone: 'America/Vancouver' }
  const { id: programId } = await owner.act<{ id: string }>('createProgram', { ...given, preset }, made)
  const answer = (revision: number, patches: object[], task?: string) =>
    owner.send('patchDraft', { programId, revision, patches, setUp: task ? { task, done: true } : null })
  return { owner, programId, answer }
}

describe.concurrent('a program that is set up', () => {
  test('begins as a draft under its own name, and is done page by page by whoever goes on', async () => {
    const { owner, answer } = await begun()
    expect(await seen(owner)).toMatchObject({ name: 'Ours', state: 'draft', timeZone: 'America/Vancouver' })
    await answer(1, [{ set: { path: 'term.months', value: 18 } }], 'TERM')
    const later = (await seen(owner)).draft
    expect(statesOf(later)).toMatchObject({ TERM: 'LOOK_AGAIN', NAME: 'OPEN' })
    expect(later.setUp.find(({ task }) => task === 'TERM')?.problems.map(({ code }) => code)).toContain(
      'term-contradicts',
    )
    await answer(2, [{ revise: { norm: 'term-twelve-months', count: 18 } }])
    // To be done with a page is no change of the draft.
    await answer(3, [], 'READ')
    expect((await seen(owner)).draft).toMatchObject({ revision: 3 })
    expect(statesOf((await seen(owner)).draft)).toMatchObject({ TERM: 'DONE', READ: 'DONE' })
    await answer(3, [{ remove: 'face-to-face' }])
    expect(statesOf((await seen(owner)).draft)).toMatchObject({ TERM: 'DONE', READ: 'OPEN' })
  })

  test('is called as its draft says until it is published, and goes on as another program does', async () => {
    const { owner, programId, answer } = await begun()
    const value = { en: 'Guides', fr: 'Guides et apprentis' }
    await answer(1, [
      { set: { path: 'identity.name', value } },
      { set: { path: 'identity.timeZone', value: 'Europe/Paris' } },
    ])
    expect(await seen(owner)).toMatchObject({ name: 'Guides', timeZone: 'Europe/Paris' })
    await owner.act('publishEdition', { programId, revision: 2, note: 'The first rules.' }, '... on Edition { number }')
    expect(await seen(owner)).toMatchObject({ state: 'open', publicPage: expect.stringContaining('/mine') as string })
    await answer(3, [{ set: { path: 'identity.name', value: { ...value, en: 'Another' } } }], 'NAME')
    const after = await seen(owner)
    expect(after.name).toBe('Guides')
    expect(statesOf(after.draft)).toMatchObject({ NAME: 'OPEN' })
  })

  test('has a name that can be shown and a zone that is one, by whatever way the draft is written', async () => {
    const { owner, programId, answer } = await begun()
    type Read = { program: { draft: { book: typeof csce } } }
    const { book } = (await owner.get<Read>('{ program(slug: "mine") { draft { book } } }')).program.draft
    const { settings } = book
    const whole = { ...book, settings: { ...settings, identity: { ...settings.identity, timeZone: 'Mars/Base' } } }
    const refused = '... on Refused { refusals { code at limit } }'
    const patched = (patches: object[]) => owner.send('patchDraft', { programId, revision: 1, patches }, refused)
    const at = 'book.settings.identity'
    const nowhere = { refusals: [{ code: 'time-zone-unknown', at: `${at}.timeZone`, limit: null }] }
    expect(await patched([{ set: { path: 'identity.timeZone', value: 'Mars/Base' } }])).toMatchObject(nowhere)
    expect(await owner.send('replaceDraft', { programId, revision: 1, book: whole }, refused)).toMatchObject(nowhere)
    const named = { en: '   ', fr: 'x'.repeat(3000) }
    expect(await patched([{ set: { path: 'identity.name', value: named } }])).toMatchObject({
      refusals: [
        { code: 'text-missing', at: `${at}.name.en`, limit: null },
        { code: 'text-too-long', at: `${at}.name.fr`, limit: 200 },
      ],
    })
    // Where it speaks one language alone, it is called by that, whatever it began in.
    const french = { set: { path: 'identity.locales', value: ['fr'] } }
    await answer(1, [french, { set: { path: 'identity.name', value: { en: '', fr: ' Les guides ' } } }])
    expect(await seen(owner)).toMatchObject({ name: 'Les guides', timeZone: 'America/Vancouver' })
  })

  test('tells its owners who is missing, and is not done with who is in charge before somebody was asked', async () => {
    const { owner, programId, answer } = await begun('hraco')
    type Read = {
      program: { lacks: { who: string; invited: boolean }[]; draft: { preview: { lacks: { who: string }[] } } }
    }
    const asked = `query ($patches: [RulePatchInput!]!) {
      program(slug: "mine") { lacks { who invited } draft { preview(patches: $patches) { lacks { who } } } }
    }`
    const lacks = async (patches: object[] = []) => (await owner.get<Read>(asked, { patches })).program
    await answer(1, [{ set: { path: 'matching.publishedBy', value: ['committee'] } }], 'CHARGE')
    expect(statesOf((await seen(owner)).draft)).toMatchObject({ CHARGE: 'LOOK_AGAIN' })
    const both = [{ set: { path: 'publication.by', value: 'two' } }]
    const { lacks: now, draft } = await lacks(both)
    expect(now).toMatchObject([{ who: 'COORDINATOR', invited: false }, { who: 'COMMITTEE' }])
    expect(draft.preview.lacks.map(({ who }) => who)).toEqual(['COORDINATOR', 'COMMITTEE', 'SECOND_PUBLISHER'])
    const people = [{ email: 'jo@coordination.example.org', role: 'COORDINATOR' }]
    await owner.act('inviteToProgram', { programId, people }, '... on InvitationBatch { invitations { id } }')
    expect((await lacks()).lacks[0]).toEqual({ who: 'COORDINATOR', invited: true })
  })

  test('cites the documents of what it began with as a model, and not as its own', async () => {
    const { owner } = await begun()
    const sources = `{ program(slug: "mine") { draft { sections { norms { source { sentence } } } } } }`
    type Read = { program: { draft: { sections: { norms: { source: { sentence: string } }[] }[] } } }
    const { draft } = (await owner.get<Read>(sources)).program
    const cited = draft.sections.flatMap(({ norms }) => norms.map(({ source }) => source.sentence))
    expect(cited.filter((source) => source.includes('CSCE')).length).toBeGreaterThan(10)
    expect(cited.filter((source) => source.startsWith('CSCE') || source.startsWith('Inferred from CSCE'))).toEqual([])
  })

  test('says where something is to be chosen, and is done by nobody without a part in it', async () => {
    const { owner, programId } = await begun('hraco')
    const { setUp } = (await seen(owner)).draft
    expect(setUp.find(({ task }) => task === 'CONFIDENCE')?.problems).toEqual([{ code: 'interval-not-chosen' }])
    const { mentor } = await scenario.program()
    const input = { programId, revision: 1, patches: [], setUp: { task: 'TERM', done: true } }
    await expect((await mentor()).act('patchDraft', input)).rejects.toThrow('NOT_FOUND')
  })
})

test('a number of meetings is asked for where nothing was said on them', async () => {
  const { owner, answer } = await begun('usnc')
  const norm = {
    ...{ kind: 'quantity', strength: 'expected', party: 'pair', bound: { is: 'at-least', count: 4 } },
    measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
    window: { length: 'year', counted: 'from-start' },
  }
  expect(await answer(1, [{ add: { norm } }], 'MEETINGS')).toMatchObject({ __typename: 'Program' })
  expect(statesOf((await seen(owner)).draft)).toMatchObject({ MEETINGS: 'DONE' })
})

test('a role is called by its word, and all forms of it follow', async () => {
  const { owner, answer } = await begun()
  const word = { locale: 'FR', role: 'PROTEGE', one: 'apprentie', many: 'apprenties', gender: 'FEMININE' }
  await answer(1, [{ call: [word] }], 'NAME')
  type Read = { program: { draft: { book: typeof csce } } }
  const { book } = (await owner.get<Read>('{ program(slug: "mine") { draft { book } } }')).program.draft
  expect(book.settings.identity.labels.fr.protege).toMatchObject({ the: 'l’apprentie', a: 'une apprentie' })
  expect(book.settings.identity.labels.en.protege.one).toBe('protégé')
})

describe.concurrent('a program from another one', () => {
  const copy = { slug: 'copy', name: 'The second', asDraft: true }
  const content = (of: string) => `{ program(slug: "${of}") { name draft { book } glance { asks } duties { id } } }`
  type Content = {
    program: { name: string; draft: { book: typeof csce }; glance: { asks: string[] }; duties: object[] }
  }

  test('has its rules as they hold, its texts and its comments, and nobody of it', async () => {
    const program = await scenario.program()
    const { owner, id: programId } = program
    const export_ = (slug: string) => `{ exportProgram(slug: "${slug}") { text } }`
    type File = { exportProgram: { text: string } }
    const { text } = (await owner.get<File>(export_('mentoring'))).exportProgram
    const noted = text.replace('\nnorms:', '\n# What we ask of one another.\nnorms:')
    const { revision } = await owner.act<{ revision: number }>(
      'importProgram',
      { file: noted },
      '... on ProgramImport { revision }',
    )
    await owner.act('patchDraft', { programId, revision, patches: [{ remove: 'face-to-face' }] })
    await owner.act('publishEdition', { programId, revision: revision + 1, note: 'Less.' }, '... on Edition { number }')
    // What waits to be published does not come along.
    await owner.act('patchDraft', { programId, revision: revision + 2, patches: [{ remove: 'clause-copy' }] })
    await owner.act('createProgram', { ...copy, fromProgramId: programId }, made)
    const { program: copied } = await owner.get<Content>(content('copy'))
    const ids = copied.draft.book.norms.map(({ id }) => id)
    expect(ids).toContain('clause-copy')
    expect(ids).not.toContain('face-to-face')
    expect(copied).toMatchObject({ name: 'The second', duties: [] })
    expect(copied.draft.book.settings.identity.name).toEqual({ en: 'The second', fr: 'The second' })
    expect((await owner.get<File>(export_('copy'))).exportProgram.text).toContain('# What we ask of one another.')
    const at = await owner.get<Content>(content('mentoring'))
    expect(at.program.glance).toEqual(copied.glance)
  })

  test('is one of the same association, and begins from one thing alone', async () => {
    const [ours, theirs] = await Promise.all([scenario.program(), scenario.program()])
    const { owner } = ours
    await expect(owner.act('createProgram', { ...copy, fromProgramId: theirs.id }, made)).rejects.toThrow('NOT_FOUND')
    expect(await owner.refusals('createProgram', { ...copy, fromProgramId: ours.id, preset: 'csce' })).toEqual([
      'preset-unknown at preset',
    ])
    expect(await owner.refusals('createProgram', copy)).toEqual(['preset-unknown at preset'])
    const { coordinator } = ours
    expect(await coordinator.refusals('createProgram', { ...copy, fromProgramId: ours.id })).toEqual([
      'program-not-your-duty',
    ])
    const idempotencyKey = 'copied-once'
    const twice = await Promise.all(
      [1, 2].map(() => owner.act('createProgram', { ...copy, fromProgramId: ours.id, idempotencyKey }, made)),
    )
    expect(twice[0]).toEqual(twice[1])
  })
})
