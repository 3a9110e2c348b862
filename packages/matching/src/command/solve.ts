// npm run -s solve -w packages/matching -- FILE [--objective pairs|score|fairest|stable] [--maximise] [--candidates K]
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findFlaw } from '../check.ts'
import { MatchingError } from '../errors.ts'
import { readProblem } from '../instance.ts'
import type { Objective } from '../problem.ts'
import { solveInstance } from '../solve.ts'
import { readFile } from './read-file.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    objective: { type: 'string' },
    maximise: { type: 'boolean' },
    candidates: { type: 'string' },
  },
})

/** One line of JSON about the file; it fails where the certificate does not hold. */
function solveFile(file: string): boolean {
  const problem = readFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file))
  const instance = readProblem({
    ...problem,
    ...(values.objective === undefined ? {} : { objective: values.objective as Objective }),
    ...(values.maximise === undefined ? {} : { minimise: false }),
  })
  const started = performance.now()
  const assignment = solveInstance(
    instance,
    values.candidates === undefined ? {} : { candidates: Number(values.candidates) },
  )
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

const [file] = positionals
if (file === undefined || positionals.length > 1) {
  process.stderr.write('One FILE is needed: npm run -s solve -w packages/matching -- FILE\n')
  process.exitCode = 1
} else {
  try {
    if (!solveFile(file)) process.exitCode = 1
  } catch (error) {
    const said = error instanceof MatchingError ? { fault: error.fault, ...error.place } : {}
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${JSON.stringify({ error: message, ...said })}\n`)
    process.exitCode = 1
  }
}
