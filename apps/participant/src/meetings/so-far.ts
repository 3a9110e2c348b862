export type CountedTask = {
  strength: 'GUIDELINE' | 'RECOMMENDED' | 'EXPECTED' | 'REQUIRED'
  count?: number | null | undefined
  target?: number | null | undefined
  most?: number | null | undefined
  planned: number
  since?: string | null | undefined
  until?: string | null | undefined
  norm: { measure?: string | undefined }
}

/** `asked`: fewer than are asked for. `between`: those are there. `suggested`: as many as are suggested; `beyond`: more. */
export type Zone = 'asked' | 'between' | 'suggested' | 'beyond'

export type SoFar = {
  count: number
  planned: number
  /** How many are asked for; null where none are. */
  asked: number | null
  least: number
  most: number
  until: string | null
  zone: Zone
}

const isAsked = ({ strength }: CountedTask) => strength === 'EXPECTED' || strength === 'REQUIRED'

/**
 * How far the meetings of the present year are, between what is asked for and what is suggested (CSCE-31, 32); null where
 * the program suggests no range.
 */
export function soFarOf(tasks: readonly CountedTask[]): SoFar | null {
  const contacts = tasks.filter(({ norm, target }) => norm.measure === 'contacts' && target != null)
  const range = contacts
    .filter(({ most }) => most != null)
    .toSorted((one, other) => (other.until ?? '~').localeCompare(one.until ?? '~'))
    .at(0)
  if (range?.target == null || range.most == null) return null
  const asked =
    contacts.find((task) => isAsked(task) && task.most == null && task.until === range.until)?.target ?? null
  const { target: least, most, planned } = range
  const count = range.count ?? 0
  const zone =
    asked !== null && count < asked ? 'asked' : count < least ? 'between' : count <= most ? 'suggested' : 'beyond'
  return { count, planned, asked, least, most, until: range.until ?? null, zone }
}

/** What is counted in the stretch of time that a day lies in; a norm that asks each of the two is told once. */
export function countedNow<Task extends CountedTask & { key: string }>(tasks: readonly Task[], today: string): Task[] {
  const seen = new Set<string>()
  return tasks.filter(({ key, norm, target, since, until }) => {
    if (norm.measure !== 'contacts' || target == null || (since && since > today)) return false
    if (until && until <= today) return false
    const stretch = key.slice(0, key.lastIndexOf('/'))
    if (seen.has(stretch)) return false
    seen.add(stretch)
    return true
  })
}
