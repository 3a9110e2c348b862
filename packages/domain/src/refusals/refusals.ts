import { adoptionRefusals } from '../adoption/index.ts'
import { actOf, agreementRefusals, refusalsWithout } from '../agreements/index.ts'
import { concernRefusals } from '../concerns/index.ts'
import { contactRefusals } from '../contacts/index.ts'
import { fill, type Labels, type Locale, type Localized, plainLabels, type Refusal, say } from '../core/index.ts'
import { textRefusals } from '../core/index.ts'
import { endingRefusals } from '../endings/index.ts'
import { evaluationRefusals } from '../evaluations/index.ts'
import { enrolmentRefusals } from '../enrolment/index.ts'
import { goalRefusals } from '../goals/index.ts'
import { timeRefusals } from '../hours/index.ts'
import { leavingRefusals } from '../leaving/index.ts'
import { mentorshipRefusals } from '../mentorships/index.ts'
import { organizationRefusals } from '../organizations/index.ts'
import { oversightRefusals } from '../oversight/index.ts'
import { peopleRefusals } from '../people/index.ts'
import { planRefusals } from '../plans/index.ts'
import { programRefusals } from '../programs/index.ts'
import { reviewRefusals } from '../reviews/index.ts'
import { agreementPartWords, findNorm, normSentence, type ResolvedBook } from '../rules/index.ts'
import { platformRefusals } from './platform.ts'

/** Every refusal there is, with its words in both languages. */
export const refusals = {
  ...textRefusals,
  ...platformRefusals,
  ...organizationRefusals,
  ...peopleRefusals,
  ...programRefusals,
  ...enrolmentRefusals,
  ...mentorshipRefusals,
  ...goalRefusals,
  ...planRefusals,
  ...agreementRefusals,
  ...concernRefusals,
  ...contactRefusals,
  ...endingRefusals,
  ...evaluationRefusals,
  ...leavingRefusals,
  ...adoptionRefusals,
  ...oversightRefusals,
  ...timeRefusals,
  ...reviewRefusals,
}
export type RefusalCode = keyof typeof refusals

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

const unnamed = say(
  'This is not possible now. Nothing was changed; reload the page to see how things stand.',
  'Ce n’est pas possible actuellement. Rien n’a été modifié ; rechargez la page pour voir où en sont les choses.',
)

/**
 * A refusal in words: what is not possible, why, and what would make it so. The book gives the program's labels and
 * the norm that is cited; without one the plain labels stand.
 */
export function refusalMessage(
  { code, limit, normId, part, allowed = [] }: Refusal,
  locale: Locale,
  book: ResolvedBook | null = null,
  labels: Labels = book?.settings.identity.labels ?? plainLabels,
): string {
  const norm = book === null || normId === undefined ? null : findNorm(book, normId)
  const words: Localized = isRefusalCode(code) ? (withoutSignature(code, book) ?? refusals[code]) : unnamed
  const section = part === undefined || book === null ? aSection[locale] : agreementPartWords(part, book)[locale]
  return fill(words, {
    labels,
    locale,
    values: {
      limit,
      part: section,
      allowed: allowed.join(', '),
      norm: norm === null || book === null ? '' : normSentence(norm, book, locale),
    },
  })
}

const aSection = say('a section', 'une partie de l’entente')

/** What reads otherwise where the program's agreement is not signed but accepted or confirmed. */
function withoutSignature(code: RefusalCode, book: ResolvedBook | null): Localized | undefined {
  const act = book === null ? null : actOf(book)
  if (act === null || act === 'sign') return undefined
  const words: Readonly<Partial<Record<string, Localized>>> = refusalsWithout[act]
  return words[code]
}
