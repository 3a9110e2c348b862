import type { Norm, StepNorm } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { around, type Problem, problem, type ProblemCode, theNorm } from './problem.ts'

type Found = { code: ProblemCode; settings: readonly string[]; en: string; fr: string }

/** Steps whose moment never comes, or for which there is nothing to do it with; each beside the setting that says so. */
export const checkMoments = (book: ResolvedBook): Problem[] =>
  book.norms.flatMap((norm) =>
    (norm.kind === 'step' ? stepFaults(norm, book) : otherFaults(norm, book)).map(({ code, settings, en, fr }) =>
      problem(
        code,
        { norms: [norm], settings },
        around(
          [theNorm(norm, book)],
          (words) => `${words}: ${en}.`,
          (words) => `${words} : ${fr}.`,
        ),
      ),
    ),
  )

function stepFaults({ step, moment }: StepNorm, { settings }: ResolvedBook): Found[] {
  const { agreement, contacts, matching, renewal, term } = settings
  const found: Found[] = []
  const never = (path: string, en: string, fr: string) =>
    found.push({ code: 'moment-never-comes', settings: [path], en, fr })
  if (moment.at === 'formal-end' && term.months === null)
    never(
      'term.months',
      'the term is open, so there is no formal end',
      'la durée est ouverte, il n’y a donc pas de fin officielle',
    )
  if (moment.at === 'each-meeting' && !contacts.kinds.includes('meeting'))
    never('contacts.kinds', 'the program has no meetings', 'le programme n’a pas de rencontres')
  if (moment.at === 'introduction' && matching.requests === null)
    never('matching.requests', 'nobody introduces themself to a mentor here', 'personne ne se présente ici à un mentor')
  if ((moment.at === 'renewal' || step.does === 'renewal') && !renewal.allowed)
    found.push({
      code: 'renewal-not-allowed',
      settings: ['renewal.allowed'],
      en: 'the program does not allow a renewal',
      fr: 'le programme ne permet pas de renouvellement',
    })
  const signable = agreement.form === 'signed' || agreement.form === 'drafted-together'
  const form = ['agreement.form']
  if (step.does === 'acknowledgement' && !signable)
    found.push({ code: 'nothing-to-sign', settings: form, ...nothingSigned })
  if ((step.does === 'agreement' || step.does === 'agreement-parts') && agreement.form === 'none')
    found.push({
      code: 'nothing-to-sign',
      settings: form,
      en: 'the program has no agreement',
      fr: 'le programme n’a pas d’entente',
    })
  return found
}

const nothingSigned = { en: 'nothing is signed in this program', fr: 'rien n’est signé dans ce programme' }

function otherFaults(norm: Norm, book: ResolvedBook): Found[] {
  const { form } = book.settings.agreement
  const signable = form === 'signed' || form === 'drafted-together'
  return norm.kind === 'clause' && norm.strength === 'required' && !signable
    ? [{ code: 'nothing-to-sign', settings: ['agreement.form'], ...nothingSigned }]
    : []
}
