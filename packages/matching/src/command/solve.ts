// npm run -s solve -w packages/matching -- FILE [--objective pairs|score|fairest|stable] [--maximise] [--candidates K]
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findFlaw } from '../check.ts'
import { MatchingError } from '../errors.ts'
import { readProblem } from '../instance.ts'
import type { Objective } from '../problem.ts'
import { solveInstance } from '../solve.ts'
import { readFile } from './read-file.ts'

/** What the command was told. Throws where there is not one FILE, or an option is not known. */
function told() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      objective: { type: 'string' },
      maximise: { type: 'boolean' },
      candidates: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new Error('One FILE is needed: npm run -s solve -w packages/matching -- FILE')
  return { file, ...values }
}

/** One line of JSON about the file; it fails where the certificate does not hold. */
function solveFile({ file, objective: wanted, maximise, candidates }: ReturnType<typeof told>): boolean {
  const problem = readFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file))
  const instance = readProblem({
    ...problem,
    ...(wanted === undefined ? {} : { objective: wanted as Objective }),
    ...(maximise === undefined ? {} : { minimise: false }),
  })
  const started = performance.now()
  const assignment = solveInstance(instance, candidates === undefined ? {} : { candidates: Number(candidates) })
  const solved = performance.now()
  const flaw = findFlaw(instance, assignment)
  const { objective, rows, columns, total, row, unmatchedRows, certificate } = assignment
  const line = {
    ...{ objective, rows, columns, total, pairs: row.length, unmatchedRows: unmatchedRows.length },
    ...(certificate.kind === 'fairest' ? { worst: certificate.worst } : {}),
    milliseconds: Math.round(10 * (solved - started)) / 10,
    certificateChecked: flaw === undefined,
    checkMilliseconds: Math.round(10 * (performance.now() - solved)) / 10,
    ...(flaw ? { flaw } : {}),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
  return flaw === undefined
}

try {
  if (!solveFile(told())) process.exitCode = 1
} catch (error) {
  const said = error instanceof MatchingError ? { fault: error.fault, ...error.place } : {}
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${JSON.stringify({ error: message, ...said })}\n`)
  process.exitCode = 1
}
