// Requests that come at a constant rate whether or not the earlier ones were answered, as people do (an open loop). A process
// of its own: fork it, send { host, port, requests, phases }, and it answers with what became of each.
import { connect, type Socket } from 'node:net'

export type Phase = { perSecond: number; seconds: number }
export type Arrivals = { host: string; port: number; requests: string[]; phases: Phase[] }
/** Of each request: milliseconds since the beginning, how long it took, and its status; 0 if it had no answer. */
export type Fate = [at: number, took: number, status: number]

const mostConnections = 6_000
const head = /^HTTP\/1\.1 (\d{3})[^]*?\r\ncontent-length: (\d+)\r\n/i

type Line = { socket: Socket; read: Buffer; under: { at: number; phase: number } | null }

/** Sends all of it and waits for the last answers. */
function run({ host, port, requests, phases }: Arrivals): Promise<Fate[][]> {
  const fates: Fate[][] = phases.map(() => [])
  const resting: Line[] = []
  let open = 0
  let under = 0
  const begun = performance.now()

  function settle(line: Line, status: number) {
    const { under: mine } = line
    if (!mine) return
    line.under = null
    under -= 1
    fates[mine.phase]?.push([mine.at - begun, performance.now() - mine.at, status])
  }

  function read(line: Line, chunk: Buffer) {
    line.read = line.read.length === 0 ? chunk : Buffer.concat([line.read, chunk])
    const end = line.read.indexOf('\r\n\r\n')
    if (end < 0) return
    const [, status, length] = head.exec(line.read.toString('latin1', 0, end + 2)) ?? []
    if (line.read.length < end + 4 + Number(length ?? 0)) return
    line.read = Buffer.alloc(0)
    settle(line, Number(status ?? 0))
    resting.push(line)
  }

  function opened(): Line {
    open += 1
    const line: Line = { socket: connect(port, host).setNoDelay(), read: Buffer.alloc(0), under: null }
    line.socket.on('data', (chunk: Buffer) => read(line, chunk))
    line.socket.on('error', () => line.socket.destroy())
    line.socket.on('close', () => {
      open -= 1
      const at = resting.indexOf(line)
      if (at >= 0) resting.splice(at, 1)
      settle(line, 0)
    })
    return line
  }

  function send(number: number, phase: number) {
    if (open >= mostConnections && resting.length === 0) {
      fates[phase]?.push([performance.now() - begun, 0, 0])
      return
    }
    const line = resting.pop() ?? opened()
    line.under = { at: performance.now(), phase }
    under += 1
    line.socket.write(requests[number % requests.length] ?? '')
  }

  return new Promise((done) => {
    let phase = 0
    let sent = 0
    let since = begun
    const timer = setInterval(() => {
      const now = performance.now()
      const current = phases[phase]
      if (!current) {
        if (under > 0 && now - since < 15_000) return
        clearInterval(timer)
        for (const { socket } of resting) socket.destroy()
        return done(fates)
      }
      const elapsed = Math.min((now - since) / 1000, current.seconds)
      for (const due = Math.floor(elapsed * current.perSecond); sent < due; sent += 1) send(sent, phase)
      if (elapsed < current.seconds) return
      phase += 1
      sent = 0
      since = now
    }, 2)
  })
}

process.once('message', (asked: Arrivals) => {
  void run(asked).then((fates) => process.send?.(fates, () => process.exit(0)))
})
