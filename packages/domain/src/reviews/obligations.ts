import { isPaused, type OpenPeriod } from '../contacts/index.ts'
import type { Day } from '../core/index.ts'
import { type Charged, isAsked, type Obligation, type Pins } from '../rules/index.ts'
import { type Asking, askingsOf, heldBy, reviewDueOn, type Reviewed, type ReviewNorm, reviewNorms } from './review.ts'

/** What the reviews' part must know. */
export type ReviewPart = {
  startsOn: Day
  endsOn: Day | null
  pauses: readonly OpenPeriod[]
  reviewed: readonly Reviewed[]
}

/** From time to time each is asked whether it is still of benefit (USNC-20): open and told of from the day on which it is asked. */
export function reviewObligations(part: ReviewPart, pins: Pins, today: Day): Obligation[] {
  // Most books ask for none.
  if (pins.every(({ book }) => reviewNorms(book).length === 0)) return []
  const found: Obligation[] = []
  for (const { pin, ...held } of heldBy(pins))
    for (const one of reviewNorms(pin.book))
      for (const asking of askingsOf(one, held, part, today)) {
        if (part.pauses.some((pause) => isPaused(pause, asking.askedOn))) continue
        for (const party of one.charged) {
          const obligation = obligationOf(one, asking, party, { part, today, edition: pin.edition })
          if (obligation !== null) found.push(obligation)
        }
      }
  return found
}

function obligationOf(
  { norm }: ReviewNorm,
  asking: Asking,
  party: Charged,
  { part, today, edition }: { part: ReviewPart; today: Day; edition: number | null },
): Obligation | null {
  const { askedOn, until } = asking
  const met = part.reviewed.some((one) => one.askedOn === askedOn && (party === 'pair' || one.party === party))
  const dueOn = reviewDueOn(norm, asking)
  const over = today > dueOn
  const asked = isAsked(norm.strength)
  if (over && !met && !asked) return null
  const open = !met && !over
  return {
    key: `${norm.id}/${askedOn}/${party}`,
    normId: norm.id,
    edition,
    party,
    state: met ? 'met' : asked ? (over ? 'overdue' : 'due') : 'advice',
    strength: norm.strength,
    ask: { code: 'review', askedOn },
    progress: null,
    planned: 0,
    since: askedOn,
    dueOn,
    until,
    remindFrom: open && norm.strength !== 'guideline' ? askedOn : null,
    waitingOn: open ? party : null,
    coveredBy: null,
  }
}
