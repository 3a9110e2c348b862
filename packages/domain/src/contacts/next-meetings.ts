import { addDays, type Day } from '../core/index.ts'
import { isAsked, type Obligation, patience, pinOn, type Pins } from '../rules/index.ts'
import { contactNorms } from './asks.ts'
import { answerDays, type ContactFacts, type ContactPart } from './facts.ts'
import { isPaused } from './stretches.ts'

/**
 * That there is a meeting to come, from the start on and after each that took place (ASQP-27). Nothing is asked so late in
 * a term that its day would be the last.
 */
export function nextMeetings(
  found: Obligation[],
  { contacts, startsOn, endsOn, pauses }: ContactPart,
  pins: Pins,
  today: Day,
): void {
  const last = lastHeld(contacts, startsOn, today)
  const since = last?.onDay ?? startsOn
  const pin = pinOn(pins, since)
  const { next } = contactNorms(pin.book)
  if (next.length === 0 || since > today) return
  const planned = isAhead(contacts, since, today)
  const paused = pauses.some((pause) => isPaused(pause, today))
  for (const { norm, charged } of next) {
    const dueOn = addDays(since, norm.dueDays ?? patience)
    if (endsOn !== null && dueOn >= endsOn) continue
    const asked = isAsked(norm.strength)
    const reminded = !planned && !paused && norm.strength !== 'guideline'
    const remindFrom = reminded ? addDays(since, Math.ceil((norm.dueDays ?? patience) / 2)) : null
    const late = dueOn < today && !paused ? 'overdue' : remindFrom !== null && remindFrom <= today ? 'due' : 'open'
    for (const party of charged)
      found.push({
        key: `${norm.id}/${last?.id ?? 'start'}/${party}`,
        normId: norm.id,
        edition: pin.edition,
        party,
        state: planned ? 'met' : asked ? late : 'advice',
        strength: norm.strength,
        ask: { code: 'plan-next', first: last === null },
        progress: null,
        planned: 0,
        since,
        dueOn,
        until: addDays(dueOn, 1),
        remindFrom,
        waitingOn: planned || (endsOn !== null && endsOn <= today) ? null : party,
        coveredBy: null,
      })
  }
}

const isMeeting = ({ kind }: ContactFacts) => kind === 'meeting'

export function lastHeld(contacts: readonly ContactFacts[], startsOn: Day, today: Day): ContactFacts | null {
  let last: ContactFacts | null = null
  for (const one of contacts) {
    if (!isMeeting(one) || one.state !== 'held' || one.onDay < startsOn || one.onDay > today) continue
    if (last === null || one.onDay > last.onDay || (one.onDay === last.onDay && one.id > last.id)) last = one
  }
  return last
}

/** One is planned; shortly after its day too, for somebody will say whether it took place. */
export function isAhead(contacts: readonly ContactFacts[], since: Day, today: Day): boolean {
  const answerable = addDays(today, -answerDays)
  return contacts.some(
    (one) => isMeeting(one) && one.state === 'planned' && one.onDay >= since && one.onDay >= answerable,
  )
}
