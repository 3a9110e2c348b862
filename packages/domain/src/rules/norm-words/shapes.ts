import { z } from 'zod'
import { capitalised, fill, type Locale, type Localized } from '../../core/index.ts'
import { type FieldChoice, type FieldShape, speakerOf } from '../fields/shape.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { spaced } from '../spaced.ts'
import { memberWords, needed } from './part-words.ts'

/** What a shape is put into words for: a reader, a program, and the word whose part it is. */
export type Reader = { book: ResolvedBook; locale: Locale }
export type Codes = readonly { value: string; words: Localized }[]

/** Words as they stand within a line, without a capital. */
export const within = ({ book, locale }: Reader, words: Localized): string =>
  spaced(fill(words, { labels: book.settings.identity.labels, locale }), locale)

export const worded = (reader: Reader, choices: Codes): FieldChoice[] =>
  choices.map(({ value, words }) => ({ value, words: within(reader, words) }))

export const titled = (reader: Reader, choices: Codes): FieldChoice[] =>
  worded(reader, choices).map(({ value, words }) => ({ value, words: capitalised(words, reader.locale) }))

/** How far a figure goes where its schema does not say. */
export type Limits = { least: number; most: number }

export type PartShape = { shape: FieldShape; isLeftOut: boolean; begin: unknown }

/**
 * The field of a member of a measure, step or condition, drawn from its schema; null where there is nothing to choose from in this
 * program. `codes` are what a code can be, and what a choice reads where that depends on the program.
 */
export function partShape(
  schema: unknown,
  { word, key, codes, limits, reader }: { word: string; key: string; codes: Codes; limits: Limits; reader: Reader },
): PartShape | null {
  const about = memberWords(word, key)
  const say = speakerOf(reader.book, reader.locale)
  const told = (part: 'none' | 'some' | 'yes' | 'no') => say(needed(about[part], `${word}.${key} ${part}`))
  const choices = (values: readonly string[]) =>
    codes.length > 0
      ? codes
      : values.map((value) => ({ value, words: needed(about.choices?.[value], `${word}.${key} ${value}`) }))
  const draw = (inner: unknown): Omit<PartShape, 'isLeftOut'> | null => {
    if (inner instanceof z.ZodEnum) return oneOf(titled(reader, choices(inner.options.map(String))))
    if (inner instanceof z.ZodString) return oneOf(titled(reader, codes))
    if (inner instanceof z.ZodArray) {
      const values = inner.element instanceof z.ZodEnum ? inner.element.options.map(String) : []
      const all = titled(reader, choices(values))
      const [first] = all
      if (first === undefined) return null
      return { shape: { is: 'choices', choices: all, least: 1, isOrdered: false }, begin: [first.value] }
    }
    if (inner instanceof z.ZodNumber) {
      const unit = within(reader, needed(about.unit, `${word}.${key} unit`))
      return { shape: { is: 'number', ...limits, unit }, begin: limits.least }
    }
    if (inner instanceof z.ZodBoolean)
      return { shape: { is: 'yes-no', yes: told('yes'), no: told('no') }, begin: false }
    return { shape: { is: 'texts', isLong: false }, begin: { en: '', fr: '' } }
  }
  const isOptional = schema instanceof z.ZodOptional
  const isMaybe = isOptional || schema instanceof z.ZodNullable
  const drawn = draw(isMaybe ? schema.unwrap() : schema)
  if (drawn === null) return null
  // A yes or no that is left out is no.
  if (!isMaybe || drawn.shape.is === 'yes-no') return { ...drawn, isLeftOut: false }
  const shape = { is: 'maybe', of: drawn.shape, none: told('none'), some: told('some') } as const
  return { shape, isLeftOut: isOptional, begin: null }
}

const oneOf = (choices: FieldChoice[]) => {
  const [first] = choices
  return first ? { shape: { is: 'choice' as const, choices }, begin: first.value } : null
}
