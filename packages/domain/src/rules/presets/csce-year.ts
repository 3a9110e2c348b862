import type { Delegation, Norm, NormParty, QuantityNorm, Source, StepNorm, Strength } from '../norm.ts'
import { stated } from './csce-source.ts'

const meetings = (
  id: string,
  strength: Strength,
  source: Source,
  bound: QuantityNorm['bound'],
  { modes = null, delegation = null }: { modes?: ['in-person'] | null; delegation?: Delegation | null } = {},
): QuantityNorm => ({
  kind: 'quantity',
  id,
  strength,
  party: 'pair',
  source,
  delegation,
  measure: { of: 'contacts', kinds: ['meeting'], modes, minutes: null, realTime: false },
  window: { length: 'year', counted: 'from-start' },
  bound,
})

const step = (
  id: string,
  strength: Strength,
  party: NormParty,
  source: Source,
  what: Pick<StepNorm, 'step' | 'moment'>,
): StepNorm => ({
  kind: 'step',
  id,
  strength,
  party,
  source,
  delegation: null,
  ...what,
  leadHours: null,
  dueDays: null,
})

const twelveMonths: QuantityNorm = {
  kind: 'quantity',
  id: 'term-twelve-months',
  strength: 'expected',
  party: 'each',
  source: stated(
    'term',
    { en: 'The two are asked for a year.', fr: 'On demande aux deux personnes un engagement d’un an.' },
    ['CSCE-25'],
  ),
  delegation: null,
  measure: { of: 'months' },
  window: { length: 'term', counted: 'from-start' },
  bound: { is: 'target', count: 12 },
}

/** CSCE-27: what a pair agrees on for a renewed term takes the place of the program's own figures. */
const ownTerms: Delegation = {
  least: 1,
  most: 60,
  strength: 'expected',
  by: 'renewal',
  source: stated(
    'term',
    {
      en: 'After the year the two may go on, on terms of their own.',
      fr: 'Après un an, les deux personnes peuvent continuer à leurs propres conditions.',
    },
    ['CSCE-27'],
    {
      en: 'That how often they meet is one of those terms, and is expected once agreed.',
      fr: 'Que la fréquence des rencontres fait partie de ces conditions et qu’elle est attendue une fois convenue.',
    },
  ),
}

/** CSCE-25 to 37: the term, its meetings, its end. */
export const csceYear: Norm[] = [
  twelveMonths,
  meetings(
    'meetings-at-least',
    'expected',
    stated('meetings', { en: 'Two meetings a year are expected.', fr: 'Deux rencontres par an sont attendues.' }, [
      'CSCE-31',
    ]),
    { is: 'at-least', count: 2 },
    { delegation: ownTerms },
  ),
  meetings(
    'meetings-suggested',
    'recommended',
    stated(
      'meetings',
      { en: 'Four to six meetings a year are advised.', fr: 'Quatre à six rencontres par an sont conseillées.' },
      ['CSCE-32'],
    ),
    { is: 'between', least: 4, most: 6 },
  ),
  meetings(
    'face-to-face',
    'recommended',
    stated(
      'meetings',
      {
        en: 'Meetings are in person or by telephone; once a year in person is advised.',
        fr: 'Les rencontres ont lieu en personne ou par téléphone ; une par an en personne est conseillée.',
      },
      ['CSCE-29', 'CSCE-30'],
    ),
    { is: 'at-least', count: 1 },
    { modes: ['in-person'] },
  ),
  step(
    'meeting-agenda',
    'recommended',
    'pair',
    stated(
      'meetings',
      {
        en: 'A meeting is long enough for the goals and for what the protégé wants to ask.',
        fr: 'Une rencontre laisse le temps d’aborder les objectifs et ce que la personne accompagnée veut demander.',
      },
      ['CSCE-33', 'CSCE-34'],
    ),
    { step: { does: 'agenda', items: ['goals', 'protege-questions'] }, moment: { at: 'each-meeting' } },
  ),
  step(
    'renewal-by-both',
    'required',
    'each',
    stated(
      'term',
      {
        en: 'After the year the two may go on, on terms of their own, where both want to.',
        fr: 'Après un an, les deux personnes peuvent continuer à leurs propres conditions, si elles le veulent toutes deux.',
      },
      ['CSCE-26', 'CSCE-27', 'CSCE-28'],
    ),
    { step: { does: 'renewal' }, moment: { at: 'renewal' } },
  ),
  step(
    'final-evaluation',
    'expected',
    'each',
    stated(
      'end',
      {
        en: 'Both look back on the relationship when the formal program ends.',
        fr: 'Les deux personnes font le bilan de la relation à la fin du programme officiel.',
      },
      ['CSCE-35', 'CSCE-36', 'CSCE-37'],
    ),
    { step: { does: 'evaluation' }, moment: { at: 'formal-end' } },
  ),
]
