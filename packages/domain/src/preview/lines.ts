import type { ReminderDue } from '../obligations/index.ts'
import type { Ask, Norm, Obligation, StepMoment, Strength, Window } from '../rules/index.ts'

/** Whose reading it is: one of the two, or those who look after the pairs. */
export const readers = ['mentor', 'protege', 'body'] as const
export type Reader = (typeof readers)[number]

/** When somebody meets a rule, in the order of a mentorship. */
export const occasions = [
  'joining',
  'promises',
  'start',
  'meetings',
  'month',
  'quarter',
  'year',
  'term',
  'now-and-then',
  'end',
  'own-tasks',
  'behind',
] as const
export type Occasion = (typeof occasions)[number]

/** What somebody reads: `to-do` in their list, `rule` in the rules alone, `sign` of a pair that they look after. */
export type ReadLine = {
  key: string
  normId: string
  is: 'to-do' | 'advice' | 'promise' | 'rule' | 'sign'
  strength: Strength
  sentence: string
  why: string
  /** How it is reminded of: by a mail of its own, or in a line of the week’s; null where it never is. */
  reminded: ReminderDue['line'] | null
  /** Whether anything acts on it as yet. */
  enforced: boolean
}

const whenAsked: Partial<Record<Ask['code'], Occasion>> = {
  'prepare-meeting': 'meetings',
  'tell-ahead': 'meetings',
  'plan-next': 'meetings',
  review: 'now-and-then',
  'give-feedback': 'now-and-then',
  renew: 'end',
  evaluate: 'end',
}

/** When what is asked is met with; `begun` is whether the mentorship runs by then. */
export const occasionOfAsk = ({ ask }: Pick<Obligation, 'ask'>, begun: boolean): Occasion =>
  'per' in ask ? occasionOfWindow(ask.per) : (whenAsked[ask.code] ?? (begun ? 'term' : 'start'))

const occasionOfWindow = (length: Window['length']): Occasion => (length === 'between-meetings' ? 'meetings' : length)

const atMoment: Record<StepMoment['at'], Occasion> = {
  application: 'joining',
  admission: 'joining',
  introduction: 'joining',
  matching: 'joining',
  start: 'start',
  'each-meeting': 'meetings',
  'formal-end': 'end',
  closing: 'end',
  renewal: 'end',
  every: 'now-and-then',
  'every-weeks': 'now-and-then',
  'check-in-interval': 'now-and-then',
  'as-needed': 'now-and-then',
}

/** When a rule that becomes no task is of interest. */
export function occasionOfNorm(norm: Norm): Occasion {
  if (norm.kind === 'clause') return 'promises'
  if (norm.kind === 'condition') return 'joining'
  if (norm.kind === 'step') return atMoment[norm.moment.at]
  const { of } = norm.measure
  return of === 'goals' || of === 'months' ? 'start' : occasionOfWindow(norm.window.length)
}
