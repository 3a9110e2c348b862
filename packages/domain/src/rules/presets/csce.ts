import { say } from '../../core/index.ts'
import type { Norm, Source } from '../norm.ts'
import { bookFormat, type RuleBook } from '../rule-book.ts'
import { csceIdentity } from './csce-identity.ts'
import { cscePromises } from './csce-promises.ts'
import { csceYear } from './csce-year.ts'
import { csceSources } from './csce-sources.ts'
import { inferred, stated } from './csce-source.ts'
import { word } from './questions.ts'

const signing: Source = stated(
  'first-paragraph',
  say(
    'The two confirm that they take on what the agreement says.',
    'Les deux personnes confirment qu’elles acceptent ce que dit l’entente.',
  ),
  ['CSCE-10'],
  say('That confirming is done by signing.', 'Que cette confirmation se fait par la signature.'),
)

const before: Norm[] = [
  {
    kind: 'step',
    id: 'agreement-acknowledged',
    strength: 'required',
    party: 'each',
    source: signing,
    delegation: null,
    step: { does: 'acknowledgement' },
    moment: { at: 'start' },
    leadHours: null,
    dueDays: null,
  },
  {
    kind: 'condition',
    id: 'mentor-more-senior',
    strength: 'expected',
    party: 'pair',
    source: inferred(
      'first-paragraph',
      say(
        'The document speaks of a younger member guided from a more senior level; career stages stand for that, never age.',
        'Le document parle d’un membre plus jeune, guidé depuis un niveau plus avancé ; les étapes de carrière en tiennent lieu, jamais l’âge.',
      ),
      ['CSCE-4', 'CSCE-6', 'CSCE-7'],
    ),
    delegation: null,
    condition: { on: 'pair', must: 'mentor-more-senior' },
  },
]

const goals: Norm[] = [
  {
    kind: 'quantity',
    id: 'goals-three',
    strength: 'recommended',
    party: 'protege',
    source: stated(
      'goals',
      say(
        'The protégé sets three goals together with the mentor, for professional development or personal growth.',
        'La personne accompagnée fixe avec le mentor trois objectifs de développement professionnel ou personnel.',
      ),
      ['CSCE-16', 'CSCE-17', 'CSCE-18'],
    ),
    delegation: null,
    measure: { of: 'goals', kinds: null },
    window: { length: 'term', counted: 'from-start' },
    bound: { is: 'target', count: 3 },
  },
  {
    kind: 'step',
    id: 'goal-parts',
    strength: 'recommended',
    party: 'protege',
    source: stated(
      'goals',
      say(
        'A goal says what exactly, how it is measured, that it can be reached and matters, and by when.',
        'Un objectif dit quoi au juste, comment on le mesure, qu’il est accessible et utile, et pour quand.',
      ),
      ['CSCE-19', 'CSCE-20', 'CSCE-21', 'CSCE-22', 'CSCE-23'],
    ),
    delegation: null,
    step: { does: 'goal-parts', parts: ['specific', 'measurable', 'attainable', 'relevant', 'end-date'] },
    moment: { at: 'start' },
    leadHours: null,
    dueDays: null,
  },
]

/**
 * The CSCE mentor and protégé program. Silent on capacity, enrolment, matching, oversight and records: `resolve` fills
 * those with Ithaca's defaults.
 */
export const csce: RuleBook = {
  format: bookFormat,
  settings: {
    identity: csceIdentity,
    agreement: {
      title: { en: 'Mentor & Protégé Agreement', fr: 'Entente de mentorat' },
      form: 'signed',
      sections: ['purpose', 'promises', 'goals', 'term', 'meetings', 'evaluation'],
    },
    term: { months: 12 },
    renewal: { allowed: true, terms: 'own' },
    goals: {
      kinds: [
        word('professional', 'Professional development', 'Développement professionnel'),
        word('personal', 'Personal growth', 'Développement personnel'),
      ],
      owner: 'protege',
      agreedByOther: true,
      parts: ['specific', 'measurable', 'attainable', 'relevant', 'end-date'],
    },
    contacts: {
      kinds: ['meeting'],
      modes: ['in-person', 'telephone'],
      agenda: [
        { code: 'goals', label: { en: 'the goals', fr: 'les objectifs' } },
        {
          code: 'protege-questions',
          label: { en: 'the protégé’s questions', fr: 'les questions de la personne accompagnée' },
        },
      ],
    },
  },
  norms: [...before, ...cscePromises, ...goals, ...csceYear],
  sources: csceSources,
}
