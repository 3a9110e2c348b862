import { addDays, type Day, type Refusal } from '../core/index.ts'
import { isAsked, type Obligation, pinOn, type Pins, type ResolvedBook } from '../rules/index.ts'
import { contactNorms } from './asks.ts'
import { answerDays, type ContactFacts } from './facts.ts'

type CallPart = { contacts: readonly ContactFacts[]; pairedOn: Day; startsOn: Day | null }

/** A call between pairing and start; one that comes later settles it all the same, and advice ends with the start. */
export function callObligations({ contacts, pairedOn, startsOn }: CallPart, pins: Pins, today: Day): Obligation[] {
  const pin = pinOn(pins, pairedOn)
  const { calls } = contactNorms(pin.book)
  if (calls.length === 0) return []
  const made = wasHeld(contacts, pairedOn)
  const answerable = addDays(today, -answerDays)
  const planned = contacts.filter((one) => isCall(one) && one.state === 'planned' && one.onDay >= answerable).length
  const begun = startsOn !== null && startsOn <= today
  return calls.flatMap(({ norm, charged }) => {
    const asked = isAsked(norm.strength)
    if (begun && !made && !asked) return []
    const dueOn = norm.dueDays === null ? startsOn : addDays(pairedOn, norm.dueDays)
    const reminded = !made && norm.strength !== 'guideline'
    const remindFrom = norm.dueDays !== null && reminded ? addDays(pairedOn, Math.ceil(norm.dueDays / 2)) : null
    const late = dueOn !== null && dueOn < today
    const due = remindFrom !== null && remindFrom <= today
    return charged.map((party): Obligation => ({
      key: `${norm.id}/call/${party}`,
      normId: norm.id,
      edition: pin.edition,
      party,
      state: made ? 'met' : asked ? (late ? 'overdue' : due ? 'due' : 'open') : 'advice',
      strength: norm.strength,
      ask: { code: 'have-call' },
      progress: { count: made ? 1 : 0, target: 1, most: null },
      planned: made ? 0 : planned,
      since: pairedOn,
      dueOn,
      until: dueOn === null ? null : addDays(dueOn, 1),
      remindFrom,
      waitingOn: made ? null : party,
      coveredBy: null,
    }))
  })
}

/** Whether a book keeps the two from starting before they had a call. */
export const requiresCall = (book: ResolvedBook): boolean =>
  contactNorms(book).calls.some(({ norm }) => norm.strength === 'required')

/** The calls that are required before the start, as long as none took place. */
export const callsMissing = (
  { contacts, pairedOn }: Omit<CallPart, 'startsOn'>,
  book: ResolvedBook,
): Refusal<'call-missing'>[] =>
  contactNorms(book).calls.flatMap(({ norm }) =>
    norm.strength === 'required' && !wasHeld(contacts, pairedOn) ? [{ code: 'call-missing', normId: norm.id }] : [],
  )

const wasHeld = (contacts: CallPart['contacts'], pairedOn: Day) =>
  contacts.some((one) => isCall(one) && one.state === 'held' && one.onDay >= pairedOn)

/** A program that keeps no calls apart has them as meetings by telephone or video. */
const isCall = ({ kind, mode }: ContactFacts) =>
  kind === 'call' || (kind === 'meeting' && (mode === 'telephone' || mode === 'video'))
