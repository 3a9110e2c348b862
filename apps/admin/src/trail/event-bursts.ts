type Told = {
  type: string
  occurredAt: string
  actor?: { id: string } | null | undefined
  mentorship?: { id: string } | null | undefined
}

/** One line of the trail: the newest of a burst, how many it stands for, and when the first of them was. */
export type Burst<Event> = { event: Event; count: number; since: string }

const HOUR_MS = 3_600_000

const isOneMore = (event: Told, { event: newest }: Burst<Told>) =>
  event.type === 'GoalRevised' &&
  newest.type === event.type &&
  newest.actor?.id === event.actor?.id &&
  newest.mentorship?.id === event.mentorship?.id &&
  Date.parse(newest.occurredAt) - Date.parse(event.occurredAt) <= HOUR_MS

/** Newest first; goals are saved as one types, so revisions by one person of one pair within an hour are one line. */
export function foldBursts<Event extends Told>(events: readonly Event[]): Burst<Event>[] {
  const bursts: Burst<Event>[] = []
  for (const event of events) {
    const last = bursts.at(-1)
    if (last && isOneMore(event, last)) {
      last.count += 1
      last.since = event.occurredAt
    } else bursts.push({ event, count: 1, since: event.occurredAt })
  }
  return bursts
}
