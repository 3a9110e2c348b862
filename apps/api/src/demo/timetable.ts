export const dayLength = 86_400_000
const minute = 60_000
/** The story's people write between nine and five on the east coast. */
export const startOfWork = 14 * 60 * minute
export const endOfWork = 22 * 60 * minute
const minutesApart = 7
const longestWait = 240

export type Step = (now: Date) => Promise<unknown>

/** The story of an association as a timetable: what happens on which day before the seeding, and in whose lane. */
export class Timetable {
  private readonly days = new Map<number, Map<string, Step[]>>()
  private readonly mornings = new Set<number>()
  private readonly mondaysFrom: number

  /** From that day on each Monday has its daily pass: before, there is nothing of which anybody needs to be reminded. */
  constructor(mondaysFrom: number) {
    this.mondaysFrom = mondaysFrom
  }

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

  /** The day on which it begins. */
  get begins(): number {
    return Math.max(...this.days.keys())
  }

  /** Whether that morning has its daily pass. */
  hasPass(daysAgo: number, start: number): boolean {
    if (daysAgo >= this.begins) return false
    return this.mornings.has(daysAgo) || (daysAgo <= this.mondaysFrom && new Date(start).getUTCDay() === 1)
  }

  /** Answers with the moment after the last step, or null where there was none. */
  async play(daysAgo: number, opening: number): Promise<Date | null> {
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
