import { addDays, type Day, parties, type Party } from '../core/index.ts'
import { isAsked, type Obligation, patience, type Strength } from '../rules/index.ts'
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
 * which somebody looked: a day that was missed is made good once. Pieces of one norm that have no date, such as the parts
 * of goals, are one reminder: the first of them.
 */
export function remindersDue(
  all: readonly Obligation[],
  facts: Pick<MentorshipFacts, 'agreement'>,
  sent: readonly Reminded[],
  today: Day,
): ReminderDue[] {
  const subjects = new Set<string>()
  return all.flatMap((obligation) => {
    const { waitingOn, key, strength } = obligation
    if (waitingOn === null || !isTime(obligation, facts, today)) return []
    const line = isAsked(strength) ? 'reminder' : 'digest'
    const subject = subjectOf(obligation)
    return (waitingOn === 'pair' ? parties : [waitingOn]).flatMap((party): ReminderDue[] => {
      const told = sent.filter((one) => one.party === party && one.key.startsWith(subject))
      if (subjects.has(`${subject} ${party}`) || !isTurn(line, told, today)) return []
      subjects.add(`${subject} ${party}`)
      return [{ key, party, nth: told.length, fellOn: today, strength, line, obligation }]
    })
  })
}

const isDated = ({ dueOn, ask }: Obligation) => dueOn !== null || ask.code === 'sign-agreement'

const subjectOf = (obligation: Obligation) => (isDated(obligation) ? obligation.key : `${obligation.normId}/`)

/** Three reminders at most, a week apart; a suggestion is told once. */
function isTurn(line: ReminderDue['line'], told: readonly Reminded[], today: Day): boolean {
  if (told.length >= (line === 'digest' ? 1 : mostReminders)) return false
  return told.every(({ fellOn }) => addDays(fellOn, daysBetweenReminders) <= today)
}

/** Whether its time has come: nothing planned settles it, and what has no date can still be written. */
function isTime(obligation: Obligation, { agreement }: Pick<MentorshipFacts, 'agreement'>, today: Day): boolean {
  const { coveredBy, remindFrom, since, strength } = obligation
  if (coveredBy !== null || strength === 'guideline' || isPlanned(obligation)) return false
  if (isDated(obligation)) return remindFrom !== null && remindFrom <= today
  return agreement?.open === true && addDays(since, patience) <= today
}
