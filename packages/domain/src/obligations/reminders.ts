import { addDays, type Day, parties, type Party } from '../core/index.ts'
import { isAsked, type Obligation, type Strength } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { isPlanned } from './obligations.ts'

/** A reminder that was decided on before, whether or not its mail has left. */
export type Reminded = { key: string; party: Party; nth: number; fellOn: Day }

/** `reminder`: a mail of its own, or as the person wishes; `digest`: a line in the weekly digest. */
export type ReminderDue = {
  key: string
  party: Party
  nth: number
  fellOn: Day
  strength: Strength
  line: 'reminder' | 'digest'
  obligation: Obligation
}

export const mostReminders = 3
export const daysBetweenReminders = 7

/**
 * Who is to be reminded of what today. Told from how things stand and from what was told before, not from the days on
 * which somebody looked: a day that was missed is made good once.
 */
export function remindersDue(
  all: readonly Obligation[],
  facts: Pick<MentorshipFacts, 'agreement'>,
  sent: readonly Reminded[],
  today: Day,
): ReminderDue[] {
  const advisedNorms = new Set<string>()
  return all.flatMap((obligation) => {
    const { waitingOn, coveredBy, key, strength, normId } = obligation
    if (waitingOn === null || coveredBy !== null || isPlanned(obligation)) return []
    const asked = isAsked(strength)
    if (asked ? !isTime(obligation, today) : !isAdviceTime(obligation, facts, today)) return []
    return (waitingOn === 'pair' ? parties : [waitingOn]).flatMap((party): ReminderDue[] => {
      const due = { key, party, fellOn: today, strength, obligation }
      if (asked) {
        const told = sent.filter((one) => one.key === key && one.party === party)
        const last = told.reduce((latest, { fellOn }) => (fellOn > latest ? fellOn : latest), '')
        if (told.length >= mostReminders || (last !== '' && today < addDays(last, daysBetweenReminders))) return []
        return [{ ...due, nth: told.length, line: 'reminder' }]
      }
      // Several pieces of one suggestion without a date are one line: the first.
      const subject = obligation.dueOn === null ? `${normId}/` : key
      const line = `${subject}${party}`
      const told = sent.some((one) => one.party === party && one.key.startsWith(subject))
      if (told || advisedNorms.has(line)) return []
      advisedNorms.add(line)
      return [{ ...due, nth: 0, line: 'digest' }]
    })
  })
}

const isTime = ({ state, remindFrom }: Obligation, today: Day) =>
  (state === 'due' || state === 'open') && remindFrom !== null && remindFrom <= today

/** Advice has the same window; what has no date is told once there was time for it, while it can still be written. */
const isAdviceTime = (
  obligation: Obligation,
  { agreement }: Pick<MentorshipFacts, 'agreement'>,
  today: Day,
): boolean => {
  const { strength, remindFrom, dueOn, since } = obligation
  if (strength !== 'recommended') return false
  if (dueOn !== null) return remindFrom !== null && remindFrom <= today
  return remindFrom === null && agreement?.open === true && addDays(since, 2 * daysBetweenReminders) <= today
}
