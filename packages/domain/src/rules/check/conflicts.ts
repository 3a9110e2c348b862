import { canonicalJson, say } from '../../core/index.ts'
import type { Norm } from '../norm.ts'
import { isAbout, offSentence } from '../off.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { quoted } from '../vocabulary/words.ts'
import { around, type Problem, problem, theNorm } from './problem.ts'

/** Norms that say the same twice, that exclude one another, or that ask for what the program has decided against. */
export function checkConflicts(book: ResolvedBook): Problem[] {
  const pairs = book.norms.flatMap((one, index) => book.norms.slice(index + 1).map((other) => [one, other] as const))
  // Each once, as there are many more pairs than norms.
  const what = new Map(book.norms.map((norm) => [norm, asked(norm)]))
  const repeated = pairs
    .filter(([one, other]) => what.get(one) === what.get(other))
    .map(([one, other]) =>
      problem(
        'norms-repeat',
        { norms: [one, other] },
        around(
          [theNorm(one, book), theNorm(other, book)],
          (first, second) =>
            first === second
              ? `${first} is said twice. Keep one of them.`
              : `${first} and ${second} ask the same. Keep one of them.`,
          (first, second) =>
            first === second
              ? `${first} est dit deux fois. N’en gardez qu’un.`
              : `${first} et ${second} demandent la même chose. Gardez l’un des deux.`,
        ),
      ),
    )
  const excluding = pairs
    .filter(([one, other]) => excludes(one, other))
    .map(([one, other]) =>
      problem(
        'norms-contradict',
        { norms: [one, other] },
        around(
          [theNorm(one, book), theNorm(other, book)],
          (first, second) => `${first} and ${second} cannot both be kept: no pair is both.`,
          (first, second) =>
            `${first} et ${second} ne peuvent être respectés à la fois : aucun binôme n’est l’un et l’autre.`,
        ),
      ),
    )
  return [...repeated, ...excluding, ...againstWhatIsOff(book)]
}

/** What a norm asks, whoever says so and with whatever weight. */
const asked = ({ id: _id, source: _source, strength: _strength, ...what }: Norm): string =>
  canonicalJson({ ...what, delegation: null })

const employers = ['same-employer', 'different-employer']
const excludes = (one: Norm, other: Norm): boolean =>
  one.kind === 'condition' &&
  other.kind === 'condition' &&
  one.condition.must !== other.condition.must &&
  employers.includes(one.condition.must) &&
  employers.includes(other.condition.must)

const againstWhatIsOff = (book: ResolvedBook): Problem[] =>
  book.off.flatMap((off) =>
    book.norms
      .filter((norm) => isAbout(off, norm))
      .map((norm) => {
        const decision = offSentence(off, book)
        const told = quoted(say(decision.en.replace(/\.$/, ''), decision.fr.replace(/\.$/, '')))
        return problem(
          'off-yet-asked',
          { norms: [norm] },
          around(
            [theNorm(norm, book), told],
            (one, other) => `${one} contradicts ${other}.`,
            (one, other) => `${one} contredit ${other}.`,
          ),
        )
      }),
  )
