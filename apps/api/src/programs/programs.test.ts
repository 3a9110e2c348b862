import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const csce = { preset: 'csce', slug: 'mentoring', name: 'Mentoring' }
const made = '... on Program { id slug name timeZone locale state edition { number state hash } }'

describe.concurrent('making a program', () => {
  test('publishes its rules as edition 1, in the zone of the preset and the language of the association', async () => {
    const { owner } = await scenario.founded()
    expect(await owner.act('createProgram', csce, made)).toMatchObject({
      slug: 'mentoring',
      name: 'Mentoring',
      timeZone: 'America/Toronto',
      locale: 'EN',
      state: 'open',
      edition: { number: 1, state: 'published', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
    const own = { ...csce, slug: 'zone', timeZone: 'America/Vancouver', locale: 'FR' }
    expect(await owner.act('createProgram', own, made)).toMatchObject({ timeZone: 'America/Vancouver', locale: 'FR' })
  })

  test('is refused with every reason at once', async () => {
    const { owner } = await scenario.founded()
    await owner.act('createProgram', csce, made)
    expect(await owner.refusals('createProgram', csce)).toEqual(['slug-taken at slug'])
    const wrong = { slug: 'No Slug!', name: ' ', preset: 'unheard-of', timeZone: 'Atlantis/Poseidonis' }
    expect(await owner.refusals('createProgram', wrong)).toEqual([
      'slug-not-usable at slug',
      'text-missing at name',
      'preset-unknown at preset',
      'time-zone-unknown at timeZone',
    ])
    expect(await owner.refusals('createProgram', { ...csce, slug: 'graphql' })).toEqual(['slug-reserved at slug'])
    const long = { ...csce, slug: 'long', name: 'x'.repeat(10_000) }
    expect(await owner.refusals('createProgram', long)).toEqual(['text-too-long at name'])
  })

  test('offers every preset with a sentence, in the language of who asks, and says what has to be chosen', async () => {
    const { owner } = await scenario.founded()
    const query = '{ organization { presets { key name summary choices } } }'
    type Offered = { organization: { presets: { key: string; name: string; summary: string; choices: string[] }[] } }
    const { presets } = (await owner.get<Offered>(query)).organization
    expect(presets.map(({ key, choices }) => [key, choices])).toEqual([
      ['csce', []],
      ['usnc', []],
      ['asq', []],
      ['hraco', ['CHECK_IN_WEEKS']],
    ])
    for (const { name, summary } of presets)
      expect([name, summary]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\.$/)])
  })

  test('is refused while something has to be chosen first, and says it once it is', async () => {
    const { owner } = await scenario.founded()
    const wanted = { preset: 'hraco', slug: 'mentees', name: 'Mentees' }
    for (const checkInWeeks of [undefined, null, 0, 53])
      expect(await owner.refusals('createProgram', { ...wanted, checkInWeeks })).toEqual([
        'check-in-weeks-missing at checkInWeeks',
      ])
    const rules =
      '... on Program { labels { protege { one } } edition { norms { key sentence enforced } sections { settings { key sentence } } } }'
    const program = await owner.act<{
      edition: {
        norms: { key: string; sentence: string; enforced: boolean }[]
        sections: { settings: { key: string; sentence: string }[] }[]
      }
    }>('createProgram', { ...wanted, checkInWeeks: 6 }, rules)
    expect(program).toMatchObject({ labels: { protege: { one: 'mentee' } } })
    expect(program.edition.norms.find(({ key }) => key === 'committee-check-ins')).toEqual({
      key: 'committee-check-ins',
      sentence: 'The committee is asked to check in with everybody every 6 weeks.',
      enforced: true,
    })
    expect(program.edition.sections.flatMap(({ settings }) => settings)).toContainEqual({
      key: 'oversight.checkInWeeks',
      sentence: 'Everybody is asked every 6 weeks how it goes.',
    })
    await expect(owner.act('createProgram', { ...csce, preset: 'asq', checkInWeeks: 6 }, made)).resolves.toMatchObject({
      state: 'open',
    })
  })

  test('at one address twenty times at once makes one', async () => {
    const { owner } = await scenario.founded()
    const answers = await Promise.all(Array.from({ length: 20 }, () => owner.send('createProgram', csce)))
    expect(answers.filter(({ __typename }) => __typename === 'Program')).toHaveLength(1)
    expect(new Set(answers.flatMap(({ refusals = [] }) => refusals.map(({ code }) => code)))).toEqual(
      new Set(['slug-taken']),
    )
  })

  test('is for owners', async () => {
    const program = await scenario.program()
    for (const who of [program.coordinator, await program.committee(), await program.mentor()])
      expect(await who.refusals('createProgram', { ...csce, slug: 'mine' })).toEqual(['program-not-your-duty'])
  })
})

describe.concurrent('a program', () => {
  test('says to each what they can do in it', async () => {
    const program = await scenario.program()
    const can = async (who: typeof program.owner) => {
      const { program: seen } = await who.get<{ program: { viewerCan: Record<string, { allowed: boolean }> } }>(
        '{ program(slug: "mentoring") { viewerCan { invite { allowed } inviteCoordinator { allowed } pair { allowed } } } }',
      )
      return Object.entries(seen.viewerCan).flatMap(([action, { allowed }]) => (allowed ? [action] : []))
    }
    expect(await can(program.owner)).toEqual(['inviteCoordinator'])
    expect(await can(program.coordinator)).toEqual(['invite', 'pair'])
    expect(await can(await program.committee())).toEqual(['pair'])
    expect(await can(await program.mentor())).toEqual([])
  })

  test('finds its people by part of a name, whatever the case and the accents', async () => {
    const program = await scenario.program()
    await program.mentor('Zoë Ångström')
    await program.mentor('Mentes Ó Taphos')
    await program.protege('Zoé Ladislas')
    const find = async (search: string, more = '') => {
      const answer = await program.coordinator.get<{
        program: { participations: { edges: { node: { person: { fullName: string } } }[] } }
      }>(
        `query ($search: String) { program(slug: "mentoring") { participations(search: $search ${more}) { edges { node { person { fullName } } } } } }`,
        { search },
      )
      return answer.program.participations.edges.map(({ node }) => node.person.fullName)
    }
    expect(await find('ZOE')).toEqual(['Zoë Ångström', 'Zoé Ladislas'])
    expect(await find('angstrom')).toEqual(['Zoë Ångström'])
    expect(await find('zoe', 'role: PROTEGE')).toEqual(['Zoé Ladislas'])
    expect(await find('ladis zo')).toEqual(['Zoé Ladislas'])
    for (const none of ['%', '_', '\\', 'z_e']) expect(await find(none)).toEqual([])
    const pairsOf = (search: string) =>
      program.coordinator.get(
        'query ($search: String) { program(slug: "mentoring") { mentorships(search: $search) { totalCount } } }',
        { search },
      )
    await program.pair()
    expect(await pairsOf('MENTÉS')).toEqual({ program: { mentorships: { totalCount: 1 } } })
    expect(await pairsOf('%')).toEqual({ program: { mentorships: { totalCount: 0 } } })
    expect(await find('nobody')).toEqual([])
  })

  test('leads through its people page by page, forwards, each once', async () => {
    const program = await scenario.program()
    for (const name of ['Edda', 'Ana', 'Dora', 'Ana', 'Carl']) await program.mentor(name)
    type Page = {
      program: {
        participations: {
          totalCount: number
          pageInfo: { hasNextPage: boolean; endCursor: string }
          edges: { node: { person: { fullName: string } } }[]
        }
      }
    }
    const names: string[] = []
    let after: string | null = null
    for (let pages = 0; pages < 4; pages++) {
      const page: Page['program'] = (
        await program.coordinator.get<Page>(
          'query ($after: String) { program(slug: "mentoring") { participations(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { person { fullName } } } } } }',
          { after },
        )
      ).program
      const { edges, pageInfo, totalCount } = page.participations
      expect(totalCount).toBe(5)
      names.push(...edges.map(({ node }) => node.person.fullName))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect(names).toEqual(['Ana', 'Ana', 'Carl', 'Dora', 'Edda'])
  })

  test('shows who takes part to those who run it, and to a participant only themselves and their partner', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await program.pair()
    const names = async (who: typeof program.owner) => {
      const answer = await who.get<{ program: { participations: { totalCount: number } } }>(
        '{ program(slug: "mentoring") { participations { totalCount } } }',
      )
      return answer.program.participations.totalCount
    }
    expect(await names(program.coordinator)).toBe(4)
    expect(await names(pair.mentor)).toBe(2)
    expect(await names(await program.mentor())).toBe(1)
  })
})
