import type { PairOnStage } from './pairing.ts'
import type { PairStory } from './story.ts'
import { workday } from './timetable.ts'

const selection = '... on Mentorship { id }'

/** The time somebody gives, whether it is still of benefit, and how those who oversee the program look after the two. */
export function care(story: PairStory, pair: PairOnStage): void {
  const { act } = pair.acting
  const { person, named, mentorshipId, on, today } = pair
  const dayOf = (daysAgo: number) => workday(today, daysAgo).day

  for (const [by, day, minutes, use] of story.time ?? [])
    on(day, (now) => {
      const input = { mentorshipId: mentorshipId(), onDay: dayOf(day), minutes, use }
      return act(person(by), now, 'logTime', input, '... on TimeEntry { id }')
    })
  for (const [by, day, answer] of story.reviewed ?? [])
    on(day, (now) => act(person(by), now, 'answerReview', { mentorshipId: mentorshipId(), answer }, selection))
  for (const { by, day, asked = false, ...said } of story.checkIns ?? [])
    on(day, (now) => {
      const input = { mentorshipId: mentorshipId(), onDay: dayOf(day), asked, ...said, party: said.party.toUpperCase() }
      return act(named(by), now, 'recordCheckIn', input, selection)
    })
  for (const [by, day, said] of story.feedback ?? [])
    on(day, (now) => {
      const answers = Object.entries(said).map(([question, text]) => ({ question, text }))
      return act(person(by), now, 'giveFeedback', { mentorshipId: mentorshipId(), answers }, selection)
    })
}
