import { expect, test } from 'vitest'
import { checkBook, presets, resolve, ruleBook, type Source, sourceSentence } from '../rules/index.ts'
import { takenOver } from './taken-over.ts'

const named = (source: Source) => sourceSentence(source, 'fr')

test.each(presets.map(({ key, book }) => ({ key, book })))(
  '$key, taken over, is the same but for what it names',
  ({ book }) => {
    const taken = ruleBook.parse(takenOver(book))
    const without = ({ norms, settings }: typeof book) => ({
      settings,
      norms: norms.map((norm) => ({ ...norm, source: null })),
    })
    expect(without(taken)).toEqual(without(book))
    const cited = [...taken.norms, ...(taken.off ?? [])].map(({ source }) => source)
    const all = [...cited, ...Object.values(taken.sources ?? {})].filter(
      ({ kind }) => kind === 'stated' || kind === 'inferred',
    )
    expect(all.length).toBeGreaterThan(0)
    for (const source of all) expect(named(source)).toMatch(/^Repris d’un modèle : /)
    expect(checkBook(resolve(taken))).toEqual(checkBook(resolve(book)))
  },
)

test('what was decided against is taken over as well, and what an association decided stays its own', () => {
  const [{ book } = { book: null }] = presets
  const [stated] = book?.norms.filter(({ source }) => source.kind === 'stated') ?? []
  if (!book || !stated) throw new Error('a preset has norms of a document')
  const own: Source = { kind: 'decided', by: { en: 'Us', fr: 'Nous' }, on: '2026-11-22' }
  const off = [
    { point: 'clause' as const, topic: 'respect' as const, source: stated.source },
    { point: 'clause' as const, topic: 'effort' as const, source: own },
  ]
  const { sources: _none, ...silent } = book
  const taken = takenOver({ ...silent, off })
  expect(taken.off?.map(({ source }) => named(source))).toEqual([
    expect.stringMatching(/^Repris d’un modèle : /),
    named(own),
  ])
  expect(taken.sources).toBeUndefined()
})
