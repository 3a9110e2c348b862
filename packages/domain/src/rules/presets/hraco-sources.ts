import { say } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'
import { documentOf } from './document.ts'

export const { stated, inferred } = documentOf(
  say('HRACO Mentoring Program, questions and answers', 'HRACO Mentoring Program, questions et réponses (en anglais)'),
  {
    what: say('question on what mentoring is', 'question sur la nature du mentorat'),
    why: say('question on why to take part', 'question sur les raisons de participer'),
    time: say('question on the time it takes', 'question sur le temps requis'),
    help: say('question on what helps', 'question sur l’aide offerte'),
  },
)

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_nothing, index) => `HRACO-${from + index}`)

/** Where the settings come from. */
export const hracoSources: NonNullable<RuleBook['sources']> = {
  'identity.labels': stated(
    'why',
    say('Who is guided is called a mentee.', 'La personne accompagnée est appelée « mentee ».'),
    ['HRACO-49'],
  ),
  'identity.sections': stated(
    'what',
    say(
      'The program presents itself in four questions and answers.',
      'Le programme se présente en quatre questions et réponses.',
    ),
    ['HRACO-1', 'HRACO-2', 'HRACO-7'],
  ),
  'identity.resources': stated(
    'help',
    say('Guidance and tools are there from the beginning.', 'Conseils et outils sont offerts dès le début.'),
    ['HRACO-42', 'HRACO-43'],
  ),
  'identity.reasons': stated(
    'why',
    say('Each role has eleven reasons to take part.', 'Chaque rôle a onze raisons de participer.'),
    numbers(9, 30),
  ),
  'enrolment.questions': inferred(
    'why',
    say(
      'Since reasons differ, each applicant chooses theirs and may add words of their own.',
      'Puisque les raisons varient, chaque personne choisit les siennes et peut en ajouter.',
    ),
    ['HRACO-8'],
  ),
  'matching.publishedBy': stated(
    'time',
    say('Pairs are matched by the committee.', 'Les binômes sont formés par le comité.'),
    ['HRACO-34'],
  ),
  'agreement.form': stated(
    'time',
    say(
      'The agreement is one that both find reasonable and useful.',
      'L’entente est raisonnable et utile pour les deux.',
    ),
    ['HRACO-36'],
  ),
  'agreement.sections': stated(
    'time',
    say('It covers meetings, goals and activities.', 'Elle traite des rencontres, des objectifs et des activités.'),
    ['HRACO-37', 'HRACO-38', 'HRACO-39'],
  ),
  'agreement.written': stated(
    'time',
    say(
      'It says how information and feedback are given and received in confidence.',
      'Elle dit comment l’information et la rétroaction se donnent et se reçoivent en toute confidentialité.',
    ),
    ['HRACO-40'],
  ),
  'goals.activities': stated(
    'time',
    say('The two set down what is done for development.', 'Les deux établissent des activités de développement.'),
    ['HRACO-3', 'HRACO-39'],
  ),
  'goals.mentorGoals': stated('what', say('The mentor grows as well.', 'Le mentor progresse aussi.'), ['HRACO-4']),
  'oversight.body': stated('help', say('The committee oversees the program.', 'Le comité supervise le programme.'), [
    'HRACO-41',
  ]),
  'questionnaires.forms': stated(
    'help',
    say('Feedback is sought of both, and in confidence.', 'L’avis des deux est sollicité en toute confidentialité.'),
    ['HRACO-45', 'HRACO-46'],
  ),
}
