import { addDays, type Day, parties } from '../core/index.ts'
import { isAsked, type Obligation, type Pins, pinOn } from '../rules/index.ts'
import { latest } from './check-ins.ts'
import { after } from './intervals.ts'
import { isAskedOfParty, oversightNorms } from './norms.ts'
import type { FeedbackStanding } from './record.ts'

/** What the part of oversight must know. */
export type FeedbackPart = { startsOn: Day; feedback: readonly FeedbackStanding[] }

/**
 * Each is encouraged to give feedback (HRACO-45): from the day on which they were asked, or so long after the last time as the
 * rules say. A suggestion comes round with every interval; where it is more than that, it stays until it is done.
 */
export function feedbackObligations({ startsOn, feedback }: FeedbackPart, pins: Pins, today: Day): Obligation[] {
  return parties.flatMap((party): Obligation[] => {
    const { askedOn = null, givenOn = null } = feedback.find((one) => one.party === party) ?? {}
    const since = latest(startsOn, givenOn)
    const { book, edition } = pinOn(pins, since)
    const { given } = oversightNorms(book)
    if (given === null || !isAskedOfParty(given, party)) return []
    const { norm, every } = given
    const wasAsked = askedOn !== null && (givenOn === null || askedOn > givenOn)
    let from = wasAsked ? latest(startsOn, askedOn) : after(since, every)
    if (today < from) return []
    const asked = isAsked(norm.strength)
    while (!asked && after(from, every) <= today) from = after(from, every)
    const until = after(from, every)
    const over = today >= until
    return [
      {
        key: `${norm.id}/${from}/${party}`,
        normId: norm.id,
        edition,
        party,
        state: asked ? (over ? 'overdue' : 'due') : 'advice',
        strength: norm.strength,
        ask: { code: 'give-feedback' },
        progress: null,
        planned: 0,
        since: from,
        dueOn: addDays(until, -1),
        until,
        remindFrom: from,
        waitingOn: party,
        coveredBy: null,
      },
    ]
  })
}
