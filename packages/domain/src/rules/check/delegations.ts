import type { Delegation, Norm, QuantityNorm } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { Settings } from '../settings.ts'
import { around, type Problem, problem, type ProblemCode, theNorm } from './problem.ts'

/** What is left to an agreement needs an agreement that has a place for it. */
export const checkDelegations = (book: ResolvedBook): Problem[] =>
  book.norms.flatMap((norm) => {
    const fault = norm.delegation === null ? null : faultOf(norm, norm.delegation, book)
    if (fault === null) return []
    const { en, fr, settings } = faults[fault]
    return problem(
      fault,
      { norms: [norm], settings },
      around(
        [theNorm(norm, book)],
        (words) => `${words}: ${en}.`,
        (words) => `${words} : ${fr}.`,
      ),
    )
  })

type Fault = Extract<ProblemCode, `delegation-${string}`>

function faultOf(norm: Norm, { by }: Delegation, { settings }: ResolvedBook): Fault | null {
  const { agreement, renewal } = settings
  if (norm.kind !== 'quantity') return 'delegation-of-no-figure'
  if (agreement.form === 'none') return 'delegation-without-agreement'
  // A renewal says how often the two meet, and takes the rest over from the agreement before.
  if (by === 'renewal' && norm.measure.of !== 'hours')
    return renewal.allowed && renewal.terms === 'own' ? null : 'delegation-without-renewal'
  return places(norm).some((section) => agreement.sections.includes(section)) ? null : 'delegation-without-section'
}

/** Where an agreement says how much of it. */
const places = ({ measure }: QuantityNorm): Settings['agreement']['sections'] =>
  measure.of === 'hours' ? ['time-commitment'] : ['frequency', 'meetings']

const faults: Record<Fault, { en: string; fr: string; settings: readonly string[] }> = {
  'delegation-of-no-figure': {
    en: 'there is no figure in it that could be left to the two',
    fr: 'il ne comporte aucun chiffre que l’on puisse laisser aux deux personnes',
    settings: [],
  },
  'delegation-without-agreement': {
    en: 'it is left to the agreement of the two, and the program has none',
    fr: 'la décision revient à l’entente des deux personnes, et le programme n’en a pas',
    settings: ['agreement.form'],
  },
  'delegation-without-section': {
    en: 'it is left to the agreement of the two, which has no section for it',
    fr: 'la décision revient à l’entente des deux personnes, qui n’a pas de partie à ce sujet',
    settings: ['agreement.sections'],
  },
  'delegation-without-renewal': {
    en: 'it is left to a renewal on terms of their own, which the program does not allow',
    fr: 'la décision revient à un renouvellement à leurs propres conditions, que le programme ne permet pas',
    settings: ['renewal.allowed', 'renewal.terms'],
  },
}
