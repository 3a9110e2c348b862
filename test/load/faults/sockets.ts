import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const established = '01'

/** How many connections a process has open with a port, its own or another's, as the kernel counts them. */
export function socketsOf(pid: number, port: number): number {
  const inodes = new Set<string>()
  for (const fd of readdirSync(`/proc/${pid}/fd`)) {
    try {
      inodes.add(/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '')
    } catch {
      // Closed meanwhile.
    }
  }
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const rows = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').split('\n').slice(1))
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(
      ([, local = '', remote = '', state]) => state === established && (local.endsWith(hex) || remote.endsWith(hex)),
    )
    .filter((columns) => inodes.has(columns[9] ?? '')).length
}
