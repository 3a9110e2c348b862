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

/** What a program said when it ended, and of faults of ours. */
function remarkable(output: string): string[] {
  const lines = output.split('\n')
  return lines.filter(
    (line, at) =>
      /unexpected error|request failed/.test(line) ||
      lines.slice(at, at + 12).some((next) => /^ended with [0-9]/.test(next)),
  )
}

/** What is broken, said as a failure, with what the API said of it; the first of them are enough to see what it is. */
export function judged(broken: readonly string[], output: () => string): void {
  if (broken.length === 0) return
  for (const one of broken.slice(0, 20)) console.error(`  broken: ${one}`)
  console.error(`  ${broken.length} broken`)
  for (const said of remarkable(output()).slice(-60)) console.error(`  | ${said.slice(0, 1_500)}`)
  process.exitCode = 1
}
