import type { EditedNormFragment, NormRevisionInput } from '../gql/graphql.ts'

export type Figure = 'count' | 'least' | 'most' | 'everyMonths' | 'everyWeeks' | 'leadHours'
export type Typed = {
  strength: NonNullable<NormRevisionInput['strength']>
  party: NonNullable<NormRevisionInput['party']> | null
  window: NonNullable<NormRevisionInput['window']> | null
  figures: Partial<Record<Figure, string>>
  text: { en: string; fr: string } | null
}
type Texts = { en: string; fr: string }

const windows = ['MONTH', 'QUARTER', 'YEAR', 'TERM', 'BETWEEN_MEETINGS'] as const
export const WINDOWS: readonly NonNullable<Typed['window']>[] = windows

/** The figures that a norm has, by their names in a change of it. */
function figuresOf(norm: EditedNormFragment): Partial<Record<Figure, number>> {
  if (norm.__typename === 'StepNorm') {
    const { everyMonths, everyWeeks, leadHours, moment } = norm
    return {
      ...(typeof everyMonths === 'number' && { everyMonths }),
      // How often the program checks in is a setting, and no figure of the norm.
      ...(typeof everyWeeks === 'number' && moment === 'every-weeks' && { everyWeeks }),
      ...(typeof leadHours === 'number' && { leadHours }),
    }
  }
  if (norm.__typename !== 'QuantityNorm') return {}
  const { minimum, maximum, target } = norm
  if (typeof minimum === 'number' && typeof maximum === 'number') return { least: minimum, most: maximum }
  const count = target ?? minimum ?? maximum
  return typeof count === 'number' ? { count } : {}
}

/** What of a norm can be written, as it stands; `texts` are the words of a promise in both languages. */
export function typedOf(norm: EditedNormFragment, texts: Texts | null): Typed {
  const window = norm.__typename === 'QuantityNorm' ? norm.window.replaceAll('-', '_').toUpperCase() : null
  return {
    strength: norm.strength,
    party: norm.party ?? null,
    window: windows.find((one) => one === window) ?? null,
    figures: Object.fromEntries(Object.entries(figuresOf(norm)).map(([name, value]) => [name, String(value)])),
    text: texts,
  }
}

export const isWhole = (typed: string) => /^\d{1,6}$/u.test(typed.trim())

/** What was changed, as it is sent; null where nothing was. */
export function revisionOf(norm: string, before: Typed, after: Typed): NormRevisionInput | null {
  const figures = Object.entries(after.figures).filter(([name, value]) => before.figures[name as Figure] !== value)
  const revision: NormRevisionInput = {
    norm,
    ...(after.strength !== before.strength && { strength: after.strength }),
    ...(after.party !== null && after.party !== before.party && { party: after.party }),
    ...(after.window !== null && after.window !== before.window && { window: after.window }),
    ...Object.fromEntries(figures.map(([name, value]) => [name, Number(value)])),
    ...(after.text && JSON.stringify(after.text) !== JSON.stringify(before.text) && { text: after.text }),
  }
  return Object.keys(revision).length > 1 ? revision : null
}

/** The words of a promise in both languages, read out of the book as it is written. */
export function textsIn(book: unknown, key: string): Texts | null {
  const norms: unknown = typeof book === 'object' && book !== null ? Reflect.get(book, 'norms') : null
  const norm: unknown = Array.isArray(norms) ? norms.find((one: unknown) => textAt(one, 'id') === key) : null
  const text: unknown = typeof norm === 'object' && norm !== null ? Reflect.get(norm, 'text') : null
  const [en, fr] = [textAt(text, 'en'), textAt(text, 'fr')]
  return en === null || fr === null ? null : { en, fr }
}

function textAt(value: unknown, key: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null
  return typeof found === 'string' ? found : null
}

/** As it is searched: small letters without accents. */
export const folded = (written: string): string => written.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
