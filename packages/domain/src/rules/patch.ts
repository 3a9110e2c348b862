import { canonicalJson, type Json, type Localized, type Refusal } from '../core/index.ts'
import type { Norm, NormParty, Source, Strength, Window } from './norm.ts'
import { called, type RoleWord } from './noun-forms.ts'
import { decidedAgainst, withDecision, withoutDecision } from './patch/decisions.ts'
import { completed, idOf, inPlaceOf } from './patch/norm-given.ts'
import { withWords } from './patch/words.ts'
import type { RuleBook } from './rule-book.ts'

/** What of a norm is another; what is left out stays. Figures are those of its bound. */
export type NormRevision = {
  norm: string
  strength?: Strength | undefined
  party?: NormParty | undefined
  count?: number | undefined
  least?: number | undefined
  most?: number | undefined
  window?: Window['length'] | undefined
  everyMonths?: number | undefined
  everyWeeks?: number | undefined
  leadHours?: number | undefined
  text?: Localized | undefined
}

/**
 * One change of a draft, small enough to be taken back: of a norm, of what is decided against, of a setting by its path
 * (`term.months`), or of a text by its place. A norm that is added may leave out its key, its source and what it leaves to nobody.
 */
export type RulePatch =
  | { does: 'revise'; revision: NormRevision }
  | { does: 'replace'; norm: string; by: unknown }
  | { does: 'add'; norm: unknown; before: string | null }
  | { does: 'put-back'; norm: string }
  | { does: 'decide-against'; norm: string }
  | { does: 'decide-against-point'; point: unknown }
  | { does: 'reconsider'; off: string }
  | { does: 'say'; at: string; text: Localized }
  | { does: 'move'; norm: string; before: string | null }
  | { does: 'remove'; norm: string }
  | { does: 'set'; path: string; value: unknown }
  | { does: 'silence'; path: string }
  /** What the two roles are called, from which follow all the forms that sentences need. */
  | { does: 'call'; words: readonly RoleWord[] }

export type RulePatchRefusalCode =
  | 'norm-unknown'
  | 'norm-has-no-such-part'
  | 'norm-keeps-its-key'
  | 'norm-already-there'
  | 'decision-unknown'
  | 'text-unknown'
  | 'setting-unknown'

type Patched = { book: unknown; refusals: Refusal<RulePatchRefusalCode>[] }
type Loose = Omit<RuleBook, 'norms' | 'settings' | 'off'> & {
  norms: readonly unknown[]
  off?: readonly unknown[] | undefined
  settings: Readonly<Record<string, unknown>>
}

/** What changes go by: that the association has decided them, and the norms of the edition that holds, to put back from. */
type Ground = { decided: Source; inForce: readonly Norm[] }

/**
 * The book with changes made one after the other; refused with the number of each that finds nothing to change. What is
 * revised is no longer what a document says, so it is `decided`. What comes out is read as any book that is handed in.
 */
export function patchBook(
  book: RuleBook,
  patches: readonly RulePatch[],
  decided: Source,
  inForce: readonly Norm[] = [],
): Patched {
  const refusals: Refusal<RulePatchRefusalCode>[] = []
  const patched = patches.reduce<Loose>((before, patch, index) => {
    const next = patchOnce(before, patch, { decided, inForce })
    if (typeof next !== 'string') return next
    refusals.push({ code: next, at: `patches.${index}` })
    return before
  }, book)
  return { book: patched, refusals }
}

const placeOf = (book: Loose, id: string) => book.norms.findIndex((norm) => idOf(norm) === id)

function patchOnce(book: Loose, patch: RulePatch, ground: Ground): Loose | RulePatchRefusalCode {
  const { decided } = ground
  switch (patch.does) {
    case 'set':
    case 'silence':
      return setIn(book, patch, decided)
    case 'call':
      return withLabels(book, patch.words, decided)
    case 'add':
      return putBefore(book, completed(patch.norm, book.norms, decided), patch.before)
    case 'put-back':
      return putBack(book, patch.norm, ground.inForce)
    case 'decide-against-point':
      return { ...book, off: withDecision(book.off ?? [], patch.point, decided) }
    case 'reconsider': {
      const off = withoutDecision(book.off ?? [], patch.off)
      return off ? { ...book, off } : 'decision-unknown'
    }
    case 'say':
      return withWords(book, { ...patch, decided }) ?? 'text-unknown'
    case 'revise':
    case 'replace':
    case 'move':
    case 'remove':
    case 'decide-against':
      return patchNorm(book, patch, decided)
  }
}

type OfNorm = Extract<RulePatch, { does: 'revise' | 'replace' | 'move' | 'remove' | 'decide-against' }>

function patchNorm(book: Loose, patch: OfNorm, decided: Source): Loose | RulePatchRefusalCode {
  const id = patch.does === 'revise' ? patch.revision.norm : patch.norm
  const place = placeOf(book, id)
  const found = book.norms[place]
  if (found === undefined) return 'norm-unknown'
  const norm = found as Norm
  const others = { ...book, norms: book.norms.filter((_norm, index) => index !== place) }
  if (patch.does === 'remove') return others
  if (patch.does === 'move') return putBefore(others, norm, patch.before)
  if (patch.does === 'decide-against')
    return { ...others, off: withDecision(book.off ?? [], decidedAgainst(norm, decided), decided) }
  const revised = patch.does === 'replace' ? inPlaceOf(norm, patch.by, decided) : revise(norm, patch.revision)
  if (revised === null) return patch.does === 'replace' ? 'norm-keeps-its-key' : 'norm-has-no-such-part'
  const said = typeof revised === 'object' ? { ...revised, source: decided } : revised
  const isSame = canonicalJson(said as Json) === canonicalJson({ ...norm, source: decided })
  return isSame ? book : { ...book, norms: book.norms.with(place, said) }
}

/** Where it stood: before the next of the norms after it that is still there. */
function putBack(book: Loose, id: string, inForce: readonly Norm[]): Loose | RulePatchRefusalCode {
  const place = inForce.findIndex((norm) => norm.id === id)
  const norm = inForce[place]
  if (norm === undefined) return 'norm-unknown'
  if (placeOf(book, id) >= 0) return 'norm-already-there'
  const next = inForce.slice(place + 1).find((one) => placeOf(book, one.id) >= 0)
  return putBefore(book, norm, next?.id ?? null)
}

function putBefore(book: Loose, norm: unknown, before: string | null): Loose | RulePatchRefusalCode {
  if (before === null) return { ...book, norms: [...book.norms, norm] }
  const place = placeOf(book, before)
  return place < 0 ? 'norm-unknown' : { ...book, norms: book.norms.toSpliced(place, 0, norm) }
}

/** Null where it has no such part: no figure, no window, no words. */
function revise(norm: Norm, { norm: _id, strength, party, ...parts }: NormRevision): Norm | null {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  const kept = { ...norm, ...(strength && { strength }), ...(party && { party }) }
  return given.reduce<Norm | null>((before, [part, value]) => before && revisePart(before, part, value), kept)
}

function revisePart(norm: Norm, part: string, value: unknown): Norm | null {
  if (norm.kind === 'clause' && part === 'text') return { ...norm, text: value as Localized }
  if (norm.kind === 'quantity' && part === 'window')
    return { ...norm, window: { ...norm.window, length: value as Window['length'] } }
  if (norm.kind === 'quantity' && part in norm.bound) return { ...norm, bound: { ...norm.bound, [part]: value } }
  if (norm.kind === 'step' && part === 'leadHours') return { ...norm, leadHours: value as number }
  if (norm.kind === 'step' && part === 'everyMonths' && norm.moment.at === 'every')
    return { ...norm, moment: { at: 'every', months: value as number } }
  if (norm.kind === 'step' && part === 'everyWeeks' && norm.moment.at === 'every-weeks')
    return { ...norm, moment: { at: 'every-weeks', weeks: value as number } }
  return null
}

function setIn(
  book: Loose,
  patch: Extract<RulePatch, { path: string }>,
  decided: Source,
): Loose | RulePatchRefusalCode {
  const [section = '', name = '', more] = patch.path.split('.')
  if (section === '' || name === '' || more !== undefined) return 'setting-unknown'
  const before = (book.settings[section] ?? {}) as Readonly<Record<string, unknown>>
  const { [patch.path]: source, ...sources } = book.sources ?? {}
  // What a document said is the association's own decision once it is set otherwise, and nobody's where it is left to Ithaca.
  if (patch.does === 'set') {
    const set = { ...book, settings: { ...book.settings, [section]: { ...before, [name]: patch.value } } }
    const isSame = canonicalJson((before[name] ?? null) as Json) === canonicalJson(patch.value as Json)
    return source === undefined || isSame ? set : { ...set, sources: { ...sources, [patch.path]: decided } }
  }
  if (!(name in before)) return 'setting-unknown'
  const { [name]: _silent, ...rest } = before
  const silent = { ...book, settings: { ...book.settings, [section]: rest } }
  return source === undefined ? silent : { ...silent, sources }
}

function withLabels(book: Loose, words: readonly RoleWord[], decided: Source): Loose | RulePatchRefusalCode {
  const { labels } = (book as RuleBook).settings.identity
  return setIn(book, { does: 'set', path: 'identity.labels', value: called(labels, words) }, decided)
}
