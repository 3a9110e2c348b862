import { addDays, type Day, parties } from '../core/index.ts'
import { type Lasting, termsOf } from '../endings/index.ts'
import { isAsked, type Obligation, type Pins, pinOn } from '../rules/index.ts'
import { type Evaluated, evaluationNorm, evaluationWindow, isAskedOf } from './evaluation.ts'

/** What the evaluations' part must know. */
export type EvaluationPart = Lasting & { evaluated: readonly Evaluated[] }

/** The mail that tells of the end asks for the look back as well; somebody who has not done it is reminded a week later. */
const daysAfterTheEnd = 7

/** The day on which it was ended before its time; null where it runs, or ended with its term. */
const endedEarly = ({ endsOn, endedOn = null }: Lasting): Day | null =>
  endedOn !== null && (endsOn === null || endedOn < endsOn) ? addDays(endedOn, -1) : null

const later = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day)

/**
 * Each looks back on each term at its formal end, also when it was renewed (CSCE-35 to 37): open shortly before it, due
 * from it on or, where the mentorship ended, a week later; overdue when the time for it is over.
 */
export function evaluationObligations(part: EvaluationPart, pins: Pins, today: Day): Obligation[] {
  const found: Obligation[] = []
  const terms = termsOf(part)
  for (const [index, term] of terms.entries()) {
    const pin = pinOn(pins, term.from)
    const norm = evaluationNorm(pin.book)
    const window = norm === null ? null : evaluationWindow(term, norm)
    if (norm === null || window === null || term.until === null || today < window.from) continue
    const over = today >= window.until
    const remindFrom = index < terms.length - 1 ? term.until : addDays(term.until, daysAfterTheEnd)
    for (const party of parties) {
      if (!isAskedOf(norm, party)) continue
      const met = part.evaluated.some((one) => one.term === term.number && one.party === party)
      if (over && !met && !isAsked(norm.strength)) continue
      const late = over ? 'overdue' : today >= remindFrom ? 'due' : 'open'
      found.push({
        key: `${norm.id}/term-${term.number}/${party}`,
        normId: norm.id,
        edition: pin.edition,
        party,
        state: met ? 'met' : isAsked(norm.strength) ? late : 'advice',
        strength: norm.strength,
        ask: { code: 'evaluate', term: term.number },
        progress: null,
        planned: 0,
        since: index < terms.length - 1 ? window.from : later(window.from, endedEarly(part)),
        dueOn: addDays(window.until, -1),
        until: window.until,
        remindFrom: met || over ? null : remindFrom,
        waitingOn: met || over ? null : party,
        coveredBy: null,
      })
    }
  }
  return found
}
