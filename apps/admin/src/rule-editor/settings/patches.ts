import type { RuleShape } from '@ithaca/schema/rule-shape'
import type { RoleWordInput, RulePatchInput } from '../../gql/graphql.ts'
import { withCodes } from '../fields/codes.ts'
import { type Fields, fieldsIn, textIn } from '../fields/values.ts'

const ROLES = ['mentor', 'protege'] as const
const LANGUAGES = ['en', 'fr'] as const
const GENDERS = { m: 'MASCULINE', f: 'FEMININE', both: 'BOTH' } as const

/** A value that was written, as it is sent; a word for a role is sent as a word, and its forms are made of it there. */
export function patchesOf(path: string, shape: RuleShape, before: unknown, value: unknown): RulePatchInput[] {
  if (path !== 'identity.labels') return [{ set: { path, value: withCodes(shape, value) } }]
  const words: RoleWordInput[] = []
  const byHand = LANGUAGES.map((language) => [
    language,
    Object.fromEntries(
      ROLES.map((role) => {
        const word = wordIn(value, language, role)
        if ('the' in word) return [role, word]
        words.push(wordOf(word, language, role))
        return [role, wordIn(before, language, role)]
      }),
    ),
  ])
  const set = { path, value: Object.fromEntries(byHand) as unknown }
  const isOther = JSON.stringify(set.value) !== JSON.stringify(before)
  return [...(isOther ? [{ set }] : []), ...(words.length > 0 ? [{ call: words }] : [])]
}

const wordIn = (labels: unknown, language: string, role: string): Fields =>
  fieldsIn(fieldsIn(fieldsIn(labels)[language])[role])

function wordOf(word: Fields, language: 'en' | 'fr', role: 'mentor' | 'protege'): RoleWordInput {
  const gender = textIn(word['gender'])
  return {
    role: role === 'mentor' ? 'MENTOR' : 'PROTEGE',
    locale: language === 'en' ? 'EN' : 'FR',
    one: textIn(word['one']),
    many: textIn(word['many']),
    ...((gender === 'm' || gender === 'f' || gender === 'both') && { gender: GENDERS[gender] }),
  }
}

/** What the draft says of a setting as it is written; undefined where it is silent. */
export function writtenIn(book: unknown, path: string): unknown {
  const [section = '', name = ''] = path.split('.')
  return fieldsIn(fieldsIn(fieldsIn(book)['settings'])[section])[name]
}
