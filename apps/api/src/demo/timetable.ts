const dayLength = 86_400_000
const minute = 60_000
/** The story's people write between nine and five in Eastern Canada. */
const startOfWork = 14
const minutesApart = 9

export type Step = (now: Date) => Promise<void>

/** The story as a timetable: what happens on which day before the seeding, and in whose lane. */
export class Timetable {
  private readonly days = new Map<number, Map<string, Step[]>>()

  /** Steps of one lane follow each other; lanes of a day run side by side. */
  add(daysAgo: number, lane: string, step: Step): void {
    const day = this.days.get(daysAgo) ?? new Map<string, Step[]>()
    this.days.set(daysAgo, day)
    day.set(lane, [...(day.get(lane) ?? []), step])
  }

  /** Plays everything in order; `endOfDay` follows each day on which something happened. */
  async play(today: Date, endOfDay: (now: Date) => Promise<void>): Promise<void> {
    for (const daysAgo of [...this.days.keys()].toSorted((a, b) => b - a)) {
      const opening =
        Math.floor(today.getTime() / dayLength) * dayLength - daysAgo * dayLength + startOfWork * 60 * minute
      const lanes = [...(this.days.get(daysAgo)?.values() ?? [])]
      let last = opening
      await Promise.all(
        lanes.map(async (steps, lane) => {
          for (const [index, step] of steps.entries()) {
            const now =
              opening + ((index * lanes.length + lane) * minutesApart * minute) / Math.max(1, lanes.length / 4)
            last = Math.max(last, now)
            await step(new Date(now))
          }
        }),
      )
      await endOfDay(new Date(last + minute))
    }
  }
}

/** A day some months ahead, at the end of its month, as deadlines mostly are. */
export const monthsAhead = (today: Date, months: number): string =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
