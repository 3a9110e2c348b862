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
  const folders = ['apps', 'packages', 'prisma', 'test', 'scripts']
  const ran = await run('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders])
  // A parser that cannot read TypeScript sees no modules, and no violations either.
  const said = ran.output.split('\n‼ missing-tsc-transpiler')[0] ?? ''
  const seen = Number(/(\d+) modules/.exec(ran.output)?.[1] ?? 0)
  return holds(
    seen < 50 ? { code: 1, output: `Only ${seen} modules were seen.\n${ran.output}` } : { ...ran, output: said },
  )
}
