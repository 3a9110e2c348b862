import type { Transaction } from '../tenancy/database.ts'
import { type QuietHours, usualQuietHours } from './quiet-hours.ts'

/**
 * `at-once`: reminders when they fall due, suggestions in the weekly digest. `weekly`: both in the digest. `only-due`: only
 * what is asked, never what is suggested. `none`: neither; a signature that is waited for, and a meeting that is planned,
 * moved or called off, come all the same (`isWanted`).
 */
export const rhythms = ['at-once', 'weekly', 'only-due', 'none'] as const
export type Rhythm = (typeof rhythms)[number]
export type Choice = { rhythm: Rhythm; quiet: QuietHours | null; revision: number }

const usual: Choice = { rhythm: 'at-once', quiet: usualQuietHours, revision: 0 }

/** A `time` column holds the time of day on the first day of 1970 in UTC. */
export const timeOf = (date: Date): string => date.toISOString().slice(11, 16)
export const timeColumn = (time: string): Date => new Date(`1970-01-01T${time}:00Z`)

/** How a person wants to be told; only readable in the name of that person. */
export async function choiceOf(tx: Transaction, personId: string): Promise<Choice> {
  const row = await tx.notificationChoice.findFirst({ where: { personId } })
  if (!row) return usual
  const { rhythm, quietFrom, quietUntil, revision } = row
  const quiet = quietFrom && quietUntil ? { from: timeOf(quietFrom), until: timeOf(quietUntil) } : null
  return { rhythm: rhythm as Rhythm, quiet, revision }
}
