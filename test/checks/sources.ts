import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { holds, root, run, together, type Outcome } from './outcome.ts'

export async function checkFormat(): Promise<Outcome> {
  return holds(await run('prettier', ['--check', '--log-level=warn', '.']))
}

export async function checkLint(): Promise<Outcome> {
  return holds(await run('oxlint', ['--type-aware', '--deny-warnings', '--format=unix', '.']))
}

/** One check for each workspace. */
export async function checkTypes(): Promise<Outcome> {
  const workspaces = globSync('{apps/*,packages/*,prisma,test,scripts}/tsconfig.json', { cwd: root }).toSorted()
  const outcomes: Outcome[] = []
  for (const config of workspaces) {
    const outcome = holds(await run('tsc', ['-p', config, '--pretty', 'false']))
    outcomes.push(outcome.report ? { ...outcome, report: `${dirname(config)}\n${outcome.report}` } : outcome)
  }
  return together(outcomes)
}

export async function checkImports(): Promise<Outcome> {
  return holds(
    await run('depcruise', [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'apps',
      'packages',
      'prisma',
      'test',
      'scripts',
    ]),
  )
}
