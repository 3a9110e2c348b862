import type { RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const overrides = 'advice { code } overrides { reason at by { fullName } norm { key sentence strength } }'
type Seen = { mentorship: { overrides: { reason: string }[] } | null }

/** A program that requires the mentor to be the more senior, and two peers. */
async function strict() {
  const program = await scenario.program()
  const { owner, id: programId } = program
  type Draft = { program: { draft: { book: RuleBook; revision: number } } }
  const { book, revision } = (await owner.get<Draft>('{ program(slug: "mentoring") { draft { book revision } } }'))
    .program.draft
  const norms = book.norms.map((norm) => (norm.id === 'mentor-more-senior' ? { ...norm, strength: 'required' } : norm))
  await owner.act('replaceDraft', { programId, book: { ...book, norms }, revision })
  await owner.act('publishEdition', { programId, note: 'Seniority is required.', revision: revision + 1 })
  const [mentor, protege] = [await program.mentor('Mentes', 'senior'), await program.protege('Telma', 'senior')]
  const input = { programId, mentorId: mentor.participationId, protegeId: protege.participationId }
  const seen = async (who: Speaking, id: string) =>
    (await who.get<Seen>(`query ($id: ID!) { mentorship(id: $id) { ${overrides} } }`, { id })).mentorship
  return { ...program, two: { mentor, protege }, input, seen }
}
const made = '... on Pairing { mentorship { id } }'
type Made = { mentorship: { id: string } }

test('what the rules require of a pair refuses it, and can be set aside with a reason that the two read', async () => {
  const { coordinator, committee, two, input, seen, mentor, organizationId } = await strict()
  expect(await coordinator.send('pair', { ...input, dryRun: true })).toMatchObject({
    __typename: 'Refused',
    refusals: [{ code: 'pair-condition-unmet', norm: { key: 'mentor-more-senior' } }],
  })
  for (const overrideReason of [undefined, null, '', ' \n'])
    expect(await coordinator.refusals('pair', { ...input, overrideReason })).toEqual(['pair-condition-unmet'])
  expect(await coordinator.refusals('pair', { ...input, overrideReason: 'x'.repeat(1001) })).toEqual([
    'text-too-long at overrideReason',
  ])
  const overrideReason = ' The two asked for each other. '
  for (const who of [two.mentor, await mentor('Somebody Else')])
    expect(await who.error('pair', { ...input, overrideReason })).toBe('NOT_FOUND')
  const keyed = { ...input, overrideReason, idempotencyKey: 'once' }
  const board = await committee()
  const { mentorship } = await board.act<Made>('pair', keyed, made)
  expect((await board.act<Made>('pair', keyed, made)).mentorship).toEqual(mentorship)
  for (const who of [two.mentor, two.protege, coordinator])
    expect(await seen(who, mentorship.id)).toMatchObject({
      advice: [],
      overrides: [
        {
          ...{ reason: 'The two asked for each other.', by: { fullName: 'Kim Committee' } },
          norm: { key: 'mentor-more-senior', strength: 'REQUIRED' },
        },
      ],
    })
  const { program } = await coordinator.get<{ program: { events: { edges: { node: { sentence: string } }[] } } }>(
    '{ program(slug: "mentoring") { events(first: 5) { edges { node { sentence } } } } }',
  )
  expect(program.events.edges.map(({ node }) => node.sentence)).toContain(
    'Kim Committee set aside something the rules require, for the pair Mentes and Telma',
  )
  // With the first of them who is erased the words go; that it was done stays.
  await scenario.owner.query(
    `UPDATE person SET removed_at = now(), erased_at = now() WHERE organization_id = $1 AND full_name = 'Telma'`,
    [organizationId],
  )
  const { rows } = await scenario.owner.query<{ reason: string; norm: string }>(
    'SELECT reason, norm_id AS norm FROM norm_override WHERE mentorship_id = $1',
    [rowId(mentorship.id)],
  )
  expect(rows).toEqual([{ reason: '', norm: 'mentor-more-senior' }])
})

test('a reason where nothing refuses has no effect, and no reason helps beyond what the rules require', async () => {
  const { coordinator, input, seen, mentor, two } = await strict()
  const above = await mentor('Above', 'executive')
  const overrideReason = 'To be safe'
  const fitting = { ...input, mentorId: above.participationId, overrideReason }
  const { mentorship } = await coordinator.act<Made>('pair', fitting, made)
  expect(await seen(above, mentorship.id)).toEqual({ advice: [], overrides: [] })
  expect(await coordinator.refusals('pair', { ...input, overrideReason })).toEqual(['protege-at-capacity at protege'])
  expect(await seen(two.mentor, mentorship.id)).toBeNull()
})

test('who could pair people can, whatever is required of a pair', async () => {
  const { coordinator } = await strict()
  expect(await coordinator.get('{ program(slug: "mentoring") { viewerCan { pair { allowed } } } }')).toEqual({
    program: { viewerCan: { pair: { allowed: true } } },
  })
})
