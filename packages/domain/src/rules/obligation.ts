import type { Day, Party } from '../core/index.ts'
import type { GoalPart, Strength } from './norm.ts'

/** What somebody is asked to do; codes and numbers only, so that whoever asks gets the same answer. */
export type Ask =
  | { code: 'set-goals'; missing: number }
  | { code: 'complete-goal'; goal: number; part: GoalPart }
  | {
      code: 'move-deadline'
      goal: number
      part: 'end-date'
      because: 'deadline-in-the-past' | 'deadline-after-the-term'
    }
  | { code: 'agree-goal'; goal: number }
  | { code: 'sign-agreement'; number: number }
  | { code: 'keep-promise'; number: number }

export type ObligationState = 'met' | 'open' | 'due' | 'overdue' | 'advice'

/**
 * One thing that is met, asked or advised. `key` is `<norm>/<subject>/<party>` and stays the same while the thing does.
 * `coveredBy` is the key of another obligation that settles this one too (a signature takes on the promises).
 */
export type Obligation = {
  key: string
  normId: string
  party: Party
  state: ObligationState
  strength: Strength
  ask: Ask
  progress: { count: number; target: number } | null
  since: Day
  dueOn: Day | null
  waitingOn: Party | null
  coveredBy: string | null
}

/** How something unmet stands: expected and required are to be done, less is advice. */
export const unmet = (strength: Strength): 'open' | 'advice' =>
  strength === 'required' || strength === 'expected' ? 'open' : 'advice'
