import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { connect, type Database } from '../tenancy/database.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { erasePerson } from './erase-person.ts'

let scenario: Scenario
let worker: Database
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  worker = connect({ url: inject('database').workerUrl, connections: 4 })
})
afterAll(async () => {
  await worker.close()
  await scenario.close()
})

type Person = Speaking & { email: string }
const mine =
  '{ viewer { person { id revision erasure { dueAt } viewerCan { askErasure { allowed refusals { code message } } } } } }'
type Mine = {
  id: string
  revision: number
  erasure: { dueAt: string } | null
  viewerCan: { askErasure: { allowed: boolean; refusals: { code: string; message: string }[] } }
}
const personOf = async (who: Speaking) => (await who.get<{ viewer: { person: Mine } }>(mine)).viewer.person
const asking = async (who: Person) => ({ address: who.email, revision: (await personOf(who)).revision })
const ask = async (who: Person) => who.act('askErasure', await asking(who))
const back = async (who: Speaking) => who.act('takeBackErasure', { revision: (await personOf(who)).revision })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** As the job does it, so many days from now. */
async function erase(organizationId: string, globalId: string, now = inDays(8)) {
  const personId = rowId(globalId)
  return worker.inside({ organizationId, personId }, (tx) => erasePerson(tx, { organizationId, personId, now }))
}

describe('asking to be erased', () => {
  test('sets a day a week ahead, which one sees, and so do owners and coordinators; the other of a pair does not', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    const { id } = await personOf(pair.mentor)
    await ask(pair.mentor)
    const seen = async (who: Speaking) =>
      (
        await who.get<{ node: { erasure: { dueAt: string } | null } }>(
          'query ($id: ID!) { node(id: $id) { ... on Person { erasure { dueAt } } } }',
          { id },
        )
      ).node.erasure
    const { erasure, viewerCan } = await personOf(pair.mentor)
    expect(Math.round((Date.parse(erasure?.dueAt ?? '') - Date.now()) / 3_600_000)).toBe(7 * 24)
    expect(viewerCan.askErasure.refusals.map(({ code }) => code)).toEqual(['erasure-asked-already'])
    expect(await seen(program.coordinator)).toEqual(erasure)
    expect(await seen(program.owner)).toEqual(erasure)
    expect(await seen(pair.protege)).toBe(null)
    expect(await pair.mentor.refusals('askErasure', await asking(pair.mentor))).toEqual(['erasure-asked-already'])
  })

  test('takes one’s own address, typed out, and what one saw', async () => {
    const program = await scenario.program()
    const mentor = await program.mentor()
    const input = await asking(mentor)
    expect(await mentor.refusals('askErasure', { ...input, address: 'somebody@else.example' })).toEqual([
      'erasure-address-differs at address',
    ])
    expect(await mentor.send('askErasure', { ...input, revision: 99 })).toMatchObject({ __typename: 'Stale' })
    expect((await personOf(mentor)).erasure).toBe(null)
    expect(await mentor.send('askErasure', { ...input, address: `  ${mentor.email.toUpperCase()}` })).toMatchObject({
      __typename: 'Person',
    })
  })

  test('is not for the only owner, nor, of two who ask at once, for the second', async () => {
    const { owner, slug, id } = await scenario.founded()
    expect((await personOf(owner)).viewerCan.askErasure).toMatchObject({
      allowed: false,
      refusals: [{ code: 'erasure-last-owner', message: expect.stringContaining('Invite a second owner first') }],
    })
    const invited = await owner.act<{ id: string }>(
      'inviteOwner',
      { email: `second@${slug}.example.org` },
      '... on Invitation { id }',
    )
    const second = await scenario.join(slug, rowId(invited.id), {
      email: `second@${slug}.example.org`,
      fullName: 'Sven Second',
    })
    const inputs = [await asking(owner), await asking(second)]
    const answers = await Promise.all([
      owner.send('askErasure', inputs[0] ?? {}),
      second.send('askErasure', inputs[1] ?? {}),
    ])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Person', 'Refused'])
    expect(answers.flatMap(({ refusals }) => refusals ?? []).map(({ code }) => code)).toEqual(['erasure-last-owner'])
    // Whoever is the only one left when the day comes, stays as long as that is so.
    const gone = answers[0]?.__typename === 'Person' ? owner : second
    const stays = gone === owner ? second : owner
    const of = await personOf(stays)
    await gone.act('removePerson', { personId: of.id, revision: of.revision })
    expect(await erase(id, (await personOf(gone)).id)).toBe(false)
  })

  test('twenty times with one key is once; and can be taken back, with what one saw, as long as it is not done', async () => {
    const program = await scenario.program()
    const mentor = await program.mentor()
    const input = { ...(await asking(mentor)), idempotencyKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => mentor.send('askErasure', input)))
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['Person']))
    const { id, revision } = await personOf(mentor)
    expect(revision).toBe(input.revision + 1)
    expect(await mentor.send('takeBackErasure', { revision: revision - 1 })).toMatchObject({ __typename: 'Stale' })
    await back(mentor)
    expect((await personOf(mentor)).erasure).toBe(null)
    expect(await mentor.refusals('takeBackErasure', { revision: revision + 1 })).toEqual(['erasure-not-asked'])
    expect(await erase(program.organizationId, id)).toBe(false)
    await ask(mentor)
    expect(await erase(program.organizationId, id, inDays(6))).toBe(false)
    expect(await erase(program.organizationId, id)).toBe(true)
    expect(await erase(program.organizationId, id)).toBe(false)
    expect((await mentor.ask('{ viewer { email } }')).data).toEqual({ viewer: null })
  })
})

describe('being erased', () => {
  test('while the other signs: one comes first, and whoever comes second is told in words', async () => {
    for (const first of ['sign', 'erase']) {
      const program = await scenario.program()
      const pair = await program.pair()
      await pair.goal()
      await pair.sign(pair.mentor)
      await ask(pair.mentor)
      const { id } = await personOf(pair.mentor)
      const signing = pair.signing(await pair.read(pair.protege))
      const erasing = first === 'erase' ? erase(program.organizationId, id) : null
      const signed = pair.protege.send('signAgreement', signing, '... on Agreement { state }')
      const [answer, erased] = await Promise.all([signed, erasing ?? erase(program.organizationId, id)])
      expect(erased).toBe(true)
      const { mentorship } = await pair.protege.get<{ mentorship: { phase: string; agreements: { state: string }[] } }>(
        'query ($id: ID!) { mentorship(id: $id) { phase agreements { state } } }',
        { id: pair.id },
      )
      if (answer.__typename === 'Agreement') {
        expect(mentorship).toEqual({ phase: 'ENDED', agreements: [{ state: 'SIGNED' }] })
        expect((await pair.read(pair.protege)).digest).toBe(signing.digest)
      } else {
        expect(answer.refusals?.map(({ code }) => code)).toEqual(['pairing-was-undone'])
        expect(mentorship.phase).toBe('UNDONE')
      }
    }
  })

  test('while somebody pairs them: they are not left in a pair', async () => {
    const program = await scenario.program()
    const [mentor, protege] = [await program.mentor(), await program.protege()]
    await ask(mentor)
    const { id } = await personOf(mentor)
    const input = { programId: program.id, mentorId: mentor.participationId, protegeId: protege.participationId }
    const [, erased] = await Promise.all([program.coordinator.send('pair', input), erase(program.organizationId, id)])
    expect(erased).toBe(true)
    const { rows } = await scenario.owner.query<{ phase: string }>(
      `SELECT phase FROM mentorship WHERE organization_id = $1 AND phase IN ('agreement', 'active')`,
      [program.organizationId],
    )
    expect(rows).toEqual([])
  })

  test('takes the sign-in along only where no other association knows it', async () => {
    const [here, there] = [await scenario.program(), await scenario.program()]
    const mentor = await here.mentor()
    const elsewhere = await there.invited(there.coordinator, 'MENTOR', mentor)
    await ask(mentor)
    await erase(here.organizationId, (await personOf(mentor)).id)
    expect(await elsewhere.get('{ viewer { email person { fullName } } }')).toEqual({
      viewer: { email: mentor.email, person: { fullName: mentor.fullName } },
    })
    expect((await mentor.ask('{ viewer { email person { fullName } } }')).data).toEqual({
      viewer: { email: mentor.email, person: null },
    })
  })

  test('leaves what the other wrote, and of what both wrote nothing; who comes to the same address begins anew', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    const { meetings, mentor, protege } = pair
    const startsAt = inDays(1).toISOString()
    const theirs = await meetings.plan({ startsAt, purpose: 'My own matter', place: 'My place' }, protege)
    const both = await meetings.plan(
      { startsAt: inDays(2).toISOString(), purpose: 'A matter', place: 'Your place' },
      mentor,
    )
    await meetings.change('reviseContact', both, { purpose: 'A matter of both' }, protege)
    await meetings.change('reviseContact', theirs, { place: 'Your place rather' }, mentor)
    await ask(mentor)
    await erase(program.organizationId, (await personOf(mentor)).id)
    const { rows } = await scenario.owner.query<{ id: string; said: string }>(
      `SELECT contact_id AS id, concat_ws('/', purpose, place) AS said FROM contact_text WHERE mentorship_id = $1`,
      [rowId(pair.id)],
    )
    expect(new Map(rows.map(({ id, said }) => [id, said]))).toEqual(
      new Map([
        [rowId(theirs.id), 'My own matter/'],
        [rowId(both.id), '/'],
      ]),
    )
    const anew = await program.invited(program.coordinator, 'MENTOR', {
      email: pair.mentor.email,
      fullName: 'New Name',
    })
    expect(await anew.get('{ viewer { person { fullName } mentorships { id } } }')).toEqual({
      viewer: { person: { fullName: 'New Name' }, mentorships: [] },
    })
    const people = await program.coordinator.get<{
      organization: { people: { edges: { node: { fullName: string } }[] } }
    }>('{ organization { people { edges { node { fullName } } } } }')
    expect(people.organization.people.edges.map(({ node }) => node.fullName)).not.toContain('Mentes Mentor')
  })

  test('leaves nobody to thank: the other is not offered it, and is refused in words; looking back they still may', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.goal()
    await pair.begin()
    await ask(pair.mentor)
    await erase(program.organizationId, (await personOf(pair.mentor)).id)
    const input = { mentorshipId: pair.id, text: 'Thank you.' }
    expect(await pair.protege.refusals('sayFarewell', input)).toEqual(['nobody-to-thank'])
    type Seen = { mentorship: { viewerCanThank: { allowed: boolean }; evaluation: { asked: number; given: number } } }
    const query = 'query ($id: ID!) { mentorship(id: $id) { viewerCanThank { allowed } evaluation { asked given } } }'
    const { mentorship } = await pair.protege.get<Seen>(query, { id: pair.id })
    expect(mentorship).toEqual({ viewerCanThank: { allowed: false }, evaluation: { asked: 1, given: 0 } })
    const terms = `query ($slug: String!) { program(slug: $slug) { termsAsked(first: 5) { edges { node { asked given state } } } } }`
    const now = inDays(9).toISOString()
    const found = await scenario.at(now, () => program.coordinator.get(terms, { slug: program.slug }))
    expect(found).toEqual({
      program: { termsAsked: { edges: [{ node: { asked: 1, given: 0, state: 'WAITING' } }] } },
    })
  })
})
