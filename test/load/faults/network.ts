import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * `slow`: every packet some time late. `resets`: now and then a connection is torn. `half-open`: what is open is forgotten,
 * as by a router that lost its tables: nothing comes through and nobody is told, while new connections are fine.
 * `silent`: nothing at all moves, neither on what is open nor on what is opened.
 */
export type Weather = 'fair' | 'slow' | 'resets' | 'half-open' | 'silent'
export type Network = Awaited<ReturnType<typeof openNetwork>>

type Link = { sides: [Socket, Socket]; forgotten: boolean; waiting: (() => void)[] }

const tornOneIn = 40
const lateness = () => 30 + Math.random() * 120

/** A piece of network between whoever connects to it and a port of this machine, with weather of ours. */
export async function openNetwork(port: number) {
  let weather: Weather = 'fair'
  const links = new Set<Link>()
  const waitingOutside: (() => void)[] = []

  const tear = ({ sides }: Link) => sides.forEach((side) => side.resetAndDestroy())

  /** In order, each not before its time. */
  function passing(link: Link, to: Socket) {
    let last: Promise<unknown> = Promise.resolve()
    const later = (milliseconds: number, work: () => void) => {
      last = Promise.all([last, pause(milliseconds)]).then(() => to.destroyed || work())
    }
    return (work: () => void) => {
      if (link.forgotten) return
      if (weather === 'silent') link.waiting.push(() => later(0, work))
      else if (weather === 'resets' && Math.random() < 1 / tornOneIn) tear(link)
      else later(weather === 'slow' ? lateness() : 0, work)
    }
  }

  function join(from: Socket): void {
    const to = connect(port, '127.0.0.1')
    const link: Link = { sides: [from, to], forgotten: false, waiting: [] }
    links.add(link)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const pass = passing(link, other)
      one.on('data', (chunk: Buffer) => pass(() => void other.write(chunk)))
      one.on('error', () => pass(() => void other.resetAndDestroy()))
      one.on('close', () => {
        if (from.destroyed && to.destroyed) links.delete(link)
        pass(() => void other.end())
      })
    }
  }

  const server = createServer((from) => {
    from.on('error', () => {})
    if (weather !== 'silent') join(from)
    else waitingOutside.push(() => !from.destroyed && join(from))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  return {
    port: address.port,
    set(next: Weather): void {
      weather = next
      if (next === 'half-open') for (const link of links) link.forgotten = true
      if (next === 'silent') return
      for (const link of links) link.waiting.splice(0).forEach((work) => work())
      waitingOutside.splice(0).forEach((work) => work())
    },
    /** What keepalives find out in the end; here the kernel answers them in place of who is gone. */
    letGo(): void {
      for (const link of links) if (link.forgotten) link.sides.forEach((side) => side.destroy())
    },
    close(): Promise<void> {
      for (const link of links) tear(link)
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
