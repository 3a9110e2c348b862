import { addDays, compare, type Day } from '../core/index.ts'
import { isAsked, type Obligation, type Pin, pinOn, type Pins } from '../rules/index.ts'
import { contactNorms, type MeetingStep } from './asks.ts'
import type { ContactFacts, ContactPart } from './facts.ts'

/** A week is time enough to think of it. */
const noticeDays = 7

/** What each meeting is asked to hold (CSCE-33, 34), by the edition of its day; advice on one that is past is left out. */
export function meetingSteps(
  found: Obligation[],
  { contacts, startsOn, endsOn }: ContactPart,
  pins: Pins,
  today: Day,
): void {
  for (const contact of contacts.toSorted(inOrder)) {
    const { state, kind, onDay } = contact
    if (kind !== 'meeting' || (state !== 'planned' && state !== 'held')) continue
    if (onDay < startsOn || (endsOn !== null && onDay >= endsOn)) continue
    const pin = pinOn(pins, onDay)
    for (const step of contactNorms(pin.book).steps) addStep(found, step, contact, pin, today)
  }
}

const inOrder = (one: ContactFacts, other: ContactFacts) => compare(one.onDay, other.onDay) || compare(one.id, other.id)

function addStep(found: Obligation[], step: MeetingStep, contact: ContactFacts, pin: Pin, today: Day): void {
  const { norm, items, charged } = step
  const { id, state, onDay } = contact
  const missing = items.filter((item) => !isPrepared(item, contact))
  const met = missing.length === 0
  const over = state === 'held' || onDay < today
  const asked = isAsked(norm.strength)
  if (over && !met && !asked) return
  const dueOn = norm.leadHours === null ? onDay : addDays(onDay, -Math.ceil(norm.leadHours / 24))
  const remindFrom = met || over || norm.strength === 'guideline' ? null : addDays(onDay, -noticeDays)
  const late = over ? 'overdue' : remindFrom !== null && remindFrom <= today ? 'due' : 'open'
  const since = contact.plannedOn ?? onDay
  for (const party of charged)
    found.push({
      key: `${norm.id}/${id}/${party}`,
      normId: norm.id,
      edition: pin.edition,
      party,
      state: met ? 'met' : asked ? late : 'advice',
      strength: norm.strength,
      ask: { code: 'prepare-meeting', items: met ? items : missing, contactId: id, onDay },
      progress: null,
      planned: 0,
      since: since < onDay ? since : onDay,
      dueOn,
      until: addDays(onDay, 1),
      remindFrom,
      waitingOn: met || over ? null : party,
      coveredBy: null,
    })
}

/** On the agenda; a purpose that is written stands for itself, and so do questions that were entered. */
function isPrepared(item: string, { agenda, hasPurpose, questionCount }: ContactFacts): boolean {
  if (agenda.includes(item)) return true
  return (item === 'purpose' && hasPurpose) || (item === 'protege-questions' && questionCount > 0)
}
