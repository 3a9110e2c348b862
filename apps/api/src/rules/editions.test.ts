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
  differs: boolean
  keptByMentorships: number
  book: RuleBook
  changedBy: { fullName: string } | null
  problems: { code: string; norms: string[]; settings: string[]; message: string }[]
  changes: { key: string; kind: string; parts: string[]; before: string | null; after: string | null }[]
  viewerCan: Record<'replace' | 'publish', { allowed: boolean; refusals: { code: string }[] }>
}
const draft =
  'draft { revision differs keptByMentorships book changedBy { fullName } problems { code norms settings message } changes { key kind parts before after } viewerCan { replace { allowed refusals { code } } publish { allowed refusals { code } } } }'
const draftOf = async (who: Speaking, slug = 'mentoring') =>
  (
    await who.get<{ program: { draft: Draft | null } }>(
      `query ($slug: String!) { program(slug: $slug) { ${draft} } }`,
      { slug },
    )
  ).program.draft
const draftFor = async (who: Speaking, slug = 'mentoring') => (await draftOf(who, slug)) ?? expect.fail('no draft')

/** The book with another number of goals. */
const withGoals = (book: RuleBook, count: number): RuleBook => ({
  ...book,
  norms: book.norms.map((norm) =>
    norm.id === 'goals-three' && norm.kind === 'quantity' ? { ...norm, bound: { is: 'target', count } } : norm,
  ),
})
const editions =
  '{ program(slug: "mentoring") { state revision edition { number } editions { number state hash note publishedAt publishedBy { fullName } } } }'
type Editions = {
  program: { edition: { number: number } | null; editions: { number: number; state: string; hash: string }[] }
}

async function begun() {
  const program = await scenario.program()
  const { owner, id: programId } = program
  const { book, revision } = await draftFor(owner)
  const replace = (count: number, seen = revision) =>
    owner.act('replaceDraft', { programId, book: withGoals(book, count), revision: seen })
  const publish = (note: string, seen: number) => owner.send('publishEdition', { programId, note, revision: seen })
  return { ...program, programId, book, revision, replace, publish }
}

describe.concurrent('a draft', () => {
  test('is what holds, until somebody writes it anew; whoever runs the program sees what it changes', async () => {
    const { owner, coordinator, replace, mentor, committee } = await begun()
    expect(await draftFor(owner)).toMatchObject({
      revision: 0,
      differs: false,
      problems: [],
      changes: [],
      changedBy: null,
    })
    await replace(4)
    expect(await draftFor(coordinator)).toMatchObject({
      ...{ revision: 1, differs: true, problems: [], changedBy: { fullName: 'Olive Owner' } },
      changes: [
        {
          ...{ key: 'goals-three', kind: 'CHANGED', parts: ['VALUE'] },
          ...{
            before: expect.stringContaining('3 goals') as string,
            after: expect.stringContaining('4 goals') as string,
          },
        },
      ],
      viewerCan: {
        replace: { allowed: true },
        publish: { allowed: false, refusals: [{ code: 'program-not-your-duty' }] },
      },
    })
    expect(await draftOf(await committee())).toMatchObject({ revision: 1 })
    expect(await draftOf(await mentor())).toBeNull()
    expect((await draftFor(owner)).viewerCan).toMatchObject({ replace: { allowed: true }, publish: { allowed: true } })
  })

  test('written back as it was read changes nothing, and comes to the hash that holds', async () => {
    const { owner, programId, book, revision } = await begun()
    await owner.act('replaceDraft', { programId, book, revision })
    expect(await draftFor(owner)).toMatchObject({ revision: 0, differs: false })
    expect(await owner.refusals('publishEdition', { programId, note: 'Again', revision })).toEqual([
      'edition-unchanged',
    ])
  })

  test('may contradict itself, says where in words of both sides, and is not published like that', async () => {
    const { owner, programId, book, revision } = await begun()
    const settings = { ...book.settings, renewal: { ...book.settings.renewal, allowed: false } }
    await owner.act('replaceDraft', { programId, book: { ...book, settings }, revision })
    const { problems, viewerCan } = await draftFor(owner)
    expect(problems.map(({ code }) => code)).toContain('renewal-not-allowed')
    for (const { norms, settings: paths, message } of problems) {
      expect(norms.length + paths.length).toBeGreaterThan(1)
      expect(message).toMatch(/\p{L}/u)
    }
    expect(viewerCan.publish).toMatchObject({ allowed: false, refusals: [{ code: 'rules-do-not-fit' }] })
    expect(await owner.refusals('publishEdition', { programId, note: 'No more', revision: 1 })).toEqual([
      'rules-do-not-fit',
    ])
  })

  test('is refused at the place of what no rule book can say', async () => {
    const { owner, programId, book, revision } = await begun()
    const refusals = (given: unknown) => owner.refusals('replaceDraft', { programId, book: given, revision })
    expect(await refusals('taken over')).toEqual(['book-not-readable at book'])
    expect(await refusals({ ...book, norms: [{ ...book.norms[0], party: 'everyone' }] })).toEqual([
      'value-not-one-of at book.norms.0.party',
    ])
    expect(await refusals({ ...book, rules: [] })).toEqual(['book-unknown-part at book.rules'])
    expect(await draftFor(owner)).toMatchObject({ revision: 0 })
  })

  test('is written by who runs the program and published by owners, of their own organization', async () => {
    const { programId, book, revision, coordinator, mentor, committee, replace } = await begun()
    await replace(4)
    const elsewhere = await scenario.founded()
    const member = await committee()
    await coordinator.act('replaceDraft', { programId, book: withGoals(book, 5), revision: 1 })
    await member.act('replaceDraft', { programId, book: withGoals(book, 4), revision: 2 })
    expect(await draftFor(member)).toMatchObject({ revision: 3, changedBy: { fullName: expect.any(String) as string } })
    const guide = await mentor()
    expect(await guide.refusals('replaceDraft', { programId, book, revision: 3 })).toEqual(['draft-not-your-duty'])
    for (const who of [coordinator, member, guide]) {
      expect(await who.refusals('publishEdition', { programId, note: 'x', revision: 3 })).toEqual([
        'program-not-your-duty',
      ])
    }
    expect(await elsewhere.owner.error('replaceDraft', { programId, book, revision })).toBe('NOT_FOUND')
    expect(await elsewhere.owner.error('publishEdition', { programId, note: 'x', revision })).toBe('NOT_FOUND')
  })

  test('that somebody wrote meanwhile is not overwritten; a request repeated has one effect', async () => {
    const { owner, programId, book, replace } = await begun()
    await replace(4)
    const old = { programId, book: withGoals(book, 5), revision: 0 }
    expect(
      await owner.send('replaceDraft', old, '... on Stale { current { ... on Program { draft { revision } } } }'),
    ).toMatchObject({ __typename: 'Stale', current: { draft: { revision: 1 } } })
    const keyed = { ...old, revision: 1, idempotencyKey: 'once' }
    for (const _ of [1, 2]) expect(await owner.send('replaceDraft', keyed)).toMatchObject({ __typename: 'Program' })
    const twice = [2, 3].map((count) =>
      owner.send('replaceDraft', { ...old, book: withGoals(book, count), revision: 2 }),
    )
    expect((await Promise.all(twice)).map(({ __typename }) => __typename).toSorted()).toEqual(['Program', 'Stale'])
    expect(await draftFor(owner)).toMatchObject({ revision: 3 })
  })
})

describe.concurrent('an edition', () => {
  test('says who published it, when and why, retires the one before, and mentorships keep theirs', async () => {
    const { owner, pair, replace, programId, book, coordinator } = await begun()
    const two = await pair()
    const { program: before } = await owner.get<Editions>(editions)
    await replace(4)
    expect(await draftFor(owner)).toMatchObject({ keptByMentorships: 1 })
    const published = { programId, note: '  Four goals, as the board asked.\r\n', revision: 1, idempotencyKey: 'once' }
    for (const _ of [1, 2])
      expect(await owner.send('publishEdition', published)).toMatchObject({ __typename: 'Edition' })
    const { program } = await coordinator.get<Editions>(editions)
    expect(program).toMatchObject({
      edition: { number: 2 },
      editions: [
        {
          number: 2,
          state: 'published',
          note: 'Four goals, as the board asked.',
          publishedBy: { fullName: 'Olive Owner' },
        },
        { ...before.editions[0], state: 'retired' },
      ],
    })
    expect(program.editions[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await draftFor(owner)).toMatchObject({ revision: 2, differs: false, book: withGoals(book, 4) })
    const edition = 'query ($id: ID!) { mentorship(id: $id) { edition { number } } }'
    expect(await two.mentor.get(edition, { id: two.id })).toEqual({ mentorship: { edition: { number: 1 } } })
    const next = await pair()
    expect(await next.mentor.get(edition, { id: next.id })).toEqual({ mentorship: { edition: { number: 2 } } })
    const { program: trail } = await coordinator.get<{
      program: { events: { edges: { node: { sentence: string } }[] } }
    }>('{ program(slug: "mentoring") { events(first: 50) { edges { node { sentence } } } } }')
    const said = trail.events.edges.map(({ node }) => node.sentence)
    expect(said).toContain('Olive Owner published edition 2 of the rules')
    expect(said).toContain('Olive Owner changed the draft of the rules')
  })

  test('is published once when two do at once; the other is told', async () => {
    const { owner, replace, publish } = await begun()
    await replace(4)
    const answers = await Promise.all(['One', 'Two', 'Three'].map((note) => publish(note, 1)))
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Edition', 'Stale', 'Stale'])
    const { program } = await owner.get<Editions>(editions)
    expect(program.editions.map(({ number }) => number)).toEqual([2, 1])
  })

  test('needs a reason', async () => {
    const { owner, programId, replace } = await begun()
    await replace(4)
    for (const [note, code] of [
      [' \n', 'text-missing at note'],
      ['x'.repeat(1001), 'text-too-long at note'],
    ])
      expect(await owner.refusals('publishEdition', { programId, note, revision: 1 })).toEqual([code])
  })

  test('is never written again, by nobody', async () => {
    const { organizationId, owner, replace, publish } = await begun()
    await replace(4)
    await publish('Four', 1)
    const { rows } = await scenario.owner.query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.column_privileges
       WHERE grantee = 'ithaca_app' AND table_name = 'edition' AND privilege_type = 'UPDATE'`,
    )
    expect(rows).toEqual([{ column: 'state' }])
    expect(organizationId).toMatch(/-/)
    expect((await owner.get<Editions>(editions)).program.editions).toHaveLength(2)
  })
})

describe.concurrent('a program without an edition', () => {
  const hraco = { preset: 'hraco', slug: 'mentees', name: 'Mentees', asDraft: true }

  test('can pair nobody and says why, until what it has to choose is chosen and published', async () => {
    const { owner } = await scenario.founded()
    const { id: programId } = await owner.act<{ id: string }>('createProgram', hraco, '... on Program { id }')
    const pairing =
      '{ program(slug: "mentees") { state edition { id } labels { protege { one } } viewerCan { pair { allowed refusals { code message } } } } }'
    type Seen = { program: { viewerCan: { pair: { refusals: { code: string; message: string }[] } } } }
    const { program } = await owner.get<Seen>(pairing)
    expect(program).toMatchObject({ state: 'draft', edition: null })
    expect(program.viewerCan.pair.refusals.map(({ code }) => code)).toContain('no-edition')
    const { book, revision, problems, viewerCan } = await draftFor(owner, 'mentees')
    expect(problems.map(({ code }) => code)).toEqual(['interval-not-chosen'])
    expect(viewerCan.publish.refusals.map(({ code }) => code)).toEqual(['check-in-weeks-missing'])
    const publishing = { programId, note: 'The first' }
    expect(await owner.refusals('publishEdition', { ...publishing, revision })).toEqual([
      'check-in-weeks-missing at checkInWeeks',
    ])
    const settings = { ...book.settings, oversight: { ...book.settings.oversight, checkInWeeks: 6 } }
    await owner.act('replaceDraft', { programId, book: { ...book, settings }, revision })
    await owner.act('publishEdition', { ...publishing, revision: revision + 1 })
    expect(await owner.get(pairing)).toMatchObject({
      program: { state: 'open', labels: { protege: { one: 'mentee' } } },
    })
  })
})
