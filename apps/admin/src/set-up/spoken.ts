import type { RuleShape } from '@ithaca/schema/rule-shape'
import type { Language } from '../rule-editor/fields/languages.ts'
import { LANGUAGES, listIn } from '../rule-editor/fields/values.ts'
import type { Answers, Draft } from './use-answers.ts'

const PATH = 'identity.locales'

/** Which languages the program speaks, as they were just answered or as the draft has them; both where none is. */
export function spokenIn(
  { fields }: Pick<Draft, 'fields'>,
  { valueOf }: Pick<Answers, 'valueOf'>,
): readonly Language[] {
  const field = fields.find(({ path }) => path === PATH)
  const said = field ? listIn(valueOf(field)) : []
  const spoken = LANGUAGES.filter((language) => said.includes(language))
  return spoken.length > 0 ? spoken : LANGUAGES
}

/** The parts by language of something, such as the words for roles: those that are asked for, in their order. */
export function inLanguages(shape: RuleShape, languages: readonly Language[]): RuleShape {
  if (shape.is !== 'object' || !LANGUAGES.every((one) => shape.members.some(({ key }) => key === one))) return shape
  return { ...shape, members: languages.flatMap((one) => shape.members.filter(({ key }) => key === one)) }
}
