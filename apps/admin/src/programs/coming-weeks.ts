const none = { meetings: 0, dues: 0, deadlines: 0, ends: 0, renewals: 0 }
export type Coming = { day: string } & typeof none
export type Week = { from: string; to: string } & Omit<Coming, 'day'>

const DAY_MS = 86_400_000
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const dayAfter = (day: string, days: number) => new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The Sunday that ends the week of a day. */
const sundayOf = (day: string) => dayAfter(day, (7 - new Date(noon(day)).getUTCDay()) % 7)

/** What comes, by week: the first from today to Sunday, then Monday to Sunday; weeks without anything are left out. */
export function byWeek(days: readonly Coming[], today: string): Week[] {
  const weeks = new Map<string, Week>()
  for (const { day, meetings, dues, deadlines, ends, renewals } of days) {
    const to = sundayOf(day)
    const monday = dayAfter(to, -6)
    const week = weeks.get(to) ?? { from: monday < today ? today : monday, to, ...none }
    week.meetings += meetings
    week.dues += dues
    week.deadlines += deadlines
    week.ends += ends
    week.renewals += renewals
    weeks.set(to, week)
  }
  return [...weeks.values()].toSorted((one, other) => (one.to < other.to ? -1 : 1))
}

export const isNextWeek = (monday: string, today: string): boolean => monday === dayAfter(sundayOf(today), 1)
