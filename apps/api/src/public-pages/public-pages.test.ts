import { createHash } from 'node:crypto'
import { presets, resolve, type ResolvedBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { baseUrl, openScenario, type Scenario, secret } from '../../../../test/support/scenario.ts'
import { invitationToken } from '../enrolment/invitation-link.ts'
import type { PublicAssociation, PublicProgram } from './association.ts'
import { programPage } from './program-page.ts'
import { programsPage } from './programs-page.ts'

const sql: string[] = []
let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
})
afterAll(() => scenario.close())

const read = (url: string, headers: Record<string, string> = {}) => scenario.app.inject({ url, headers })
/** What a page says, without its markup, and with spaces as they are typed. */
const said = (body: string) =>
  body
    .replaceAll(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ')

/** An association with a program from each preset. */
async function four() {
  const { slug, id, owner } = await scenario.founded()
  for (const { key } of presets)
    await owner.act('createProgram', { preset: key, slug: key, name: `Program ${key}`, checkInWeeks: 4 })
  return { slug, id, owner }
}

describe('four programs', () => {
  let slug: string
  beforeAll(async () => {
    slug = (await four()).slug
  })

  test.each([
    ['usnc', ['Retention', 'at most 5 hours a month', 'as a guide', 'not yet enforced', 'As protégé']],
    ['asq', ['Stay available to your protégé.', 'about 6 to 12 months', 'nothing is signed', 'Of the protégé']],
    ['csce', ['at least 2 meetings a year', 'CSCE Mentor & Protégé Agreement', 'Inferred from', 'need to sign']],
    [
      'hraco',
      [
        'As mentee',
        'Pairs are made by the committee.',
        'check in with everybody every 4 weeks',
        'Show that I can lead',
      ],
    ],
  ])('%s says what it is, what it asks, how strongly and why, to anybody', async (key, words) => {
    const { statusCode, body } = await read(`/o/${slug}/en/programs/${key}`)
    expect(statusCode).toBe(200)
    for (const each of [
      `Program ${key}`,
      'Society of Tests',
      'What is asked',
      'Taking part',
      'by invitation',
      ...words,
    ])
      expect(said(body)).toContain(each)
    const book = presets.find((preset) => preset.key === key)?.book
    for (const { id } of book?.norms ?? []) expect(body).toContain(`id="norm-${id}"`)
    expect(said(body)).not.toMatch(/\{|undefined|\[object/)
  })

  test('French says the same in French, and each page names the other', async () => {
    const english = `/o/${slug}/en/programs/hraco`
    const french = `/o/${slug}/fr/programs/hraco`
    const { body } = await read(french)
    expect(body).toContain('<html lang="fr">')
    for (const each of ['Ce qui est demandé', 'obligatoire', 'sur invitation', 'Au mentor et', 'Se connecter'])
      expect(said(body)).toContain(each)
    expect(body).toContain(`<a href="${english}" lang="en" hreflang="en">English</a>`)
    expect(body).toContain(`rel="canonical" href="${baseUrl}${french}"`)
    expect(body).toContain(`hreflang="x-default" href="${baseUrl}/o/${slug}/programs/hraco"`)
    expect((await read(english)).body).toContain(`hreflang="fr" href="${baseUrl}${french}"`)
  })

  test('an address without a language goes by the reader’s', async () => {
    const url = `/o/${slug}/programs/csce`
    const [english, french] = [
      await read(url, { 'accept-language': 'de' }),
      await read(url, { 'accept-language': 'fr-CA' }),
    ]
    expect([english.body, french.body].map((body) => /<html lang="(..)"/.exec(body)?.[1])).toEqual(['en', 'fr'])
    expect(french.headers.vary).toContain('accept-language')
    expect(french.headers.etag).not.toBe(english.headers.etag)
  })

  test('all are in the list, in the same number of statements as one', async () => {
    const count = async (url: string) => {
      sql.length = 0
      expect((await read(url)).statusCode).toBe(200)
      return sql.filter((text) => !/^(BEGIN|COMMIT)/.test(text)).length
    }
    for (const _twice of [1, 2]) {
      expect(await count(`/o/${slug}/programs`)).toBeLessThanOrEqual(3)
      expect(await count(`/o/${slug}/programs/asq`)).toBeLessThanOrEqual(3)
    }
    const { body } = await read(`/o/${slug}/en/programs`)
    for (const { key } of presets) expect(body).toContain(`href="/o/${slug}/en/programs/${key}"`)
  })

  test('one style that the policy knows, no script, and a page that is known is not sent again', async () => {
    const url = `/o/${slug}/en/programs/usnc`
    const { headers, body } = await read(url)
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(body) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/)
    expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff' })
    expect(body).not.toMatch(/<script|\son[a-z]+=|\sstyle=|javascript:/i)
    const etag = String(headers.etag)
    const again = await read(url, { 'if-none-match': `"other", W/${etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
  })
})

test('what is not there, or not published, is not found, and says so in the reader’s language', async () => {
  const { slug, id } = await scenario.founded()
  await scenario.owner.query(
    `INSERT INTO program (organization_id, id, slug, name, preset, time_zone, locale, state, created_at)
     VALUES ($1, gen_random_uuid(), 'quiet', 'A quiet program', 'csce', 'America/Toronto', 'en', 'draft', now())`,
    [id],
  )
  for (const url of [
    `/o/${slug}/programs/quiet`,
    `/o/${slug}/en/programs/none`,
    '/o/no-such-place/programs/csce',
    '/o/no-such-place/fr/programs',
  ]) {
    const { statusCode, headers, body } = await read(url, { 'accept-language': 'fr' })
    expect([url, statusCode, headers['cache-control']]).toEqual([url, 404, 'no-store'])
    expect(said(body)).toContain(url.includes('/en/') ? 'nothing at this address' : 'rien à cette adresse')
    expect(body).not.toContain('A quiet program')
    expect(body).toContain('noindex')
  }
  expect(said((await read(`/o/${slug}/en/programs`)).body)).toContain('No program shows its page at present.')
})

test('a program whose rules show no page has none', async () => {
  const { slug, owner } = await scenario.founded()
  await owner.act('createProgram', { preset: 'csce', slug: 'mine', name: 'Mine' })
  const pageOf = async () =>
    (await owner.get<{ program: { publicPage: string | null } }>('{ program(slug: "mine") { publicPage } }')).program
  expect(await pageOf()).toEqual({ publicPage: `/o/${slug}/programs/mine` })
  expect(said((await read(`/o/${slug}/en/programs`)).body)).toContain('Mentoring programs')
  expect(said((await read(`/o/${slug}/en/programs/mine`)).body)).toContain('What is asked')
  // Before anybody has read the edition in this process: what is published never changes afterwards.
  const other = await scenario.founded()
  await other.owner.act('createProgram', { preset: 'csce', slug: 'mine', name: 'Mine' })
  await scenario.owner.query(
    `UPDATE edition SET book = jsonb_set(book, '{settings,identity,publicPage}', 'false') WHERE organization_id = $1`,
    [other.id],
  )
  expect((await read(`/o/${other.slug}/programs/mine`)).statusCode).toBe(404)
  expect((await read(`/o/${other.slug}/programs`)).body).not.toContain('Mine')
})

test('who is invited is told where the program tells about itself', async () => {
  const program = await scenario.program()
  const { invitations } = await program.coordinator.act<{ invitations: [{ id: string }] }>(
    'inviteToProgram',
    { programId: program.id, people: [{ email: `ada@${program.organization}.example.org`, role: 'MENTOR' }] },
    '... on InvitationBatch { invitations { id } }',
  )
  const token = invitationToken(secret, Buffer.from(invitations[0].id, 'base64').toString().split(':')[1] ?? '', 1)
  const { page } = (await read(`/api/invitations/${token}`)).json<{ program: { page: string } }>().program
  expect((await read(page)).statusCode).toBe(200)
})

test('without a database a browser is told so, in words', async () => {
  const alone = await openScenario({ ...inject('database'), appUrl: 'postgres://nobody@127.0.0.1:1/none' })
  const { statusCode, headers, body } = await alone.app.inject({
    url: '/o/society/programs',
    headers: { 'accept-language': 'fr' },
  })
  await alone.close()
  expect([statusCode, headers['retry-after'], headers['cache-control']]).toEqual([503, '2', 'no-store'])
  expect(said(body)).toContain('ne joint pas sa base de données')
})

test('an address of before leads on, for good', async () => {
  const { slug, owner } = await four()
  const { organization } = await owner.get<{ organization: { revision: number } }>('{ organization { revision } }')
  await owner.act('changeSlug', { slug: `${slug}x`, revision: organization.revision })
  for (const path of ['programs/asq', 'fr/programs/asq', 'programs']) {
    const { statusCode, headers } = await read(`/o/${slug}/${path}`)
    expect([statusCode, headers.location]).toEqual([308, `/o/${slug}x/${path}`])
  }
})

describe('whatever a book says is a text', () => {
  const evil = `<script>alert(1)</script><img src=x onerror="x">"'&{mentor.one}`
  const association: PublicAssociation = {
    id: 'none',
    slug: 'society',
    name: `Society ${evil}`,
    colour: '</style><script>',
    locale: 'en',
    logo: { url: '/o/society/logo/x.png', width: 40, height: 20 },
  }

  /** Every text of a book in both languages, spoilt. */
  const spoilt = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoilt)
    if (typeof value !== 'object' || value === null) return value
    const texts = 'en' in value && typeof value.en === 'string'
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, texts && typeof each === 'string' ? each + evil : spoilt(each)]),
    )
  }

  test.each(presets.map(({ key, book }) => [key, book] as const))('%s', (key, book) => {
    const off = {
      point: 'clause',
      topic: 'copy',
      source: { kind: 'decided', by: { en: 'us', fr: 'nous' }, on: '2026-05-02' },
    }
    const whole = spoilt({ ...resolve(book), off: [off] }) as ResolvedBook
    const program: PublicProgram = {
      ...{ slug: key, name: evil, locale: 'en', timeZone: 'America/Toronto', closed: true, hash: 'x' },
      ...{ publishedAt: new Date(0), rules: { id: 'x', number: 1, book: whole } },
    }
    for (const locale of ['en', 'fr'] as const) {
      const site = { baseUrl, fonts: [] }
      const pages = [
        programPage(association, program, locale, site),
        programsPage({ association, programs: [program] }, locale, site),
      ]
      for (const { body } of pages) {
        expect(body).toContain('&lt;script&gt;')
        expect(body).not.toMatch(/<script|<img src=x|<\/style><script/)
        expect(body.match(/<\/?(?:style|head|body|main)\b/g)).toHaveLength(8)
      }
    }
  })

  test('what is decided against is shown as such', () => {
    const [first] = presets
    const source = { kind: 'decided' as const, by: { en: 'the board', fr: 'le conseil' }, on: '2026-05-02' }
    const book = {
      ...resolve(first?.book as never),
      off: [{ point: 'clause' as const, topic: 'copy' as const, source }],
    }
    const program: PublicProgram = {
      ...{ slug: 'x', name: 'X', locale: 'en', timeZone: 'America/Toronto', closed: false, hash: 'x' },
      ...{ publishedAt: null, rules: { id: 'x', number: 1, book } },
    }
    const { body } = programPage(association, program, 'en', { baseUrl, fonts: [] })
    const read = said(body).replaceAll('\u00a0', ' ')
    expect(read).toMatch(/Decided against .*no promise about keeping a copy\. Decided by the board on 2 May 2026/)
    expect(body).toContain('<time datetime="2026-05-02">')
    const french = programPage(association, program, 'fr', { baseUrl, fonts: [] }).body
    expect(said(french).replaceAll('\u00a0', ' ')).toContain('Décidé par le conseil le 2 mai 2026')
  })
})
