/** How many end in each month from today to three months ahead, soonest first; days are `YYYY-MM-DD`. */
export function endingByMonth(endings: readonly string[], today: string): { month: string; count: number }[] {
  const last = monthsLater(today.slice(0, 7), 3)
  const counts = new Map<string, number>()
  for (const day of endings.toSorted()) {
    const month = day.slice(0, 7)
    if (day >= today && month <= last) counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].map(([month, count]) => ({ month, count }))
}

function monthsLater(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
