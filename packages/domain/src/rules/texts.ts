import { type Labels, type Locale, type Localized, type NounForms, parties } from '../core/index.ts'
import type { RuleBook } from './rule-book.ts'

/** Where a text of a book stands: `norms.<key>.text`, `settings.goals.kinds.0.label`, `settings.identity.labels.*.mentor.one`. */
export type BookText = {
  at: string
  /** Of what: a norm by its key, a setting by its path, or a decision against something. */
  of: { is: 'norm' | 'setting' | 'off'; key: string }
  /** Whether it is what a document says, or where it stands. */
  ofSource: boolean
  text: Localized
  /** Whether each language has words of its own. */
  state: 'both' | 'missing' | 'same'
}

type Place = { at: string; of: BookText['of'] }

/** Every text of a book in both languages, in the order in which it is written; what a document says comes after the rest. */
export function textsOf(book: RuleBook): BookText[] {
  const sections: Readonly<Record<string, object | undefined>> = book.settings
  const settings = Object.entries(sections).flatMap(([section, values]) =>
    Object.entries(values ?? {}).flatMap(([name, value]) => {
      const path = `${section}.${name}`
      const place = { at: `settings.${path}`, of: { is: 'setting', key: path } as const }
      return path === labelsAt ? labelTexts(book.settings.identity.labels, place) : within(value, place)
    }),
  )
  const norms = book.norms.flatMap((norm) =>
    within(norm, { at: `norms.${norm.id}`, of: { is: 'norm', key: norm.id } as const }),
  )
  const off = (book.off ?? []).flatMap((one, index) =>
    within(one, { at: `off.${index}`, of: { is: 'off', key: String(index) } as const }),
  )
  const sources = Object.entries(book.sources ?? {}).flatMap(([path, source]) =>
    within(source, { at: `sources.${path.replaceAll('.', '/')}`, of: { is: 'setting', key: path } as const }, true),
  )
  const all = [...settings, ...norms, ...off, ...sources]
  return [...all.filter(({ ofSource }) => !ofSource), ...all.filter(({ ofSource }) => ofSource)]
}

const labelsAt = 'identity.labels'
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function asText(value: unknown): Localized | null {
  if (!isRecord(value) || Object.keys(value).length !== 2) return null
  const { en, fr } = value
  return typeof en === 'string' && typeof fr === 'string' ? { en, fr } : null
}

function within(value: unknown, { at, of }: Place, ofSource = false): BookText[] {
  const text = asText(value)
  if (text !== null) return [{ at, of, ofSource, text, state: stateOf(text) }]
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, member]) =>
    within(member, { at: `${at}.${key}`, of }, ofSource || key === 'source'),
  )
}

/** What the roles are called is written language by language: each form is one text. */
const labelTexts = ({ en, fr }: Labels, { at, of }: Place): BookText[] =>
  parties.flatMap((role) =>
    Object.entries(en[role]).map(([form, word]) => {
      const text = { en: word, fr: fr[role][form as keyof NounForms] }
      return { at: `${at}.*.${role}.${form}`, of, ofSource: false, text, state: stateOf(text) }
    }),
  )

function stateOf({ en, fr }: Localized): BookText['state'] {
  const [one, other] = [en.trim(), fr.trim()]
  if (one === '' || other === '') return 'missing'
  return one === other ? 'same' : 'both'
}

/**
 * The texts of which one language alone has other words than an older book, by their place: the other one may lag behind. None in a
 * program of one language. The forms of a word for a role follow from the word.
 */
export function unevenTexts(newer: RuleBook, older: RuleBook): ReadonlyMap<string, Locale> {
  const before = new Map(textsOf(older).map(({ at, text }) => [at, text]))
  const found = textsOf(newer).flatMap(({ at, text }): [string, Locale][] => {
    const was = before.get(at)
    if (was === undefined || isForm(at) || (text.en === was.en) === (text.fr === was.fr)) return []
    return [[at, text.en === was.en ? 'fr' : 'en']]
  })
  return new Map(newer.settings.identity.locales.length > 1 ? found : [])
}

const isForm = (at: string) => at.includes('.*.') && !/\.(one|many)$/u.test(at)
