import { addDays, compare, type Day } from '../core/index.ts'
import { isAsked, type Obligation, type Pin, pinOn, type Pins, type PreparationPart } from '../rules/index.ts'
import { contactNorms, type MeetingStep } from './asks.ts'
import type { ContactFacts, ContactPart } from './facts.ts'

/** A week is time enough to think of it. */
const noticeDays = 7

/**
 * What each meeting is asked to hold (CSCE-33, 34) and what comes before it (ASQP-28 to 30), by the edition of its day;
 * advice on one that is past is left out. Nothing comes before a meeting that was only told of afterwards.
 */
export function meetingSteps(
  found: Obligation[],
  { contacts, startsOn, endsOn }: ContactPart,
  pins: Pins,
  today: Day,
): void {
  const meetings = contacts.filter(
    ({ kind, state, onDay }) =>
      kind === 'meeting' &&
      (state === 'planned' || state === 'held') &&
      onDay >= startsOn &&
      (endsOn === null || onDay < endsOn),
  )
  for (const contact of meetings.toSorted(inOrder)) {
    const { onDay, plannedOn } = contact
    const pin = pinOn(pins, onDay)
    const { steps } = contactNorms(pin.book)
    if (steps.length === 0) continue
    const over = contact.state === 'held' || onDay < today
    const situation = { contact, steps, pin, today, over, until: addDays(onDay, 1) }
    for (const step of steps)
      if (plannedOn !== null || (step.of === 'agenda' && !step.settle)) addStep(found, step, situation)
  }
}

const inOrder = (one: ContactFacts, other: ContactFacts) => compare(one.onDay, other.onDay) || compare(one.id, other.id)

type Situation = {
  contact: ContactFacts
  steps: readonly MeetingStep[]
  pin: Pin
  today: Day
  over: boolean
  until: Day
}

function addStep(found: Obligation[], step: MeetingStep, situation: Situation): void {
  const { contact, steps, pin, today, over, until } = situation
  const { norm, charged } = step
  const { id, onDay } = contact
  const { met, ask } = step.of === 'agenda' ? agenda(step, contact) : ahead(step, contact)
  const asked = isAsked(norm.strength)
  if (over && !met && !asked) return
  const dueOn = norm.leadHours === null ? onDay : addDays(onDay, -Math.ceil(norm.leadHours / 24))
  const remindFrom = met || over || norm.strength === 'guideline' ? null : addDays(onDay, -noticeDays)
  const late = over ? 'overdue' : remindFrom !== null && remindFrom <= today ? 'due' : 'open'
  const since = contact.plannedOn ?? onDay
  const wider = met || asked ? undefined : steps.find((other) => takesIn(other, step))
  for (const party of charged)
    found.push({
      key: `${norm.id}/${id}/${party}`,
      normId: norm.id,
      edition: pin.edition,
      party,
      state: met ? 'met' : asked ? late : 'advice',
      strength: norm.strength,
      ask,
      progress: null,
      planned: 0,
      since: since < onDay ? since : onDay,
      dueOn,
      until,
      remindFrom,
      waitingOn: met || over ? null : party,
      coveredBy: wider?.charged.includes(party) === true ? `${wider.norm.id}/${id}/${party}` : null,
    })
}

type AgendaStep = Extract<MeetingStep, { of: 'agenda' }>
type AheadStep = Extract<MeetingStep, { of: 'ahead' }>
type Standing = { met: boolean; ask: Obligation['ask'] }

function agenda({ items, settle }: AgendaStep, contact: ContactFacts): Standing {
  const met = items.every((item) => isPrepared(item, contact))
  const open = met ? items : items.filter((item) => !isPrepared(item, contact))
  const { id: contactId, onDay } = contact
  const ask: Obligation['ask'] = { code: 'prepare-meeting', items: open, contactId, onDay }
  if (settle) ask.settle = true
  return { met, ask }
}

/** What was told, however late, is told; nothing is left to be done about it. */
function ahead({ norm: { leadHours }, parts }: AheadStep, contact: ContactFacts): Standing {
  const { id: contactId, onDay } = contact
  let least = Infinity
  for (const part of parts) least = Math.min(least, toldAhead(part, contact) ?? -Infinity)
  const met = least > -Infinity
  const open = met ? parts : parts.filter((part) => toldAhead(part, contact) === null)
  const ask: Obligation['ask'] = { code: 'tell-ahead', parts: open, contactId, onDay, leadHours }
  if (met && least < (leadHours ?? 0)) ask.late = true
  return { met, ask }
}

const toldAhead = (part: PreparationPart, { needsAhead = null, backgroundAhead = null }: ContactFacts) =>
  part === 'needs' ? needsAhead : backgroundAhead

/** Whether it asks for all of another step and more weightily, so that they are one thing to do (the note, and a day ahead). */
const takesIn = (wide: MeetingStep, narrow: MeetingStep): boolean =>
  wide.of === 'ahead' &&
  narrow.of === 'ahead' &&
  isAsked(wide.norm.strength) &&
  narrow.parts.every((part) => wide.parts.includes(part))

/** On the agenda; a purpose that is written stands for itself, and so do questions that were entered. */
function isPrepared(item: string, { agenda: chosen, hasPurpose, questionCount }: ContactFacts): boolean {
  if (chosen.includes(item)) return true
  return (item === 'purpose' && hasPurpose) || (item === 'protege-questions' && questionCount > 0)
}
