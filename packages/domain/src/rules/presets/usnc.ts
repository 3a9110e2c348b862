import { plainLabels, say } from '../../core/index.ts'
import type { Norm } from '../norm.ts'
import { bookFormat, type RuleBook } from '../rule-book.ts'
import { condition, quantity, step } from './norms.ts'
import { several, word } from './questions.ts'
import { inferred, stated, usncSources } from './usnc-sources.ts'
import { usncPages } from './usnc-pages.ts'

const norms: Norm[] = [
  step(
    {
      id: 'introductory-training',
      strength: 'required',
      party: 'applicant',
      source: stated(
        'training',
        say(
          'Mentoring does not take the place of training: the association’s introductory webinars and courses come before taking part.',
          'Le mentorat ne remplace pas la formation : les webinaires et cours d’introduction de l’association précèdent la participation.',
        ),
        ['USNC-31', 'USNC-32', 'USNC-33', 'USNC-34'],
        say(
          'That this concerns both roles, and that the moment is admission.',
          'Que cela concerne les deux rôles et que le moment est celui de l’admission.',
        ),
      ),
    },
    {
      does: 'training',
      named: say(
        'the introductory training of the association (webinars and courses)',
        'la formation d’introduction de l’association (webinaires et cours)',
      ),
    },
    { at: 'admission' },
  ),
  condition(
    {
      id: 'protege-emerging',
      strength: 'expected',
      party: 'applicant',
      source: inferred(
        'first-paragraph',
        say(
          'The program is meant for people who are new to standards and conformity assessment; the program’s own career stages stand for that.',
          'Le programme s’adresse à des personnes nouvelles en normalisation et en évaluation de la conformité ; les étapes de carrière du programme en tiennent lieu.',
        ),
        ['USNC-2'],
      ),
    },
    { on: 'person', of: 'protege', must: 'career-stage', among: ['emerging'], held: 'once', graceDays: 0 },
  ),
  condition(
    {
      id: 'mentor-of-the-community',
      strength: 'expected',
      party: 'applicant',
      source: inferred(
        'first-paragraph',
        say(
          'The document speaks of more experienced members of the same professional community.',
          'Le document parle de membres plus expérimentés de la même communauté professionnelle.',
        ),
        ['USNC-2', 'USNC-4'],
      ),
    },
    {
      on: 'person',
      of: 'mentor',
      must: 'field',
      named: say('standards and conformity assessment', 'la normalisation et l’évaluation de la conformité'),
      held: 'once',
      graceDays: 0,
    },
  ),
  condition(
    {
      id: 'mentor-more-experienced',
      strength: 'expected',
      party: 'pair',
      source: stated(
        'first-paragraph',
        say(
          'Somebody new is paired with somebody more experienced.',
          'Une personne nouvelle est jumelée à une personne plus expérimentée.',
        ),
        ['USNC-4'],
        say(
          'That experience is read on the program’s own scale.',
          'Que l’expérience se lit sur l’échelle propre au programme.',
        ),
      ),
    },
    { on: 'pair', must: 'mentor-more-senior' },
  ),
  step(
    {
      id: 'contact-means',
      strength: 'expected',
      party: 'pair',
      source: stated(
        'second-paragraph',
        say(
          'The two agree by which means they are in touch.',
          'Les deux personnes conviennent des moyens par lesquels elles échangent.',
        ),
        ['USNC-15'],
      ),
    },
    { does: 'contact-means' },
    { at: 'start' },
  ),
  step(
    {
      id: 'time-commitment',
      strength: 'guideline',
      party: 'pair',
      source: stated(
        'second-paragraph',
        say('How much time they give is up to the two.', 'Le temps qu’elles y consacrent relève des deux personnes.'),
        ['USNC-16'],
      ),
    },
    { does: 'time-commitment' },
    { at: 'start' },
  ),
  quantity(
    {
      id: 'mentor-hours',
      strength: 'guideline',
      party: 'mentor',
      source: stated(
        'second-paragraph',
        say(
          'The association may say as a guide that a mentor is not counted on for more than five hours a month.',
          'L’association peut indiquer, comme repère, qu’on ne compte pas sur un mentor plus de cinq heures par mois.',
        ),
        ['USNC-17', 'USNC-18'],
      ),
    },
    {
      measure: { of: 'hours', party: 'mentor' },
      window: { length: 'month', counted: 'calendar' },
      bound: { is: 'at-most', count: 5 },
    },
  ),
  step(
    {
      id: 'still-of-benefit',
      strength: 'recommended',
      party: 'each',
      source: inferred(
        'second-paragraph',
        say(
          'It lasts as long as both find it of benefit, so both are asked now and then; every six months is Ithaca’s default.',
          'La relation dure tant que les deux personnes la jugent utile ; on le leur demande donc de temps à autre, tous les six mois selon la valeur par défaut d’Ithaca.',
        ),
        ['USNC-20'],
      ),
    },
    { does: 'review' },
    { at: 'every', months: 6 },
  ),
]

/** One list for both: what a mentor knows and what a protégé would like to explore (USNC-9 to 11). */
const areas = [
  word('tc-secretary', 'TC Secretary', 'Secrétariat d’un comité technique'),
  word('council-member', 'USNC Council member', 'Membre du conseil de l’USNC'),
  word('technical-advisory-group', 'Technical advisory group', 'Groupe consultatif technique'),
  word('conformity-assessment', 'Conformity assessment', 'Évaluation de la conformité'),
  word('international-standards', 'International standards work', 'Normalisation internationale'),
]

/** The USNC's mentoring program. Silent on capacity, who pairs, and records: `resolve` fills those with Ithaca's defaults. */
export const usnc: RuleBook = {
  format: bookFormat,
  settings: {
    identity: {
      name: say('USNC Mentoring Program', 'Programme de mentorat de l’USNC'),
      labels: plainLabels,
      ...usncPages,
      locales: ['en', 'fr'],
      timeZone: 'America/New_York',
    },
    enrolment: {
      careerStages: [
        word('emerging', 'Emerging professional', 'Relève'),
        word('established', 'Established professional', 'Personne établie dans la profession'),
        word('senior', 'Senior expert', 'Expertise confirmée'),
        word('leading', 'Leader of the community', 'Rôle de premier plan dans la communauté'),
      ],
      questions: {
        mentor: [
          several('expertise', 'What are your areas of expertise?', 'Quels sont vos domaines d’expertise ?', areas),
        ],
        protege: [
          several(
            'explore',
            'Which areas would you like to explore?',
            'Quels domaines aimeriez-vous explorer ?',
            areas,
          ),
        ],
      },
    },
    matching: {
      criteria: [
        {
          ...word('areas', 'Expertise and areas to explore', 'Expertise et domaines à explorer'),
          compares: 'overlap',
          weight: 100,
        },
      ],
    },
    agreement: {
      title: say('How we stay in touch', 'Comment nous restons en contact'),
      form: 'means-confirmed',
      sections: ['contact-means', 'time-commitment'],
    },
    term: { months: null },
    goals: {
      kinds: [
        word('us-leadership', 'Leadership role in US programs', 'Rôle de direction dans les programmes américains'),
        word(
          'international-leadership',
          'Leadership role in international programs',
          'Rôle de direction dans les programmes internationaux',
        ),
        word('contributing-expert', 'Contributing expert', 'Participation à titre d’expert'),
        word('delegate', 'Delegate', 'Participation à titre de délégué'),
      ],
      owner: 'protege',
    },
    contacts: {
      kinds: ['meeting', 'call', 'email-dialogue'],
      modes: ['video', 'written', 'telephone', 'in-person'],
      agenda: [],
    },
    ending: { by: ['mentor', 'protege', 'staff', 'committee'] },
  },
  norms,
  sources: usncSources,
}
