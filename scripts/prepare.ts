import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'

const root = join(import.meta.dirname, '..')

const steps: Record<string, string> = {
  '@ithaca/database:generate': 'database client',
  '@ithaca/matching:generate': 'inner loops of the solver',
  '@ithaca/schema:generate': 'part of the schema that the apps carry',
  '@ithaca/admin:generate': 'typed operations of the admin app',
  '@ithaca/participant:generate': 'typed operations of the participant app',
  '@ithaca/admin:build': 'admin app',
  '@ithaca/participant:build': 'participant app',
}

/**
 * Generates what is not in the repository and, with `build`, builds both apps. What did not change comes from a cache.
 * Tells on one line each what is being made; everything else is said only when something fails.
 */
export async function prepare(tasks: ('generate' | 'build')[] = ['generate', 'build']): Promise<void> {
  const started = performance.now()
  const turbo = spawn(
    process.execPath,
    [
      join(root, 'node_modules/turbo/bin/turbo'),
      'run',
      ...tasks,
      '--output-logs=new-only',
      '--log-prefix=task',
      '--no-color',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: '1',
        TURBO_NO_UPDATE_NOTIFIER: '1',
        DO_NOT_TRACK: '1',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
      // Its own group, because ending turbo alone would leave what it started behind.
      detached: process.platform !== 'win32',
    },
  )
  const interrupt = (signal: NodeJS.Signals) => {
    if (turbo.pid !== undefined) process.kill(process.platform === 'win32' ? turbo.pid : -turbo.pid, signal)
    process.exit(130)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, interrupt)

  const output: string[] = []
  const read = (coloured: string) => {
    const line = stripVTControlCharacters(coloured)
    if (!line.includes('npm warn')) output.push(line)
    const [, task, rest] = /^(@ithaca\/[\w-]+:\w+): (.*)$/.exec(line) ?? []
    const name = task && steps[task]
    if (name && rest?.startsWith('cache miss')) console.log(`  making the ${name}`)
  }
  createInterface({ input: turbo.stdout }).on('line', read)
  createInterface({ input: turbo.stderr }).on('line', read)
  const code = await new Promise<number>((resolve, reject) => {
    turbo.once('error', reject)
    turbo.once('close', (ended) => resolve(ended ?? 1))
  })
  for (const signal of signals) process.off(signal, interrupt)
  if (code !== 0) throw new Error(`Could not ${tasks.join(' and ')}:\n${output.slice(-60).join('\n')}`)
  console.log(`  prepared in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** For scripts: what went wrong instead of a stack. */
export async function prepareOrExit(tasks?: ('generate' | 'build')[]): Promise<void> {
  try {
    await prepare(tasks)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
