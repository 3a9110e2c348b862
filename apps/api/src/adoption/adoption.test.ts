import type { Norm, RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Change = { key: string; kind: string; parts: string[]; before: string | null; after: string | null }
type Adoption = {
  edition: { id: string; number: number }
  editions: { number: number; note: string }[]
  insteadOf: number
  changes: Change[]
  mentorConsentedAt: string | null
  protegeConsentedAt: string | null
  lapsed: { party: string; number: number }[]
  viewerCan: { consent: { allowed: boolean; refusals: { code: string }[] }; takeBack: { allowed: boolean } }
}
const adoption =
  'adoption { edition { id number } editions { number note } insteadOf changes { key kind parts before after } mentorConsentedAt protegeConsentedAt lapsed { party number } viewerCan { consent { allowed refusals { code } } takeBack { allowed } } }'

/** A pair whose term runs, and an owner who publishes. */
async function running() {
  const year = await yearOf(scenario)
  const { program, seen, id } = year
  const { owner, id: programId } = program
  async function publish(change: (norm: Norm) => Norm) {
    const { program: found } = await owner.get<{ program: { draft: { book: RuleBook; revision: number } } }>(
      '{ program(slug: "mentoring") { draft { book revision } } }',
    )
    const { book, revision } = found.draft
    const changed = { ...book, norms: book.norms.map(change) }
    await owner.act('replaceDraft', { programId, book: changed, revision })
    await owner.act('publishEdition', { programId, note: 'As the board decided.', revision: revision + 1 })
  }
  /** So many meetings a year are asked of the two. */
  const meetings = (count: number) =>
    publish((norm) =>
      norm.id === 'meetings-at-least' && norm.kind === 'quantity'
        ? { ...norm, bound: { is: 'at-least', count } }
        : norm,
    )
  const waiting = async (who: Speaking) => (await seen<{ adoption: Adoption | null }>(who, adoption)).adoption
  const here = async (who: Speaking) => (await waiting(who)) ?? expect.fail('no newer edition waits')
  const consent = async (who: Speaking) =>
    who.send('consentToEdition', { mentorshipId: id, editionId: (await here(who)).edition.id })
  const asked = async (who: Speaking) =>
    (
      await seen<{ obligations: { norm: { key: string }; target: number | null }[] }>(
        who,
        'obligations { norm { key } target }',
      )
    ).obligations.find(({ norm }) => norm.key === 'meetings-at-least')?.target
  return { ...year, publish, meetings, waiting, here, consent, asked }
}

describe.concurrent('a newer edition', () => {
  test('is read in words by both, and binds from the day after the second consent; the year that runs is judged as it began', async () => {
    const { at, meetings, waiting, here, consent, asked, seen, mentor, protege, program } = await running()
    await at('2027-05-03', async () => {
      expect(await waiting(mentor)).toBeNull()
      await meetings(3)
      for (const who of [mentor, protege, program.coordinator])
        expect(await here(who)).toMatchObject({
          ...{ edition: { number: 2 }, insteadOf: 1, mentorConsentedAt: null, lapsed: [] },
          changes: [
            {
              ...{ key: 'meetings-at-least', kind: 'CHANGED', parts: ['VALUE'] },
              ...{
                before: expect.stringContaining('2 meetings') as string,
                after: expect.stringContaining('3 meetings') as string,
              },
            },
          ],
        })
      expect((await here(program.coordinator)).viewerCan.consent.refusals).toEqual([{ code: 'consent-not-yours' }])
      expect(await consent(mentor)).toMatchObject({ __typename: 'Mentorship' })
      expect(await here(protege)).toMatchObject({
        ...{ mentorConsentedAt: '2027-05-03T17:00:00.000Z', protegeConsentedAt: null },
        viewerCan: { consent: { allowed: true } },
      })
      expect((await here(mentor)).viewerCan.consent).toMatchObject({ refusals: [{ code: 'consent-given-already' }] })
      expect(await seen(mentor, 'edition { number }')).toEqual({ edition: { number: 1 } })
    })
    await at('2027-05-04', async () => {
      await consent(protege)
      expect(await waiting(mentor)).toBeNull()
      expect(await seen(mentor, 'edition { number } livedBy { from byConsent edition { number } }')).toEqual({
        edition: { number: 1 },
        livedBy: [
          { from: '2027-05-05', byConsent: true, edition: { number: 2 } },
          { from: '2027-01-15', byConsent: false, edition: { number: 1 } },
        ],
      })
    })
    await at('2027-05-05', async () => {
      expect(await seen(mentor, 'edition { number }')).toEqual({ edition: { number: 2 } })
      expect(await asked(mentor)).toBe(2)
      const { program: trail } = await program.coordinator.get<{
        program: { events: { edges: { node: { sentence: string } }[] } }
      }>('{ program(slug: "mentoring") { events(first: 20) { edges { node { sentence } } } } }')
      expect(trail.events.edges.map(({ node }) => node.sentence)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/agreed to edition 2 of the rules/) as string,
          expect.stringMatching(/live by edition 2 of the rules from 5.May 2027/) as string,
        ]),
      )
    })
  })

  test('published after one has agreed voids that, and says so; what is agreed can be taken back until it holds', async () => {
    const { at, id, meetings, here, consent, seen, mentor, protege, program } = await running()
    const back = { mentorshipId: id }
    await at('2027-05-03', async () => {
      await meetings(3)
      const read = await here(protege)
      expect(await mentor.refusals('takeBackConsent', back)).toEqual(['no-consent-to-take-back'])
      await consent(mentor)
      expect(await program.coordinator.refusals('takeBackConsent', back)).toEqual(['consent-not-yours'])
      expect(await protege.refusals('takeBackConsent', back)).toEqual(['no-consent-to-take-back'])
      const keyed = { ...back, idempotencyKey: 'back' }
      for (const _ of [1, 2]) await mentor.act('takeBackConsent', keyed)
      expect(await here(protege)).toMatchObject({ mentorConsentedAt: null, lapsed: [] })
      // The other one’s alone binds nobody; and it is given anew as if it had never been.
      await consent(protege)
      expect((await here(mentor)).protegeConsentedAt).not.toBeNull()
      const both = await Promise.all([1, 2].map(() => protege.send('takeBackConsent', back)))
      expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Mentorship', 'Refused'])
      await consent(mentor)
      await meetings(4)
      const second = { mentorshipId: id, editionId: read.edition.id }
      expect(await protege.refusals('consentToEdition', second)).toEqual(['edition-not-current at editionId'])
      expect(await mentor.refusals('takeBackConsent', back)).toEqual(['no-consent-to-take-back'])
      expect(await here(mentor)).toMatchObject({
        ...{ edition: { number: 3 }, insteadOf: 1, mentorConsentedAt: null, lapsed: [{ party: 'MENTOR', number: 2 }] },
        editions: [{ number: 3, note: 'As the board decided.' }, { number: 2 }],
        viewerCan: { consent: { allowed: true }, takeBack: { allowed: false } },
      })
      await consent(protege)
      expect((await here(protege)).viewerCan.takeBack).toEqual({ allowed: true })
      await consent(mentor)
      expect(await mentor.refusals('takeBackConsent', back)).toEqual(['no-consent-to-take-back'])
      const lived = { livedBy: [{ from: '2027-05-04', edition: { number: 3 } }, { edition: { number: 1 } }] }
      expect(await seen(mentor, 'livedBy { from edition { number } }')).toMatchObject(lived)
    })
  })

  test('takes one consent of each: twice at once, repeated, and by nobody else', async () => {
    const { at, id, meetings, here, waiting, mentor, protege, program } = await running()
    const others = await program.pair({ mentor: await program.mentor('Mo'), protege: await program.protege('Pi') })
    await at('2027-05-03', async () => {
      await meetings(3)
      const input = { mentorshipId: id, editionId: (await here(mentor)).edition.id }
      expect(await program.coordinator.refusals('consentToEdition', input)).toEqual(['consent-not-yours'])
      expect(await others.mentor.error('consentToEdition', input)).toBe('NOT_FOUND')
      expect(await (await scenario.founded()).owner.error('consentToEdition', input)).toBe('NOT_FOUND')
      const keyed = { ...input, idempotencyKey: 'once' }
      for (const _ of [1, 2])
        expect(await mentor.send('consentToEdition', keyed)).toMatchObject({ __typename: 'Mentorship' })
      expect(await mentor.refusals('consentToEdition', input)).toEqual(['consent-given-already'])
      const both = await Promise.all([1, 2, 3].map(() => protege.send('consentToEdition', input)))
      expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Mentorship', 'Refused', 'Refused'])
      expect(await waiting(mentor)).toBeNull()
      expect(await mentor.refusals('consentToEdition', input)).toEqual(['edition-holds-already'])
    })
    const { rows } = await scenario.owner.query<{ day: string; consents: { party: string }[] }>(
      `SELECT from_day::text AS day, consents FROM pin WHERE mentorship_id = $1 ORDER BY 1 DESC`,
      [rowId(id)],
    )
    expect(rows.map(({ day, consents }) => [day, consents.map(({ party }) => party)])).toEqual([
      ['2027-05-04', ['mentor', 'protege']],
      ['2027-01-15', []],
    ])
  })

  test('comes with a renewal by itself, and not beside one that is open', async () => {
    const { at, id, publish, meetings, here, waiting, propose, sign, seen, mentor, protege, program } = await running()
    await at('2027-12-05', async () => {
      await publish((norm) => (norm.id === 'clause-copy' ? { ...norm, strength: 'required' } : norm))
      const input = { mentorshipId: id, editionId: (await here(mentor)).edition.id }
      await propose(mentor, 12, null)
      expect(await protege.refusals('consentToEdition', input)).toEqual(['adoption-at-renewal'])
      // What its text asks for beyond what holds can be set aside like the rest.
      const { requirements } = await seen<{ requirements: { norm: { id: string; key: string } }[] }>(
        program.coordinator,
        'requirements { norm { id key } }',
      )
      const aside = { mentorshipId: id, reason: 'They keep it on paper.' }
      const normId = requirements.find(({ norm }) => norm.key === 'clause-copy')?.norm.id
      await program.coordinator.act('setAsideRequirement', { ...aside, normId })
      expect(await seen(mentor, 'agreement { paper { promises { key } } }')).not.toMatchObject({
        agreement: { paper: { promises: expect.arrayContaining([{ key: 'clause-copy' }]) as unknown } },
      })
      await sign(mentor)
      await sign(protege)
      expect(await waiting(mentor)).toBeNull()
      expect(await seen(mentor, 'livedBy { from byConsent }')).toEqual({
        livedBy: [
          { from: '2028-01-15', byConsent: false },
          { from: '2027-01-15', byConsent: false },
        ],
      })
      // What is published after that takes over when the renewal has begun, and not before it.
      await meetings(5)
      await mentor.act('consentToEdition', { ...input, editionId: (await here(mentor)).edition.id })
      await protege.act('consentToEdition', { ...input, editionId: (await here(protege)).edition.id })
      expect(await seen(mentor, 'livedBy { from }')).toMatchObject({ livedBy: [{ from: '2028-01-16' }, {}, {}] })
    })
  })

  test('reaches no mentorship that is over, or has not begun', async () => {
    const { at, id, meetings, here, waiting, end, mentor, program } = await running()
    const young = await program.pair({ mentor: await program.mentor('Mo'), protege: await program.protege('Pi') })
    await at('2027-05-03', async () => {
      await meetings(3)
      const { edition } = await here(mentor)
      await end(mentor)
      expect(await waiting(mentor)).toBeNull()
      expect(await mentor.refusals('consentToEdition', { mentorshipId: id, editionId: edition.id })).toEqual([
        'adoption-over',
      ])
      const early = { mentorshipId: young.id, editionId: edition.id }
      expect(await young.mentor.refusals('consentToEdition', early)).toEqual(['adoption-before-start'])
      const { mentorship } = await program.coordinator.get<{ mentorship: { revision: number } }>(
        'query ($id: ID!) { mentorship(id: $id) { revision } }',
        { id: young.id },
      )
      await program.coordinator.act('undoPairing', { mentorshipId: young.id, revision: mentorship.revision })
      expect(await young.mentor.refusals('consentToEdition', early)).toEqual(['adoption-over'])
    })
  })
})
