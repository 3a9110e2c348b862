import type { Party } from '@ithaca/domain/core'
import type { Actor } from './acting.ts'
import { coded } from './meeting.ts'
import type { PairOnStage } from './pairing.ts'
import type { DemoGoal, PairStory, Settling } from './story.ts'
import { monthsAhead } from './timetable.ts'

type Revised = { id: string; revision: number }
type Read = {
  mentorship: {
    revision: number
    agreement: {
      id: string
      digest: string
      settledRevision: number
      sections: { code: string; revision: number }[]
      paper: { promises: { key: string }[] }
    }
  }
}

const reading = `query ($id: ID!) { mentorship(id: $id) { revision
  agreement { id digest settledRevision sections { code revision } paper { promises { key } } } } }`
const goalSelection = '... on Goal { id revision }'
const agreementSelection = '... on Agreement { id }'

/** What becomes of a pair's goals and agreement, by whichever form their program knows. */
export function agree(story: PairStory, pair: PairOnStage) {
  const { act, ask } = pair.acting
  const { person, mentorshipId, on } = pair
  const goals = new Map<DemoGoal, Revised>()

  const read = async (who: Actor, now: Date) => (await ask<Read>(who, now, reading, { id: mentorshipId() })).mentorship

  async function onGoal(party: Party, goal: DemoGoal, now: Date, mutation: string, input: object) {
    const { id: goalId, revision } = goals.get(goal) ?? { id: '', revision: 0 }
    const whole = mutation === 'commentOnGoal' ? { goalId, ...input } : { goalId, revision, ...input }
    goals.set(goal, await act<Revised>(person(party), now, mutation, whole, goalSelection))
  }
  async function propose(goal: DemoGoal, now: Date) {
    const { statement, metric, kind, deadline } = goal
    const words = { statement, metric, kindCode: kind, deadline: deadline && monthsAhead(now, deadline) }
    const input = { mentorshipId: mentorshipId(), ...words }
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

  async function settle(settling: Settling, now: Date) {
    const who = person(settling.by)
    const { id: agreementId, settledRevision, sections } = (await read(who, now)).agreement
    if (settling.section === undefined) {
      const { means, ...choices } = settling.settles
      const input = { agreementId, revision: settledRevision, ...choices, means: means?.map(coded) }
      return act(who, now, 'settleAgreement', input, agreementSelection)
    }
    const { section, text } = settling
    const revision = sections.find(({ code }) => code === section)?.revision ?? 0
    return act(who, now, 'writeAgreementSection', { agreementId, section, text, revision }, agreementSelection)
  }
  async function sign(party: Party, now: Date) {
    const who = person(party)
    const { agreement } = await read(who, now)
    const acknowledged = agreement.paper.promises.map(({ key }) => key)
    const input = { agreementId: agreement.id, digest: agreement.digest, acknowledged }
    await act(who, now, 'signAgreement', input, agreementSelection)
  }

  const { written, answered, amended } = story
  for (const goal of story.goals) {
    if (written !== undefined) on(written, (now) => propose(goal, now))
    if (answered !== undefined) on(answered, (now) => answer(goal, now))
  }
  for (const settling of story.agreed ?? []) on(settling.day, (now) => settle(settling, now))
  for (const [party, day] of story.signed ?? []) on(day, (now) => sign(party, now))
  if (amended) {
    const { by, day, goal } = amended
    on(day, async (now) => {
      const { revision } = await read(person(by), now)
      const input = { mentorshipId: mentorshipId(), revision }
      await act(person(by), now, 'beginAmendment', input, agreementSelection)
    })
    if (goal) {
      on(day, (now) => propose(goal, now))
      on(day - 1, (now) => answer(goal, now))
    }
    for (const settling of amended.agreed ?? []) on(settling.day, (now) => settle(settling, now))
    for (const [party, signedOn] of amended.signed ?? []) on(signedOn, (now) => sign(party, now))
  }

  return {
    sign,
    /** The goal of that place. */
    goalId: (place: number) => {
      const goal = story.goals[place]
      return (goal && goals.get(goal)?.id) ?? null
    },
    /** How somebody settles the goal of that place. */
    settleGoal: async (party: Party, place: number, outcome: string, now: Date) => {
      const goal = story.goals[place]
      if (goal) await onGoal(party, goal, now, 'settleGoal', { outcome })
    },
  }
}

export type Agreeing = ReturnType<typeof agree>
