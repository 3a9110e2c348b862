import { draws, faces, type Cut, type Face } from './fonts.ts'

/** A stretch of text as it is drawn. `actual` is what was written, where that is not what is drawn. */
export type Run =
  { kind: 'text'; face: Face; text: string; actual?: string } | { kind: 'framed'; code: string; actual: string }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters of formulas and spacing that the faces lack, and that a reader knows in another spelling. */
const spelledOut: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2011': '-',
  '\u2010': '-',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '!=',
  '\u2248': '~',
  '\u2192': '->',
  '\u2190': '<-',
  '\u21d2': '=>',
  '\u25cf': '\u2022',
  '\u25aa': '\u2022',
  '\u2043': '-',
  '\u2028': ' ',
  '\u2029': ' ',
}

const isSpacing = /^[\p{Zs}]$/u
/** Joiners, marks of direction, controls and lone surrogates: they have no shape of their own. */
const isSilent = /^[\p{Cc}\p{Cf}\p{Cs}\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+$/u

const faceOf = (grapheme: string, cut: Cut) => {
  const own = faces(cut).find((face) => draws(face, grapheme))
  if (own !== undefined || !cut.startsWith('figtree')) return own
  return faces('newsreader-400-normal').find((face) => draws(face, grapheme))
}

const standInFor = (grapheme: string) => {
  const spelled = spelledOut[grapheme]
  if (spelled !== undefined) return spelled
  return isSpacing.test(grapheme) ? '\u00a0' : grapheme.normalize('NFKC')
}

const codeOf = (grapheme: string) => {
  const codes = [...grapheme]
    .filter((character) => !isSilent.test(character))
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return codes.length > 2 ? `${codes.slice(0, 2).join(' ')} \u2026` : codes.join(' ')
}

function runOf(grapheme: string, cut: Cut): Run | null {
  const face = faceOf(grapheme, cut)
  if (face !== undefined) return { kind: 'text', face, text: grapheme }
  if (isSilent.test(grapheme)) return null
  const standIn = standInFor(grapheme)
  const other = standIn === '' ? undefined : faceOf(standIn, cut)
  if (other !== undefined) return { kind: 'text', face: other, text: standIn, actual: grapheme }
  return { kind: 'framed', code: codeOf(grapheme), actual: grapheme }
}

/** One run for each thing a reader takes for one character, in reading order; silent characters are left out. */
export function runsOf(text: string, cut: Cut): Run[] {
  const runs: Run[] = []
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const run = runOf(segment, cut)
    if (run !== null) runs.push(run)
  }
  return runs
}

/**
 * The characters of a text that no typeface of the papers has, each once, in order: they are printed as a framed code.
 * A page shows them before somebody signs.
 */
export function uncoveredCharacters(text: string): string[] {
  const found = new Set<string>()
  for (const run of runsOf(text.replace(/\r\n?|\n/g, ' '), 'newsreader-400-normal'))
    if (run.kind === 'framed') found.add(run.actual)
  return [...found]
}
