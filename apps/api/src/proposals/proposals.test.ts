import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Can = { allowed: boolean; refusals: { code: string }[] }
type Draft = {
  revision: number
  takesTwo: boolean
  proposal: {
    state: string
    note: string
    reason: string | null
    proposedBy: { fullName: string }
    settledBy: { fullName: string } | null
    viewerCan: Record<'approve' | 'decline' | 'withdraw', Can>
  } | null
  viewerCan: Record<'publish' | 'propose', Can>
}
const can = '{ allowed refusals { code } }'
const draft = `draft { revision takesTwo
  proposal { state note reason proposedBy { fullName } settledBy { fullName } viewerCan { approve ${can} decline ${can} withdraw ${can} } }
  viewerCan { publish ${can} propose ${can} } }`
const draftOf = async (who: Speaking) =>
  (await who.get<{ program: { draft: Draft } }>(`{ program(slug: "mentoring") { ${draft} } }`)).program.draft
const codes = ({ refusals }: Can) => refusals.map(({ code }) => code)

/** A program whose rules ask for two people, and a change of them in its draft. */
async function begun() {
  const program = await scenario.program()
  const { owner, coordinator, id: programId } = program
  const kim = await program.committee()
  await owner.act('patchDraft', {
    programId,
    revision: 0,
    patches: [{ set: { path: 'publication.by', value: 'two' } }],
  })
  await owner.act('publishEdition', { programId, revision: 1, note: 'Two from now on' })
  await coordinator.act('patchDraft', { programId, revision: 2, patches: [{ remove: 'face-to-face' }] })
  const propose = (who: Speaking, revision = 3) =>
    who.send('proposeEdition', { programId, revision, note: '  Less travel.\r\n' })
  const approve = (who: Speaking, revision = 3) => who.send('approveEdition', { programId, revision })
  return { ...program, programId, kim, propose, approve }
}
const editions =
  '{ program(slug: "mentoring") { edition { number } editions { number note publishedBy { fullName } proposedBy { fullName } } } }'
const trail = '{ program(slug: "mentoring") { events(first: 20) { edges { node { sentence } } } } }'
const saidTo = async (who: Speaking) =>
  (await who.get<{ program: { events: { edges: { node: { sentence: string } }[] } } }>(trail)).program.events.edges.map(
    ({ node }) => node.sentence,
  )

describe.concurrent('rules that two people publish', () => {
  test('are proposed by one, agreed to by another, and both are named', async () => {
    const { programId, owner, coordinator, kim, propose, approve, mentor } = await begun()
    expect(await draftOf(coordinator)).toMatchObject({
      ...{ takesTwo: true, proposal: null },
      viewerCan: { publish: { refusals: [{ code: 'publishing-takes-two' }] }, propose: { allowed: true } },
    })
    expect(await owner.refusals('publishEdition', { programId, revision: 3, note: 'Alone' })).toEqual([
      'publishing-takes-two',
    ])
    expect(await owner.refusals('approveEdition', { programId, revision: 3 })).toEqual(['nothing-proposed'])
    const guide = await mentor()
    expect(await guide.refusals('proposeEdition', { programId, revision: 3, note: 'Why' })).toEqual([
      'draft-not-your-duty',
    ])
    expect(await kim.refusals('proposeEdition', { programId, revision: 3, note: ' ' })).toEqual([
      'text-missing at note',
    ])
    const once = { programId, revision: 3, note: '  Less travel.\r\n', idempotencyKey: 'once' }
    for (const _ of [1, 2]) expect(await kim.send('proposeEdition', once)).toMatchObject({ __typename: 'Program' })
    expect(await propose(coordinator)).toMatchObject({ refusals: [{ code: 'proposed-already' }] })
    const [theirs, others, owners] = [await draftOf(kim), await draftOf(coordinator), await draftOf(owner)]
    expect(theirs.proposal).toMatchObject({ state: 'OPEN', note: 'Less travel.', settledBy: null, reason: null })
    expect(codes(theirs.proposal?.viewerCan.approve ?? expect.fail('none'))).toEqual(['proposal-is-your-own'])
    expect(codes(others.proposal?.viewerCan.approve ?? expect.fail('none'))).toEqual(['proposal-needs-an-owner'])
    expect(others.proposal?.viewerCan).toMatchObject({ decline: { allowed: true }, withdraw: { allowed: false } })
    expect(owners.proposal?.viewerCan).toMatchObject({ approve: { allowed: true } })
    expect(await approve(kim)).toMatchObject({ refusals: [{ code: 'proposal-is-your-own' }] })
    expect(await approve(coordinator)).toMatchObject({ refusals: [{ code: 'proposal-needs-an-owner' }] })
    const agreed = { programId, revision: 3, idempotencyKey: 'agreed' }
    for (const _ of [1, 2]) expect(await owner.send('approveEdition', agreed)).toMatchObject({ __typename: 'Edition' })
    expect(await guide.get(editions)).toMatchObject({
      program: {
        edition: { number: 3 },
        editions: [
          { number: 3, note: 'Less travel.', publishedBy: { fullName: 'Olive Owner' }, proposedBy: {} },
          { number: 2, proposedBy: null },
          {},
        ],
      },
    })
    expect(await draftOf(owner)).toMatchObject({ revision: 4, proposal: null })
    const said = await saidTo(coordinator)
    expect(said.filter((one) => one.startsWith('Olive Owner agreed to the rules that '))).toHaveLength(1)
    expect(said).toContain('Olive Owner published edition 3 of the rules')
  })

  test('of an owner are agreed to by whoever drafts, once when two do at once', async () => {
    const { owner, coordinator, kim, propose, approve } = await begun()
    await propose(owner)
    const answers = await Promise.all([approve(coordinator), approve(kim)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Edition', 'Stale'])
    expect(await owner.get(editions)).toMatchObject({ program: { editions: [{ number: 3 }, {}, {}] } })
  })

  test('are declined with a reason, taken back, and proposed again', async () => {
    const { programId, owner, coordinator, kim, propose } = await begun()
    await propose(kim)
    const decline = { programId, revision: 3, reason: ' Ask the board first. ' }
    expect(await owner.refusals('declineEdition', { ...decline, reason: '' })).toEqual(['text-missing at reason'])
    expect(await kim.refusals('declineEdition', decline)).toEqual(['proposal-is-your-own'])
    expect(await owner.send('declineEdition', { ...decline, revision: 2 })).toMatchObject({ __typename: 'Stale' })
    await owner.act('declineEdition', decline)
    const settledBy = { fullName: 'Olive Owner' }
    expect((await draftOf(kim)).proposal).toMatchObject({
      state: 'DECLINED',
      reason: 'Ask the board first.',
      settledBy,
    })
    await propose(kim)
    expect(await owner.refusals('withdrawEdition', { programId, revision: 3 })).toEqual(['proposal-is-not-yours'])
    await kim.act('withdrawEdition', { programId, revision: 3 })
    expect(await draftOf(owner)).toMatchObject({ revision: 3, proposal: { state: 'WITHDRAWN' } })
    const said = await saidTo(coordinator)
    expect(said.some((one) => /^Olive Owner declined the rules that .+ proposed$/.test(one))).toBe(true)
  })

  test('lapse with any change of the draft, which says so', async () => {
    const { programId, owner, coordinator, kim, propose, approve } = await begun()
    await propose(kim)
    await coordinator.act('patchDraft', { programId, revision: 3, patches: [{ remove: 'clause-effort' }] })
    expect((await draftOf(kim)).proposal).toMatchObject({
      state: 'LAPSED',
      settledBy: { fullName: 'Cora Coordinator' },
    })
    expect(await approve(owner)).toMatchObject({ __typename: 'Stale' })
    expect(await approve(owner, 4)).toMatchObject({ refusals: [{ code: 'nothing-proposed' }] })
    const said = await saidTo(coordinator)
    expect(said.some((one) => /^The proposal of .+ lapsed, as .+ changed the draft$/.test(one))).toBe(true)
  })

  test('are published by two in the database as well', async () => {
    const { organizationId, programId, owner, coordinator, kim, propose } = await begun()
    await propose(coordinator)
    const ids = await Promise.all(
      [owner, coordinator, kim].map(async (who) =>
        rowId((await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id),
      ),
    )
    const [olive = '', cora = '', nestor = ''] = ids
    const { rows } = await scenario.owner.query<Record<string, boolean>>(
      `SELECT who, alone, second FROM unnest($2::uuid[]) AS who, LATERAL (
         SELECT set_config('app.organization_id', $1, true), set_config('app.person_id', who::text, true)) s,
         LATERAL (SELECT may_publish($3::uuid, NULL) AS alone, may_publish($3::uuid, $4::uuid) AS second) m`,
      [organizationId, [olive, cora, nestor], rowId(programId), cora],
    )
    expect(rows).toEqual([
      { who: olive, alone: false, second: true },
      { who: cora, alone: false, second: false },
      { who: nestor, alone: false, second: false },
    ])
  })
})
