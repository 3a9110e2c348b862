import { addDays, type Day, otherParty, type Party, parties } from '../core/index.ts'
import type { Ask, ClauseNorm, Norm, Obligation, ResolvedBook, StepNorm, Strength } from '../rules/index.ts'
import { isAsked, patience, unmet } from '../rules/index.ts'
import { actOf, formOf, isUnsigned } from './form.ts'
import type { Settled } from './section.ts'
import { settlingObligations } from './settling-obligations.ts'
import { promises } from './sign.ts'

/** What the agreement's part must know: of the open draft, or else of the one in force. */
export type AgreementFacts = {
  number: number
  signedBy: readonly Party[]
  since: Day
  edition: number | null
  termMonths?: number | null
  settled?: Settled | undefined
  /** How many count. */
  goals?: number
  /** Whether it says as yet what holds anyway: nobody's word is asked for that. */
  untouched?: boolean | undefined
}

/** A norm that is met by the word of both; `first` of them is asked alone, the other once that one has given it. */
type Word = { norm: StepNorm; first: Party | null }
type Signed = { words: readonly Word[]; kept: Record<Party, readonly ClauseNorm[]> }
const compiled = new WeakMap<ResolvedBook, Signed>()

/** What a book has to be signed, accepted or confirmed; read out of it once. */
function signedNorms(book: ResolvedBook): Signed {
  const known = compiled.get(book)
  if (known !== undefined) return known
  const signed = {
    words: actOf(book) === null ? [] : book.norms.flatMap(wordAsked).slice(0, 1),
    kept: { mentor: promises(book, 'mentor'), protege: promises(book, 'protege') },
  }
  compiled.set(book, signed)
  return signed
}

const met = new Set<string>(['acknowledgement', 'agreement', 'ground-rules', 'contact-means'])

function wordAsked(norm: Norm): Word[] {
  if (norm.kind !== 'step' || norm.moment.at !== 'start' || !met.has(norm.step.does)) return []
  return [{ norm, first: norm.party === 'mentor' || norm.party === 'protege' ? norm.party : null }]
}

/** The norm that asks for the word of the two before their mentorship starts; null where the book asks for none. */
export const wordNorm = (book: ResolvedBook): StepNorm | null => signedNorms(book).words[0]?.norm ?? null

/**
 * The word of each of the two (CSCE-10, HRACO-35, ASQM-26, USNC-15), the promises that it takes on (CSCE-8 to 15), and
 * what is to be settled before.
 */
export function agreementObligations(facts: AgreementFacts, book: ResolvedBook): Obligation[] {
  const { words, kept } = signedNorms(book)
  const found: Obligation[] = settlingObligations(facts, book)
  if (facts.untouched === true && facts.signedBy.length === 0) return found
  for (const { norm, first } of words) {
    const remindFrom = isAsked(norm.strength) ? addDays(facts.since, patience) : null
    for (const party of parties) {
      if (first === otherParty(party) && !facts.signedBy.includes(first)) continue
      const own = asked(norm, party, wordAsk(facts, book), facts, { coveredBy: null, remindFrom })
      found.push(own)
      const covered = { coveredBy: own.key, remindFrom: null }
      const promise: Ask = { code: 'keep-promise', number: facts.number }
      for (const clause of kept[party]) found.push(asked(clause, party, promise, facts, covered))
    }
  }
  return found
}

function wordAsk({ number }: AgreementFacts, book: ResolvedBook): Ask {
  const form = formOf(book)
  return { code: 'sign-agreement', number, ...(isUnsigned(form) && { form }) }
}

function asked(
  { id, strength }: { id: string; strength: Strength },
  party: Party,
  ask: Ask,
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
    ask,
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
