import { fill, type Labels, type Locale, type Localized, say } from '../core/index.ts'
import { quantityAct, stepAct } from './acts.ts'
import type { Condition, Norm, NormParty, Source, Strength } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'
import { type Asked, askSentence } from './strength-words.ts'

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
      return askSentence(norm.strength, asked, quantityAct(norm), locale)
    case 'step':
      return askSentence(norm.strength, asked, stepAct(norm, book), locale)
    case 'condition':
      return fill(conditionSentence(norm.condition, norm.strength), { labels, locale })
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

function conditionSentence(condition: Condition, strength: Strength): Localized {
  const { en, fr } = verbs[strength]
  const [who, must] =
    condition.on === 'person'
      ? ([say('Everybody who takes part', 'Toute personne participante'), personal[condition.must]] as const)
      : condition.must === 'mentor-more-senior'
        ? ([
            say('{Mentor.the}', '{Mentor.the}'),
            say(
              'be at a later stage of the career than {protege.the}',
              'être à une étape de carrière plus avancée que {protege.the}',
            ),
          ] as const)
        : ([say('The pair', 'Le binôme'), paired[condition.must]] as const)
  return say(`${who.en} ${en} ${must.en}.`, `${who.fr} ${fr} ${must.fr}.`)
}

const personal: Record<Extract<Condition, { on: 'person' }>['must'], Localized> = {
  membership: say('be a member of the association', 'être membre de l’association'),
  experience: say('have the experience asked for', 'avoir l’expérience demandée'),
  field: say('work in the field', 'travailler dans le domaine'),
  credential: say('hold the credential asked for', 'détenir le titre demandé'),
  attendance: say('have attended as asked', 'avoir participé comme demandé'),
}

type PairCondition = Exclude<Extract<Condition, { on: 'pair' }>['must'], 'mentor-more-senior'>
const paired: Record<PairCondition, Localized> = {
  'same-employer': say('share an employer', 'relever du même employeur'),
  'different-employer': say('come from different employers', 'relever d’employeurs différents'),
  'shared-language': say('share a language', 'partager une langue'),
  'near-time-zone': say('live in time zones that are close', 'vivre dans des fuseaux horaires proches'),
  'no-reporting-line': say('be without a reporting line', 'être sans lien hiérarchique'),
  'no-declared-conflict': say('be free of declared conflicts', 'être sans conflit déclaré'),
}

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
      return french ? `Décidé par ${source.by.fr} le ${source.on}.` : `Decided by ${source.by.en} on ${source.on}.`
    case 'default':
      return french ? 'Valeur par défaut d’Ithaca.' : 'Ithaca’s default.'
  }
}

/** Whether the platform already acts on a norm; one that is not yet enforced is shown as such, never promised silently. */
export function isEnforced(norm: Norm): boolean {
  switch (norm.kind) {
    case 'clause':
      return true
    case 'quantity':
      return norm.measure.of !== 'hours'
    case 'step':
      if (norm.moment.at === 'each-meeting') return norm.step.does === 'agenda' || norm.step.does === 'goals'
      if (norm.step.does === 'renewal') return norm.moment.at === 'renewal'
      if (norm.step.does === 'evaluation') return norm.moment.at === 'formal-end'
      return (norm.step.does === 'acknowledgement' && norm.moment.at === 'start') || norm.step.does === 'goal-parts'
    case 'condition':
      return norm.condition.on === 'pair' && norm.condition.must === 'mentor-more-senior'
  }
}
