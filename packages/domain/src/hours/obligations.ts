import { isPaused, stretchesFor } from '../contacts/index.ts'
import type { Day } from '../core/index.ts'
import { isAsked, type Obligation, type Pin, type Pins, remindFromOf, type Stretch } from '../rules/index.ts'
import { givenFor, type HourPart } from './given.ts'
import { agreedHours, askedHours } from './agreed.ts'
import { type HourNorm, hourNorms } from './hour-norms.ts'

/** What is asked of the hours that the two give; of a guide only the figure, never a reminder (USNC-18). */
export function hourObligations(part: HourPart, pins: Pins, today: Day): Obligation[] {
  const found: Obligation[] = []
  const figures = agreedHours(part, pins)
  for (const [index, pin] of pins.entries()) {
    const next = pins[index + 1]?.from ?? null
    for (const norm of hourNorms(pin.book))
      for (const { one, span } of askedHours(norm, pin.book, part, figures))
        for (const stretch of stretchesFor(one, part, span, today)) {
          // The first edition is also that of everything before it.
          if ((index > 0 && stretch.from < pin.from) || (next !== null && stretch.from >= next)) continue
          addObligations(found, one, stretch, { part, pin, today })
        }
  }
  return found
}

const inHours = (minutes: number) => Math.floor(minutes / 60)

function addObligations(
  found: Obligation[],
  one: HourNorm,
  stretch: Stretch,
  { part, pin, today }: { part: HourPart; pin: Pin; today: Day },
): void {
  const { norm, charged, least, most, ceiling } = one
  const given = givenFor(part, one, stretch, today)
  const minutes = given.together + given.beside
  const met = ceiling === null ? minutes >= least * 60 : minutes <= ceiling * 60
  const over = stretch.until !== null && stretch.until <= today
  const asked = isAsked(norm.strength)
  // Of a month that is over nothing is left to say, unless it was asked.
  if (over && !asked && (!met || ceiling !== null)) return
  const count = inHours(minutes)
  const canAct = !met && !over && ceiling === null
  const isReminded = canAct && norm.strength !== 'guideline' && !part.pauses.some((pause) => isPaused(pause, today))
  const remindFrom = isReminded ? remindFromOf(stretch, least, least - count) : null
  const late = over || ceiling !== null ? 'overdue' : remindFrom !== null && remindFrom <= today ? 'due' : 'open'
  for (const party of charged)
    found.push({
      key: `${norm.id}/${stretch.from}/${party}`,
      normId: norm.id,
      edition: pin.edition,
      party,
      state: met ? 'met' : asked ? late : 'advice',
      strength: norm.strength,
      ask: { ...one.ask, minutes },
      // A limit has no number to reach, nor, where it is only advice, a day by which to.
      progress: ceiling === null ? { count, target: least, most } : null,
      planned: ceiling === null ? inHours(minutes + given.planned) - count : 0,
      since: stretch.from,
      dueOn: ceiling === null || asked ? stretch.lastDay : null,
      until: stretch.until,
      remindFrom,
      waitingOn: canAct ? party : null,
      coveredBy: null,
    })
}
