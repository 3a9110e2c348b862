import type { Day, Period } from '../core/index.ts'
import type { GoalPart } from '../rules/index.ts'
import type { Goal } from './goal.ts'

export type GoalAdviceCode = 'deadline-in-the-past' | 'deadline-after-the-term'

/** What is worth a look at a deadline, never refused (CSCE-23). `term` is null where there is no end. */
export function deadlineAdvice(deadline: Day | null, today: Day, term: Period | null): GoalAdviceCode[] {
  if (deadline === null) return []
  if (deadline < today) return ['deadline-in-the-past']
  return term !== null && deadline >= term.until ? ['deadline-after-the-term'] : []
}

/** Whether a part of a goal is there (CSCE-19 to 23); the two confirmations count when both have ticked. */
export function hasPart(goal: Goal, part: GoalPart): boolean {
  switch (part) {
    case 'specific':
      return goal.hasStatement
    case 'measurable':
      return goal.hasMetric
    case 'attainable':
      return goal.attainable.mentor && goal.attainable.protege
    case 'relevant':
      return goal.relevant.mentor && goal.relevant.protege
    case 'end-date':
      return goal.deadline !== null
  }
}
