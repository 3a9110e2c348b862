import type { Norm, NormParty } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { around, type Problem, problem, theNorm } from './problem.ts'

/** Norms that nobody can be held to: what the two do asked of others, or what applicants do asked when there are none left. */
export const checkCharges = (book: ResolvedBook): Problem[] =>
  book.norms
    .filter((norm) => !bearers(norm).includes(norm.party))
    .map((norm) =>
      problem(
        'charges-nobody',
        { norms: [norm] },
        around(
          [theNorm(norm, book)],
          (words) => `${words} charges nobody: whom it asks has no part in this.`,
          (words) => `${words} n’engage personne : ceux à qui cela s’adresse n’y ont aucune part.`,
        ),
      ),
    )

const theTwo = ['mentor', 'protege', 'each', 'pair'] as const
const program = ['committee', 'staff'] as const
const joining = ['application', 'admission', 'introduction', 'matching']

function bearers(norm: Norm): readonly NormParty[] {
  switch (norm.kind) {
    case 'quantity':
      if (norm.measure.of !== 'hours' || norm.measure.party === 'pair') return theTwo
      return [norm.measure.party, 'each', 'pair']
    case 'step':
      return joining.includes(norm.moment.at) ? [...theTwo, ...program, 'applicant'] : [...theTwo, ...program]
    case 'condition':
      return norm.condition.on === 'pair' ? ['pair'] : ['mentor', 'protege', 'each', 'applicant']
    case 'clause':
      return theTwo
  }
}
