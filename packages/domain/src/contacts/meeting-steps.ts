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
  for (const contact of contacts.toSorted(inOrder)) {
    const { state, kind, onDay, plannedOn } = contact
    if (kind !== 'meeting' || (state !== 'planned' && state !== 'held')) continue
    if (onDay < startsOn || (endsOn !== null && onDay >= endsOn)) continue
    const pin = pinOn(pins, onDay)
    const { steps } = contactNorms(pin.book)
    const until = addDays(onDay, 1)
    for (const step of steps)
      if (plannedOn !== null || (step.of === 'agenda' && !step.settle))
        addStep(found, step, { contact, steps, pin, today, until })
  }
}

const inOrder = (one: ContactFacts, other: ContactFacts) => compare(one.onDay, other.onDay) || compare(one.id, other.id)

type Situation = { contact: ContactFacts; steps: readonly MeetingStep[]; pin: Pin; today: Day; until: Day }

function addStep(found: Obligation[], step: MeetingStep, { contact, steps, pin, today, until }: Situation): void {
  const { norm, charged } = step
  const { id, state, onDay } = contact
  const { met, ask } = step.of === 'agenda' ? agenda(step, contact) : ahead(step, contact)
  const over = state === 'held' || onDay < today
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
  const missing = items.filter((item) => !isPrepared(item, contact))
  const met = missing.length === 0
  const ask = {
    code: 'prepare-meeting',
    items: met ? items : missing,
    contactId: contact.id,
    onDay: contact.onDay,
  } as const
  return { met, ask: settle ? { ...ask, settle } : ask }
}

/** What was told, however late, is told; nothing is left to be done about it. */
function ahead({ norm: { leadHours }, parts }: AheadStep, contact: ContactFacts): Standing {
  const missing = parts.filter((part) => toldAhead(part, contact) === null)
  const met = missing.length === 0
  const hours = parts.flatMap((part) => toldAhead(part, contact) ?? [])
  const late = met && hours.some((one) => one < (leadHours ?? 0))
  const about = { contactId: contact.id, onDay: contact.onDay, leadHours }
  const ask = { code: 'tell-ahead', parts: met ? parts : missing, ...about } as const
  return { met, ask: late ? { ...ask, late } : ask }
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
