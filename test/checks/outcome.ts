import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** How a stage of the checks ended: how many checks or tests passed and failed, and what to read about it. */
export interface Outcome {
  passed: number
  failed: number
  report?: string
}

export const root = join(import.meta.dirname, '../..')

export interface Ran {
  code: number
  output: string
}

/** Runs a program of node_modules in the root and collects what it prints; `stream` prints it at once as well. */
export async function run(
  program: string,
  args: string[],
  options: { cwd?: string; stream?: boolean; environment?: Record<string, string> } = {},
): Promise<Ran> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: {
      ...process.env,
      NO_COLOR: '1',
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const take = (chunk: Buffer) => {
    output += chunk.toString()
    if (options.stream) process.stdout.write(chunk)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (ended) => resolve(ended ?? 1))
  })
  return { code, output }
}

/** A check that either holds or not. */
export function holds({ code, output }: Ran): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output.trim() }
}

export function together(outcomes: Outcome[]): Outcome {
  const reports = outcomes.flatMap(({ report }) => report ?? [])
  return {
    passed: outcomes.reduce((sum, each) => sum + each.passed, 0),
    failed: outcomes.reduce((sum, each) => sum + each.failed, 0),
    ...(reports.length > 0 ? { report: reports.join('\n') } : {}),
  }
}
