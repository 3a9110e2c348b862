const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0]
  return (low + high) / 2
}

/** Median and longest of some outages. */
export const outages = (what: string, lengths: readonly number[]): string =>
  `  ${what.padEnd(46)}${lengths.length} times, until a write was acknowledged again: median ${seconds(median(lengths))}, longest ${seconds(Math.max(...lengths))}`

export const line = (what: string, value: number | string): string => `  ${what.padEnd(46)}${value}`

/** What is broken, said as a failure; the first of them are enough to see what it is. */
export function judged(broken: readonly string[]): void {
  for (const one of broken.slice(0, 20)) console.error(`  broken: ${one}`)
  if (broken.length === 0) return
  console.error(`  ${broken.length} broken`)
  process.exitCode = 1
}
