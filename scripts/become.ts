import { spawn } from 'node:child_process'

/**
 * Runs another program in place of this process, so that a signal to the one reaches the other and nothing is left
 * behind. Where the system cannot do that, it is started as a child that gets the signals.
 */
export function become(args: string[], environment: Record<string, string> = {}): void {
  const env = { ...process.env, ...environment }
  if (process.execve && process.platform !== 'win32') {
    process.execve(process.execPath, [process.execPath, ...args], env)
  }
  const child = spawn(process.execPath, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
