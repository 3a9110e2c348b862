import type { Cut } from './fonts.ts'
import { runsOf, type Run } from './runs.ts'

export interface Style {
  cut: Cut
  size: number
  /** From one baseline to the next, in points. */
  leading: number
  colour: string
}

export interface Line {
  runs: Run[]
  style: Style
  /** Space kept above the line; dropped at the top of a page. */
  before: number
}

/** The height that lines take one below the other, in points. */
export const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + line.before + line.style.leading, 0)

/** The width of one run in a style, in points. */
export type Measure = (run: Run, style: Style) => number

const breaksAfter = /[ \-\u2013\u2014/]$/

/** Neighbours drawn with one face become one run, so that kerning and ligatures work. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (
      run.kind === 'text' &&
      last?.kind === 'text' &&
      run.actual === undefined &&
      last.actual === undefined &&
      last.face === run.face
    )
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = []
  let word: Run[] = []
  for (const run of runs) {
    word.push(run)
    if (run.kind === 'framed' || breaksAfter.test(run.text)) {
      words.push(word)
      word = []
    }
  }
  if (word.length > 0) words.push(word)
  return words
}

/** Breaks a text into lines of at most `width` points. A word wider than the line is broken within. Nothing is lost. */
export function breakLines(text: string, style: Style, width: number, measure: Measure, before = 0): Line[] {
  const lines: Line[] = []
  const widthOf = (runs: readonly Run[]) => joined(runs).reduce((sum, run) => sum + measure(run, style), 0)
  const bare = (runs: readonly Run[]) => {
    const last = runs.at(-1)
    return last?.kind === 'text' && last.text === ' ' ? runs.slice(0, -1) : runs
  }
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    let line: Run[] = []
    let used = 0
    const close = () => {
      lines.push({ runs: joined(line), style, before: lines.length === 0 ? before : 0 })
      line = []
      used = 0
    }
    for (const word of wordsOf(runsOf(paragraph, style.cut))) {
      const taken = widthOf(bare(word))
      if (used > 0 && used + taken > width) close()
      if (taken <= width) {
        line.push(...word)
        used += widthOf(word)
        continue
      }
      for (const run of word) {
        const one = measure(run, style)
        if (used > 0 && used + one > width) close()
        line.push(run)
        used += one
      }
    }
    close()
  }
  return lines
}
