import { randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { baseUrl, globalId, openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Sender = { slug: string; cookie: string }
const picture = (colour: string, { width = 300, height = 100 } = {}) =>
  sharp({ create: { width, height, channels: 4, background: colour } })
const png = (colour: string) => picture(colour).png().toBuffer()

/** The same few bytes, whose head promises more. */
function saying(bytes: Buffer, { width, height }: { width: number; height: number }): Buffer {
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

const upload = ({ slug, cookie }: Sender, payload: Buffer, headers: Record<string, string> = {}) =>
  scenario.app.inject({
    method: 'POST',
    url: `/o/${slug}/logo`,
    payload,
    headers: { origin: baseUrl, 'content-type': 'application/octet-stream', ...(cookie && { cookie }), ...headers },
  })
const uploaded = async (sender: Sender, payload: Buffer) =>
  (await upload(sender, payload)).json<{ id: string; url: string }>()

const choose = `mutation ($input: ChooseLogoInput!) { chooseLogo(input: $input) { __typename
  ... on Organization { revision logo { id url width height } }
  ... on Refused { refusals { code } } ... on Stale { current { ... on Organization { revision logo { id } } } } } }`
const remove = `mutation ($input: RemoveLogoInput!) { removeLogo(input: $input) { __typename
  ... on Organization { revision logo { id } } ... on Refused { refusals { code } } ... on Stale { message } } }`

async function society() {
  const association = await scenario.organization()
  const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
  return { association, owner, sender: { slug: association.slug, cookie: owner.cookie } }
}
const happened = async (organizationId: string) =>
  (
    await scenario.owner.query<{ type: string }>(
      'SELECT type FROM event WHERE organization_id = $1 ORDER BY sequence',
      [organizationId],
    )
  ).rows.map(({ type }) => type)

describe('a logo', () => {
  test('is uploaded, chosen, shown to everybody, removed and brought back, as the history tells', async () => {
    const { association, owner, sender } = await society()
    const answer = await upload(sender, await png('#0f6b70'))
    expect(answer.statusCode).toBe(201)
    const file = answer.json<{ id: string; url: string; width: number; height: number }>()
    expect(file).toMatchObject({ width: 300, height: 100 })
    expect((await owner.ask('{ organization { logo { id } } }')).data).toEqual({ organization: { logo: null } })

    expect((await owner.ask(choose, { input: { fileId: file.id, revision: 0 } })).data).toEqual({
      chooseLogo: { __typename: 'Organization', revision: 1, logo: { ...file } },
    })
    expect((await association.ask('{ organization { logo { url } } }')).data).toEqual({
      organization: { logo: { url: file.url } },
    })
    const shown = await scenario.app.inject(file.url)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'png', width: 300 })
    const again = await scenario.app.inject({ url: file.url, headers: { 'if-none-match': String(shown.headers.etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await scenario.app.inject(`/o/${association.slug}/logo`)).headers.location).toBe(file.url)

    expect((await owner.ask(remove, { input: { revision: 1 } })).data).toEqual({
      removeLogo: { __typename: 'Organization', revision: 2, logo: null },
    })
    expect((await scenario.app.inject(`/o/${association.slug}/logo`)).statusCode).toBe(404)
    expect((await scenario.app.inject(file.url)).statusCode).toBe(200)
    expect((await owner.ask(choose, { input: { fileId: file.id, revision: 2 } })).data).toMatchObject({
      chooseLogo: { revision: 3, logo: { id: file.id } },
    })
    expect(await happened(association.id)).toEqual(['LogoChosen', 'LogoRemoved', 'LogoChosen'])
    const { data } = await owner.ask('{ organization { events { edges { node { sentence } } } } }')
    expect(data).toMatchObject({
      organization: { events: { edges: [{ node: { sentence: 'Olive Owner chose the association’s logo' } }, {}, {}] } },
    })
  })

  test('is drawn anew: small enough, upright, and without what the file told of its maker', async () => {
    const { sender } = await society()
    const photo = await picture('#883300', { width: 1200, height: 900 })
      .jpeg()
      .withExif({ IFD0: { Artist: 'A. Photographer' } })
      .toBuffer()
    const { url } = await uploaded(sender, photo)
    const { rawPayload } = await scenario.app.inject(url)
    expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'png', width: 320, height: 240 })
    expect((await sharp(rawPayload).metadata()).exif).toBeUndefined()
    expect(rawPayload.includes('Photographer')).toBe(false)
  })

  test.each([
    ['nothing', async () => Buffer.alloc(0), 422, 'logo-empty'],
    ['too much', async () => Buffer.alloc(5 * 1024 * 1024 + 1), 413, 'logo-too-big'],
    [
      'a drawing',
      async () => Buffer.from('\ufeff<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      415,
      'logo-is-drawing',
    ],
    ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'logo-not-an-image'],
    ['a paper', async () => Buffer.from('%PDF-1.7\n'), 415, 'logo-not-an-image'],
    ['half an image', async () => (await png('#000')).subarray(0, 60), 422, 'logo-unreadable'],
    ['a dot', () => picture('#000', { width: 20, height: 20 }).png().toBuffer(), 422, 'logo-too-small'],
    [
      'an image that unfolds',
      async () => saying(await png('#000'), { width: 30_000, height: 30_000 }),
      422,
      'logo-too-many-pixels',
    ],
  ])('is not made of %s', async (_what, bytes, status, code) => {
    const { association, sender } = await society()
    const answer = await upload(sender, await bytes(), { 'accept-language': 'fr', 'content-type': 'image/png' })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code])
    expect(answer.json<{ message: string }>().message).toMatch(/(?:n’a pas été|Aucune image n’a été) retenu/)
    const { rows } = await scenario.owner.query('SELECT FROM public_file WHERE organization_id = $1', [association.id])
    expect(rows).toEqual([])
  })

  test('is uploaded by owners of this association alone, from its own pages', async () => {
    const { association, sender } = await society()
    const member = await association.person('Mia Member', { duties: [] })
    const foreign = await society()
    const bytes = await png('#123456')
    const status = async (cookie: string, headers = {}) =>
      (await upload({ slug: association.slug, cookie }, bytes, headers)).statusCode
    expect(await status('')).toBe(401)
    expect(await status(member.cookie)).toBe(403)
    expect(await status(foreign.sender.cookie)).toBe(403)
    expect(await status(sender.cookie, { origin: 'https://elsewhere.example' })).toBe(403)
    expect((await upload({ slug: 'no-such-association', cookie: '' }, bytes)).statusCode).toBe(404)
    const { url, id } = await uploaded(foreign.sender, bytes)
    const here = url.replace(foreign.association.slug, association.slug)
    expect((await scenario.app.inject(here)).statusCode).toBe(404)
    const input = { fileId: id, revision: 0 }
    const other = await association.person('Oto Other', { duties: [{ duty: 'owner' }] })
    expect((await other.ask(choose, { input })).errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
    const { id: mine } = await uploaded(sender, bytes)
    expect((await member.ask(choose, { input: { fileId: mine, revision: 0 } })).data).toEqual({
      chooseLogo: { __typename: 'Refused', refusals: [{ code: 'organization-not-your-duty' }] },
    })
    expect((await member.ask(remove, { input: { revision: 0 } })).data).toMatchObject({
      removeLogo: { refusals: [{ code: 'organization-not-your-duty' }] },
    })
  })

  test('by two at once: the second sees what the first chose', async () => {
    const { association, owner, sender } = await society()
    const [one, two] = await Promise.all([
      uploaded(sender, await png('#111111')),
      uploaded(sender, await png('#eeeeee')),
    ])
    const answers = await Promise.all(
      [one, two].map(({ id }) =>
        owner.ask<{ chooseLogo: { __typename: string } }>(choose, { input: { fileId: id, revision: 0 } }),
      ),
    )
    expect(answers.map(({ data }) => data?.chooseLogo.__typename).toSorted()).toEqual(['Organization', 'Stale'])
    expect(await happened(association.id)).toEqual(['LogoChosen'])
  })

  test('twenty times with one key has one effect; the same image is one file; the same choice is refused', async () => {
    const { association, owner, sender } = await society()
    const bytes = await png('#445566')
    const files = await Promise.all(Array.from({ length: 5 }, () => uploaded(sender, bytes)))
    expect(new Set(files.map(({ id }) => id)).size).toBe(1)
    const input = { fileId: files[0]?.id, revision: 0, idempotencyKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => owner.ask(choose, { input })))
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    expect(await happened(association.id)).toEqual(['LogoChosen'])
    expect((await owner.ask(choose, { input: { fileId: input.fileId, revision: 1 } })).data).toMatchObject({
      chooseLogo: { refusals: [{ code: 'logo-unchanged' }] },
    })
  })

  test('that nobody chose within a day goes with the next upload; one that was shown stays', async () => {
    const { owner, sender } = await society()
    const at = (instant: string, colour: string) =>
      scenario.at(instant, async () => uploaded(sender, await png(colour)))
    const forgotten = await at('2027-01-01T12:00:00Z', '#010101')
    const chosen = await at('2027-01-01T12:00:01Z', '#020202')
    await owner.ask(choose, { input: { fileId: chosen.id, revision: 0 } })
    await owner.ask(remove, { input: { revision: 1 } })
    const fresh = await at('2027-01-02T12:00:00.500Z', '#030303')
    await at('2027-01-03T11:00:00Z', '#040404')
    const statuses = await Promise.all(
      [forgotten, chosen, fresh].map(async ({ url }) => (await scenario.app.inject(url)).statusCode),
    )
    expect(statuses).toEqual([404, 200, 200])
    const gone = { fileId: forgotten.id, revision: 2 }
    expect((await owner.ask(choose, { input: gone })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(
      (await owner.ask(choose, { input: { fileId: globalId('PublicFile', 'x'), revision: 2 } })).errors,
    ).toBeTruthy()
  })
})
