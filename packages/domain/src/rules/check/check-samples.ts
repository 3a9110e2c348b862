import { checkBook, type ProblemCode } from '../check-book.ts'
import type { Norm, QuantityNorm } from '../norm.ts'
import type { Off } from '../off.ts'
import { csce } from '../presets/csce.ts'
import { quantity } from '../presets/norms.ts'
import { resolve } from '../resolve.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'

// What the tests of publishing begin with: a sound book, with other norms and settings.

/** The book that the cases begin with. */
export const csceBook = resolve(csce)
export const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const
export const other = { ...asked, id: 'other' } as const

export type Some = { [Name in keyof Settings]?: Partial<Settings[Name]> }
export function bookOf(norms: Norm[], some: Some = {}, off: Off[] = []): ResolvedBook {
  const merged = Object.entries(csceBook.settings).map(([name, section]) => [
    name,
    { ...section, ...some[name as keyof Settings] },
  ])
  return { ...csceBook, norms, off, settings: Object.fromEntries(merged) as Settings }
}
export const codes = (norms: Norm[], some?: Some, off?: Off[]): ProblemCode[] =>
  checkBook(bookOf(norms, some, off)).map(({ code }) => code)

export const meetings = (id: string, bound: QuantityNorm['bound'], more: Partial<QuantityNorm> = {}): QuantityNorm =>
  quantity(
    { ...asked, id },
    {
      measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
      window: { length: 'year', counted: 'from-start' },
      bound,
      ...more,
    },
  )
export const atLeast = (count: number) => ({ is: 'at-least', count }) as const
export const atMost = (count: number) => ({ is: 'at-most', count }) as const
