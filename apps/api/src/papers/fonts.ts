import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { unpacked } from './unpacked.ts'

const require = createRequire(import.meta.url)

/** The cuts a paper is set in; each file holds one script's letters only. */
const cuts = {
  'newsreader-400-normal': ['latin', 'latin-ext', 'vietnamese'],
  'newsreader-400-italic': ['latin', 'latin-ext', 'vietnamese'],
  'newsreader-500-normal': ['latin', 'latin-ext', 'vietnamese'],
  'figtree-400-normal': ['latin', 'latin-ext'],
  'figtree-600-normal': ['latin', 'latin-ext'],
} as const

export type Cut = keyof typeof cuts

export interface Face {
  name: string
  file: string
}

const facesOf = new Map<Cut, readonly Face[]>()

/** The files of one cut, in the order in which they are asked for a character. */
export function faces(cut: Cut): readonly Face[] {
  const known = facesOf.get(cut)
  if (known !== undefined) return known
  const [family, weight, slant] = cut.split('-')
  const found = cuts[cut].map((script) => {
    const name = `${family}-${script}-${weight}-${slant}`
    return { name, file: require.resolve(`@fontsource/${family}/files/${name}.woff`) }
  })
  facesOf.set(cut, found)
  return found
}

const fonts = new Map<string, Buffer>()

/** The font of a face, unpacked once in this process. */
export function fontOf({ name, file }: Face): Buffer {
  const font = fonts.get(name) ?? unpacked(readFileSync(file))
  fonts.set(name, font)
  return font
}

const coverage = new Map<string, ReadonlySet<number>>()

/** Whether a face can draw every character of a grapheme. */
export function draws(face: Face, grapheme: string): boolean {
  let covered = coverage.get(face.name)
  if (covered === undefined) {
    const font = create(fontOf(face))
    covered = new Set(font.characterSet)
    coverage.set(face.name, covered)
  }
  for (const character of grapheme) if (!covered.has(character.codePointAt(0) ?? 0)) return false
  return true
}
