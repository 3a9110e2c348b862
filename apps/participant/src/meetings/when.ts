const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(zone, made)
  return made
}

export type Clock = { day: string; time: string }

/** What calendar and clock say somewhere: `2027-03-14` and `09:30`. */
export function clockAt(instant: Date | string, zone: string): Clock {
  const parts = formatOf(zone).formatToParts(new Date(instant))
  const {
    year = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
  } = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` }
}

const MINUTE_MS = 60_000
const HALF_DAY_MS = 43_200_000
const inUtc = ({ day, time }: Clock) => Date.parse(`${day}T${time}:00Z`)
/** How far a zone's clocks are ahead of UTC at an instant. */
const offsetAt = (ms: number, zone: string) =>
  inUtc(clockAt(new Date(ms), zone)) - Math.floor(ms / MINUTE_MS) * MINUTE_MS

/**
 * `once`: the instant that calendar and clock mean there. `skipped`: clocks are put forward past that time, so there is
 * none; `next` is what they show instead. `twice`: they are put back over it, so there are two.
 */
export type Meant =
  { is: 'once'; at: Date } | { is: 'skipped'; next: Clock } | { is: 'twice'; first: Date; second: Date }

export function meantBy(clock: Clock, zone: string): Meant {
  const utc = inUtc(clock)
  // Clocks change by at most a day's half, so the offsets around it are all there can be.
  const offsets = [...new Set([offsetAt(utc - HALF_DAY_MS, zone), offsetAt(utc + HALF_DAY_MS, zone)])]
  const [first, second] = offsets
    .map((offset) => utc - offset)
    .filter((ms) => inUtc(clockAt(new Date(ms), zone)) === utc)
    .toSorted((one, other) => one - other)
  if (first === undefined) return { is: 'skipped', next: clockAt(new Date(utc - Math.min(...offsets)), zone) }
  if (second === undefined) return { is: 'once', at: new Date(first) }
  return { is: 'twice', first: new Date(first), second: new Date(second) }
}

/** Whether two zones show the same at an instant. */
export const showTheSame = (instant: string, one: string, other: string): boolean => {
  const [here, there] = [clockAt(instant, one), clockAt(instant, other)]
  return here.day === there.day && here.time === there.time
}
