import { type Agreed, type ContactPart, figuresThatHold, type Span, spansOf } from '../contacts/index.ts'
import type { Day } from '../core/index.ts'
import { type Delegated, leavesTo, pinOn, type Pins, type ResolvedBook } from '../rules/index.ts'
import { type HourNorm, hourNorms, hoursAgreedOn } from './hour-norms.ts'

type Agreeing = Pick<ContactPart, 'startsOn' | 'endsOn' | 'delegated'>

const hourNormIn = (book: ResolvedBook, normId: string) => hourNorms(book).find(({ norm }) => norm.id === normId)?.norm

/** The hours a month that the two agreed on and that hold, oldest first. */
export const agreedHours = (part: Agreeing, pins: Pins): Agreed[] =>
  part.delegated.length === 0 ? [] : figuresThatHold(part, pins, hourNormIn)

export type AskedHours = { one: HourNorm; span: Span }

/** What a norm of a book asks, in parts of the time for which one figure holds: its own, that of the two, or nothing. */
export function askedHours(
  one: HourNorm,
  book: ResolvedBook,
  part: Agreeing,
  figures: readonly Agreed[],
): AskedHours[] {
  return spansOf(one, part, figures).flatMap((span) => {
    const asked = askedIn(one, span, book, part.startsOn)
    return asked === null ? [] : [{ one: asked, span }]
  })
}

function askedIn(one: HourNorm, { agreed }: Span, book: ResolvedBook, startsOn: Day): HourNorm | null {
  const left = agreed === null ? undefined : hourNormIn(book, agreed.normId)
  if (agreed === null || agreed.count === null || !leavesTo(left, agreed.from, startsOn)) return one.isIdle ? null : one
  return left.id === one.norm.id ? hoursAgreedOn(one, agreed.count, left) : null
}

type Facts = Pick<ContactPart, 'endsOn'> & { startsOn: Day | null; delegated?: readonly Delegated[] }

/** What is asked of hours on a day; before the start, what the book asks by itself. */
export function hourNormsOn({ startsOn, endsOn, delegated = [] }: Facts, pins: Pins, day: Day): HourNorm[] {
  const { book } = pinOn(pins, day)
  const part = { startsOn: startsOn ?? day, endsOn, delegated }
  const figures = agreedHours(part, pins)
  return hourNorms(book).flatMap(
    (one) => askedHours(one, book, part, figures).findLast(({ span }) => span.from <= day)?.one ?? [],
  )
}
