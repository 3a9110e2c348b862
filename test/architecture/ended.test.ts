import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { yearOf } from '../support/endings.ts'
import { ownGoalOf, planItemOf, rowId } from '../support/pairs.ts'
import { openScenario, type Scenario } from '../support/scenario.ts'
import type { Speaking } from '../support/speaking.ts'
import { timeEntryOf } from '../support/open-ended.ts'
import { anyAttempt, mutations, rowsOf } from './any-attempt.ts'

/** What the two of an ended mentorship still do: look back, thank, say what became of a goal, tell of a breach. */
const afterwards = ['giveEvaluation', 'reportConcern', 'sayFarewell', 'settleGoal']
/** The words that say that it is over: a refusal for anything else would prove nothing. */
const isOver =
  /^(adoption-over|already-ended|(check-in|feedback)-mentorship-over|goals-closed|mentorship-(has-ended|is-over|not-running|over)|renewal-over)$/

let scenario: Scenario
let story: Awaited<ReturnType<typeof ended>>
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  story = await ended()
})
afterAll(() => scenario.close())

/** A mentorship that one of the two has just ended, while the others had all of it open in a tab. */
async function ended() {
  const year = await yearOf(scenario)
  const { id, at, goal, read, end, revision, meetings, mentor, protege, program } = year
  const ids = await at('2027-03-01', async () => {
    const planned = await meetings.plan({ startsAt: '2027-06-20T15:00:00Z' }, mentor)
    const question = await meetings.question(planned, 'What would you do?')
    await mentor.act('beginAmendment', { mentorshipId: id, revision: await revision(mentor) })
    const written = await goal()
    const { id: agreementId } = await read(protege)
    const ownGoalId = await ownGoalOf(scenario, program.organizationId, rowId(id))
    const planItemId = await planItemOf(scenario, program.organizationId, rowId(id))
    return {
      questionId: question.id,
      contactId: planned.id,
      goalId: written.id,
      agreementId,
      planItemId,
      ownGoalId,
      timeEntryId: await timeEntryOf(scenario, rowId(id)),
      mentorshipId: id,
    }
  })
  const { digest, promises } = await at('2027-03-01', () => read(protege))
  await at('2027-03-02', () => end(mentor))
  const rows = () => rowsOf(scenario, program.organizationId)
  return { ...year, ids, digest, promises, rows }
}

/** What the mutation names of the story; most closely first. */
const namedBy = (mutation: string) => {
  const { names } = anyAttempt(mutation, {})
  return (
    [
      'questionId',
      'contactId',
      'planItemId',
      'ownGoalId',
      'timeEntryId',
      'goalId',
      'agreementId',
      'mentorshipId',
    ] as const
  ).find((one) => names.includes(one))
}
const aboutOne = mutations.filter((mutation) => namedBy(mutation) !== undefined)

const revisions = ['Mentorship', 'Goal', 'Contact', 'ContactQuestion', 'Agreement', 'PlanItem', 'OwnGoal', 'TimeEntry']
  .map((type) => `... on ${type} { revision }`)
  .join(' ')

/** Sends it with whatever is true now, so that nothing but the end stands in its way. */
async function send(who: Speaking, mutation: string) {
  const { ids, digest, promises } = story
  const { node } = await who.get<{ node: { revision: number } | null }>(
    `query ($id: ID!) { node(id: $id) { ${revisions} } }`,
    { id: ids[namedBy(mutation) ?? 'mentorshipId'] },
  )
  const known = {
    ...ids,
    ...{
      revision: node?.revision ?? 0,
      digest,
      acknowledged: promises,
      ground: 'time',
      months: 12,
      meetingsPerYear: 4,
    },
    ...{ startsAt: '2027-03-01T15:00:00Z', minutes: 60, agenda: ['goals'], deadline: '2027-06-30', kind: null },
  }
  // Of a goal it is a code that may be missing, of a plan one of two.
  if (mutation === 'addPlanItem') Object.assign(known, { kind: 'ACTIVITY' })
  type Answer = Record<string, { __typename: string; refusals?: { code: string }[] } | null>
  const { query, variables } = anyAttempt(mutation, known, '__typename ... on Refused { refusals { code } }')
  const { data, errors } = await who.ask<Answer>(query, variables)
  const answer = data?.[mutation]
  return answer?.refusals?.map(({ code }) => code) ?? [answer?.__typename ?? errors?.[0]?.extensions.code]
}

describe('in an old tab of a mentorship that has ended', () => {
  test.each(aboutOne.filter((mutation) => !afterwards.includes(mutation)))(
    '%s is refused, as over',
    async (mutation) => {
      const { at, mentor, protege, program, rows } = story
      await at('2027-03-03', async () => {
        const before = await rows()
        const told = [
          await send(mentor, mutation),
          await send(protege, mutation),
          await send(program.coordinator, mutation),
        ]
        const codes = told.flat()
        expect(
          codes.some((code) => isOver.test(String(code))),
          codes.join(' '),
        ).toBe(true)
        expect(codes.filter((code) => code === 'Stale' || /^[A-Z][a-z]/.test(String(code)))).toEqual([])
        expect(await rows()).toEqual(before)
      })
    },
  )

  test('what stays possible is in the schema, and nothing else', () => {
    expect(aboutOne).toEqual(expect.arrayContaining(afterwards))
    expect(aboutOne.length).toBeGreaterThan(25)
  })
})
