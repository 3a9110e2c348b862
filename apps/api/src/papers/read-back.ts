import { inflateSync } from 'node:zlib'

/** What a reader of a paper gets, read back from its bytes: for tests of what is really in the file. */
export interface ReadBack {
  /** The file as one character a byte: its objects are in the clear, its streams are not. */
  raw: string
  pages: string[]
}

const utf16 = (bytes: string) => {
  const swapped = Buffer.from(bytes, 'latin1')
  return swapped
    .subarray(0, swapped.length - (swapped.length % 2))
    .swap16()
    .toString('utf16le')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A literal string of the file: escapes undone, UTF-16 where it says so. */
function literal(written: string): string {
  const bytes = written.replace(/\\([\s\S])/g, (_whole, sign: string) => escapes[sign] ?? sign)
  return bytes.startsWith('\u00fe\u00ff') ? utf16(bytes.slice(2)) : bytes
}

function charactersOf(cmap: string): string[] {
  const found: string[] = []
  for (const [, start = '', entries = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(start, 16)
    for (const [at, [, codes = '']] of [...entries.matchAll(/<([^>]*)>/g)].entries())
      found[first + at] = utf16(Buffer.from(codes.replaceAll(' ', ''), 'hex').toString('latin1'))
  }
  return found
}

function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  const steps =
    /\/Span <<\s*\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)\s*>> BDC|\/(\w+) (?:<<[\s\S]*?>> )?B[DM]C|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g
  const open: ('stand-in' | 'plain')[] = []
  let characters: readonly string[] = []
  let text = ''
  for (const [step, actual, tag, font, glyphs] of content.matchAll(steps)) {
    if (actual !== undefined) {
      if (!open.includes('stand-in')) text += literal(actual)
      open.push('stand-in')
    } else if (tag !== undefined) open.push('plain')
    else if (step === 'EMC') open.pop()
    else if (font !== undefined) characters = fonts.get(font) ?? []
    else if (glyphs !== undefined && !open.includes('stand-in'))
      for (const [, hex = ''] of glyphs.matchAll(/<([0-9a-f]*)>/g))
        for (const [glyph] of hex.matchAll(/.{4}/g)) text += characters[Number.parseInt(glyph, 16)] ?? ''
  }
  return text
}

/** Reads a paper of ours back; no general reader of PDF. */
export function readBack(bytes: Uint8Array): ReadBack {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(id, body)
  const stream = (id: string) => {
    const body = objects.get(id) ?? ''
    const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? ''
    return body.includes('FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
  }
  const fonts = new Map<string, readonly string[]>()
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1]
    if (map !== undefined) fonts.set(name, charactersOf(stream(map)))
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  return {
    raw,
    pages: pages.map((page) => textOf(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''), fonts)),
  }
}
