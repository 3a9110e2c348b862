import { addDays, type Day, parties, type Party, type Period } from '../core/index.ts'
import { isAsked, type Obligation, type Pin, type Pins, pinOn } from '../rules/index.ts'
import type { ResolvedBook, StepNorm } from '../rules/index.ts'
import { type RenewalAnswers, renewalOpensOn } from './renewal.ts'
import { termsOf } from './terms.ts'

/** What the renewal's part must know. `signedBy` are those who signed an open renewal. */
export type RenewalPart = {
  startsOn: Day
  endsOn: Day | null
  terms: readonly Period[]
  answers: RenewalAnswers
  signedBy: readonly Party[]
}

const compiled = new WeakMap<ResolvedBook, StepNorm | null>()

/** The norm that asks both before a renewal; read out of a book once. */
function renewalNorm(book: ResolvedBook): StepNorm | null {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const asks = book.norms.find(
    (norm): norm is StepNorm => norm.kind === 'step' && norm.step.does === 'renewal' && norm.moment.at === 'renewal',
  )
  const found = book.settings.renewal.allowed && asks !== undefined ? asks : null
  compiled.set(book, found)
  return found
}

/**
 * Each is asked whether to go on, from so many days before the end (CSCE-26, 28): settled by signing the renewal or by
 * saying that one would rather end, after which the other is asked no more. What was renewed is met for good.
 */
export function renewalObligations(part: RenewalPart, pins: Pins, today: Day): Obligation[] {
  const { answers, signedBy } = part
  return termsOf(part).flatMap(({ number, from, until }, index, all) => {
    const pin = pinOn(pins, from)
    const norm = renewalNorm(pin.book)
    if (norm === null || until === null) return []
    const renewed = index < all.length - 1
    const opensOn = renewalOpensOn(until, pin.book)
    if (!renewed && (today < opensOn || today >= until)) return []
    const declined = !renewed && (answers.mentor === 'end' || answers.protege === 'end')
    return parties.flatMap((party) => {
      if (declined && answers[party] !== 'end') return []
      return [asked(norm, pin, { number, until, opensOn, party, met: renewed || declined || signedBy.includes(party) })]
    })
  })
}

type One = { number: number; until: Day; opensOn: Day; party: Party; met: boolean }

const asked = (
  { id, strength }: StepNorm,
  { edition }: Pin,
  { number, until, opensOn, party, met }: One,
): Obligation => ({
  key: `${id}/term-${number}/${party}`,
  normId: id,
  edition,
  party,
  state: met ? 'met' : isAsked(strength) ? 'due' : 'advice',
  strength,
  ask: { code: 'renew', endsOn: until },
  progress: null,
  planned: 0,
  since: opensOn,
  dueOn: addDays(until, -1),
  until,
  remindFrom: met ? null : opensOn,
  waitingOn: met ? null : party,
  coveredBy: null,
})
