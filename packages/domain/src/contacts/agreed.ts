import { compare, type Day } from '../core/index.ts'
import { type Delegated, givesWay, leavesTo, type LeftToThem, pinOn, type Pins } from '../rules/index.ts'
import type { QuantityNorm, ResolvedBook } from '../rules/index.ts'
import { agreedOn, type ContactNorm, type ContactNorms, contactNorms } from './asks.ts'
import type { ContactPart } from './facts.ts'

/** What the two agreed on, with the norm of the edition of its first day that leaves it to them. */
export type Agreed = Delegated & { left: LeftToThem }

/** A part of the time for which one figure holds; null is that of the book. */
export type Span = { from: Day; until: Day | null; agreed: Agreed | null }

/** The figures of the two that hold, oldest first, whatever order they are given in; `normIn` finds what they are of. */
export function figuresThatHold(
  { delegated, startsOn, endsOn }: Pick<ContactPart, 'delegated' | 'startsOn' | 'endsOn'>,
  pins: Pins,
  normIn: (book: ResolvedBook, normId: string) => QuantityNorm | undefined = contactNormIn,
): Agreed[] {
  return delegated
    .toSorted((one, other) => compare(one.from, other.from) || (one.count ?? 0) - (other.count ?? 0))
    .flatMap((one) => {
      const from = one.from < startsOn ? startsOn : one.from
      if (endsOn !== null && from >= endsOn) return []
      const left = normIn(pinOn(pins, from).book, one.normId)
      return left !== undefined && leavesTo(left, from, startsOn) ? [{ ...one, from, left }] : []
    })
}

const contactNormIn = (book: ResolvedBook, normId: string) => normIn(contactNorms(book), { normId })

const normIn = ({ quantities }: Pick<ContactNorms, 'quantities'>, { normId }: Pick<Delegated, 'normId'>) =>
  quantities.find(({ norm }) => norm.id === normId)?.norm

/**
 * The time of a norm, in parts for which one figure holds. A figure of the two counts from its own day on, and what was
 * asked before it ends there.
 */
export function spansOf(
  { norm }: Pick<ContactNorm, 'norm'>,
  part: Pick<ContactPart, 'startsOn' | 'endsOn'>,
  figures: readonly Agreed[],
): Span[] {
  const spans: Span[] = [{ from: part.startsOn, until: part.endsOn, agreed: null }]
  for (const one of figures) {
    const last = spans.at(-1)
    if (!givesWay(norm, one.left) || last === undefined || same(last.agreed, one)) continue
    const next = { from: one.from, until: part.endsOn, agreed: one.count === null ? null : one }
    if (last.from === one.from) spans[spans.length - 1] = next
    else {
      last.until = one.from
      spans.push(next)
    }
  }
  return spans
}

const same = (one: Agreed | null, other: Agreed): boolean =>
  one === null
    ? other.count === null
    : one.normId === other.normId &&
      one.count === other.count &&
      one.window.length === other.window.length &&
      one.window.counted === other.window.counted

/**
 * What a norm asks in such a part, by the edition that holds there: its own figure, that of the two, or nothing. Where the
 * two have agreed how much, what the book only suggests about the same thing is silent.
 */
export function askedIn(one: ContactNorm, { agreed }: Span, norms: ContactNorms, startsOn: Day): ContactNorm | null {
  const left = agreed ? normIn(norms, agreed) : undefined
  if (!agreed || agreed.count === null || !leavesTo(left, agreed.from, startsOn)) return one.isIdle ? null : one
  return left.id === one.norm.id ? agreedOn(one, { ...agreed, count: agreed.count }, left.delegation) : null
}
