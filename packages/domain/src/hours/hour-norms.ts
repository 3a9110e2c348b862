import { parties, type Party } from '../core/index.ts'
import { type Bound, type Charged, type HoursAsk, type Measure, type Norm, type QuantityNorm } from '../rules/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

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
  }
}

/** Hours of one of the two are that one's, whoever else the norm speaks to. */
function chargedBy({ party }: Norm, measure: HourMeasure): readonly Charged[] {
  if (measure.party !== 'pair') return [measure.party]
  if (party === 'each') return parties
  return party === 'mentor' || party === 'protege' ? [party] : ['pair']
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
