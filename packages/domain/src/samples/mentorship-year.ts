import type { ContactFacts } from '../contacts/index.ts'
import type { Day } from '../core/index.ts'
import type { Goal } from '../goals/index.ts'
import type { ContactKind, ContactMode, Norm, QuantityNorm, StepNorm } from '../rules/index.ts'
import { csce, type ResolvedBook, resolve } from '../rules/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'

// What tests and the bench begin with: a mentorship in its year, and norms as other programs have them.

export const csceBook = resolve(csce)

export const goal = (id: string, position: number, more: Partial<Goal> = {}): Goal => ({
  id,
  mentorshipId: 'm1',
  agreementNumberAdded: 1,
  position,
  kind: 'professional',
  deadline: '2027-06-30',
  hasStatement: true,
  hasMetric: true,
  attainable: { mentor: true, protege: true },
  relevant: { mentor: true, protege: true },
  agreedByMentor: true,
  dropped: false,
  ...more,
})

/** A contact by its day, held unless said otherwise; its id is its day. */
export const contact = (onDay: Day, more: Partial<ContactFacts> = {}): ContactFacts => ({
  id: `c-${onDay}`,
  kind: 'meeting',
  state: 'held',
  mode: 'telephone',
  onDay,
  minutes: 60,
  agenda: ['goals', 'protege-questions'],
  hasPurpose: true,
  questionCount: 0,
  plannedOn: null,
  ...more,
})

/** From 15 January 2027 for twelve months, signed by both, with three goals and no contact yet. */
export const year = (more: Partial<MentorshipFacts> = {}): MentorshipFacts => ({
  phase: 'active',
  pairedOn: '2027-01-10',
  startsOn: '2027-01-15',
  endsOn: '2028-01-15',
  agreement: { number: 1, open: false, termMonths: 12, signedBy: ['mentor', 'protege'], since: '2027-01-15' },
  goals: [goal('a', 1), goal('b', 2), goal('c', 3)],
  contacts: [],
  ...more,
})

const plain = { source: { kind: 'default' }, delegation: null } as const

export const contactsNorm = (
  id: string,
  more: Partial<QuantityNorm>,
  kinds: ContactKind[] = ['meeting'],
  modes: ContactMode[] | null = null,
): QuantityNorm => ({
  kind: 'quantity',
  id,
  strength: 'expected',
  party: 'pair',
  ...plain,
  measure: { of: 'contacts', kinds, modes, minutes: null, realTime: false },
  window: { length: 'year', counted: 'from-start' },
  bound: { is: 'at-least', count: 2 },
  ...more,
})

export const stepNorm = (id: string, more: Pick<StepNorm, 'step' | 'moment'> & Partial<StepNorm>): StepNorm => ({
  kind: 'step',
  id,
  strength: 'expected',
  party: 'protege',
  ...plain,
  leadHours: null,
  dueDays: null,
  ...more,
})

/** A small book: the CSCE's settings with other norms. */
export const bookOf = (...norms: Norm[]): ResolvedBook => ({ ...csceBook, norms })
