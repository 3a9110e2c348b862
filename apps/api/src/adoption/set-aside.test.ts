import type { RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Requirement = {
  norm: { id: string; key: string }
  begins: boolean
  viewerCan: { setAside: { allowed: boolean; refusals: { code: string }[] } }
}
type Seen = {
  scopeOfCommunication: string
  phase: string
  startsOn: string | null
  endsOn: string | null
  health: { state: string } | null
  requirements: Requirement[]
  overrides: { reason: string; norm: { key: string } }[]
  agreement: { id: string; state: string; paper: { promises: { key: string }[] } | null }
  obligations: { norm: { key: string }; state: string }[]
}
const reading = `query ($id: ID!) { mentorship(id: $id) { scopeOfCommunication phase startsOn endsOn health { state }
  requirements { norm { id key } begins viewerCan { setAside { allowed refusals { code } } } }
  overrides { reason norm { key } } agreement { id state paper { promises { key } } } obligations { norm { key } state } } }`

type Program = Awaited<ReturnType<Scenario['program']>>
const seenBy = async (who: Speaking, id: string) => (await who.get<{ mentorship: Seen }>(reading, { id })).mentorship
const requiredOf = ({ requirements }: Seen) => requirements.map(({ norm }) => norm.key)
const promised = ({ agreement }: Seen) => agreement.paper?.promises.map(({ key }) => key)

/** What somebody of the program sets aside for two, by key. */
function settingAside(id: string) {
  const normId = async (who: Speaking, key: string) =>
    (await seenBy(who, id)).requirements.find(({ norm }) => norm.key === key)?.norm.id ?? expect.fail(`no ${key}`)
  const input = async (who: Speaking, key: string, reason = 'The board agreed.') => ({
    ...{ mentorshipId: id, normId: await normId(who, key), reason },
  })
  const setAside = async (who: Speaking, key: string, reason?: string) =>
    who.act('setAsideRequirement', await input(who, key, reason), '... on Mentorship { id }')
  return { normId, input, setAside }
}

async function publish({ owner, id: programId }: Program, change: (book: RuleBook) => RuleBook) {
  const { program } = await owner.get<{ program: { draft: { book: RuleBook; revision: number } } }>(
    '{ program(slug: "mentoring") { draft { book revision } } }',
  )
  const { book, revision } = program.draft
  await owner.act('replaceDraft', { programId, book: change(book), revision })
  await owner.act('publishEdition', { programId, note: 'As decided.', revision: revision + 1 })
}

describe.concurrent('what the rules require of two', () => {
  test('a section of their agreement: set aside, it refuses nobody’s word any more', async () => {
    const program = await scenario.program({ preset: 'hraco', checkInWeeks: 8 })
    const committee = await program.committee()
    const pair = await program.pair({ by: committee })
    const { setAside, input } = settingAside(pair.id)
    expect(requiredOf(await seenBy(committee, pair.id))).toContain('agreement-parts')
    expect(await pair.protege.refusals('signAgreement', pair.signing(await pair.read()))).toContain(
      'section-missing at sections',
    )
    // Where only the committee makes pairs, only it sets aside.
    const asked = await input(committee, 'agreement-parts')
    expect(await program.coordinator.refusals('setAsideRequirement', asked)).toEqual(['setting-aside-not-yours'])
    await setAside(committee, 'agreement-parts', ' They have written it on paper. ')
    for (const who of [pair.mentor, pair.protege, committee]) {
      const seen = await seenBy(who, pair.id)
      expect(requiredOf(seen)).not.toContain('agreement-parts')
      expect(seen.obligations.map(({ norm }) => norm.key)).not.toContain('agreement-parts')
      expect(seen.overrides).toEqual([{ reason: 'They have written it on paper.', norm: { key: 'agreement-parts' } }])
    }
    await pair.sign(pair.mentor)
    await pair.sign(pair.protege)
    expect(await seenBy(pair.mentor, pair.id)).toMatchObject({ phase: 'ACTIVE', agreement: { state: 'SIGNED' } })
  })

  test('a promise: set aside, it is not in what they sign, and who had signed signs anew', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    const { setAside, input } = settingAside(pair.id)
    const { coordinator } = program
    await pair.goal()
    await pair.sign(pair.mentor)
    expect(promised(await seenBy(pair.protege, pair.id))).toContain('clause-competitive')
    const keyed = { ...(await input(coordinator, 'clause-competitive')), idempotencyKey: 'once' }
    for (const wrong of ['', ' \n'])
      expect(await coordinator.refusals('setAsideRequirement', { ...keyed, reason: wrong })).toEqual([
        'text-missing at reason',
      ])
    expect(await coordinator.refusals('setAsideRequirement', { ...keyed, reason: 'x'.repeat(1001) })).toEqual([
      'text-too-long at reason',
    ])
    for (const who of [pair.mentor, pair.protege])
      expect(await who.refusals('setAsideRequirement', keyed)).toEqual(['setting-aside-not-yours'])
    expect(await program.owner.error('setAsideRequirement', keyed)).toBe('NOT_FOUND')
    const other = (await scenario.founded()).owner
    expect(await other.error('setAsideRequirement', keyed)).toBe('NOT_FOUND')
    for (const _ of [1, 2])
      expect(await coordinator.send('setAsideRequirement', keyed)).toMatchObject({ __typename: 'Mentorship' })
    const { idempotencyKey: _once, ...again } = keyed
    expect(await coordinator.refusals('setAsideRequirement', again)).toEqual(['set-aside-already'])
    const unrequired = { ...again, normId: again.mentorshipId }
    expect(await coordinator.refusals('setAsideRequirement', unrequired)).toEqual(['not-to-be-set-aside'])
    const seen = await seenBy(pair.protege, pair.id)
    expect(promised(seen)).not.toContain('clause-competitive')
    expect(seen.scopeOfCommunication).not.toContain('one employer')
    expect(seen.scopeOfCommunication).toContain('professional development')
    expect(promised(seen)).toContain('clause-respect')
    await pair.sign(pair.protege)
    expect(await seenBy(pair.mentor, pair.id)).toMatchObject({
      phase: 'AGREEMENT',
      agreement: { state: 'PARTIALLY_SIGNED' },
    })
    await setAside(coordinator, 'clause-scope')
    const many = await input(coordinator, 'clause-respect')
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.send('setAsideRequirement', many)))
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Mentorship', 'Refused', 'Refused'])
    await pair.sign(pair.mentor)
    await pair.sign(pair.protege)
    expect(await seenBy(pair.mentor, pair.id)).toMatchObject({ phase: 'ACTIVE', agreement: { state: 'SIGNED' } })
  })

  test('a promise that both have given is not offered while they change their agreement, and not set aside', async () => {
    const { coordinator, ...program } = await scenario.program()
    const pair = await program.pair()
    const { input } = settingAside(pair.id)
    const asked = await input(coordinator, 'clause-confidentiality')
    await pair.goal()
    await pair.begin()
    expect(requiredOf(await seenBy(coordinator, pair.id))).toEqual([])
    const { mentorship } = await pair.mentor.get<{ mentorship: { revision: number } }>(
      'query ($id: ID!) { mentorship(id: $id) { revision } }',
      { id: pair.id },
    )
    const amending = { mentorshipId: pair.id, revision: mentorship.revision }
    await pair.mentor.act('beginAmendment', amending, '... on Agreement { id }')
    await pair.goal({ statement: 'One more' })
    const seen = await seenBy(coordinator, pair.id)
    expect(seen.agreement.state).toBe('DRAFT')
    expect(seen.obligations.some(({ norm, state }) => norm.key === 'clause-confidentiality' && state !== 'MET')).toBe(
      true,
    )
    expect(requiredOf(seen)).toEqual([])
    expect(await coordinator.refusals('setAsideRequirement', asked)).toEqual(['not-to-be-set-aside'])
  })

  test('their word: set aside, the mentorship begins without it; given later, it changes no day', async () => {
    const { coordinator, ...program } = await scenario.program()
    const pair = await scenario.at('2027-01-15T17:00:00Z', () => program.pair())
    const { setAside, input } = settingAside(pair.id)
    await scenario.at('2027-02-01T17:00:00Z', async () => {
      const before = await seenBy(coordinator, pair.id)
      expect(before.requirements.filter(({ begins }) => begins).map(({ norm }) => norm.key)).toEqual([
        'agreement-acknowledged',
      ])
      expect(before.requirements.every(({ viewerCan }) => viewerCan.setAside.allowed)).toBe(true)
      expect((await seenBy(pair.mentor, pair.id)).requirements[0]?.viewerCan.setAside.refusals).toEqual([
        { code: 'setting-aside-not-yours' },
      ])
      const asked = await input(coordinator, 'agreement-acknowledged', 'Signed on paper at the dinner.')
      await setAside(coordinator, 'agreement-acknowledged', 'Signed on paper at the dinner.')
      const begun = { phase: 'ACTIVE', startsOn: '2027-02-01', endsOn: '2028-02-01' }
      const seen = await seenBy(pair.protege, pair.id)
      expect(seen).toMatchObject({ ...begun, agreement: { state: 'DRAFT' }, requirements: [] })
      const { program: trail } = await coordinator.get<{
        program: { events: { edges: { node: { sentence: string } }[] } }
      }>('{ program(slug: "mentoring") { events(first: 3) { edges { node { sentence } } } } }')
      expect(trail.events.edges[0]?.node.sentence).toBe(
        'Cora Coordinator set aside something the rules require of Mentes Mentor and Telma Protégée',
      )
      await pair.goal()
      await pair.sign(pair.mentor)
      await pair.sign(pair.protege)
      expect(await seenBy(pair.mentor, pair.id)).toMatchObject({ ...begun, agreement: { state: 'SIGNED' } })
      const { mentorship } = await pair.mentor.get<{ mentorship: { revision: number } }>(
        'query ($id: ID!) { mentorship(id: $id) { revision } }',
        { id: pair.id },
      )
      const ending = { mentorshipId: pair.id, ground: 'time', text: '', revision: mentorship.revision }
      await pair.mentor.act('endMentorship', ending)
      expect(await coordinator.refusals('setAsideRequirement', asked)).toEqual(['adoption-over'])
    })
  })

  test('a figure: set aside, it puts nothing off track, in a newer edition too as long as that says the same', async () => {
    const program = await scenario.program()
    const { coordinator } = program
    const requireMeetings = (count: number) =>
      publish(program, (book) => ({
        ...book,
        norms: book.norms.map((norm) =>
          norm.id === 'meetings-at-least' && norm.kind === 'quantity'
            ? { ...norm, strength: 'required', bound: { is: 'at-least', count } }
            : norm,
        ),
      }))
    const pair = await scenario.at('2027-01-15T17:00:00Z', async () => {
      await requireMeetings(2)
      const two = await program.pair()
      await two.goal()
      await two.begin()
      return two
    })
    const consent = async () => {
      for (const who of [pair.mentor, pair.protege]) {
        const { mentorship } = await who.get<{ mentorship: { adoption: { edition: { id: string } } } }>(
          'query ($id: ID!) { mentorship(id: $id) { adoption { edition { id } } } }',
          { id: pair.id },
        )
        await who.act('consentToEdition', { mentorshipId: pair.id, editionId: mentorship.adoption.edition.id })
      }
    }
    const asksMeetings = async () =>
      (await seenBy(coordinator, pair.id)).obligations.some(({ norm }) => norm.key === 'meetings-at-least')
    const { setAside } = settingAside(pair.id)
    await scenario.at('2027-03-01T17:00:00Z', async () => {
      expect(requiredOf(await seenBy(coordinator, pair.id))).toEqual(['meetings-at-least'])
      await setAside(coordinator, 'meetings-at-least')
      expect(await asksMeetings()).toBe(false)
      await publish(program, (book) => ({ ...book, norms: book.norms.filter(({ id }) => id !== 'clause-copy') }))
      await consent()
    })
    await scenario.at('2027-03-02T17:00:00Z', async () => {
      expect(await asksMeetings()).toBe(false)
      await requireMeetings(4)
      await consent()
    })
    await scenario.at('2028-01-16T17:00:00Z', async () => {
      const { rows } = await scenario.owner.query<{ kept: number }>(
        'SELECT cardinality(set_aside) AS kept FROM mentorship WHERE id = $1',
        [rowId(pair.id)],
      )
      expect(rows).toEqual([{ kept: 1 }])
    })
  })
})
