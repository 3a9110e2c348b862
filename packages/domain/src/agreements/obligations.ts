import { addDays, type Day, otherParty, type Party, parties } from '../core/index.ts'
import type { ClauseNorm, Norm, Obligation, ResolvedBook, StepNorm, Strength } from '../rules/index.ts'
import { isAsked, patience, unmet } from '../rules/index.ts'
import { promises } from './sign.ts'

/** What the agreement's part must know: of the open draft, or else of the one in force. */
export type AgreementFacts = { number: number; signedBy: readonly Party[]; since: Day; edition: number | null }

type Signed = { acknowledgement: StepNorm | null; kept: Record<Party, readonly ClauseNorm[]> }
const compiled = new WeakMap<ResolvedBook, Signed>()

/** What a book has to be signed; read out of it once. */
function signedNorms(book: ResolvedBook): Signed {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const isAcknowledgement = (norm: Norm): norm is StepNorm =>
    norm.kind === 'step' && norm.step.does === 'acknowledgement' && norm.moment.at === 'start'
  const signed = {
    acknowledgement: book.norms.find(isAcknowledgement) ?? null,
    kept: { mentor: promises(book, 'mentor'), protege: promises(book, 'protege') },
  }
  compiled.set(book, signed)
  return signed
}

/** The acknowledgement by each of the two (CSCE-10), and the promises, which the signature takes on (CSCE-8 to 15). */
export function agreementObligations(facts: AgreementFacts, book: ResolvedBook): Obligation[] {
  const { acknowledgement, kept } = signedNorms(book)
  const found: Obligation[] = []
  if (acknowledgement === null) return found
  const remindFrom = isAsked(acknowledgement.strength) ? addDays(facts.since, patience) : null
  for (const party of parties) {
    const own = asked(acknowledgement, party, 'sign-agreement', facts, { coveredBy: null, remindFrom })
    found.push(own)
    const covered = { coveredBy: own.key, remindFrom: null }
    for (const promise of kept[party]) found.push(asked(promise, party, 'keep-promise', facts, covered))
  }
  return found
}

function asked(
  { id, strength }: { id: string; strength: Strength },
  party: Party,
  code: 'sign-agreement' | 'keep-promise',
  { number, signedBy, since, edition }: AgreementFacts,
  { coveredBy, remindFrom }: { coveredBy: string | null; remindFrom: Day | null },
): Obligation {
  const signed = signedBy.includes(party)
  return {
    key: `${id}/agreement-${number}/${party}`,
    normId: id,
    edition,
    party,
    state: signed ? 'met' : unmet(strength),
    strength,
    ask: { code, number },
    progress: null,
    planned: 0,
    since,
    dueOn: null,
    until: null,
    remindFrom: signed ? null : remindFrom,
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
