import { morningOf } from '../year/round.ts'
import type { Moment, PostOffice } from './post.ts'
import { dayLength, endOfWork, startOfWork, type Timetable } from './timetable.ts'

/** The story of one association, and where it is told. */
export type Telling = { timetable: Timetable; timeZone: string; organizationId: () => string }

/**
 * Tells all stories side by side, day by day, up to today: what happens in one association does not wait for another, and
 * each day's jobs are done in its evening, those of all of them at once.
 */
export async function tell(tellings: readonly Telling[], today: Date, post: PostOffice): Promise<void> {
  const midnight = Math.floor(today.getTime() / dayLength) * dayLength
  for (let daysAgo = Math.max(...tellings.map(({ timetable }) => timetable.begins)); daysAgo >= 0; daysAgo -= 1) {
    const start = midnight - daysAgo * dayLength
    const mornings = tellings.flatMap((telling): Moment[] => {
      const now = morningOf(new Date(start).toISOString().slice(0, 10), telling.timeZone)
      const passes = telling.timetable.hasPass(daysAgo, start) && now <= today
      return passes ? [{ organizationId: telling.organizationId(), now }] : []
    })
    await post.pass(mornings)
    const told = await Promise.all(tellings.map(({ timetable }) => timetable.play(daysAgo, start + startOfWork)))
    const passed = new Set(mornings.map(({ organizationId }) => organizationId))
    // Mails that waited for somebody's morning farther west leave by the evening.
    const evening = new Date(Math.min(start + endOfWork, today.getTime()))
    await post.pass([...passed].map((organizationId) => ({ organizationId, now: evening })))
    const others = tellings.flatMap(({ organizationId }, index): Moment[] => {
      const last = told[index]
      return last && !passed.has(organizationId()) ? [{ organizationId: organizationId(), now: last }] : []
    })
    await post.workOff(others)
  }
}
