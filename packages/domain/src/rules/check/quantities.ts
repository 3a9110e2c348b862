import type { Bound, Measure, QuantityNorm, Window } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { monthsIn } from '../windows.ts'
import { around, type Problem, problem, theNorm } from './problem.ts'

/** Figures that leave no room, each by itself and each beside the others. */
export function checkQuantities(book: ResolvedBook): Problem[] {
  const quantities = book.norms.filter((norm) => norm.kind === 'quantity')
  const alone = quantities.filter(isEmpty).map((norm) =>
    problem(
      'bound-empty',
      { norms: [norm] },
      around(
        [theNorm(norm, book)],
        (words) => `${words} leaves no room: its least is more than its most.`,
        (words) => `${words} ne laisse aucune marge : son minimum dépasse son maximum.`,
      ),
    ),
  )
  const together = quantities.flatMap((asking) =>
    quantities
      .filter((limiting) => limiting !== asking && isTooMuch(asking, limiting, book))
      .map((limiting) =>
        problem(
          'norms-contradict',
          { norms: [asking, limiting] },
          around(
            [theNorm(asking, book), theNorm(limiting, book)],
            (one, other) => `${one} and ${other} cannot both be kept: the first asks for more than the second allows.`,
            (one, other) =>
              `${one} et ${other} ne peuvent être respectés à la fois : le premier demande plus que le second ne permet.`,
          ),
        ),
      ),
  )
  return [...alone, ...together]
}

const isEmpty = ({ bound, delegation }: QuantityNorm) =>
  leastOf(bound) > mostOf(bound) ||
  (delegation !== null && (delegation.least ?? 0) > (delegation.most ?? Number.POSITIVE_INFINITY))

export const leastOf = (bound: Bound): number =>
  bound.is === 'between' ? bound.least : bound.is === 'at-most' ? 0 : bound.count
export const mostOf = (bound: Bound): number =>
  bound.is === 'between' ? bound.most : bound.is === 'at-least' ? Number.POSITIVE_INFINITY : bound.count

/** Whether what the one asks for is more than the other allows of the same thing in the same time. */
function isTooMuch(asking: QuantityNorm, limiting: QuantityNorm, { settings }: ResolvedBook): boolean {
  if (!isPartOf(asking.measure, limiting.measure)) return false
  const [least, most] = [leastOf(asking.bound), mostOf(limiting.bound)]
  if (asking.window.length === limiting.window.length) return least > most
  // Different months and goals do not add up with time.
  if (asking.measure.of !== 'contacts' && asking.measure.of !== 'hours') return false
  const [one, other] = [months(asking.window, settings.term.months), months(limiting.window, settings.term.months)]
  if (one === null || other === null) return false
  return one <= other ? least * Math.floor(other / one) > most : least > most * Math.ceil(one / other)
}

const months = ({ length }: Window, term: number | null): number | null =>
  length === 'between-meetings' ? null : length === 'term' ? term : monthsIn[length]

/** Whether everything that the one counts, the other counts too. */
function isPartOf(one: Measure, other: Measure): boolean {
  switch (one.of) {
    case 'contacts':
      return other.of === 'contacts' && isAmong(one, other) && (!other.realTime || isRealTime(one))
    case 'months-with-contact':
      return other.of === 'months-with-contact' && isAmong(one, other)
    case 'hours':
      return other.of === 'hours' && one.party === other.party && (other.realTime !== true || one.realTime === true)
    case 'goals':
      return other.of === 'goals' && isWithin(one.kinds, other.kinds)
    case 'activities':
      return other.of === 'activities' && isWithin(one.inEach, other.inEach)
    case 'months':
      return other.of === 'months'
  }
}

type Contacts = Extract<Measure, { of: 'contacts' | 'months-with-contact' }>
const isAmong = (one: Contacts, other: Contacts) =>
  isWithin(one.kinds, other.kinds) && isWithin(one.modes, other.modes) && (one.minutes ?? 0) >= (other.minutes ?? 0)

const isRealTime = ({ realTime, modes }: Extract<Measure, { of: 'contacts' }>) =>
  realTime || (modes !== null && !modes.includes('written'))

/** Null is all there are. */
const isWithin = (some: readonly string[] | null, all: readonly string[] | null): boolean =>
  all === null || (some !== null && some.every((one) => all.includes(one)))
