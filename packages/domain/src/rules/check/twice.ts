import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { settingNames } from '../setting-names.ts'
import { contactKinds, contactModes, contactNouns, modeName } from '../vocabulary/contacts.ts'
import { quoted } from '../vocabulary/words.ts'
import { around, type Problem, problem, theSetting } from './problem.ts'

/** What stands twice in one list: two entries under one code, of which only one would ever be found, or the same choice again. */
export function checkTwice(book: ResolvedBook): Problem[] {
  return Object.entries(book.settings).flatMap(([section, values]) =>
    Object.entries(values).flatMap(([key, value]) => {
      const path = `${section}.${key}`
      return twiceIn(value).map(({ code, one, other }) =>
        problem(
          'said-twice',
          { settings: [path] },
          one === null || other === null
            ? around([quoted(choiceWords[path]?.(code) ?? say(code, code)), theSetting(path, book)], again.en, again.fr)
            : around(
                [quoted(one), quoted(other), theSetting(path, book)],
                (...said) => sameCode.en(code, ...said),
                (...said) => sameCode.fr(code, ...said),
              ),
        ),
      )
    }),
  )
}

type Worded = Record<'en' | 'fr', (...parts: string[]) => string>
const sameCode: Worded = {
  en: (code, one, other, list) => `${one} and ${other} have the same code, “${code}” (${list}). Each needs its own.`,
  fr: (code, one, other, list) =>
    `${one} et ${other} ont le même code, « ${code} » (${list}). Chacun doit avoir le sien.`,
}
const again: Worded = {
  en: (words, list) => `${words} stands twice in one list (${list}). Name it once.`,
  fr: (words, list) => `${words} figure deux fois dans une liste (${list}). Ne l’indiquez qu’une fois.`,
}

/** What people call the choices that Ithaca has words for; the others are told as they are written. */
const choiceWords: Readonly<Record<string, (code: string) => Localized | undefined>> = {
  'contacts.kinds': (code) => contactKinds.flatMap((kind) => (kind === code ? [contactNouns[kind][0]] : []))[0],
  'contacts.modes': (code) => contactModes.flatMap((mode) => (mode === code ? [modeName[mode]] : []))[0],
}

type Twice = { code: string; one: Localized | null; other: Localized | null }
type Entry = { code: string; label?: Localized; title?: Localized; ask?: Localized }

/** Every list within, however deep. */
function twiceIn(value: unknown): Twice[] {
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(twiceIn)
  return Array.isArray(value) ? [...repeated(value), ...within] : within
}

function repeated(list: readonly unknown[]): Twice[] {
  const seen = new Map<string, unknown>()
  return list.flatMap((item): Twice[] => {
    const code = typeof item === 'string' ? item : (item as Partial<Entry>).code
    if (code === undefined) return []
    const one = seen.get(code)
    seen.set(code, item)
    return one === undefined ? [] : [{ code, one: called(one), other: called(item) }]
  })
}

const called = (item: unknown): Localized | null => {
  const { label, title, ask } = item as Partial<Entry>
  return label ?? title ?? ask ?? null
}

/** Where something is said to come from, which is no setting of the book, is misspelt and would never be shown. */
export function checkSources({ sources, settings }: ResolvedBook): Problem[] {
  return Object.keys(sources)
    .filter((key) => !Object.hasOwn(settings, key) && !Object.hasOwn(settingNames, key))
    .map((key) =>
      problem(
        'source-of-nothing',
        { settings: [key] },
        say(
          `The book names a source for “${key}”, and there is no such setting.`,
          `Une source est donnée pour « ${key} », et il n’existe pas de tel réglage.`,
        ),
      ),
    )
}
