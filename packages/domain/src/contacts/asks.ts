import { parties } from '../core/index.ts'
import {
  type Bound,
  type Charged,
  type ContactAsk,
  type Delegation,
  isEnforced,
  rangeFor,
  within,
} from '../rules/index.ts'
import type { Measure, Norm, PreparationPart, QuantityNorm, ResolvedBook, StepNorm, Window } from '../rules/index.ts'

export type ContactMeasure = Extract<Measure, { of: 'contacts' | 'months-with-contact' }>

/** A norm about contacts, as it is evaluated: `target` is what it takes, `most` where a range ends. */
export type ContactNorm = {
  norm: QuantityNorm
  measure: ContactMeasure
  realTime: boolean
  ask: ContactAsk
  charged: readonly Charged[]
  target: number
  most: number | null
  ceiling: number | null
  /** It is left to the two, and asks nothing until they agree. */
  isIdle: boolean
}

/** A step of each meeting: what its agenda has to have, or what the other is told ahead of it. */
export type MeetingStep = ChargedStep &
  ({ of: 'agenda'; items: readonly string[]; settle: boolean } | { of: 'ahead'; parts: readonly PreparationPart[] })

type ChargedStep = { norm: StepNorm; charged: readonly Charged[] }

/** `next`: that after each meeting there is one to come. */
export type ContactNorms = {
  quantities: readonly ContactNorm[]
  steps: readonly MeetingStep[]
  next: readonly ChargedStep[]
  /** Calls before the start. */
  calls: readonly ChargedStep[]
}

const compiled = new WeakMap<ResolvedBook, ContactNorms>()

/** What a book asks about contacts; read out of it once. */
export function contactNorms(book: ResolvedBook): ContactNorms {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const norms = {
    quantities: book.norms.flatMap((norm) => quantity(norm) ?? []),
    steps: book.norms.flatMap((norm) => meetingStep(norm) ?? []),
    next: stepsOf(book, (norm) => isAtMeetings(norm) && norm.step.does === 'next-meeting'),
    calls: stepsOf(book, (norm) => norm.step.does === 'call' && isEnforced(norm)),
  }
  compiled.set(book, norms)
  return norms
}

const stepsOf = (book: ResolvedBook, which: (norm: StepNorm) => boolean): ChargedStep[] =>
  book.norms.flatMap((norm) => (norm.kind === 'step' && which(norm) ? [{ norm, charged: chargedBy(norm) }] : []))

function quantity(norm: Norm): ContactNorm | null {
  if (norm.kind !== 'quantity') return null
  const { measure, bound, window } = norm
  if (measure.of !== 'contacts' && measure.of !== 'months-with-contact') return null
  const [only = null] = measure.kinds.length === 1 ? measure.kinds : []
  return {
    norm,
    measure,
    realTime: measure.of === 'contacts' && measure.realTime,
    ask: {
      code: 'have-contacts',
      contact: only,
      ...(measure.kinds.length > 1 && { kinds: measure.kinds }),
      inPerson: measure.modes?.length === 1 && measure.modes[0] === 'in-person',
      minutes: measure.minutes,
      months: measure.of === 'months-with-contact',
      bound,
      per: window.length,
    },
    charged: chargedBy(norm),
    ...limits(bound),
    isIdle: norm.delegation !== null && bound.is === 'at-least' && bound.count === 0,
  }
}

/** What a bound takes, and where it ends. */
export function limits(bound: Bound): Pick<ContactNorm, 'target' | 'most' | 'ceiling'> {
  switch (bound.is) {
    case 'between':
      return { target: bound.least, most: bound.most, ceiling: null }
    case 'at-most':
      return { target: 0, most: null, ceiling: bound.count }
    case 'at-least':
    case 'target':
      return { target: bound.count, most: null, ceiling: null }
  }
}

/** Who of a pair is charged; what a norm asks of others is no obligation of the two. */
function chargedBy({ party }: Norm): readonly Charged[] {
  if (party === 'each') return parties
  return party === 'pair' || party === 'mentor' || party === 'protege' ? [party] : []
}

const agreedBefore = new WeakMap<ContactNorm, Map<string, ContactNorm>>()

/** The norm with the value that the two agreed on, in the range that the book leaves them; made once for each value. */
export function agreedOn(asked: ContactNorm, { count, window }: Agreed, delegation: Delegation): ContactNorm {
  const key = `${count} ${window.length} ${window.counted}`
  const before = agreedBefore.get(asked) ?? new Map<string, ContactNorm>()
  const known = before.get(key)
  if (known !== undefined) return known
  const range = rangeFor(delegation, asked.norm.window.length, window.length)
  const bound: Bound = { is: 'at-least', count: within(count, range) }
  const norm: QuantityNorm = { ...asked.norm, strength: delegation.strength, window, bound }
  const ask: ContactAsk = { ...asked.ask, bound, per: window.length, agreed: true }
  const made = { ...asked, norm, ask, ...limits(bound) }
  if (before.size < mostFigures) agreedBefore.set(asked, before.set(key, made))
  return made
}
const mostFigures = 100
type Agreed = { count: number; window: Window }

const isAtMeetings = (norm: Norm): norm is StepNorm => norm.kind === 'step' && norm.moment.at === 'each-meeting'

function meetingStep(norm: Norm): MeetingStep | null {
  if (!isAtMeetings(norm)) return null
  const { step } = norm
  const charged = chargedBy(norm)
  if (step.does === 'goals') return { of: 'agenda', norm, items: ['goals'], settle: false, charged }
  if (step.does === 'agenda') return { of: 'agenda', norm, items: step.items, settle: step.how === 'settle', charged }
  return step.does === 'preparation' && isEnforced(norm) ? { of: 'ahead', norm, parts: step.parts, charged } : null
}
