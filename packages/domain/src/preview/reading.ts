import type { Day, Locale, Party } from '../core/index.ts'
import { healthSentence, type Names, obligationSentence } from '../obligations/index.ts'
import {
  isEnforced,
  type Norm,
  normSentence,
  type Obligation,
  type ResolvedBook,
  sourceSentence,
} from '../rules/index.ts'
import { inventedNames } from './invented-pair.ts'
import { type Occasion, occasionOfAsk, occasionOfNorm, occasions, type Reader, type ReadLine } from './lines.ts'
import { kindOf, lived } from './lived.ts'

export type ReadGroup = { occasion: Occasion; lines: readonly ReadLine[] }
type Placed = ReadLine & { occasion: Occasion }

const names: Names = { mentor: inventedNames.mentor.called, protege: inventedNames.protege.called }

/**
 * What somebody will read under a book, grouped as they meet it: what is asked of them in the words of their to-dos, and
 * what becomes none in the words of the rules.
 */
export function reading(book: ResolvedBook, reader: Reader, today: Day, locale: Locale): ReadGroup[] {
  const lines = reader === 'body' ? bodyLines(book, today, locale) : partyLines(book, reader, today, locale)
  const placeOf = ({ normId }: ReadLine) => book.norms.findIndex(({ id }) => id === normId)
  return occasions.flatMap((occasion) => {
    const here = lines
      .filter((line) => line.occasion === occasion)
      .toSorted((one, other) => placeOf(one) - placeOf(other))
    return here.length === 0 ? [] : [{ occasion, lines: here }]
  })
}

function partyLines(book: ResolvedBook, party: Party, today: Day, locale: Locale): Placed[] {
  const { firsts, mornings } = lived(book, today)
  const mails = mornings.filter((one) => one.party === party)
  const reminded = new Map(mails.flatMap(({ due, line }) => due.map(({ obligation }) => [pieceOf(obligation), line])))
  const said = firsts[party].map(({ obligation, begun }): Placed => {
    const { normId, strength, state } = obligation
    const { sentence, why } = obligationSentence(obligation, party, { names, book }, locale)
    return {
      ...{
        key: kindOf(obligation),
        normId,
        strength,
        sentence,
        why,
        reminded: reminded.get(pieceOf(obligation)) ?? null,
        enforced: true,
      },
      is: state === 'advice' ? 'advice' : 'to-do',
      occasion: occasionOfAsk(obligation, begun),
    }
  })
  const told = new Set(said.map(({ normId }) => normId))
  const others = book.norms.filter((norm) => !told.has(norm.id) && concerns(norm, party))
  return [...others.map((norm) => ruleLine(norm, book, locale)), ...said]
}

/** Pieces of one norm are reminded of as one. */
const pieceOf = ({ normId, ask }: Obligation) => `${normId} ${ask.code}`

/** Whether a rule is read by one of the two as theirs. */
function concerns(norm: Norm, party: Party): boolean {
  if (norm.kind === 'condition' && norm.condition.on === 'person')
    return norm.condition.of === undefined || norm.condition.of === party
  return norm.party === party || norm.party === 'each' || norm.party === 'pair' || norm.party === 'applicant'
}

/** A rule that becomes no task, to the one whom it asks or, with `charter`, about them. */
function ruleLine(norm: Norm, book: ResolvedBook, locale: Locale, to: 'you' | 'charter' = 'you'): Placed {
  return {
    ...{ key: norm.id, normId: norm.id, strength: norm.strength, reminded: null },
    is: norm.kind === 'clause' ? 'promise' : 'rule',
    sentence: normSentence(norm, book, locale, to),
    why: sourceSentence(norm.source, locale),
    enforced: isEnforced(norm),
    occasion: occasionOfNorm(norm),
  }
}

/** What those read who look after the pairs: their own tasks, whom they let in and pair, and how a pair comes to their notice. */
function bodyLines(book: ResolvedBook, today: Day, locale: Locale): Placed[] {
  const { body } = book.settings.oversight
  const own = book.norms.filter(({ party }) => party === 'committee' || party === 'staff')
  const one = own.every(({ party }) => party === own[0]?.party)
  const tasks = own.map((norm): Placed => ({
    ...ruleLine(norm, book, locale, one || norm.party === body ? 'you' : 'charter'),
    occasion: 'own-tasks',
  }))
  const looked = book.norms.filter((norm) => norm.kind === 'condition' || norm.party === 'applicant')
  const reasons = lived(book, today).reasons.map((reason): Placed => {
    const { normId, strength, party } = reason.obligation
    return {
      ...{ normId, strength, reminded: null, enforced: true, is: 'sign', why: '', occasion: 'behind' },
      key: `${normId} ${reason.code} ${party}`,
      sentence: healthSentence(reason, { names, book }, locale),
    }
  })
  return [...tasks, ...looked.map((norm) => ruleLine(norm, book, locale, 'charter')), ...reasons]
}
