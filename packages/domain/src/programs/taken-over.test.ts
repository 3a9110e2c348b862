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
