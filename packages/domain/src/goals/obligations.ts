import { addDays, type Day, otherParty, type Party, parties, type Period } from '../core/index.ts'
import type { Ask, GoalPart, Obligation, QuantityNorm, ResolvedBook, StepNorm } from '../rules/index.ts'
import { isAsked, patience, unmet } from '../rules/index.ts'
import { deadlineAdvice, hasPart } from './advice.ts'
import { type Goal, isGoal, liveGoals } from './goal.ts'

/** What the goals' part must know. */
export type GoalFacts = {
  goals: readonly Goal[]
  since: Day
  edition: number | null
  /** Null once the text is signed: a deadline that passes later is no fault of the goal. */
  writing: { today: Day; term: Period | null } | null
}

type GoalNorm =
  | { norm: QuantityNorm; kinds: readonly string[] | null; target: number }
  | { norm: StepNorm; parts: readonly GoalPart[] }
const compiled = new WeakMap<ResolvedBook, readonly GoalNorm[]>()

/** What a book asks of goals, in its order; read out of it once. */
function goalNorms(book: ResolvedBook): readonly GoalNorm[] {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const norms = book.norms.flatMap((norm): GoalNorm[] => {
    if (norm.kind === 'quantity' && norm.measure.of === 'goals')
      return [{ norm, kinds: norm.measure.kinds, target: wanted(norm.bound) }]
    return norm.kind === 'step' && norm.step.does === 'goal-parts' ? [{ norm, parts: norm.step.parts }] : []
  })
  compiled.set(book, norms)
  return norms
}

const wanted = (bound: QuantityNorm['bound']): number =>
  bound.is === 'between' ? bound.least : bound.is === 'at-most' ? 0 : bound.count

/** What is asked of the goals: how many, that each is agreed, and the parts of each (CSCE-16 to 23). */
export function goalObligations(facts: GoalFacts, book: ResolvedBook): Obligation[] {
  const found: Obligation[] = []
  const live = liveGoals(facts.goals)
  for (const norm of goalNorms(book))
    if ('parts' in norm) partsOfGoals(found, norm, live, facts, book)
    else numberOfGoals(found, norm, live, facts, book)
  return found
}

function numberOfGoals(
  found: Obligation[],
  { norm, kinds, target }: Extract<GoalNorm, { norm: QuantityNorm }>,
  live: readonly Goal[],
  facts: GoalFacts,
  book: ResolvedBook,
): void {
  const { owner, agreedByOther } = book.settings.goals
  const count = live.filter(
    (goal) => isGoal(goal) && (kinds === null || (goal.kind !== null && kinds.includes(goal.kind))),
  ).length
  const ask: Ask = { code: 'set-goals', missing: Math.max(0, target - count) }
  const progress = { count, target, most: null }
  found.push(asked(norm, 'term', owner, { ask, progress, met: count >= target }, facts))
  if (!agreedByOther) return
  const other = otherParty(owner)
  // A goal's place is its row in the table while it is written, where unfinished ones have a row too.
  live.forEach((goal, index) => {
    if (!isGoal(goal)) return
    const what: Asked = { ask: { code: 'agree-goal', goal: index + 1 }, progress: null, met: goal.agreedByMentor }
    found.push(asked(norm, `${goal.id}:agreed`, other, what, facts))
  })
}

function partsOfGoals(
  found: Obligation[],
  { norm, parts }: Extract<GoalNorm, { parts: readonly GoalPart[] }>,
  live: readonly Goal[],
  facts: GoalFacts,
  book: ResolvedBook,
): void {
  const { owner } = book.settings.goals
  live.forEach((goal, index) => {
    for (const part of parts) {
      const subject = `${goal.id}:${part}`
      const ask: Ask = { code: 'complete-goal', goal: index + 1, part }
      if (part === 'attainable' || part === 'relevant') {
        for (const party of parties)
          found.push(asked(norm, subject, party, { ask, progress: null, met: goal[part][party] }, facts))
        continue
      }
      const late = part === 'end-date' ? lateness(goal, facts) : undefined
      const what: Asked =
        late === undefined
          ? { ask, progress: null, met: hasPart(goal, part) }
          : {
              ask: { code: 'move-deadline', goal: index + 1, part: 'end-date', because: late },
              progress: null,
              met: false,
            }
      found.push(asked(norm, subject, owner, what, facts))
    }
  })
}

const lateness = ({ deadline }: Goal, { writing }: GoalFacts) =>
  writing === null ? undefined : deadlineAdvice(deadline, writing.today, writing.term)[0]

type Asked = { ask: Ask; progress: Obligation['progress']; met: boolean }

function asked(
  { id, strength }: QuantityNorm | StepNorm,
  subject: string,
  party: Party,
  { ask, progress, met }: Asked,
  { since, edition }: GoalFacts,
): Obligation {
  return {
    key: `${id}/${subject}/${party}`,
    normId: id,
    edition,
    party,
    state: met ? 'met' : unmet(strength),
    strength,
    ask,
    progress,
    planned: 0,
    since,
    dueOn: null,
    until: null,
    remindFrom: !met && isAsked(strength) ? addDays(since, patience) : null,
    waitingOn: met ? null : party,
    coveredBy: null,
  }
}
