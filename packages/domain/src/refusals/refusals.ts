import { agreementRefusals } from '../agreements/index.ts'
import { concernRefusals } from '../concerns/index.ts'
import { contactRefusals } from '../contacts/index.ts'
import { fill, type Labels, type Locale, type Localized, plainLabels, type Refusal, say } from '../core/index.ts'
import { textRefusals } from '../core/index.ts'
import { endingRefusals } from '../endings/index.ts'
import { evaluationRefusals } from '../evaluations/index.ts'
import { enrolmentRefusals } from '../enrolment/index.ts'
import { goalRefusals } from '../goals/index.ts'
import { leavingRefusals } from '../leaving/index.ts'
import { mentorshipRefusals } from '../mentorships/index.ts'
import { organizationRefusals } from '../organizations/index.ts'
import { peopleRefusals } from '../people/index.ts'
import { programRefusals } from '../programs/index.ts'
import { findNorm, normSentence, type ResolvedBook } from '../rules/index.ts'
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
  ...agreementRefusals,
  ...concernRefusals,
  ...contactRefusals,
  ...endingRefusals,
  ...evaluationRefusals,
  ...leavingRefusals,
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
  { code, limit, normId }: Refusal,
  locale: Locale,
  book: ResolvedBook | null = null,
  labels: Labels = book?.settings.identity.labels ?? plainLabels,
): string {
  const norm = book === null || normId === undefined ? null : findNorm(book, normId)
  const words: Localized = isRefusalCode(code) ? refusals[code] : unnamed
  return fill(words, {
    labels,
    locale,
    values: { limit, norm: norm === null || book === null ? '' : normSentence(norm, book, locale) },
  })
}
