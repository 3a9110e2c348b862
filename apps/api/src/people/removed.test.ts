import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Overview = Record<'people' | 'mentors' | 'proteges' | 'unpairedMentors' | 'unpairedProteges', number>
const counts =
  '{ program(slug: "mentoring") { overview { people mentors proteges unpairedMentors unpairedProteges } } }'
const overview = async (who: Speaking) => (await who.get<{ program: { overview: Overview } }>(counts)).program.overview

const listed = async (who: Speaking, only = '') =>
  (
    await who.get<{ program: { participations: { edges: { node: { person: { fullName: string } } }[] } } }>(
      `{ program(slug: "mentoring") { participations${only} { edges { node { person { fullName } } } } } }`,
    )
  ).program.participations.edges.map(({ node }) => node.person.fullName)

async function remove({ owner }: Pick<Started, 'owner'>, who: Speaking): Promise<void> {
  const { viewer } = await who.get<{ viewer: { person: { id: string; revision: number } } }>(
    '{ viewer { person { id revision } } }',
  )
  const { id: personId, revision } = viewer.person
  await owner.act('removePerson', { personId, revision })
}

describe.concurrent('somebody removed from the association', () => {
  test('takes part in nothing: no count, no list and no pairing has them', async () => {
    const program = await scenario.program()
    const { coordinator, owner } = program
    const mentor = await program.mentor('Mara Mentor')
    const leaving = await program.mentor('Lou Leaving')
    const protege = await program.protege('Pia Protégée')
    for (const who of [coordinator, owner])
      expect(await overview(who)).toEqual({
        people: 3,
        mentors: 2,
        proteges: 1,
        unpairedMentors: 2,
        unpairedProteges: 1,
      })
    await remove(program, leaving)
    for (const who of [coordinator, owner])
      expect(await overview(who)).toEqual({
        people: 2,
        mentors: 1,
        proteges: 1,
        unpairedMentors: 1,
        unpairedProteges: 1,
      })
    expect(await listed(coordinator)).toEqual(['Mara Mentor', 'Pia Protégée'])
    expect(await listed(coordinator, '(unpaired: true, role: MENTOR)')).toEqual(['Mara Mentor'])
    expect(await listed(coordinator, '(search: "leaving")')).toEqual([])
    const two = { programId: program.id, protegeId: protege.participationId }
    expect(await coordinator.refusals('pair', { ...two, mentorId: leaving.participationId })).toEqual([
      'not-taking-part at mentor',
    ])
    expect(await coordinator.refusals('pair', { ...two, mentorId: mentor.participationId })).toEqual([])
  })

  test('leaves a pair of which nothing is asked, and everybody is told why', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await remove(program, pair.protege)
    type Seen = {
      mentorship: {
        standing: string
        waitsOn: object[]
        obligations: object[]
        protegeParticipation: { state: string }
        viewerCan: { undo: { allowed: boolean } }
      }
    }
    const seen = async (who: Speaking) =>
      (
        await who.get<Seen>(
          `query ($id: ID!) { mentorship(id: $id) { standing waitsOn { sentence } obligations { key }
             protegeParticipation { state } viewerCan { undo { allowed } } } }`,
          { id: pair.id },
        )
      ).mentorship
    expect(await seen(pair.mentor)).toMatchObject({
      standing: 'Telma Protégée is no longer part of the association, so nothing is asked of you here.',
      waitsOn: [],
      obligations: [],
      protegeParticipation: { state: 'left' },
    })
    expect(await seen(program.coordinator)).toMatchObject({
      standing: 'Telma Protégée is no longer part of the association.',
      waitsOn: [],
      viewerCan: { undo: { allowed: true } },
    })
    expect(
      await program.coordinator.get('{ program(slug: "mentoring") { overview { waiting { sentence } } } }'),
    ).toEqual({
      program: { overview: { waiting: [{ sentence: 'Telma Protégée is no longer part of the association.' }] } },
    })
  })

  test('can be invited again, and then has what that invitation says and no charge of before', async () => {
    const program = await scenario.program()
    const { coordinator, owner } = program
    await remove(program, coordinator)
    const held = async (who: Speaking) =>
      (await who.get<{ viewer: { duties: object[] } }>('{ viewer { duties { kind } } }')).viewer.duties
    expect(await coordinator.error('pair', { programId: program.id, mentorId: 'x', protegeId: 'y' })).toBe('FORBIDDEN')
    const invite = { programId: program.id, people: [{ email: coordinator.email, role: 'COORDINATOR' }] }
    expect(await owner.refusals('inviteToProgram', invite)).toEqual([])
    const again = await program.invited(owner, 'COORDINATOR', { fullName: 'Carl Coordinator' })
    const back = await program.invited(again, 'COMMITTEE', { fullName: 'Cora', email: coordinator.email })
    expect(await held(back)).toEqual([{ kind: 'COMMITTEE' }])
  })
})
