import { addDays, type Day } from '../core/index.ts'
import { isAsked, type Obligation, type Pin, type Pins, remindFromOf, type Stretch } from '../rules/index.ts'
import { figuresThatHold, askedIn, type Span, spansOf } from './agreed.ts'
import { type ContactNorm, contactNorms } from './asks.ts'
import { answerDays, type ContactFacts, type ContactPart } from './facts.ts'
import { firstMeeting } from './first-meeting.ts'
import { meetingSteps } from './meeting-steps.ts'
import { nextMeetings } from './next-meetings.ts'
import { isPaused, shareOf, stretchesFor } from './stretches.ts'

/** What is asked of the contacts of a pair: how many in a stretch of time, and what each meeting holds (CSCE-30 to 34). */
export function contactObligations(part: ContactPart, pins: Pins, today: Day): Obligation[] {
  const found: Obligation[] = []
  const { startsOn, endsOn, pauses, delegated } = part
  const paused = pauses.some((pause) => isPaused(pause, today))
  const answerable = addDays(today, -answerDays)
  const whole: Span[] = [{ from: startsOn, until: endsOn, agreed: null }]
  const figures = delegated.length === 0 ? [] : figuresThatHold(part, pins)
  pins.forEach((pin, index) => {
    const next = pins[index + 1]?.from ?? null
    const norms = contactNorms(pin.book)
    for (const one of norms.quantities)
      for (const span of figures.length === 0 ? whole : spansOf(one, part, figures)) {
        const asked = askedIn(one, span, norms, startsOn)
        if (asked === null) continue
        // Looked through once, since a busy year has many contacts and many stretches.
        const contacts = part.contacts.filter((contact) => counts(asked, contact))
        for (const stretch of stretchesFor(asked, part, span, today)) {
          // The first edition is also that of everything before it.
          if ((index > 0 && stretch.from < pin.from) || (next !== null && stretch.from >= next)) continue
          addObligations(found, asked, stretch, { contacts, pin, today, paused, answerable })
        }
      }
  })
  meetingSteps(found, part, pins, today)
  nextMeetings(found, part, pins, today)
  firstMeeting(found, part, figures, pins, today)
  return found
}

type Situation = { contacts: readonly ContactFacts[]; pin: Pin; today: Day; paused: boolean; answerable: Day }

function addObligations(found: Obligation[], one: ContactNorm, stretch: Stretch, situation: Situation): void {
  const { norm, ask, charged, most, ceiling } = one
  const target = ask.agreed === true ? shareOf(one, stretch) : one.target
  if (ask.agreed === true && target === 0) return
  const { contacts, pin, today, paused, answerable } = situation
  const { count, planned } = counted(one, stretch, contacts, today, answerable)
  const met = ceiling === null ? count >= target : count <= ceiling
  const over = stretch.until !== null && stretch.until <= today
  const asked = isAsked(norm.strength)
  if (over && !met && !asked) return
  const reminded = !met && !over && !paused && ceiling === null && norm.strength !== 'guideline'
  const remindFrom = reminded ? remindFromOf(stretch, target, target - count) : null
  const late = over || ceiling !== null ? 'overdue' : remindFrom !== null && remindFrom <= today ? 'due' : 'open'
  const state = met ? 'met' : asked ? late : 'advice'
  for (const party of charged)
    found.push({
      key: `${norm.id}/${stretch.from}/${party}`,
      normId: norm.id,
      edition: pin.edition,
      party,
      state,
      strength: norm.strength,
      ask,
      progress: { count, target: ceiling ?? target, most },
      planned,
      since: stretch.from,
      dueOn: stretch.lastDay,
      until: stretch.until,
      remindFrom,
      waitingOn: met || over || ceiling !== null ? null : party,
      coveredBy: null,
    })
}

/** Whether a contact is of those that a norm counts, on whatever day. */
function counts(
  { measure: { kinds, modes, minutes: least }, realTime }: ContactNorm,
  { state, kind, mode, minutes }: ContactFacts,
): boolean {
  if (state === 'cancelled' || state === 'withdrawn') return false
  if (!kinds.includes(kind) || (modes !== null && !modes.includes(mode))) return false
  return (least === null || minutes >= least) && !(realTime && mode === 'written')
}

function counted(
  { ask: { months } }: ContactNorm,
  { from, until }: Stretch,
  contacts: readonly ContactFacts[],
  today: Day,
  answerable: Day,
): { count: number; planned: number } {
  let count = 0
  let planned = 0
  const held = months ? new Set<string>() : null
  const ahead = months ? new Set<string>() : null
  for (const { state, onDay } of contacts) {
    if (onDay < from || (until !== null && onDay >= until)) continue
    if (state === 'held' && onDay <= today) {
      if (held === null) count += 1
      else held.add(onDay.slice(0, 7))
    } else if (onDay >= answerable) {
      if (ahead === null) planned += 1
      else ahead.add(onDay.slice(0, 7))
    }
  }
  if (held === null || ahead === null) return { count, planned }
  return { count: held.size, planned: [...ahead].filter((month) => !held.has(month)).length }
}
