import { parties, type Party } from '../core/index.ts'
import {
  type Bound,
  type Charged,
  hoursAMonthIn,
  type LeftToThem,
  type HoursAsk,
  type Measure,
} from '../rules/index.ts'
import { type Norm, type QuantityNorm, type ResolvedBook, type Window, within } from '../rules/index.ts'

export type HourMeasure = Extract<Measure, { of: 'hours' }>

/** A norm about hours, as it is evaluated; `least` and `most` are hours, and `most` of a range is no ceiling. */
export type HourNorm = {
  norm: QuantityNorm
  measure: HourMeasure
  realTime: boolean
  ask: Omit<HoursAsk, 'minutes'>
  charged: readonly Charged[]
  least: number
  most: number | null
  ceiling: number | null
  /** It is left to the two, and asks nothing until they agree. */
  isIdle: boolean
}

const compiled = new WeakMap<ResolvedBook, readonly HourNorm[]>()

/** What a book asks about hours; read out of it once. */
export function hourNorms(book: ResolvedBook): readonly HourNorm[] {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const norms = book.norms.flatMap((norm) => hours(norm) ?? [])
  compiled.set(book, norms)
  return norms
}

function hours(norm: Norm): HourNorm | null {
  if (norm.kind !== 'quantity' || norm.measure.of !== 'hours') return null
  const { measure, bound, window } = norm
  return {
    norm,
    measure,
    realTime: measure.realTime === true,
    ask: { code: 'give-hours', of: measure.party, bound, per: window.length },
    charged: chargedBy(norm, measure),
    ...limitsOf(bound),
    isIdle: norm.delegation !== null && bound.is === 'at-least' && bound.count === 0,
  }
}

/** Hours of one of the two are that one's, whoever else the norm speaks to. */
function chargedBy({ party }: Norm, measure: HourMeasure): readonly Charged[] {
  if (measure.party !== 'pair') return [measure.party]
  if (party === 'each') return parties
  return party === 'mentor' || party === 'protege' ? [party] : ['pair']
}

const agreedBefore = new WeakMap<HourNorm, Map<number, HourNorm>>()

/** The norm with the hours a month that the two agreed on, in the range that the book leaves them (USNC-16): a limit stays one. */
export function hoursAgreedOn(asked: HourNorm, hoursAMonth: number, left: LeftToThem): HourNorm {
  const before = agreedBefore.get(asked) ?? new Map<number, HourNorm>()
  const known = before.get(hoursAMonth)
  if (known !== undefined) return known
  const count = within(hoursAMonth, hoursAMonthIn(left))
  const bound: Bound = { is: asked.ceiling === null ? 'at-least' : 'at-most', count }
  const window: Window = { length: 'month', counted: 'calendar' }
  const norm: QuantityNorm = { ...asked.norm, strength: left.delegation.strength, window, bound }
  const made = {
    ...asked,
    norm,
    ask: { ...asked.ask, bound, per: window.length, agreed: true as const },
    ...limitsOf(bound),
  }
  agreedBefore.set(asked, before.set(hoursAMonth, made))
  return made
}

export function limitsOf(bound: Bound): Pick<HourNorm, 'least' | 'most' | 'ceiling'> {
  switch (bound.is) {
    case 'between':
      return { least: bound.least, most: bound.most, ceiling: null }
    case 'at-most':
      return { least: 0, most: null, ceiling: bound.count }
    case 'at-least':
    case 'target':
      return { least: bound.count, most: null, ceiling: null }
  }
}

/** What a book says of the hours of one of the two: theirs, and those of the pair. */
export const hourNormsOf = (book: ResolvedBook, party: Party): readonly HourNorm[] =>
  hourNorms(book).filter(({ measure }) => measure.party === party || measure.party === 'pair')

/** Whether time outside contacts counts for one of the two, so that there is something to enter. */
export const keepsTime = (book: ResolvedBook, party: Party): boolean =>
  hourNormsOf(book, party).some(({ realTime }) => !realTime)
