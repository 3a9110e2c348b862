import type { Localized } from '../core/index.ts'
import type { RuleBook, Source } from '../rules/index.ts'

const fromModel = (document: Localized): Localized => ({
  en: `Taken over from a model: ${document.en}`,
  fr: `Repris d’un modèle : ${document.fr}`,
})

/** What another association’s document says or suggests was only taken over here: the source goes on naming it, as a model. */
function ofModel(source: Source): Source {
  if (source.kind === 'decided' || source.kind === 'default') return source
  const { document, place, requirements } = source
  const [says, inferred] = source.kind === 'stated' ? [source.says, source.inferred] : [source.why, null]
  return { kind: 'stated', document: fromModel(document), place, says, inferred, requirements }
}

/** A preset as an association takes it over: none of its documents becomes the association’s own. */
export function takenOver(book: RuleBook): RuleBook {
  const { norms, off, sources } = book
  const within = <Part extends { source: Source }>(part: Part): Part => ({ ...part, source: ofModel(part.source) })
  return {
    ...book,
    norms: norms.map(within),
    ...(off && { off: off.map(within) }),
    ...(sources && { sources: Object.fromEntries(Object.entries(sources).map(([at, one]) => [at, ofModel(one)])) }),
  }
}
