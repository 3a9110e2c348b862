import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Arrivals, Fate } from './arrivals.ts'
import { mean, measure } from './measure.ts'

/** What is promised at four times the load that can be served. */
export const promised = { acceptedP99: 1_000, servedShare: 0.7, recoveredSeconds: 5 }
const times = 4
/** Answered later than this, a request after the rush is still one of the rush. */
const slowMs = 500
const health = ['/livez', '/readyz', '/metrics']

type Request = { method: 'POST'; path: string; headers: Record<string, string>; body: string }
type Options = { url: string; requests: Request[]; seconds: number }

export type Overload = {
  /** Answers a second when nobody asks for more. */
  capacity: number
  quietP99: number
  offered: number
  served: number
  servedShare: number
  acceptedP50: number
  acceptedP99: number
  turnedAway: number
  /** Neither served nor turned away: torn, or another status. */
  lost: number
  recoveredSeconds: number
  health: { asked: number; failed: number; p99: number }
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const ascending = (numbers: number[]) => numbers.toSorted((a, b) => a - b)

function raw({ method, path, headers, body }: Request, host: string): string {
  const lines = Object.entries({ ...headers, host, 'content-length': String(Buffer.byteLength(body)) })
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

function arrive(asked: Arrivals): Promise<Fate[][]> {
  const child = fork(join(import.meta.dirname, 'arrivals.ts'), { stdio: 'inherit' })
  child.send(asked)
  return new Promise((done, failed) => {
    child.once('message', (fates) => done(fates as Fate[][]))
    child.once('exit', () => failed(new Error('the arrivals ended early')))
  })
}

/** Asks for the three health addresses in turn until told to stop. */
function watchHealth(url: string) {
  const took: number[] = []
  let failed = 0
  let over = false
  const watching = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const since = performance.now()
      const answer = await fetch(url + (health[turn % health.length] ?? '')).catch(() => null)
      await answer?.arrayBuffer()
      took.push(performance.now() - since)
      if (!answer?.ok) failed += 1
      await new Promise((later) => setTimeout(later, 50))
    }
  })()
  return async () => {
    over = true
    await watching
    return { asked: took.length, failed, p99: at(ascending(took), 0.99) }
  }
}

/** Finds what can be served, offers four times that at a constant rate, then half of it, and tells what came of it. */
export async function benchOverload({ url, requests, seconds }: Options): Promise<Overload> {
  const before = await measure({ url, requests, seconds })
  const { hostname: host, port, host: name } = new URL(url)
  const found = before.perSecond
  const stopWatching = watchHealth(url)
  const phases = [
    { perSecond: times * found, seconds: 2 * seconds },
    { perSecond: found / 2, seconds: 6 },
  ]
  const [rush = [], after = []] = await arrive({
    host,
    port: Number(port),
    requests: requests.map((one) => raw(one, name)),
    phases,
  })
  const answered = await stopWatching()
  const capacity = mean(before, await measure({ url, requests, seconds }))
  const accepted = ascending(rush.filter(([, , status]) => status === 200).map(([, took]) => took))
  const turnedAway = rush.filter(([, , status]) => status === 503).length
  const rushMs = 2000 * seconds
  const late = after.filter(([, took, status]) => status !== 200 || took > slowMs).map(([since]) => since - rushMs)
  const served = accepted.length / (2 * seconds)
  return {
    capacity: capacity.perSecond,
    quietP99: capacity.p99,
    offered: times * found,
    served,
    servedShare: served / capacity.perSecond,
    acceptedP50: at(accepted, 0.5),
    acceptedP99: at(accepted, 0.99),
    turnedAway,
    lost: rush.length - accepted.length - turnedAway,
    recoveredSeconds: Math.max(0, ...late) / 1000,
    health: answered,
  }
}

export function overloadRows(seen: Overload): string {
  const { capacity, quietP99, offered, served, servedShare, acceptedP50, acceptedP99 } = seen
  const { turnedAway, lost, recoveredSeconds } = seen
  return [
    `\nOverload: a list of 20 mentorships, offered at four times what can be served, at a constant rate`,
    `  can be served      ${capacity.toFixed(0)} a second (p99 ${quietP99} ms)`,
    `  offered            ${offered.toFixed(0)} a second`,
    `  served             ${served.toFixed(0)} a second, ${(100 * servedShare).toFixed(0)} % (at least ${100 * promised.servedShare} %)`,
    `  their time         p50 ${acceptedP50.toFixed(0)} ms, p99 ${acceptedP99.toFixed(0)} ms (at most ${promised.acceptedP99} ms)`,
    `  told to come back  ${turnedAway} (503 with Retry-After); without an answer ${lost}`,
    `  recovered after    ${recoveredSeconds.toFixed(1)} s (at most ${promised.recoveredSeconds} s)`,
    `  health             ${seen.health.asked - seen.health.failed} of ${seen.health.asked} answered, p99 ${seen.health.p99.toFixed(0)} ms`,
  ].join('\n')
}

/** Each promise that was not kept, in words. */
export function unkept({ servedShare, acceptedP99, lost, recoveredSeconds, health: { failed } }: Overload): string[] {
  return [
    ...(servedShare < promised.servedShare ? ['under overload too few are served'] : []),
    ...(acceptedP99 > promised.acceptedP99 ? ['under overload the served wait too long'] : []),
    ...(lost > 0 ? ['under overload some have no answer'] : []),
    ...(recoveredSeconds > promised.recoveredSeconds ? ['after overload it does not recover'] : []),
    ...(failed > 0 ? ['under overload health does not answer'] : []),
  ]
}
