import type { Locale } from '../core/index.ts'
import type { Norm } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'
import { normSentence } from './sentences.ts'
import { settingLines } from './setting-lines.ts'

/** What a program is like, for somebody who is about to begin one: how it works, and the weightiest of what it asks. */
export type Glance = { works: string[]; asks: string[]; more: number }

const told = ['agreement.form', 'term.months', 'term.range', 'matching.publishedBy', 'oversight.checkInWeeks']
const mostAsked = 6

/** Promises are the words of an agreement and are read there; of the rest, what is counted comes first, then by strength. */
export function glanceOf(book: ResolvedBook, locale: Locale): Glance {
  const lines = settingLines(book, locale)
  const works = told.flatMap((path) => lines.filter(({ key }) => key === path).map(({ sentence }) => sentence))
  const asked = book.norms.filter(({ kind }) => kind !== 'clause').toSorted((one, other) => weight(other) - weight(one))
  return {
    works,
    asks: asked.slice(0, mostAsked).map((norm) => normSentence(norm, book, locale)),
    more: Math.max(0, asked.length - mostAsked),
  }
}

const byStrength = { guideline: 0, recommended: 1, expected: 2, required: 3 }
const weight = ({ kind, strength }: Norm) => (kind === 'quantity' ? 4 : 0) + byStrength[strength]
