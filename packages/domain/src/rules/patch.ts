import { canonicalJson, type Localized, type Refusal } from '../core/index.ts'
import type { Norm, NormParty, Source, Strength, Window } from './norm.ts'
import { called, type RoleWord } from './noun-forms.ts'
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

/** One change of a draft, small enough to be taken back: of a norm, or of a setting by its path (`term.months`). */
export type RulePatch =
  | { does: 'revise'; revision: NormRevision }
  | { does: 'add'; norm: unknown; before: string | null }
  | { does: 'move'; norm: string; before: string | null }
  | { does: 'remove'; norm: string }
  | { does: 'set'; path: string; value: unknown }
  | { does: 'silence'; path: string }
  /** What the two roles are called, from which follow all the forms that sentences need. */
  | { does: 'call'; words: readonly RoleWord[] }

export type RulePatchRefusalCode = 'norm-unknown' | 'norm-has-no-such-part' | 'setting-unknown'

type Patched = { book: unknown; refusals: Refusal<RulePatchRefusalCode>[] }
type Loose = Omit<RuleBook, 'norms' | 'settings'> & {
  norms: readonly unknown[]
  settings: Readonly<Record<string, unknown>>
}

/**
 * The book with changes made one after the other; refused with the number of each that finds nothing to change. What is
 * revised is no longer what a document says, so it is `decided`. What comes out is read as any book that is handed in.
 */
export function patchBook(book: RuleBook, patches: readonly RulePatch[], decided: Source, at = 'patches'): Patched {
  const refusals: Refusal<RulePatchRefusalCode>[] = []
  const patched = patches.reduce<Loose>((before, patch, index) => {
    const next = patchOnce(before, patch, decided)
    if (typeof next !== 'string') return next
    refusals.push({ code: next, at: `${at}.${index}` })
    return before
  }, book)
  return { book: patched, refusals }
}

const idOf = (norm: unknown) => (norm as Partial<Norm> | null)?.id
const placeOf = (book: Loose, id: string) => book.norms.findIndex((norm) => idOf(norm) === id)

function patchOnce(book: Loose, patch: RulePatch, decided: Source): Loose | RulePatchRefusalCode {
  if (patch.does === 'set' || patch.does === 'silence') return setIn(book, patch)
  if (patch.does === 'call') return withLabels(book, patch.words)
  if (patch.does === 'add') return putBefore(book, patch.norm, patch.before)
  const id = patch.does === 'revise' ? patch.revision.norm : patch.norm
  const place = placeOf(book, id)
  const norm = book.norms[place]
  if (norm === undefined) return 'norm-unknown'
  const others = { ...book, norms: book.norms.filter((_norm, index) => index !== place) }
  if (patch.does === 'remove') return others
  if (patch.does === 'move') return putBefore(others, norm, patch.before)
  const revised = revise(norm as Norm, patch.revision)
  if (revised === null) return 'norm-has-no-such-part'
  const isSame = canonicalJson(revised) === canonicalJson(norm as Norm)
  return isSame ? book : { ...book, norms: book.norms.with(place, { ...revised, source: decided }) }
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

function setIn(book: Loose, patch: Extract<RulePatch, { path: string }>): Loose | RulePatchRefusalCode {
  const [section = '', name = '', more] = patch.path.split('.')
  if (section === '' || name === '' || more !== undefined) return 'setting-unknown'
  const before = (book.settings[section] ?? {}) as Readonly<Record<string, unknown>>
  if (patch.does === 'set')
    return { ...book, settings: { ...book.settings, [section]: { ...before, [name]: patch.value } } }
  if (!(name in before)) return 'setting-unknown'
  const { [name]: _silent, ...rest } = before
  return { ...book, settings: { ...book.settings, [section]: rest } }
}

function withLabels(book: Loose, words: readonly RoleWord[]): Loose | RulePatchRefusalCode {
  const { labels } = (book as RuleBook).settings.identity
  return setIn(book, { does: 'set', path: 'identity.labels', value: called(labels, words) })
}
