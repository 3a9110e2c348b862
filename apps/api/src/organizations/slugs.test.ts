import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, secret, type Scenario } from '../../../../test/support/scenario.ts'
import { createOrganization } from './create-organization.ts'

let scenario: Scenario
const database = inject('database')
beforeAll(async () => {
  scenario = await openScenario(database)
})
afterAll(() => scenario.close())

type Changed = { changeSlug: { __typename: string; slug?: string; refusals?: { code: string; message: string }[] } }
const mutation = `mutation ($input: ChangeSlugInput!) { changeSlug(input: $input) { __typename
  ... on Organization { slug revision formerSlugs } ... on Refused { refusals { code at message } }
  ... on Stale { current { ... on Organization { slug revision } } } } }`
const free = () => `s${randomBytes(6).toString('hex')}`

async function society() {
  const association = await scenario.organization()
  const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
  const change = (slug: string, revision: number, more = {}) =>
    owner.ask<Changed>(mutation, { input: { slug, revision, ...more } })
  return { association, owner, change }
}
const codes = ({ data }: { data?: Changed | null }) => data?.changeSlug.refusals?.map(({ code }) => code)

describe('an association’s address', () => {
  test('changes; under the old one pages lead on and GraphQL answers, and the history tells it', async () => {
    const { association, owner, change } = await society()
    const [old, next] = [association.slug, free()]
    expect((await change(next, 0)).data).toEqual({
      changeSlug: { __typename: 'Organization', slug: next, revision: 1, formerSlugs: [old] },
    })
    const asked = '{ viewer { person { fullName } } organization { slug } }'
    const answer = { data: { viewer: { person: { fullName: 'Olive Owner' } }, organization: { slug: next } } }
    expect(await scenario.ask(old, owner.cookie, asked)).toMatchObject(answer)
    expect(await scenario.ask(next, owner.cookie, asked)).toMatchObject(answer)
    const leads = async (path: string) => {
      const { statusCode, headers } = await scenario.app.inject(path)
      return [statusCode, headers.location, headers['cache-control']]
    }
    expect(await leads(`/o/${old}`)).toEqual([308, `/o/${next}`, 'no-store'])
    expect(await leads(`/o/${old}/m/abc?tab=goals`)).toEqual([308, `/o/${next}/m/abc?tab=goals`, 'no-store'])
    expect(await leads(`/admin/${old}/settings?tab=identity`)).toEqual([
      308,
      `/admin/${next}/settings?tab=identity`,
      'no-store',
    ])
    expect((await leads(`/o/${next}`))[0]).not.toBe(308)
    const { data } = await scenario.ask(
      next,
      owner.cookie,
      '{ organization { events { edges { node { sentence } } } } }',
    )
    expect(data).toMatchObject({
      organization: {
        events: {
          edges: [{ node: { sentence: `Olive Owner changed the association’s address from ${old} to ${next}` } }],
        },
      },
    })
  })

  test('goes back to one it had, and on again, without a circle', async () => {
    const { association, owner, change } = await society()
    const [first, second] = [association.slug, free()]
    await change(second, 0)
    expect((await change(first, 1)).data).toMatchObject({ changeSlug: { slug: first, formerSlugs: [second] } })
    const lead = async (slug: string) => (await scenario.app.inject(`/o/${slug}`)).headers.location
    expect([await lead(first), await lead(second)]).toEqual([undefined, `/o/${first}`])
    const third = free()
    await change(third, 2)
    expect([await lead(first), await lead(second), await lead(third)]).toEqual([
      `/o/${third}`,
      `/o/${third}`,
      undefined,
    ])
    expect((await scenario.ask(second, owner.cookie, '{ organization { formerSlugs } }')).data).toEqual({
      organization: { formerSlugs: [first, second].toSorted() },
    })
  })

  test('is refused where another association has it or had it, by the API and by the command', async () => {
    const [one, two] = [await society(), await society()]
    const left = one.association.slug
    const now = free()
    await one.change(now, 0)
    for (const slug of [left, now]) {
      expect(codes(await two.change(slug, 0))).toEqual(['organization-slug-taken'])
      await expect(
        createOrganization(
          { slug, name: 'Late', owner: 'late@example.org', locale: 'en', timeZone: 'UTC' },
          { ownerUrl: database.ownerUrl, secret, now: new Date() },
        ),
      ).rejects.toThrow(/is taken/)
    }
    await expect(
      scenario.owner.query('UPDATE organization SET slug = $1 WHERE id = $2', [left, two.association.id]),
    ).rejects.toThrow(/belonged to another association/)
  })

  test.each([
    ['graphql', 'organization-slug-reserved'],
    ['admin', 'organization-slug-reserved'],
    ['Our Society', 'organization-slug-not-usable'],
    ['-x', 'organization-slug-not-usable'],
    ['x'.repeat(10_000), 'organization-slug-not-usable'],
    ['', 'organization-slug-not-usable'],
    ['été', 'organization-slug-not-usable'],
  ])('cannot be %j', async (slug, code) => {
    const { change } = await society()
    expect(codes(await change(slug, 0))).toEqual([code])
  })

  test('is for owners, and as they have seen it', async () => {
    const { association, change } = await society()
    const member = await association.person('Mia Member')
    const input = { slug: free(), revision: 0 }
    expect(codes(await member.ask<Changed>(mutation, { input }))).toEqual(['organization-not-your-duty'])
    const next = free()
    await change(next, 0)
    expect((await change(free(), 0)).data).toMatchObject({
      changeSlug: { __typename: 'Stale', current: { slug: next, revision: 1 } },
    })
  })

  test('stays without an event where it is the same, and a request that is repeated has one effect', async () => {
    const { association, owner, change } = await society()
    expect((await change(association.slug, 0)).data).toMatchObject({ changeSlug: { revision: 0, formerSlugs: [] } })
    const [slug, idempotencyKey] = [free(), randomUUID()]
    const answers = await Promise.all(Array.from({ length: 20 }, () => change(slug, 0, { idempotencyKey })))
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    const { data } = await owner.ask('{ organization { slug events { totalCount } } }')
    expect(data).toEqual({ organization: { slug, events: { totalCount: 1 } } })
  })

  test('that two associations want at once is given to one', async () => {
    const societies = await Promise.all([society(), society(), society()])
    const wanted = free()
    const answers = await Promise.all(societies.map(({ change }) => change(wanted, 0)))
    const names = answers.map(({ data }) => data?.changeSlug.__typename)
    expect(names.toSorted()).toEqual(['Organization', 'Refused', 'Refused'])
  })

  test('is not taken while it is being given up', async () => {
    const [leaving, wanting] = [await society(), await society()]
    const [left, next] = [leaving.association.slug, free()]
    const [, taken] = await Promise.all([leaving.change(next, 0), wanting.change(left, 0)])
    expect(codes(taken)).toEqual(['organization-slug-taken'])
    // Two who want each other’s: neither gets it, and neither waits for ever.
    const crossed = await Promise.all([leaving.change(wanting.association.slug, 1), wanting.change(next, 0)])
    expect(crossed.map(codes)).toEqual([['organization-slug-taken'], ['organization-slug-taken']])
  })
})
