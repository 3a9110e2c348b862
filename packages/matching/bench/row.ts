/** How long one run took, and what it found: the totals of all runs of a row must agree. */
export interface Timed {
  readonly milliseconds: number
  readonly total: number
}

export type Run = () => Timed | Promise<Timed>

/** One problem, our run of it, and those of the peers, each with the ratio that is aimed at. */
export interface Row {
  readonly name: string
  readonly ours: Run
  readonly peers?: readonly { readonly name: string; readonly run: Run; readonly aim?: number | undefined }[]
  /** Milliseconds, where the aim is a time. */
  readonly aim?: number
  /** What else is worth a line, after the runs. */
  readonly note?: () => string
  readonly end?: () => void
}

/** A row is made when its turn comes, so that its problem is not in memory before. */
export interface Bench {
  readonly name: string
  readonly make: () => Row | Promise<Row>
}

export function timed(run: () => number): Timed {
  const started = performance.now()
  const total = run()
  return { milliseconds: performance.now() - started, total }
}
