import type { Party } from '@ithaca/domain/core'
import type { Acting, Actor } from './acting.ts'
import { agree } from './agreeing.ts'
import { care } from './caring.ts'
import { meet } from './meeting.ts'
import { part } from './parting.ts'
import { plan } from './planning.ts'
import type { PairStory } from './story.ts'
import type { Timetable } from './timetable.ts'

type Cast = {
  programId: () => string
  named: (fullName: string) => Actor
  participation: (fullName: string) => string
}
export type PairOnStage = {
  acting: Acting
  named: (fullName: string) => Actor
  person: (party: Party) => Actor
  mentorshipId: () => string
  /** The program's. */
  timeZone: string
  /** The day of the seeding. */
  today: Date
  /** Puts a step of theirs into the timetable. */
  on: (day: number, step: (now: Date) => Promise<unknown>) => void
  passOn: (day: number) => void
}
type Stage = { acting: Acting; cast: Cast; timetable: Timetable; timeZone: string; today: Date }

/** Puts the story of one pair into the timetable, each step as whoever of them takes it. */
export function rehearse(story: PairStory, { acting, cast, timetable, timeZone, today }: Stage): void {
  const { act, ask } = acting
  const { named, participation, programId } = cast
  let mentorshipId = ''
  const pair: PairOnStage = {
    ...{ acting, named, timeZone, today },
    person: (party) => named(party === 'mentor' ? story.mentor : story.protege),
    mentorshipId: () => mentorshipId,
    on: (day, step) => timetable.add(day, `${story.mentor} & ${story.protege}`, step),
    passOn: (day) => timetable.passOn(day),
  }
  const { person, on } = pair

  on(story.paired, async (now) => {
    const two = { mentorId: participation(story.mentor), protegeId: participation(story.protege) }
    const made = await act<{ mentorship: { id: string } }>(
      named(story.pairedBy),
      now,
      'pair',
      { programId: programId(), ...two },
      '... on Pairing { mentorship { id } }',
    )
    mentorshipId = made.mentorship.id
  })
  const { card, undone } = story
  if (card) {
    const { day, ...shown } = card
    on(day, (now) => {
      const input = { mentorshipId, email: person('mentor').user.email, ...shown }
      return act(person('mentor'), now, 'shareContactCard', input, '... on Mentorship { id }')
    })
  }
  const agreeing = agree(story, pair)
  for (const meeting of story.meetings ?? []) meet(meeting, pair)
  plan(story, pair, agreeing)
  care(story, pair)
  part(story, pair, agreeing)
  if (undone !== undefined)
    on(undone, async (now) => {
      const by = named(story.pairedBy)
      const text = 'query ($id: ID!) { mentorship(id: $id) { revision } }'
      const { mentorship } = await ask<{ mentorship: { revision: number } }>(by, now, text, { id: mentorshipId })
      const input = { mentorshipId, revision: mentorship.revision }
      await act(by, now, 'undoPairing', input, '... on Mentorship { id }')
    })
}
