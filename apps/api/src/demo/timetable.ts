const dayLength = 86_400_000
const minute = 60_000
/** The story's people write between nine and five in Eastern Canada. */
const startOfWork = 14 * 60 * minute
const minutesApart = 7
const longestWait = 240

export type Step = (now: Date) => Promise<void>

/** The story as a timetable: what happens on which day before the seeding, and in whose lane. */
export class Timetable {
  private readonly days = new Map<number, Map<string, Step[]>>()

  /** Steps of one lane follow each other by some minutes; each lane has an hour of its own. */
  add(daysAgo: number, lane: string, step: Step): void {
    const day = this.days.get(daysAgo) ?? new Map<string, Step[]>()
    this.days.set(daysAgo, day)
    day.set(lane, [...(day.get(lane) ?? []), step])
  }

  /** Plays everything in order of time; `endOfDay` follows each day on which something happened. */
  async play(today: Date, endOfDay: (now: Date) => Promise<void>): Promise<void> {
    const midnight = Math.floor(today.getTime() / dayLength) * dayLength
    for (const [daysAgo, lanes] of [...this.days].toSorted(([a], [b]) => b - a)) {
      const opening = midnight - daysAgo * dayLength + startOfWork
      const steps = [...lanes].flatMap(([lane, own]) =>
        own.map((step, index) => ({ step, at: opening + (waitOf(lane) + index * minutesApart) * minute })),
      )
      let last = opening
      for (const { step, at } of steps.toSorted((a, b) => a.at - b.at)) {
        await step(new Date(at))
        last = at
      }
      await endOfDay(new Date(last + minute))
    }
  }
}

/** When in the day somebody comes to it: by their name, so that every seeding tells the same. */
const waitOf = (lane: string): number =>
  [...lane].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % longestWait, 7)

/** A day some months ahead, at the end of its month, as deadlines mostly are. */
export const monthsAhead = (today: Date, months: number): string =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
