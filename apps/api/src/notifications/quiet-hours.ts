import { addDays, localDay } from '@ithaca/domain/core'
import { momentAt } from '../tenancy/instants.ts'

/** When somebody wants no mail: from and until a time (`HH:mm`) of their own clock; over midnight where `until` is earlier. */
export type QuietHours = { from: string; until: string }

/** Ithaca's default. */
export const usualQuietHours: QuietHours = { from: '21:00', until: '07:00' }

/** When the quiet hours in which a moment lies are over; null when it lies in none. */
export function quietUntil(now: Date, hours: QuietHours | null, timeZone: string): Date | null {
  if (hours === null) return null
  const today = localDay(now, timeZone)
  for (const day of [addDays(today, -1), today]) {
    const begins = momentAt(day, hours.from, timeZone)
    const ends = momentAt(hours.until > hours.from ? day : addDays(day, 1), hours.until, timeZone)
    if (begins <= now && now < ends) return ends
  }
  return null
}
