import autocannon from 'autocannon'

export interface Measured {
  perSecond: number
  p50: number
  p99: number
  failed: number
}

export interface Load {
  url: string
  requests: autocannon.Request[]
  connections?: number
  seconds?: number
}

/** Warms up, then measures. */
export async function measure({ url, requests, connections = 32, seconds = 8 }: Load): Promise<Measured> {
  await autocannon({ url, requests, connections, duration: 2 })
  const result = await autocannon({ url, requests, connections, duration: seconds })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.mismatches,
  }
}

/** What two measures around another say of the time between them. */
export const mean = (one: Measured, other: Measured): Measured => ({
  perSecond: (one.perSecond + other.perSecond) / 2,
  p50: (one.p50 + other.p50) / 2,
  p99: (one.p99 + other.p99) / 2,
  failed: one.failed + other.failed,
})

export function row(name: string, { perSecond, p50, p99, failed }: Measured, peer: Measured): string {
  const ratio = (perSecond / peer.perSecond).toFixed(3)
  const numbers = [
    perSecond.toFixed(0).padStart(8),
    String(p50).padStart(7),
    String(p99).padStart(7),
    ratio.padStart(7),
  ]
  return `${name.padEnd(44)}${numbers.join('')}${failed > 0 ? `   ${failed} failed` : ''}`
}
