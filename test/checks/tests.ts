import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type Outcome } from './outcome.ts'

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  success: boolean
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
}

type Choice = { atATime?: number; without?: string }

export const runVitest = (projects: string[], { atATime, without }: Choice = {}): Promise<Outcome> =>
  counting([
    ...projects.flatMap((name) => ['--project', name]),
    ...(atATime === undefined ? [] : [`--maxWorkers=${atATime}`]),
    ...(without === undefined ? [] : [`--exclude=${without}`]),
  ])

/** The domain, every branch of which is under test (its thresholds say so). */
export const runDomain = (): Promise<Outcome> =>
  // What was compiled before is not counted exactly.
  counting(['--root', 'packages/domain', '--coverage'], { NODE_DISABLE_COMPILE_CACHE: '1' })

function counting(chosen: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return withReport(async (file) => {
    const args = ['run', ...chosen, '--reporter=dot', '--reporter=json']
    const { code } = await run('vitest', [...args, `--outputFile.json=${file}`], { stream: true, environment })
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    return counted(report.numPassedTests, report.numFailedTests, code)
  })
}

export async function runJourneys(): Promise<Outcome> {
  return withReport(async (file) => {
    const { code } = await run(
      'playwright',
      ['test', '--config', 'test/playwright.config.ts', '--reporter=line,json'],
      {
        stream: true,
        // Its workers colour whatever one asks and then complain about being asked.
        environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_NO_WARNINGS: '1' },
      },
    )
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
    return counted(stats.expected, stats.unexpected + stats.flaky, code)
  })
}

/** A run that fails without a failed test (a file that does not load, a set-up that breaks) is one failure. */
function counted(passed: number, failed: number, code: number): Outcome {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

async function withReport(work: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'ithaca-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
