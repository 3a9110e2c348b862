/** A `date` column holds the day as midnight in UTC; the domain knows days as `YYYY-MM-DD`. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)
