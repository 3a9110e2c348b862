import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Answer } from '../../../../test/support/somebody.ts'
import { globalId, openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const chooseLanguage = `mutation ($input: ChooseLanguageInput!) { chooseLanguage(input: $input) {
  __typename ... on Person { locale } ... on Refused { refusals { code message } } } }`
const reviseProfile = `mutation ($input: ReviseProfileInput!) { reviseProfile(input: $input) { __typename
  ... on Person { fullName called timeZone revision } ... on Refused { refusals { code at } } ... on Stale { message current { id } } } }`
const removePerson = `mutation ($input: RemovePersonInput!) { removePerson(input: $input) {
  __typename ... on Refused { refusals { code } } } }`

type Events = { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string } }[] }
type Page = { organization: { events: Events } }

const eventsOf = async (organizationId: string) =>
  (
    await scenario.owner.query<{ type: string }>(
      'SELECT type FROM event WHERE organization_id = $1 ORDER BY sequence',
      [organizationId],
    )
  ).rows.map(({ type }) => type)

describe('choosing a language', () => {
  test('is kept and told in the history, once', async () => {
    const association = await scenario.organization()
    const person = await association.person('Léa Fontaine', { duties: [{ duty: 'owner' }] })
    expect((await person.ask(chooseLanguage, { input: { locale: 'FR' } })).data).toEqual({
      chooseLanguage: { __typename: 'Person', locale: 'FR' },
    })
    await person.ask(chooseLanguage, { input: { locale: 'FR' } })
    expect(await eventsOf(association.id)).toEqual(['LanguageChosen'])
    const { data } = await person.ask(
      '{ organization { events { totalCount edges { node { sentence actor { fullName } } } } } }',
    )
    expect(data).toEqual({
      organization: {
        events: {
          totalCount: 1,
          edges: [
            { node: { sentence: 'Léa Fontaine chose a language (French)', actor: { fullName: 'Léa Fontaine' } } },
          ],
        },
      },
    })
  })

  test('twenty times with one key has one effect', async () => {
    const association = await scenario.organization()
    const person = await association.person('Hugo Twenty')
    const input = { locale: 'FR', idempotencyKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => person.ask(chooseLanguage, { input })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data)))).toEqual(
      new Set([JSON.stringify({ chooseLanguage: { __typename: 'Person', locale: 'FR' } })]),
    )
    expect(await eventsOf(association.id)).toEqual(['LanguageChosen'])
    const reused = await person.ask(chooseLanguage, { input: { ...input, locale: 'EN' } })
    expect(reused.data).toMatchObject({ chooseLanguage: { refusals: [{ code: 'idempotency-key-reused' }] } })
  })
})

describe('revising one’s profile', () => {
  test('works, and the second of two at once sees the first', async () => {
    const person = await (await scenario.organization()).person('Ana Before')
    const input = { fullName: '  Ana   Ávila ', called: 'Ana', timeZone: 'America/Vancouver', revision: 0 }
    expect((await person.ask(reviseProfile, { input })).data).toEqual({
      reviseProfile: {
        __typename: 'Person',
        fullName: 'Ana Ávila',
        called: 'Ana',
        timeZone: 'America/Vancouver',
        revision: 1,
      },
    })
    expect((await person.ask(reviseProfile, { input })).data).toMatchObject({
      reviseProfile: { __typename: 'Stale', current: { id: person.globalId } },
    })
    const { data } = await person.ask('{ organization { people(search: "avila") { totalCount } } }')
    expect(data).toEqual({ organization: { people: { totalCount: 1 } } })
  })

  test('is refused field by field, all at once', async () => {
    const person = await (await scenario.organization()).person('Ana Wrong')
    const input = { fullName: ' ', called: 'x'.repeat(101), timeZone: 'Mars/Base', revision: 0 }
    expect((await person.ask(reviseProfile, { input })).data).toEqual({
      reviseProfile: {
        __typename: 'Refused',
        refusals: [
          { code: 'text-missing', at: 'fullName' },
          { code: 'text-too-long', at: 'called' },
          { code: 'time-zone-unknown', at: 'timeZone' },
        ],
      },
    })
  })

  test.each(['<script>alert(1)</script>', '=1+1', 'مرحبا بالعالم', '👩🏽‍🏭 Ünïcode', '‮evil'])(
    'keeps %s as the text it is',
    async (fullName) => {
      const person = await (await scenario.organization()).person('Ana Text')
      const { data } = await person.ask(reviseProfile, { input: { fullName, called: 'Ana', revision: 0 } })
      expect(data).toMatchObject({ reviseProfile: { fullName: fullName.normalize('NFC') } })
    },
  )
})

describe('removing a person', () => {
  test('turns them away at the next request, whatever session they hold', async () => {
    const association = await scenario.organization()
    const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
    const member = await association.person('Max Member', { duties: [{ duty: 'owner' }] })
    expect((await member.ask('{ viewer { person { fullName } } }')).data).toEqual({
      viewer: { person: { fullName: 'Max Member' } },
    })
    const { data } = await owner.ask(removePerson, { input: { personId: member.globalId, revision: 0 } })
    expect(data).toEqual({ removePerson: { __typename: 'Person' } })
    const after = await member.ask(`{ node(id: "${owner.globalId}") { id } }`)
    expect(after.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await scenario.ask(null, member.cookie, '{ viewer { organizations { slug } } }')).data).toEqual({
      viewer: { organizations: [] },
    })
  })

  test('is refused to others, and of the last owner', async () => {
    const association = await scenario.organization()
    const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
    const member = await association.person('Max Member')
    const remove = async (who: typeof owner, whom: string) =>
      (await who.ask(removePerson, { input: { personId: whom, revision: 0 } })).data
    expect(await remove(member, owner.globalId)).toMatchObject({
      removePerson: { refusals: [{ code: 'removal-not-your-duty' }] },
    })
    expect(await remove(owner, owner.globalId)).toMatchObject({ removePerson: { refusals: [{ code: 'last-owner' }] } })
    const { data } = await owner.ask(
      `{ node(id: "${owner.globalId}") { ... on Person { viewerCan { remove { allowed refusals { code } } } } } }`,
    )
    expect(data).toEqual({ node: { viewerCan: { remove: { allowed: false, refusals: [{ code: 'last-owner' }] } } } })
  })

  test('of another association is not found, as of nobody', async () => {
    const owner = await (await scenario.organization()).person('Olive Owner', { duties: [{ duty: 'owner' }] })
    const other = await (await scenario.organization()).person('Far Away')
    for (const personId of [other.globalId, globalId('Person', randomUUID())]) {
      const answer = await owner.ask(removePerson, { input: { personId, revision: 0 } })
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })
})

test('an address is shown to owners and to oneself, and to nobody else', async () => {
  const association = await scenario.organization()
  const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
  const member = await association.person('Max Member')
  const email = async (who: typeof owner, of: string) =>
    (await who.ask(`{ node(id: "${of}") { ... on Person { email } } }`)).data
  expect(await email(owner, member.globalId)).toEqual({ node: { email: member.email } })
  expect(await email(member, member.globalId)).toEqual({ node: { email: member.email } })
  expect(await email(member, owner.globalId)).toEqual({ node: { email: null } })
})

test('the history is read by time, person and kind, page by page', async () => {
  const association = await scenario.organization()
  const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
  for (const locale of ['FR', 'EN', 'FR', 'EN', 'FR']) await owner.ask(chooseLanguage, { input: { locale } })
  const page = `query ($after: String, $filter: EventFilter) { organization { events(first: 2, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id type } } } } }`
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data }: Answer<Page> = await owner.ask<Page>(page, { after })
    const events: Events | undefined = data?.organization.events
    seen.push(...(events?.edges ?? []).map(({ node }) => node.id))
    after = events?.pageInfo.hasNextPage ? events.pageInfo.endCursor : null
  } while (after !== null)
  expect(new Set(seen).size).toBe(5)
  const total = async (filter: object) => (await owner.ask(page, { filter })).data
  expect(await total({ types: ['PersonRemoved'] })).toMatchObject({ organization: { events: { totalCount: 0 } } })
  expect(await total({ personId: owner.globalId, from: '2020-01-01' })).toMatchObject({
    organization: { events: { totalCount: 5 } },
  })
  expect(await total({ to: '2020-01-01' })).toMatchObject({ organization: { events: { totalCount: 0 } } })
})
