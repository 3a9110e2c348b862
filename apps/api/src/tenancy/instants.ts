const parts = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** What a wall clock in the zone shows at a moment, as if it were UTC. */
function wall(at: number, zone: string): number {
  const shown = Object.fromEntries(
    parts(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return Date.parse(
    `${shown['year']}-${shown['month']}-${shown['day']}T${shown['hour']}:${shown['minute']}:${shown['second']}Z`,
  )
}

/** The first moment of a local day; where a clock change skips midnight, the first one that exists. */
export const startOfDay = (day: string, zone: string): Date => momentAt(day, '00:00', zone)

/** When the clocks of a zone show a time (`HH:mm`) on a day; where a change skips it, as much later. */
export function momentAt(day: string, time: string, zone: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`)
  // Twice, since the offset at the first guess may be that of the other side of a clock change.
  let at = shown - (wall(shown, zone) - shown)
  at = shown - (wall(at, zone) - at)
  return new Date(at)
}
