export type PartyName = 'MENTOR' | 'PROTEGE' | 'EACH' | 'PAIR' | 'COMMITTEE' | 'STAFF' | 'APPLICANT'
export type StateName = 'MET' | 'OPEN' | 'DUE' | 'OVERDUE' | 'ADVICE'
export type StrengthName = 'GUIDELINE' | 'RECOMMENDED' | 'EXPECTED' | 'REQUIRED'

type Asked = {
  waitsOn?: PartyName | null | undefined
  settledWith?: string | null | undefined
  state: StateName
  strength: StrengthName
}

const urgency: Record<StateName, number> = { OVERDUE: 0, DUE: 1, OPEN: 2, ADVICE: 3, MET: 4 }
const weight: Record<StrengthName, number> = { REQUIRED: 0, EXPECTED: 1, RECOMMENDED: 2, GUIDELINE: 3 }

const concerns = (asked: PartyName, party: PartyName) => asked === party || asked === 'EACH' || asked === 'PAIR'

/**
 * What waits on this party, the most pressing first. What is met is left out, and what nobody can do any more, and what
 * another one settles, as a signature takes on the promises.
 */
export function openTasks<Task extends Asked>(tasks: readonly Task[], party: PartyName): Task[] {
  return tasks
    .filter(({ state, waitsOn, settledWith }) => state !== 'MET' && waitsOn && !settledWith && concerns(waitsOn, party))
    .toSorted(
      (one, other) => urgency[one.state] - urgency[other.state] || weight[one.strength] - weight[other.strength],
    )
}

type Named = { key: string; measure?: string | undefined; moment?: string | undefined }
export type TaskPlace =
  | 'goals'
  | 'agreement'
  | 'sign'
  | 'plan'
  | 'meetings'
  | 'renewal'
  | 'evaluation'
  | 'timeline'
  | 'review'
  | 'hours'
  | 'feedback'

/** What is told of once it was, and not planned. */
export const isToldOf = (kind: string | null | undefined): boolean => kind === 'INFORMAL' || kind === 'INTRODUCTION'

/** Where something is done: meetings are planned (what one of them needs has its page), goals among the goals; the end has its pages. */
export function placeOf({ key, measure, moment }: Named): TaskPlace {
  if (measure === 'contacts' || measure === 'months-with-contact') return 'plan'
  if (moment === 'each-meeting') return 'plan'
  if (moment === 'renewal') return 'renewal'
  if (moment === 'formal-end') return 'evaluation'
  if (key.startsWith('goal')) return 'goals'
  return key.includes('acknowledg') || key.startsWith('clause') ? 'sign' : 'agreement'
}

type OneAsked = { key: string; code?: string; contactKind?: string | null | undefined; norm: Named }

/**
 * The same of one thing asked: a timeline asks for the days of its phases besides the length of the whole, and a contact is
 * planned, or noted where the meetings are if it is only told of.
 */
export function placeOfTask({ key, code, contactKind, norm }: OneAsked): TaskPlace {
  if (code === 'review') return 'review'
  if (code === 'give-hours') return 'hours'
  if (code === 'give-feedback') return 'feedback'
  if (contactKind) return isToldOf(contactKind) ? 'meetings' : 'plan'
  return key.includes('/phases-') ? 'timeline' : placeOf(norm)
}

/** Of an agreement that changes or renews the first one: what it is for is said otherwise, for the start is long past. */
export const isLaterAgreement = (key: string): boolean => /\/agreement-(?!1\/)\d+\//.test(key)

/**
 * Goals are advised and the signature is required, yet who has no goal yet begins with one: signing an empty page first
 * would be the wrong way round.
 */
export function inOrder<Task extends Asked & { norm: Named }>(tasks: readonly Task[], goalCount: number): Task[] {
  if (goalCount > 0) return [...tasks]
  const about = (task: Task) => placeOf(task.norm) === 'goals'
  return [...tasks.filter(about), ...tasks.filter((task) => !about(task))]
}

type Counted = {
  count?: number | null | undefined
  target?: number | null | undefined
  planned: number
}

/** What is planned will settle it. */
export const isPlanned = ({ count, target, planned }: Counted): boolean =>
  target != null && planned > 0 && (count ?? 0) + planned >= target

/** A suggestion of more of what is asked: said beside it instead of a second time below. */
export function moreOf<
  Task extends Asked & Counted & { norm: Named; until?: string | null | undefined; most?: number | null | undefined },
>(task: Task, others: readonly Task[]): Task | null {
  if (placeOf(task.norm) !== 'plan' || task.state === 'ADVICE') return null
  return others.find(({ state, most, until }) => state === 'ADVICE' && most != null && until === task.until) ?? null
}
