import type { Party } from '@ithaca/domain/core'
import { momentAt } from '../tenancy/instants.ts'
import type { PairOnStage } from './pairing.ts'
import type { DemoMeeting } from './story.ts'
import { workday } from './timetable.ts'

type Kept = { id: string; revision: number }

const kept = '... on Contact { id revision }'
const usualTime = '12:15'
/** A word of the domain, as the API spells it. */
export const coded = (word: string): string => word.replace('-', '_').toUpperCase()

/** Puts one meeting of a pair into the timetable, each step as whoever of them takes it. */
export function meet(meeting: DemoMeeting, pair: PairOnStage): void {
  const { act } = pair.acting
  const { timeZone, today, person, mentorshipId, on } = pair
  const { kind, mode, minutes, purpose, place, time = usualTime, moved } = meeting
  const startsOn = (daysAgo: number) => momentAt(workday(today, daysAgo).day, time, timeZone).toISOString()
  let contact: Kept | undefined

  const how = { kind: kind && coded(kind), mode: coded(mode), minutes, purpose, place }
  /** Sends what one of the two does with the meeting, and keeps what it answered. */
  const take = async (by: Party, now: Date, mutation: string, input: object) => {
    contact = await act<Kept>(person(by), now, mutation, input, kept)
  }
  const onIt = ([by, day]: [Party, number], mutation: string, input: (on: Kept) => object) =>
    on(day, (now) => take(by, now, mutation, input(contact ?? { id: '', revision: 0 })))
  const tell = ([by, day]: [Party, number]) =>
    on(day, (now) =>
      take(by, now, 'logContact', { mentorshipId: mentorshipId(), startsAt: startsOn(meeting.day), ...how }),
    )

  const { planned, cancelled } = meeting
  if (planned) {
    const [by, day] = planned
    on(day, (now) =>
      take(by, now, 'planContact', { mentorshipId: mentorshipId(), startsAt: startsOn(meeting.day), ...how }),
    )
  }
  for (const [day, text] of meeting.questions ?? [])
    onIt(['protege', day], 'askQuestion', ({ id }) => ({ contactId: id, text }))
  const { prepared } = meeting
  if (prepared) {
    const { day, ...told } = prepared
    onIt(['protege', day], 'sendPreparation', ({ id, revision }) => ({ contactId: id, revision, ...told }))
  }
  if (moved)
    onIt([moved.by, moved.on], 'moveContact', ({ id, revision }) => ({
      contactId: id,
      revision,
      startsAt: startsOn(moved.to),
    }))
  if (cancelled) onIt(cancelled, 'cancelContact', ({ id, revision }) => ({ contactId: id, revision }))
  // The morning after, both are asked whether it took place.
  else if (planned) pair.passOn(workday(today, moved?.to ?? meeting.day).daysAgo - 1)

  for (const said of meeting.held ?? [])
    if (planned) onIt(said, 'holdContact', ({ id }) => ({ contactId: id }))
    else tell(said)
  if (meeting.note) {
    const [by, day, text] = meeting.note
    onIt([by, day], 'writeContactNote', ({ id, revision }) => ({ contactId: id, for: 'BOTH', text, revision }))
  }
  for (const [by, day, text] of meeting.own ?? [])
    onIt([by, day], 'writeContactNote', ({ id }) => ({ contactId: id, for: 'ONLY_ME', text, revision: 0 }))
}
