export type PartyName = 'MENTOR' | 'PROTEGE' | 'EACH' | 'PAIR' | 'COMMITTEE' | 'STAFF' | 'APPLICANT'
export type StateName = 'MET' | 'OPEN' | 'DUE' | 'OVERDUE' | 'ADVICE'
export type StrengthName = 'GUIDELINE' | 'RECOMMENDED' | 'EXPECTED' | 'REQUIRED'

type Asked = { party: PartyName; waitsOn?: PartyName | null; state: StateName; strength: StrengthName }

const urgency: Record<StateName, number> = { OVERDUE: 0, DUE: 1, OPEN: 2, ADVICE: 3, MET: 4 }
const weight: Record<StrengthName, number> = { REQUIRED: 0, EXPECTED: 1, RECOMMENDED: 2, GUIDELINE: 3 }

const concerns = (asked: PartyName, party: PartyName) => asked === party || asked === 'EACH' || asked === 'PAIR'

/** What waits on this party, the most pressing first; what is met is left out. */
export function openTasks<Task extends Asked>(tasks: readonly Task[], party: PartyName): Task[] {
  return tasks
    .filter((task) => task.state !== 'MET' && concerns(task.waitsOn ?? task.party, party))
    .toSorted(
      (one, other) => urgency[one.state] - urgency[other.state] || weight[one.strength] - weight[other.strength],
    )
}

export type TaskPlace = 'goals' | 'agreement' | 'sign'

/** Where something is done: what is asked of goals among the goals, a signature at the signing. */
export function placeOf(normKey: string): TaskPlace {
  if (normKey.startsWith('goal')) return 'goals'
  return isSignature(normKey) || normKey.startsWith('clause') ? 'sign' : 'agreement'
}

const isSignature = (normKey: string) => normKey.includes('acknowledg')

/** Promises are taken on by signing: beside the signature they are no tasks of their own. */
export function withoutCovered<Task extends { norm: { key: string } }>(tasks: readonly Task[]): Task[] {
  if (!tasks.some(({ norm }) => isSignature(norm.key))) return [...tasks]
  return tasks.filter(({ norm }) => isSignature(norm.key) || placeOf(norm.key) !== 'sign')
}

/**
 * Goals are advised and the signature is required, yet who has no goal yet begins with one: signing an empty page first
 * would be the wrong way round.
 */
export function inOrder<Task extends Asked & { norm: { key: string } }>(
  tasks: readonly Task[],
  goalCount: number,
): Task[] {
  if (goalCount > 0) return [...tasks]
  const about = (task: Task) => placeOf(task.norm.key) === 'goals'
  return [...tasks.filter(about), ...tasks.filter((task) => !about(task))]
}
