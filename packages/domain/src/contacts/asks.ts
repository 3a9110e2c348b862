import { parties } from '../core/index.ts'
import type { Bound, Charged, ContactAsk, Measure, Norm, QuantityNorm, ResolvedBook, StepNorm } from '../rules/index.ts'
import type { Delegated } from './facts.ts'

export type ContactMeasure = Extract<Measure, { of: 'contacts' | 'months-with-contact' }>

/** A norm about contacts, as it is evaluated: `target` is what it takes, `most` where a range or a ceiling is. */
export type ContactNorm = {
  norm: QuantityNorm
  measure: ContactMeasure
  realTime: boolean
  ask: ContactAsk
  charged: readonly Charged[]
  target: number
  most: number | null
}

/** A step at each meeting: `items` are what its agenda has to have. */
export type MeetingStep = { norm: StepNorm; items: readonly string[]; charged: readonly Charged[] }

export type ContactNorms = { quantities: readonly ContactNorm[]; steps: readonly MeetingStep[] }

const compiled = new WeakMap<ResolvedBook, ContactNorms>()

/** What a book asks about contacts; read out of it once. */
export function contactNorms(book: ResolvedBook): ContactNorms {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const norms = {
    quantities: book.norms.flatMap((norm) => quantity(norm) ?? []),
    steps: book.norms.flatMap((norm) => meetingStep(norm) ?? []),
  }
  compiled.set(book, norms)
  return norms
}

function quantity(norm: Norm): ContactNorm | null {
  if (norm.kind !== 'quantity') return null
  const { measure, bound, window } = norm
  if (measure.of !== 'contacts' && measure.of !== 'months-with-contact') return null
  return {
    norm,
    measure,
    realTime: measure.of === 'contacts' && measure.realTime,
    ask: {
      code: 'have-contacts',
      contact: measure.kinds.length === 1 ? (measure.kinds[0] ?? null) : null,
      inPerson: measure.modes?.length === 1 && measure.modes[0] === 'in-person',
      minutes: measure.minutes,
      months: measure.of === 'months-with-contact',
      bound,
      per: window.length,
    },
    charged: chargedBy(norm),
    ...limits(bound),
  }
}

function limits(bound: Bound): { target: number; most: number | null } {
  switch (bound.is) {
    case 'between':
      return { target: bound.least, most: bound.most }
    case 'at-most':
      return { target: 0, most: bound.count }
    case 'at-least':
    case 'target':
      return { target: bound.count, most: null }
  }
}

/** Who of a pair is charged; what a norm asks of others is no obligation of the two. */
function chargedBy({ party }: Norm): readonly Charged[] {
  if (party === 'each') return parties
  return party === 'pair' || party === 'mentor' || party === 'protege' ? [party] : []
}

/** The norm with the value that the two agreed on, in the range that the book leaves them. */
export function agreedOn(asked: ContactNorm, { count, window }: Delegated): ContactNorm {
  const { delegation } = asked.norm
  if (delegation === null) return asked
  const { least, most, strength } = delegation
  const target = Math.min(Math.max(count, least ?? 0), most ?? count)
  const bound = { is: 'at-least', count: target } as const
  const norm: QuantityNorm = { ...asked.norm, strength, window, bound }
  return { ...asked, norm, ask: { ...asked.ask, bound, per: window.length }, target, most: null }
}

function meetingStep(norm: Norm): MeetingStep | null {
  if (norm.kind !== 'step' || norm.moment.at !== 'each-meeting') return null
  if (norm.step.does === 'agenda') return { norm, items: norm.step.items, charged: chargedBy(norm) }
  return norm.step.does === 'goals' ? { norm, items: ['goals'], charged: chargedBy(norm) } : null
}
