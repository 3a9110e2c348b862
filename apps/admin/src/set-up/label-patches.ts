import type { RoleWordInput, RulePatchInput } from '../gql/graphql.ts'
import { fieldsIn, textIn } from '../rule-editor/fields/values.ts'

const PLACES = [
  ['en', 'mentor'],
  ['en', 'protege'],
  ['fr', 'mentor'],
  ['fr', 'protege'],
] as const
const GENDERS = { m: 'MASCULINE', f: 'FEMININE', both: 'BOTH' } as const

/**
 * What the roles are called: a word that is new goes as a word, for its forms follow from it; forms that were put right by hand go as
 * they are. `before` is the value as it is kept.
 */
export function labelPatches(before: unknown, after: unknown): RulePatchInput[] {
  const words: RoleWordInput[] = []
  let labels = before
  for (const [locale, role] of PLACES) {
    const noun = fieldsIn(fieldsIn(fieldsIn(after)[locale])[role])
    if ('the' in noun) labels = withNoun(labels, locale, role, noun)
    else
      words.push({
        locale: locale === 'fr' ? 'FR' : 'EN',
        role: role === 'mentor' ? 'MENTOR' : 'PROTEGE',
        ...wordOf(noun),
      })
  }
  return [
    ...(JSON.stringify(labels) === JSON.stringify(before) ? [] : [{ set: { path: 'identity.labels', value: labels } }]),
    ...(words.length > 0 ? [{ call: words }] : []),
  ]
}

function wordOf({ one, many, gender }: Readonly<Record<string, unknown>>) {
  const said = textIn(gender)
  return {
    one: textIn(one),
    many: textIn(many),
    ...((said === 'm' || said === 'f' || said === 'both') && { gender: GENDERS[said] }),
  }
}

const withNoun = (labels: unknown, locale: string, role: string, noun: unknown) => ({
  ...fieldsIn(labels),
  [locale]: { ...fieldsIn(fieldsIn(labels)[locale]), [role]: noun },
})
