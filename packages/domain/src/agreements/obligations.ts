import { addDays, type Day, otherParty, type Party, parties } from '../core/index.ts'
import { isAsked, type Obligation, type ResolvedBook, type StepNorm, unmet } from '../rules/index.ts'
import { promises } from './sign.ts'

/** What the agreement's part must know: of the open draft, or else of the one in force. */
export type AgreementFacts = { number: number; signedBy: readonly Party[]; since: Day; edition: number | null }

/** How many days somebody is left in peace before the first reminder of what has no date. */
const patience = 14

/** The acknowledgement by each of the two (CSCE-10), and the promises, which the signature takes on (CSCE-8 to 15). */
export function agreementObligations(facts: AgreementFacts, book: ResolvedBook): Obligation[] {
  const acknowledgement = book.norms.find(
    (norm): norm is StepNorm =>
      norm.kind === 'step' && norm.step.does === 'acknowledgement' && norm.moment.at === 'start',
  )
  if (acknowledgement === undefined) return []
  return parties.flatMap((party) => {
    const own = asked(acknowledgement.id, acknowledgement.strength, party, 'sign-agreement', facts, null)
    const kept = promises(book, party).map(({ id, strength }) =>
      asked(id, strength, party, 'keep-promise', facts, own.key),
    )
    return [own, ...kept]
  })
}

function asked(
  normId: string,
  strength: Obligation['strength'],
  party: Party,
  code: 'sign-agreement' | 'keep-promise',
  { number, signedBy, since, edition }: AgreementFacts,
  coveredBy: string | null,
): Obligation {
  const signed = signedBy.includes(party)
  return {
    key: `${normId}/agreement-${number}/${party}`,
    normId,
    party,
    state: signed ? 'met' : unmet(strength),
    strength,
    ask: { code, number },
    progress: null,
    since,
    dueOn: null,
    until: null,
    remindFrom: coveredBy === null && isAsked(strength) ? addDays(since, patience) : null,
    planned: 0,
    edition,
    waitingOn: signed ? null : party,
    coveredBy,
  }
}

/** Whose signature is missing, for the two and for the program's people: null when nobody's. */
export function missingSignatures(signedBy: readonly Party[]): Party | 'both' | null {
  const [first] = signedBy
  if (first === undefined) return 'both'
  return parties.every((party) => signedBy.includes(party)) ? null : otherParty(first)
}
