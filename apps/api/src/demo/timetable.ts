import { morningOf } from '../year/round.ts'

const dayLength = 86_400_000
const minute = 60_000
/** The story's people write between nine and five in Eastern Canada. */
const startOfWork = 14 * 60 * minute
const endOfWork = 22 * 60 * minute
const minutesApart = 7
const longestWait = 240

export type Step = (now: Date) => Promise<void>
export type Playing = {
  /** The program's zone. */
  timeZone: string
  /** From this day on, each Monday has its daily pass; other days have one where they were asked to. */
  mondaysFrom: number
  /** The daily pass of a morning. */
  pass: Step
  /** Follows each day on which something happened. */
  endOfDay: Step
}

/** The story as a timetable: what happens on which day before the seeding, and in whose lane. */
export class Timetable {
  private readonly days = new Map<number, Map<string, Step[]>>()
  private readonly mornings = new Set<number>()

  /** Steps of one lane follow each other by some minutes; each lane has an hour of its own. */
  add(daysAgo: number, lane: string, step: Step): void {
    const day = this.days.get(daysAgo) ?? new Map<string, Step[]>()
    this.days.set(daysAgo, day)
    day.set(lane, [...(day.get(lane) ?? []), step])
  }

  /** Wants the daily pass of that morning: something may be told or asked. */
  passOn(daysAgo: number): void {
    this.mornings.add(daysAgo)
  }

  /** Plays everything in order of time, up to the moment of the seeding. */
  async play(today: Date, { timeZone, mondaysFrom, pass, endOfDay }: Playing): Promise<void> {
    const midnight = Math.floor(today.getTime() / dayLength) * dayLength
    for (let daysAgo = Math.max(...this.days.keys()); daysAgo >= 0; daysAgo -= 1) {
      const start = midnight - daysAgo * dayLength
      const morning = morningOf(dayOf(start), timeZone)
      const isMonday = daysAgo <= mondaysFrom && new Date(start).getUTCDay() === 1
      const passed = (isMonday || this.mornings.has(daysAgo)) && morning <= today
      if (passed) await pass(morning)
      const happened = await this.playDay(daysAgo, start + startOfWork)
      // Mails that waited for somebody's morning farther west leave by the evening.
      if (passed) await pass(new Date(Math.min(start + endOfWork, today.getTime())))
      else if (happened !== null) await endOfDay(happened)
    }
  }

  /** Answers with the moment after the last step, or null where there was none. */
  private async playDay(daysAgo: number, opening: number): Promise<Date | null> {
    const lanes = this.days.get(daysAgo)
    if (lanes === undefined) return null
    const steps = [...lanes].flatMap(([lane, own]) =>
      own.map((step, index) => ({ step, at: opening + (waitOf(lane) + index * minutesApart) * minute })),
    )
    let last = opening
    for (const { step, at } of steps.toSorted((a, b) => a.at - b.at)) {
      await step(new Date(at))
      last = at
    }
    return new Date(last + minute)
  }
}

/** When in the day somebody comes to it: by their name, so that every seeding tells the same. */
const waitOf = (lane: string): number =>
  [...lane].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % longestWait, 7)

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** A day some months ahead, at the end of its month, as deadlines mostly are. */
export const monthsAhead = (from: Date, months: number): string =>
  dayOf(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))

/** A day of the story as a date, and how many days ago that is: where it falls on a weekend, the Friday before. */
export function workday(today: Date, daysAgo: number): { day: string; daysAgo: number } {
  const at = Math.floor(today.getTime() / dayLength) * dayLength - daysAgo * dayLength
  const back = { 6: 1, 0: 2 }[new Date(at).getUTCDay()] ?? 0
  return { day: dayOf(at - back * dayLength), daysAgo: daysAgo + back }
}
