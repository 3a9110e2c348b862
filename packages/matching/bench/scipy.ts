import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Run, Timed } from './row.ts'

/** The arrays of a problem by name, and the name of the function of `scipy_peer.py` that solves it. */
export interface ScipyProblem {
  readonly solver: string
  readonly rows: number
  readonly columns: number
  readonly arrays: Readonly<Record<string, Int32Array | Float64Array>>
}

export interface Scipy {
  readonly run: Run
  readonly end: () => void
}

/** A Python process that holds the problem and solves it when asked; none where scipy is not installed, which it says once. */
export async function scipy({ solver, rows, columns, arrays }: ScipyProblem): Promise<Scipy | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'ithaca-bench-'))
  for (const [name, array] of Object.entries(arrays)) writeFileSync(join(folder, name), array)
  const python = spawn(
    'python3',
    [join(import.meta.dirname, 'scipy_peer.py'), solver, folder, String(rows), String(columns)],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
  python.stdin.on('error', () => undefined)
  const ready = await new Promise<boolean>((resolve) => {
    python.once('error', () => resolve(false))
    void lines.next().then((line) => resolve(line.done !== true))
  })
  const end = () => {
    python.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  if (!ready) {
    end()
    sayOnce()
    return undefined
  }
  const run = async () => {
    python.stdin.write('run\n')
    const line = await lines.next()
    if (line.done === true) throw new Error(`scipy could not solve it: ${solver}`)
    return JSON.parse(line.value) as Timed
  }
  return { run, end }
}

let isSaid = false
function sayOnce(): void {
  if (!isSaid) console.log('python3 with scipy is not installed: its rows are skipped.')
  isSaid = true
}
