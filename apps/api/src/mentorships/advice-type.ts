import { fill, type Localized } from '@ithaca/domain/core'
import { type PairingAdviceCode, pairingAdvice as pairingWords } from '@ithaca/domain/mentorships'
import { builder } from '../graphql/builder.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { NormType } from '../rules/norm-type.ts'

/** Something noted or suggested: in words, with the norm behind it. Never a refusal. */
export type Advised = { code: string; words: Localized; normId: string | null; rules: RulesInForce }

export const AdviceType = builder.objectRef<Advised>('Advice').implement({
  description: 'Something noted or suggested; it never stands in the way.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs: kebab-case.' }),
    sentence: t.string({
      description: 'In words, in the viewer’s language.',
      resolve: ({ words, rules }, _args, { locale }) =>
        fill(words, { labels: rules.book.settings.identity.labels, locale }),
    }),
    norm: t.field({
      type: NormType,
      nullable: true,
      description: 'The norm behind it.',
      resolve: ({ normId, rules }) => {
        const norm = rules.book.norms.find(({ id }) => id === normId)
        return norm ? { norm, rules } : null
      },
    }),
  }),
})

/** What was noted when two were paired (CSCE-4, 6, 7). */
export function pairingAdvice(codes: readonly PairingAdviceCode[], rules: RulesInForce): Advised[] {
  const norm = rules.book.norms.find(
    (candidate) => candidate.kind === 'condition' && candidate.condition.must === 'mentor-more-senior',
  )
  // What is required is no advice: it was met, or set aside with a reason.
  if (norm?.strength === 'required') return []
  return codes.map((code) => ({ code, words: pairingWords[code], normId: norm?.id ?? null, rules }))
}
