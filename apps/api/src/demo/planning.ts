import type { Actor } from './acting.ts'
import type { Agreeing } from './agreeing.ts'
import type { PairOnStage } from './pairing.ts'
import type { DemoPlanItem, PairStory } from './story.ts'
import { workday } from './timetable.ts'

type Item = { id: string; revision: number }
type Read = {
  mentorship: {
    timelineRevision: number
    timeline: { proposed: { code: string; from: string }[] } | null
    plan: (Item & { kind: string })[]
  }
}

const reading = `query ($id: ID!) { mentorship(id: $id) { timelineRevision timeline { proposed { code from } }
  plan { id revision kind } } }`
const selection = '... on PlanItem { id revision }'

/** What a pair plans beside its agreement: the phases on a timeline, milestones under goals, and activities. */
export function plan(story: PairStory, pair: PairOnStage, { goalId }: Agreeing): void {
  const { act, ask } = pair.acting
  const { person, mentorshipId, on, today } = pair
  const read = async (who: Actor, now: Date) => (await ask<Read>(who, now, reading, { id: mentorshipId() })).mentorship
  const mark = ({ id: planItemId, revision }: Item, who: Actor, now: Date) =>
    act<Item>(who, now, 'markPlanItem', { planItemId, revision, done: true }, selection)

  if (story.timeline) {
    const [by, day] = story.timeline
    on(day, async (now) => {
      const { timelineRevision: revision, timeline } = await read(person(by), now)
      const input = { mentorshipId: mentorshipId(), revision, phases: timeline?.proposed ?? [] }
      await act(person(by), now, 'drawTimeline', input, '... on Mentorship { id }')
    })
  }
  for (const one of story.plan ?? []) {
    let item: Item | undefined
    on(one.day, async (now) => {
      item = await act<Item>(person(one.by), now, 'addPlanItem', inputOf(one), selection)
    })
    if (one.done !== undefined) on(one.done, async (now) => (item = item && (await mark(item, person(one.by), now))))
  }
  for (const [by, day, place] of story.carriedOut ?? [])
    on(day, async (now) => {
      const activities = (await read(person(by), now)).plan.filter(({ kind }) => kind === 'ACTIVITY')
      const item = activities[place]
      if (item) await mark(item, person(by), now)
    })

  const inputOf = ({ goal, text, due }: DemoPlanItem) => ({
    mentorshipId: mentorshipId(),
    kind: goal === undefined ? 'ACTIVITY' : 'MILESTONE',
    goalId: goal === undefined ? null : goalId(goal),
    text,
    onDay: due === undefined ? null : workday(today, due).day,
  })
}
