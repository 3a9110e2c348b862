import { type RuleBook, ruleBook } from '@ithaca/domain/rules'
import type { Locale } from '@ithaca/domain/core'
import { commented, type FileComments } from './comments.ts'
import { print } from './print.ts'
import { short } from './short.ts'

/** A program as its file has it: what it is called where, its rules, and what people have noted beside them. */
export type ProgramFile = {
  program: { slug: string; name: string; locale: Locale; timeZone: string }
  book: RuleBook
  comments: FileComments
}

/** The file of a program, the same to the letter for the same. `schema` is where editors find what it may say. */
export function writeProgramFile({ program, book, comments }: ProgramFile, schema: string): string {
  const { slug, name, locale, timeZone } = program
  const { identity } = book.settings
  const { format, off = [], sources = {}, ...parts } = book
  const noted = commented(comments)
  const kept = (path: string) => noted.atOrBeneath(path)
  const said = {
    ...parts,
    ...((off.length > 0 || kept('off')) && { off }),
    ...((Object.keys(sources).length > 0 || kept('sources')) && { sources: inOrder(sources) }),
  }
  const told = short(ruleBook, { format, ...said }, { path: '', commented: noted })
  const beside = {
    slug,
    ...((name !== identity.name[locale] || kept('program/name')) && { name }),
    locale,
    ...((timeZone !== identity.timeZone || kept('program/timeZone')) && { timeZone }),
  }
  const first = `# yaml-language-server: $schema=${comments.schema ?? schema}\n\n`
  return first + print({ format, program: beside, ...(told as object) }, comments)
}

const places = Object.entries(ruleBook.shape.settings.shape).flatMap(([section, { def }]) => {
  const object = 'innerType' in def ? def.innerType : null
  const shape: object = object === null ? ruleBook.shape.settings.shape.identity.shape : object.shape
  return Object.keys(shape).map((key) => `${section}.${key}`)
})

/** Sources in the order of what they are about; a place that no setting has comes last. */
function inOrder<Value>(sources: Readonly<Record<string, Value>>): Record<string, Value> {
  const rank = (place: string) => (places.includes(place) ? places.indexOf(place) : places.length)
  const sorted = Object.entries(sources).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(sorted)
}
