import { type Day, type Party, parties, type Period } from '../core/index.ts'
import { type Ask, type GoalKind, type GoalPart, type Obligation, type QuantityNorm } from '../rules/index.ts'
import { type ResolvedBook, type StepNorm, unmet } from '../rules/index.ts'
import { deadlineAdvice, hasPart } from './advice.ts'
import { countedGoals, type Goal, liveGoals } from './goal.ts'

/** What the goals' part must know. */
export type GoalFacts = {
  goals: readonly Goal[]
  since: Day
  edition: number | null
  /** Null once the text is signed: a deadline that passes later is no fault of the goal. */
  writing: { today: Day; term: Period | null } | null
}

/** What is asked of the goals: how many, that each is agreed, and the parts of each (CSCE-16 to 23). */
export function goalObligations(facts: GoalFacts, book: ResolvedBook): Obligation[] {
  return book.norms.flatMap((norm) => {
    if (norm.kind === 'quantity' && norm.measure.of === 'goals')
      return numberOfGoals(norm, norm.measure.kinds, facts, book)
    if (norm.kind === 'step' && norm.step.does === 'goal-parts') return partsOfGoals(norm, norm.step.parts, facts, book)
    return []
  })
}

function numberOfGoals(
  norm: QuantityNorm,
  kinds: readonly GoalKind[] | null,
  { goals, since, edition }: GoalFacts,
  book: ResolvedBook,
): Obligation[] {
  const { owner, agreedByOther } = book.settings.goals
  const counted = countedGoals(goals)
  const count = counted.filter(({ kind }) => kinds === null || (kind !== null && kinds.includes(kind))).length
  const target = wanted(norm.bound)
  const state = count >= target ? 'met' : unmet(norm.strength)
  const whole: Obligation = {
    key: `${norm.id}/term/${owner}`,
    normId: norm.id,
    party: owner,
    state,
    strength: norm.strength,
    ask: { code: 'set-goals', missing: Math.max(0, target - count) },
    progress: { count, target, most: null },
    since,
    dueOn: null,
    until: null,
    remindFrom: null,
    planned: 0,
    edition,
    waitingOn: state === 'met' ? null : owner,
    coveredBy: null,
  }
  if (!agreedByOther) return [whole]
  const other: Party = owner === 'mentor' ? 'protege' : 'mentor'
  const agreed = counted.map((goal) =>
    asked(norm, `${goal.id}:agreed`, other, { code: 'agree-goal', goal: place(goal, goals) }, goal.agreedByMentor, {
      since,
      edition,
    }),
  )
  return [whole, ...agreed]
}

/** A goal's row in the table while it is written, where unfinished ones have a row too. */
const place = ({ id }: Goal, goals: readonly Goal[]) => liveGoals(goals).findIndex((goal) => goal.id === id) + 1

const wanted = (bound: QuantityNorm['bound']): number =>
  bound.is === 'between' ? bound.least : bound.is === 'at-most' ? 0 : bound.count

function partsOfGoals(norm: StepNorm, parts: readonly GoalPart[], facts: GoalFacts, book: ResolvedBook): Obligation[] {
  return liveGoals(facts.goals).flatMap((goal, index) =>
    parts.flatMap((part) => {
      const ask: Ask = { code: 'complete-goal', goal: index + 1, part }
      if (part === 'attainable' || part === 'relevant')
        return parties.map((party) => asked(norm, `${goal.id}:${part}`, party, ask, goal[part][party], facts))
      const owner = book.settings.goals.owner
      const late = lateness(goal, facts)
      if (part === 'end-date' && late !== undefined) {
        const move: Ask = { code: 'move-deadline', goal: index + 1, part, because: late }
        return [asked(norm, `${goal.id}:${part}`, owner, move, false, facts)]
      }
      return [asked(norm, `${goal.id}:${part}`, owner, ask, hasPart(goal, part), facts)]
    }),
  )
}

const lateness = ({ deadline }: Goal, { writing }: GoalFacts) =>
  writing === null ? undefined : deadlineAdvice(deadline, writing.today, writing.term)[0]

function asked(
  norm: QuantityNorm | StepNorm,
  subject: string,
  party: Party,
  ask: Ask,
  met: boolean,
  { since, edition }: Pick<GoalFacts, 'since' | 'edition'>,
): Obligation {
  return {
    key: `${norm.id}/${subject}/${party}`,
    normId: norm.id,
    party,
    state: met ? 'met' : unmet(norm.strength),
    strength: norm.strength,
    ask,
    progress: null,
    since,
    dueOn: null,
    until: null,
    remindFrom: null,
    planned: 0,
    edition,
    waitingOn: met ? null : party,
    coveredBy: null,
  }
}
