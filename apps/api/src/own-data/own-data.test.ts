import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lookBack, type Mentored, yearOf } from '../../../../test/support/endings.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { unzipped } from '../../../../test/support/unzipped.ts'
import { papersInTurn } from './read.ts'

const sql: string[] = []
let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
})
afterAll(() => scenario.close())

type Written = { by: string; text: string }
type Told = {
  format: number
  madeAt: string
  association: object
  person: object
  signIn: { email: string; accounts: object[]; sessions: { userAgent: string | null }[] }
  duties: object[]
  participations: object[]
  invitations: object[]
  mentorships: {
    role: string
    partner: object
    contactCard: object | null
    agreements: {
      number: number
      digest: string
      signedText: { file: string } | null
      papers: { file: string }[]
      signatures: { by: string; digest: string }[]
    }[]
    goals: { statement: string; comments: Written[] }[]
    contacts: { purpose: string; note: string; questions: Written[]; myNote: string | null; onDay: string }[]
    farewells: Written[]
    lookedBack: object[]
  }[]
  concerns: { text: string }[]
  endings: { text: string; ground: string }[]
  evaluations: { words: string; answers: object }[]
  acts: { type: string; occurredAt: string }[]
}

type Asking = { cookie: string }
const ask = (slug: string, { cookie }: Asking, headers = {}) =>
  scenario.app.inject({ url: `/o/${slug}/files/own-data.zip`, headers: { ...(cookie && { cookie }), ...headers } })

async function download(slug: string, who: Asking) {
  const answer = await ask(slug, who)
  expect(answer.statusCode).toBe(200)
  const files = await unzipped(answer.rawPayload)
  const told = JSON.parse(String(files.get('data.json'))) as Told
  return { answer, files, told, all: [...files.values()].map(String).join('\n') }
}

const keepPaper = ({ program, id }: Mentored, number: number, bytes = Buffer.from('%PDF-1.7 the two agree')) =>
  scenario.owner.query(
    `INSERT INTO pair_file (organization_id, id, mentorship_id, mentor_id, protege_id, agreement_id, kind, name, mime, sha256, bytes, created_at)
     SELECT m.organization_id, gen_random_uuid(), m.id, m.mentor_id, m.protege_id, a.id, 'agreement', 'agreement.pdf', 'application/pdf',
       $4, $5, now()
     FROM mentorship m JOIN agreement a ON a.mentorship_id = m.id AND a.number = $3 WHERE m.organization_id = $1 AND m.id = $2`,
    [program.organizationId, rowId(id), number, createHash('sha256').update(bytes).digest('hex'), bytes],
  )

/** A year in which both wrote something of everything; each word says who wrote it, and for whom. */
async function live() {
  const year = await yearOf(scenario)
  const { id, at, mentor, protege, meetings, end } = year
  await at('2027-03-01', async () => {
    for (const [who, name] of [
      [mentor, 'MENTOR'],
      [protege, 'PROTEGE'],
    ] as const) {
      const card = { mentorshipId: id, email: `${name.toLowerCase()}@example.org`, about: `${name}-CARD` }
      await who.act('shareContactCard', { ...card, revision: 0 })
      await who.act('reportConcern', { mentorshipId: id, reason: 'out-of-scope', text: `${name}-CONCERN` })
    }
    const held = await meetings.log({ startsAt: '2027-02-20T17:00:00Z', purpose: 'PURPOSE', note: 'NOTE-OF-BOTH' })
    const alone = (who: typeof mentor, text: string) =>
      who.act('writeContactNote', { contactId: held.id, for: 'ONLY_ME', text, revision: 0 })
    await alone(mentor, 'MENTOR-NOTE')
    await alone(protege, 'PROTEGE-NOTE')
    await meetings.question(await meetings.plan({ startsAt: '2027-04-01T17:00:00Z' }), 'QUESTION')
    await end(protege, 'time', 'PROTEGE-ENDING')
  })
  await at('2027-03-02', async () => {
    await mentor.act('giveEvaluation', lookBack(id, 5, 'MENTOR-EVALUATION'))
    await protege.act('giveEvaluation', lookBack(id, 3, 'PROTEGE-EVALUATION'))
    await mentor.act('sayFarewell', { mentorshipId: id, text: 'MENTOR-THANKS' })
    await protege.act('sayFarewell', { mentorshipId: id, text: 'PROTEGE-THANKS' })
  })
  await keepPaper(year, 1)
  return { ...year, slug: year.program.organization }
}

let living: ReturnType<typeof live> | undefined
const lived = () => (living ??= live())

const forBoth = ['PURPOSE', 'NOTE-OF-BOTH', 'QUESTION', 'MENTOR-THANKS', 'PROTEGE-THANKS']
const ownWords = (who: string) => ['CARD', 'CONCERN', 'NOTE', 'EVALUATION'].map((what) => `${who}-${what}`)

describe('own data', () => {
  test('is all that somebody wrote and was written for both, and never what the other kept or said in confidence', async () => {
    const { slug, mentor, protege } = await lived()
    const [hers, his] = [await download(slug, protege), await download(slug, mentor)]
    for (const word of [...forBoth, ...ownWords('PROTEGE'), 'PROTEGE-ENDING']) expect(hers.all).toContain(word)
    for (const word of [...ownWords('MENTOR'), mentor.email]) expect(hers.all).not.toContain(word)
    for (const word of [...forBoth, ...ownWords('MENTOR')]) expect(his.all).toContain(word)
    for (const word of [...ownWords('PROTEGE'), 'PROTEGE-ENDING', protege.email]) expect(his.all).not.toContain(word)

    const [mentorship] = hers.told.mentorships
    expect(mentorship).toMatchObject({
      ...{ role: 'protege', partner: { fullName: 'Mentes Mentor' }, endedOn: '2027-03-02', startsOn: '2027-01-15' },
      contactCard: { about: 'PROTEGE-CARD', phone: null },
      goals: [{ statement: 'Lead a small design review', comments: [] }],
      contacts: [
        { purpose: 'PURPOSE', note: 'NOTE-OF-BOTH', myNote: 'PROTEGE-NOTE', onDay: '2027-02-20' },
        { myNote: null, questions: [{ by: 'me', text: 'QUESTION' }] },
      ],
      farewells: [
        { by: 'partner', text: 'MENTOR-THANKS' },
        { by: 'me', text: 'PROTEGE-THANKS' },
      ],
      lookedBack: [{ termNumber: 1 }],
    })
    expect(hers.told).toMatchObject({
      ...{ archive: 'ithaca-own-data', format: 1, association: { slug }, person: { fullName: 'Telma Protégée' } },
      signIn: { email: protege.email, emailVerified: true, sessions: [{ userAgent: expect.anything() }] },
      participations: [{ role: 'protege', careerStage: 'early-career', program: { slug: 'mentoring' } }],
      invitations: [{ email: protege.email, role: 'protege', state: 'accepted' }],
      concerns: [{ text: 'PROTEGE-CONCERN' }],
      endings: [{ ground: 'time', text: 'PROTEGE-ENDING' }],
      evaluations: [{ words: 'PROTEGE-EVALUATION', answers: { respect: 3 } }],
      duties: [],
    })
    const acts = hers.told.acts.map(({ type }) => type)
    expect(acts.slice(0, 1)).toEqual(['InvitationAccepted'])
    expect(acts).toEqual(expect.arrayContaining(['GoalProposed', 'AgreementSigned', 'ConcernReported', 'FarewellSaid']))
  })

  test('has the agreement as both signed it, as text and as paper, and says what lies in it', async () => {
    const { slug, mentor, protege } = await lived()
    await scenario.owner.query(`UPDATE person SET locale = 'fr' WHERE full_name = 'Mentes Mentor'`)
    const { answer, files, told } = await download(slug, mentor)
    expect([...files.keys()]).toEqual([
      'README.txt',
      'data.json',
      'mentorship-1/agreement-1.json',
      'mentorship-1/agreement-1.pdf',
    ])
    const [agreement] = told.mentorships[0]?.agreements ?? []
    const signed = createHash('sha256')
      .update(files.get(agreement?.signedText?.file ?? '') ?? '')
      .digest('hex')
    expect(agreement?.digest).toBe(signed)
    expect(agreement?.signatures).toMatchObject([
      { by: 'me', digest: signed },
      { by: 'partner', digest: signed },
    ])
    expect(String(files.get(agreement?.papers[0]?.file ?? ''))).toBe('%PDF-1.7 the two agree')
    expect(String(files.get('README.txt'))).toMatch(/^Society of Tests\nDonnées de Mentes Mentor, le /)
    for (const entry of Object.keys(told).filter((key) => !['archive', 'format', 'madeAt'].includes(key)))
      expect(String(files.get('README.txt'))).toContain(`\n    ${entry} `)
    expect(String(files.get('README.txt'))).not.toContain('docs/')
    const hers = await download(slug, protege)
    expect(String(hers.files.get('README.txt'))).toMatch(/^Society of Tests\nThe data of Telma Protégée, /)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(
        new RegExp(`^attachment; filename="ithaca-${slug}-\\d{4}-\\d\\d-\\d\\d\\.zip"$`),
      ),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  test('of somebody with a duty is what they did and wrote themselves, and nothing of those they look after', async () => {
    const { slug, program } = await lived()
    const { told, all } = await download(slug, program.coordinator)
    expect(told).toMatchObject({
      duties: [{ duty: 'coordinator', program: { slug: 'mentoring' } }],
      ...{ participations: [], mentorships: [], concerns: [], endings: [], evaluations: [] },
    })
    expect(told.acts.map(({ type }) => type)).toEqual(expect.arrayContaining(['PersonInvited', 'PairMade']))
    for (const word of [...forBoth, ...ownWords('MENTOR'), ...ownWords('PROTEGE'), 'Telma', 'Mentes'])
      expect(all).not.toContain(word)
  })

  test('is had at the address the API names, by nobody signed out, of another association or removed from this one', async () => {
    const { slug, mentor, program } = await yearOf(scenario).then((year) => ({
      ...year,
      slug: year.program.organization,
    }))
    const where = '{ viewer { ownDataUrl } }'
    expect(await mentor.get(where)).toEqual({ viewer: { ownDataUrl: `/o/${slug}/files/own-data.zip` } })
    const abroad = await scenario.founded()
    const there = await abroad.owner.get<{ viewer: { ownDataUrl: string } }>(where)
    expect(there.viewer.ownDataUrl).not.toContain(slug)
    const refused = async (at: string, who: Asking) => {
      const answer = await ask(at, who)
      return [answer.statusCode, answer.json<{ code: string }>().code]
    }
    expect(await refused(slug, { cookie: '' })).toEqual([401, 'unauthenticated'])
    expect(await refused(slug, abroad.owner)).toEqual([403, 'forbidden'])
    expect(await refused('nowhere', mentor)).toEqual([404, 'not-found'])
    await scenario.owner.query('UPDATE person SET removed_at = now() WHERE organization_id = $1 AND full_name = $2', [
      program.organizationId,
      mentor.fullName,
    ])
    expect(await refused(slug, mentor)).toEqual([403, 'forbidden'])
  })

  test('asked for again is the same; asked for too often, it says when it can be had', async () => {
    const { slug, mentor, protege, at } = await yearOf(scenario).then((year) => ({
      ...year,
      slug: year.program.organization,
    }))
    await at('2027-02-01', async () => {
      const [one, other] = [await download(slug, mentor), await download(slug, mentor)]
      expect(other.answer.rawPayload.equals(one.answer.rawPayload)).toBe(true)
      for (let nth = 0; nth < 4; nth++) expect((await ask(slug, mentor)).statusCode).toBe(200)
      const answer = await ask(slug, mentor, { 'accept-language': 'fr-CA' })
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '3600'])
      expect(answer.json()).toMatchObject({ code: 'too-many-downloads', message: expect.stringMatching(/60 min/) })
      expect((await ask(slug, protege)).statusCode).toBe(200)
    })
    await at('2027-02-02', async () => expect((await ask(slug, mentor)).statusCode).toBe(200))
  })

  test('takes as many statements whether there is much or little of it', async () => {
    const year = await yearOf(scenario)
    const slug = year.program.organization
    const counted = async () => {
      sql.length = 0
      await download(slug, year.mentor)
      return sql.length
    }
    await keepPaper(year, 1)
    const little = await counted()
    await year.at('2027-02-01', async () => {
      for (let nth = 1; nth <= 9; nth++)
        await year.meetings.log({ startsAt: `2027-01-2${nth}T17:00:00Z`, note: 'x', another: true })
    })
    await year.at('2028-01-01', () => year.renew())
    await keepPaper(year, 2)
    expect(await counted()).toBe(little)

    const { rows } = await scenario.owner.query<{ id: string; mentor_id: string }>(
      'SELECT id, mentor_id FROM pair_file WHERE organization_id = $1 ORDER BY id',
      [year.program.organizationId],
    )
    const whose = { organizationId: year.program.organizationId, personId: rows[0]?.mentor_id ?? '' }
    const readings = async (size: number) => {
      const papers = rows.map(({ id }) => ({ id, size }))
      const paper = papersInTurn(scenario.database, whose, papers)
      sql.length = 0
      for (const { id } of papers) expect((await paper(id)).toString()).toMatch('%PDF')
      await expect(paper(rows[0]?.id ?? '')).resolves.toBeInstanceOf(Buffer)
      return sql.filter((text) => text.includes('pair_file')).length
    }
    // As many together as may be held at once; one asked for again is read again.
    expect([await readings(50_000), await readings(5_000_000)]).toEqual([2, 3])
  })
})
