import { dayInWords, fill, type Labels, type Locale, type Localized, say } from '../core/index.ts'
import { quantityAct, stepAct } from './acts.ts'
import { isLeft, leftSentence } from './left-to-them.ts'
import type { Condition, Norm, NormParty, Source, Strength } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'
import { type Asked, askSentence } from './strength-words.ts'
import { conditionWord } from './vocabulary.ts'

/**
 * A norm as one sentence. In the charter's voice it names who is asked ("The pair is asked to ..."); with `reader`
 * `you` it speaks to that person ("You are asked to ..."). A clause is its own words.
 */
export function normSentence(
  norm: Norm,
  book: ResolvedBook,
  locale: Locale,
  reader: 'charter' | 'you' = 'charter',
): string {
  const { labels } = book.settings.identity
  const asked = reader === 'you' ? 'you' : charged(norm.party, labels, locale)
  switch (norm.kind) {
    case 'quantity':
      return isLeft(norm)
        ? leftSentence(norm, asked, locale)
        : askSentence(norm.strength, asked, quantityAct(norm), locale)
    case 'step':
      return askSentence(norm.strength, asked, stepAct(norm, book), locale)
    case 'condition':
      return fill(conditionSentence(norm.condition, norm.strength, book), { labels, locale })
    case 'clause':
      return norm.text[locale]
  }
}

/** Whom a norm asks, as the subject of a sentence. */
export function charged(party: NormParty, labels: Labels, locale: Locale): Exclude<Asked, 'you'> {
  const of = (the: Localized, to: Localized, many: boolean) => ({
    the: fill(the, { labels, locale }),
    to: fill(to, { labels, locale }),
    many,
  })
  switch (party) {
    case 'mentor':
      return of(say('{mentor.the}', '{mentor.the}'), say('{mentor.to}', '{mentor.to}'), false)
    case 'protege':
      return of(say('{protege.the}', '{protege.the}'), say('{protege.to}', '{protege.to}'), false)
    case 'each':
      return of(
        say('{mentor.the} and {protege.the}', '{mentor.the} et {protege.the}'),
        say('{mentor.to} and {protege.to}', '{mentor.to} et {protege.to}'),
        true,
      )
    case 'pair':
      return of(say('the pair', 'le binôme'), say('to the pair', 'au binôme'), false)
    case 'committee':
      return of(say('the committee', 'le comité'), say('to the committee', 'au comité'), false)
    case 'staff':
      return of(
        say('the coordinators', 'la coordination'),
        say('to the coordinators', 'à la coordination'),
        locale === 'en',
      )
    case 'applicant':
      return of(
        say('everybody who applies', 'toute personne candidate'),
        say('to everybody who applies', 'à toute personne candidate'),
        false,
      )
  }
}

const verbs: Record<Strength, Localized> = {
  required: say('must', 'doit'),
  expected: say('is expected to', 'devrait'),
  recommended: say('should, if possible,', 'devrait, si possible,'),
  guideline: say('as a guide, may', 'peut, à titre indicatif,'),
}

function conditionSentence(condition: Condition, strength: Strength, book: ResolvedBook): Localized {
  const { en, fr } = verbs[strength]
  const who = subject(condition)
  const must = conditionWord(condition).must(condition, book)
  const held =
    condition.on === 'person' && condition.held === 'throughout' ? throughout(condition.graceDays) : say('', '')
  return say(`${who.en} ${en} ${must.en}${held.en}.`, `${who.fr} ${fr} ${must.fr}${held.fr}.`)
}

function subject(condition: Condition): Localized {
  if (condition.must === 'mentor-more-senior') return say('{Mentor.the}', '{Mentor.the}')
  if (condition.on === 'pair') return say('The pair', 'Le binôme')
  if (condition.of === undefined) return say('Everybody who takes part', 'Toute personne participante')
  return condition.of === 'mentor' ? say('{Mentor.the}', '{Mentor.the}') : say('{Protege.the}', '{Protege.the}')
}

const throughout = (graceDays: number): Localized =>
  graceDays === 0
    ? say(' throughout', ' du début à la fin')
    : say(` throughout, with ${graceDays} days of grace`, ` du début à la fin, avec ${graceDays} jours de grâce`)

/** Where a norm comes from, in one sentence or two, with document and place. */
export function sourceSentence(source: Source, locale: Locale): string {
  const french = locale === 'fr'
  switch (source.kind) {
    case 'stated': {
      const where = `${source.document[locale]}, ${source.place[locale]}`
      const addition =
        source.inferred === null ? '' : ` ${french ? 'Déduit :' : 'Inferred:'} ${source.inferred[locale]}`
      return `${where}${french ? ' :' : ':'} ${source.says[locale]}${addition}`
    }
    case 'inferred':
      return `${french ? 'Déduit de' : 'Inferred from'} ${source.document[locale]}, ${source.place[locale]}${french ? ' :' : ':'} ${source.why[locale]}`
    case 'decided':
      return french
        ? `Décidé par ${source.by.fr} le ${dayInWords(source.on, 'fr')}.`
        : `Decided by ${source.by.en} on ${dayInWords(source.on, 'en')}.`
    case 'default':
      return french ? 'Valeur par défaut d’Ithaca.' : 'Ithaca’s default.'
  }
}
