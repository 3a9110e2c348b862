import { Prisma } from '@ithaca/database/client'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { whoIsTold } from '../notifications/who-is-told.ts'
import { readMentorships } from '../year/reading.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const goalsOf =
  'query ($id: ID!) { mentorship(id: $id) { phase startsOn endsOn revision goals { id revision statement metric agreedByMentor } } }'
type Goals = {
  mentorship: {
    startsOn: string
    endsOn: string
    revision: number
    goals: { id: string; revision: number; statement: string; agreedByMentor: boolean }[]
  }
}
const begun = '... on Agreement { id number state revision }'
type Begun = { id: string; number: number; state: string; revision: number }

/** A pair whose agreement of one goal is in force. */
async function inForce() {
  const program = await scenario.program()
  const pair = await program.pair()
  const goal = await pair.goal({ statement: 'As signed', metric: 'Once' })
  await pair.sign(pair.mentor)
  await pair.sign(pair.protege)
  const { mentorship } = await pair.mentor.get<Goals>(goalsOf, { id: pair.id })
  return { program, ...pair, goalId: goal.id, revision: mentorship.revision, mentorship }
}

describe.concurrent('an amendment', () => {
  test('is begun once, by one of the two, when both have signed', async () => {
    const { program, id, mentor, protege, revision } = await inForce()
    const input = { mentorshipId: id, revision }
    expect(await program.coordinator.refusals('beginAmendment', input)).toEqual(['not-a-signer'])
    expect(await mentor.send('beginAmendment', { ...input, revision: revision + 1 })).toMatchObject({
      __typename: 'Stale',
    })
    expect(await mentor.act('beginAmendment', input, begun)).toMatchObject({ number: 2, state: 'DRAFT' })
    expect(await protege.refusals('beginAmendment', { ...input, revision: revision + 1 })).toEqual([
      'amendment-already-open',
    ])
    const young = await program.pair()
    expect(await young.mentor.refusals('beginAmendment', { mentorshipId: young.id, revision: 0 })).toEqual([
      'nothing-to-amend',
    ])
  })

  test('opens the goals; signed by both it takes the place of the one before, and the term stays', async () => {
    const { id, mentor, protege, sign, goalId, revision, mentorship: before } = await inForce()
    await protege.act('beginAmendment', { mentorshipId: id, revision }, begun)
    const [goal] = before.goals
    await protege.act('reviseGoal', { goalId, revision: goal?.revision, statement: 'As amended' }, '... on Goal { id }')
    await protege.act('proposeGoal', { mentorshipId: id, statement: 'And another' }, '... on Goal { id }')
    await sign(protege)
    await sign(mentor)
    for (const who of [mentor, protege]) {
      const history = await who.get(
        'query ($id: ID!) { mentorship(id: $id) { phase startsOn endsOn agreement { number } agreements { number state signatures { party } paper { goals { statement } } } } }',
        { id },
      )
      expect(history).toMatchObject({
        mentorship: {
          phase: 'ACTIVE',
          startsOn: before.startsOn,
          endsOn: before.endsOn,
          agreement: { number: 2 },
          agreements: [
            {
              number: 2,
              state: 'SIGNED',
              signatures: [{}, {}],
              paper: { goals: [{ statement: 'As amended' }, { statement: 'And another' }] },
            },
            { number: 1, state: 'SUPERSEDED', signatures: [{}, {}], paper: { goals: [{ statement: 'As signed' }] } },
          ],
        },
      })
    }
  })

  test('is told to the other by its first change, and to nobody before', async () => {
    const { program, id, protege, goalId, revision, mentorship: before } = await inForce()
    await protege.act('beginAmendment', { mentorshipId: id, revision }, begun)
    const { viewer } = await protege.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const reading = { organizationId: program.organizationId, personId: rowId(viewer.person.id) }
    const told = () =>
      scenario.database.inside(reading, async (tx) => {
        const events = await tx.event.findMany({ where: { mentorshipId: rowId(id) }, orderBy: { sequence: 'asc' } })
        const all = await Promise.all(events.map(async (event) => ({ event, told: await whoIsTold(tx, event) })))
        return all.flatMap((one) =>
          one.told.some(({ template }) => template === 'amendment-begun') ? `${one.event.type} ${one.told.length}` : [],
        )
      })
    const open = 'query ($id: ID!) { mentorship(id: $id) { obligations { key state } } }'
    const asked = async () => {
      const { mentorship } = await protege.get<{ mentorship: { obligations: { key: string; state: string }[] } }>(
        open,
        { id },
      )
      const [daily] = await scenario.database.inside(reading, (tx) =>
        readMentorships(tx, {
          ...{ which: Prisma.sql`m.id = ${rowId(id)}::uuid`, limit: 1 },
          ...{ timeZone: 'America/Toronto', now: new Date() },
        }),
      )
      return [
        mentorship.obligations.some(({ key }) => key.startsWith('agreement-acknowledged/agreement-2/')),
        daily?.facts.agreement?.untouched,
      ]
    }
    expect(await told()).toEqual([])
    expect(await asked()).toEqual([false, true])
    const [goal] = before.goals
    await protege.act('reviseGoal', { goalId, revision: goal?.revision, statement: 'As amended' }, '... on Goal { id }')
    await protege.act('proposeGoal', { mentorshipId: id, statement: 'And another' }, '... on Goal { id }')
    expect(await told()).toEqual(['GoalRevised 1'])
    expect(await asked()).toEqual([true, false])
  })

  test('given up, the goals read again as they were signed', async () => {
    const { id, mentor, protege, goalId, revision, mentorship: before } = await inForce()
    const amendment = await protege.act<Begun>('beginAmendment', { mentorshipId: id, revision }, begun)
    const change = { goalId, revision: before.goals[0]?.revision, statement: 'Otherwise', metric: 'Never' }
    await protege.act('reviseGoal', change, '... on Goal { id }')
    await protege.act('proposeGoal', { mentorshipId: id, statement: 'Not to be' }, '... on Goal { id }')
    const input = { agreementId: amendment.id, revision: amendment.revision }
    await mentor.act('withdrawAmendment', input, '... on Mentorship { id }')
    const after = await protege.get<Goals>(goalsOf, { id })
    expect(after.mentorship.goals).toMatchObject([{ statement: 'As signed', metric: 'Once', agreedByMentor: true }])
    expect(await mentor.refusals('withdrawAmendment', { ...input, revision: input.revision + 1 })).toEqual([
      'no-amendment-open',
    ])
    const again = { mentorshipId: id, revision: after.mentorship.revision }
    expect(await mentor.act('beginAmendment', again, begun)).toMatchObject({ number: 3 })
  })

  test('given up brings back a goal that was dropped in it', async () => {
    const { id, protege, goalId, revision, mentorship: before } = await inForce()
    const amendment = await protege.act<Begun>('beginAmendment', { mentorshipId: id, revision }, begun)
    await protege.act('dropGoal', { goalId, revision: before.goals[0]?.revision }, '... on Mentorship { id }')
    const input = { agreementId: amendment.id, revision: amendment.revision }
    await protege.act('withdrawAmendment', input, '... on Mentorship { id }')
    const after = await protege.get<Goals>(goalsOf, { id })
    expect(after.mentorship.goals).toMatchObject([{ id: goalId, statement: 'As signed' }])
  })

  test('signed by one can be given up, and what both signed stays in force and as it was', async () => {
    const { id, mentor, protege, sign, read, revision } = await inForce()
    const first = await read(mentor)
    const amendment = await protege.act<Begun>('beginAmendment', { mentorshipId: id, revision }, begun)
    await protege.act('proposeGoal', { mentorshipId: id, statement: 'More' }, '... on Goal { id }')
    await sign(mentor)
    const stale = { agreementId: amendment.id, revision: amendment.revision }
    expect(await protege.send('withdrawAmendment', stale)).toMatchObject({ __typename: 'Stale' })
    const { revision: now } = await read(protege)
    await protege.act('withdrawAmendment', { ...stale, revision: now }, '... on Mentorship { id }')
    expect(await read(mentor)).toMatchObject({ id: first.id, number: 1, state: 'SIGNED', digest: first.digest })
    const withdrawn = await mentor.get(
      'query ($id: ID!) { mentorship(id: $id) { agreements { number state digest signatures { party } } } }',
      { id },
    )
    expect(withdrawn).toMatchObject({
      mentorship: { agreements: [{ number: 2, state: 'WITHDRAWN', digest: null, signatures: [] }, { number: 1 }] },
    })
  })

  test('is not for anybody else to give up', async () => {
    const { program, id, protege, revision } = await inForce()
    const { id: agreementId } = await protege.act<Begun>('beginAmendment', { mentorshipId: id, revision }, begun)
    const others = await program.pair()
    for (const who of [program.coordinator, program.owner, others.protege])
      expect(await who.error('withdrawAmendment', { agreementId, revision: 0 })).toBe('NOT_FOUND')
  })
})
