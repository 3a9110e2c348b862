import type { RuleShape } from '@ithaca/schema/rule-shape'
import { below, fieldsIn, isAsked, LANGUAGES, listIn, textIn, textsIn } from './values.ts'

/** What keeps a value from being kept, by the place where it stands. */
export type Wrong =
  | { is: 'no-number'; least: number; most: number | null }
  | { is: 'no-day' | 'no-words' | 'none-chosen' }
  | { is: 'too-long'; most: number }
export const LONGEST = 4000

/** Everything in a value that is none yet; texts in one language may be missing, for a draft may be unfinished. */
export function wrongIn(shape: RuleShape, value: unknown, at = ''): ReadonlyMap<string, Wrong> {
  return new Map(wrongs(shape, value, at))
}

function wrongs(shape: RuleShape, value: unknown, at: string): [string, Wrong][] {
  switch (shape.is) {
    case 'maybe':
      return value === null ? [] : wrongs(shape.of, value, at)
    case 'number':
      return isWithin(value, shape) ? [] : [[at, { is: 'no-number', least: shape.least, most: shape.most }]]
    case 'day':
      return textIn(value) === '' ? [[at, { is: 'no-day' }]] : []
    case 'text':
    case 'time-zone':
      return textIn(value).trim() === '' ? [[at, { is: 'no-words' }]] : tooLong(value, at)
    case 'texts':
      return textsWrong(value, at)
    case 'noun': {
      const noun = fieldsIn(value)
      return ['one', 'many'].flatMap((form) => wrongs({ is: 'text' }, noun[form], below(at, form)))
    }
    case 'choices':
      return listIn(value).length < shape.least ? [[at, { is: 'none-chosen' }]] : []
    case 'list':
      return listIn(value).flatMap((item, index) => wrongs(shape.of, item, below(at, index)))
    case 'object':
      return shape.members
        .filter((member) => isAsked(member, fieldsIn(value)))
        .flatMap((member) => wrongs(member.shape, fieldsIn(value)[member.key], below(at, member.key)))
    case 'code':
    case 'yes-no':
    case 'choice':
      return []
  }
}

/** Words in one language at least: what is empty in both says nothing. */
function textsWrong(value: unknown, at: string): [string, Wrong][] {
  const texts = textsIn(value)
  const isEmpty = LANGUAGES.every((language) => texts[language].trim() === '')
  if (isEmpty) return [[below(at, 'en'), { is: 'no-words' }]]
  return LANGUAGES.flatMap((language) => tooLong(texts[language], below(at, language)))
}

const tooLong = (value: unknown, at: string): [string, Wrong][] =>
  textIn(value).length > LONGEST ? [[at, { is: 'too-long', most: LONGEST }]] : []

const isWithin = (value: unknown, { least, most }: { least: number; most: number | null }) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && (most === null || value <= most)

/** A whole number as it is kept; anything else stays as it was typed. */
export const numberTyped = (typed: string): number | string => (/^\s*\d{1,6}\s*$/u.test(typed) ? Number(typed) : typed)
