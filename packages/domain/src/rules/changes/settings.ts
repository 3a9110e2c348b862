import { canonicalJson, fill, type Json, type Localized, parties, say } from '../../core/index.ts'
import { chapterOfSection, type SettingPath, settingNames } from '../setting-names.ts'
import type { RuleChange } from '../changes.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { asLine } from '../setting-lines/line.ts'
import { settingsTold } from '../setting-lines.ts'
import type { SectionName } from '../settings.ts'
import { quoted } from '../vocabulary/words.ts'
import { otherwise } from './marked.ts'
import { plainWords, wordsBetween } from './own-words.ts'

/**
 * Every setting whose value is another, whoever set it: by its sentences, and by its name where these do not tell it. One that
 * says something else only because people are called otherwise has not changed.
 */
export function settingChanges(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const keys = new Set([...now.keys(), ...old.keys(), ...paths.flatMap((path) => [...partsOf(path, before, after)])])
  const changes = [...keys]
    .filter((key) => valueAt(before, key) !== valueAt(after, key))
    .map((key) => change(key, old.get(key), now.get(key), [before, after]))
  // A list of parts of which none is another, but their order.
  const moved = paths.filter(
    (path) =>
      valueAt(before, path) !== valueAt(after, path) &&
      !changes.some(({ key }) => key === path || key.startsWith(`${path}.`)),
  )
  return [...changes, ...moved.map((path) => change(path, undefined, undefined, [before, after]))]
}

type Line = { chapter: RuleChange['chapter']; words: Localized }
type Both = readonly [before: ResolvedBook, after: ResolvedBook]

function change(key: string, old: Line | undefined, now: Line | undefined, both: Both): RuleChange {
  const [before, after] = [old?.words ?? null, now?.words ?? null]
  if (old !== undefined && now === undefined)
    return { key, chapter: old.chapter, is: 'removed', parts: [], before, after }
  if (now === undefined) return unspoken(key, both)
  if (old === undefined) return { key, chapter: now.chapter, is: 'added', parts: [], before, after }
  return { key, chapter: now.chapter, is: 'changed', parts: ['value'], before, after, ...beside(key, both) }
}

/** What no sentence tells: its name, with what it was and is where that is short. */
function unspoken(key: string, both: Both): RuleChange {
  const [before, after] = both.map((book): Localized | null => {
    const [name, value] = [nameOf(key, [book, book]), shown(valueIn(book, key))]
    return value && say(`${capital(name.en)}: ${value.en}.`, `${capital(name.fr)} : ${value.fr}.`)
  })
  const chapter = chapterOfSection[key.split('.')[0] as SectionName]
  const said = before && after ? { before, after } : { before: null, after: null }
  return { key, chapter, is: 'changed', parts: ['value'], ...said, ...beside(key, both) }
}

/** What it is called and the words in it, for whoever does not read it in the sentences. */
function beside(key: string, both: Both): Pick<RuleChange, 'note' | 'words'> {
  const [before, after] = [valueIn(both[0], key), valueIn(both[1], key)]
  const isPlain = key === 'identity.timeZone'
  const words = isPlain ? plainWords(String(before), String(after)) : wordsBetween(before, after)
  return { note: otherwise(nameOf(key, both)), words }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function shown(value: unknown): Localized | null {
  if (typeof value === 'number') return say(String(value), String(value))
  const { en, fr, ...more } = (value ?? {}) as Readonly<Record<string, unknown>>
  const isText = typeof en === 'string' && typeof fr === 'string' && Object.keys(more).length === 0
  return isText ? quoted(say(en, fr)) : null
}

function linesOf(book: ResolvedBook): Map<string, Line> {
  const lines = settingsTold(book).map((told): [string, Line] => {
    const { key, chapter, sentence } = asLine(told, book, 'en')
    return [key, { chapter, words: say(sentence, asLine(told, book, 'fr').sentence) }]
  })
  return new Map(lines)
}

const paths = Object.keys(settingNames) as SettingPath[]
const byRole: readonly string[] = [
  ...['enrolment.questions', 'capacity.newPerYear'],
  ...['identity.documents', 'identity.reasons', 'identity.benefits'],
]

/** A setting that people read part by part: for each role, or form by form. */
function partsOf(path: SettingPath, ...books: Both): string[] {
  if (byRole.includes(path)) return parties.map((role) => `${path}.${role}`)
  if (path !== 'questionnaires.forms') return [path]
  return books.flatMap(({ settings }) => settings.questionnaires.forms.map(({ code }) => `${path}.${code}`))
}

/** A form is called as it was where it is no longer. */
function nameOf(key: string, [before, { settings }]: Both): Localized {
  const [section, name, part] = key.split('.')
  const { labels } = settings.identity
  const filled = (words: Localized) => say(fill(words, { labels, locale: 'en' }), fill(words, { labels, locale: 'fr' }))
  const whole = filled(settingNames[`${section}.${name}` as SettingPath])
  if (part === undefined) return whole
  const forms = [...settings.questionnaires.forms, ...before.settings.questionnaires.forms]
  const form = name === 'forms' ? forms.find(({ code }) => code === part) : undefined
  const { en, fr } = form ? quoted(form.title) : filled(say(`{${part}.many}`, `{${part}.many}`))
  return say(`${whole.en} (${en})`, `${whole.fr} (${fr})`)
}

function valueIn({ settings }: ResolvedBook, key: string): unknown {
  const [section = '', name = '', part] = key.split('.')
  const sections: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = settings
  const value = sections[section]?.[name]
  if (part === undefined) return value
  if (Array.isArray(value)) return (value as readonly { code: string }[]).find(({ code }) => code === part)
  return (value as Readonly<Record<string, unknown>>)[part]
}

const valueAt = (book: ResolvedBook, key: string): string => canonicalJson((valueIn(book, key) ?? null) as Json)
