import type { Party } from '@ithaca/domain/core'
import { demoOrganization } from './accounts.ts'
import type { Acting, Actor } from './acting.ts'
import { meet } from './meeting.ts'
import type { DemoGoal, PairStory } from './story.ts'
import { monthsAhead, type Timetable } from './timetable.ts'

type Cast = {
  programId: () => string
  named: (fullName: string) => Actor
  participation: (fullName: string) => string
}
type Revised = { id: string; revision: number }
type Readable = {
  mentorship: { revision: number; agreement: { id: string; digest: string; paper: { promises: { key: string }[] } } }
}

const goalSelection = '... on Goal { id revision }'
const readable = `query ($id: ID!) { mentorship(id: $id) { revision agreement { id digest paper { promises { key } } } } }`

/** Puts the story of one pair into the timetable, each step as whoever of them takes it. */
export function rehearse(story: PairStory, acting: Acting, cast: Cast, timetable: Timetable, today: Date): void {
  const { act, ask } = acting
  const lane = `${story.mentor} & ${story.protege}`
  const person = (party: Party) => cast.named(party === 'mentor' ? story.mentor : story.protege)
  const goals = new Map<DemoGoal, Revised>()
  let mentorshipId = ''

  const read = (who: Actor, now: Date) => ask<Readable>(who, now, readable, { id: mentorshipId })
  const onGoal = async (party: Party, goal: DemoGoal, now: Date, mutation: string, input: object) => {
    const { id: goalId, revision } = goals.get(goal) ?? { id: '', revision: 0 }
    const whole = mutation === 'commentOnGoal' ? { goalId, ...input } : { goalId, revision, ...input }
    goals.set(goal, await act<Revised>(person(party), now, mutation, whole, goalSelection))
  }

  async function propose(goal: DemoGoal, now: Date) {
    const { statement, metric, kind, deadline } = goal
    const input = { mentorshipId, statement, metric, kind, deadline: deadline && monthsAhead(now, deadline) }
    goals.set(goal, await act<Revised>(person('protege'), now, 'proposeGoal', input, goalSelection))
    if (goal.confirmedBy) await confirm('protege', goal, now)
  }
  async function confirm(party: Party, goal: DemoGoal, now: Date) {
    for (const part of ['ATTAINABLE', 'RELEVANT'])
      await onGoal(party, goal, now, 'confirmGoalPart', { part, confirmed: true })
  }
  async function answer(goal: DemoGoal, now: Date) {
    if (goal.confirmedBy === 'both') await confirm('mentor', goal, now)
    for (const [party, text] of goal.comments ?? []) await onGoal(party, goal, now, 'commentOnGoal', { text })
    if (goal.agreed) await onGoal('mentor', goal, now, 'agreeGoal', { agreed: true })
  }
  async function sign(party: Party, now: Date) {
    const who = person(party)
    const { agreement } = (await read(who, now)).mentorship
    const acknowledged = agreement.paper.promises.map(({ key }) => key)
    const input = { agreementId: agreement.id, digest: agreement.digest, acknowledged }
    await act(who, now, 'signAgreement', input, '... on Agreement { id }')
  }

  timetable.add(story.paired, lane, async (now) => {
    const two = { mentorId: cast.participation(story.mentor), protegeId: cast.participation(story.protege) }
    const input = { programId: cast.programId(), ...two }
    const made = await act<{ mentorship: { id: string } }>(
      cast.named(story.pairedBy),
      now,
      'pair',
      input,
      '... on Pairing { mentorship { id } }',
    )
    mentorshipId = made.mentorship.id
  })
  const { card, written, answered, undone, amended } = story
  if (card) {
    const { day, ...shown } = card
    timetable.add(day, lane, async (now) => {
      const email = person('mentor').user.email
      await act(
        person('mentor'),
        now,
        'shareContactCard',
        { mentorshipId, email, ...shown },
        '... on Mentorship { id }',
      )
    })
  }
  for (const goal of story.goals) {
    if (written !== undefined) timetable.add(written, lane, (now) => propose(goal, now))
    if (answered !== undefined) timetable.add(answered, lane, (now) => answer(goal, now))
  }
  for (const [party, day] of story.signed ?? []) timetable.add(day, lane, (now) => sign(party, now))
  if (amended) {
    timetable.add(amended.day, lane, async (now) => {
      const { revision } = (await read(person('protege'), now)).mentorship
      await act(person('protege'), now, 'beginAmendment', { mentorshipId, revision }, '... on Agreement { id }')
    })
    timetable.add(amended.day, lane, (now) => propose(amended.goal, now))
    timetable.add(amended.day - 1, lane, (now) => answer(amended.goal, now))
  }
  const { timeZone } = demoOrganization
  const pair = { lane, timeZone, person, mentorshipId: () => mentorshipId }
  for (const meeting of story.meetings ?? []) meet(meeting, pair, acting, timetable, today)
  if (undone !== undefined) {
    timetable.add(undone, lane, async (now) => {
      const by = cast.named(story.pairedBy)
      const text = 'query ($id: ID!) { mentorship(id: $id) { revision } }'
      const { mentorship } = await ask<{ mentorship: { revision: number } }>(by, now, text, { id: mentorshipId })
      const input = { mentorshipId, revision: mentorship.revision }
      await act(by, now, 'undoPairing', input, '... on Mentorship { id }')
    })
  }
}
