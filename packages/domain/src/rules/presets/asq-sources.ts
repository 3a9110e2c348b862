import { say } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'
import { documentOf } from './document.ts'

const places = {
  opening: say('first paragraph', 'premier paragraphe'),
  preparing: say('list on preparing', 'liste sur la préparation'),
  'before-introducing': say('questions before the introduction', 'questions avant la présentation'),
  'before-beginning': say('questions before the beginning', 'questions avant le début'),
  sharing: say('paragraph on sharing', 'paragraphe sur le partage'),
  responsibilities: say('list of responsibilities', 'liste des responsabilités'),
}

const ofMentor = documentOf(
  say('ASQ, Mentor Roles and Responsibilities', 'ASQ, Mentor Roles and Responsibilities (en anglais)'),
  places,
)
const ofProtege = documentOf(
  say('ASQ, Protégé Role and Responsibilities', 'ASQ, Protégé Role and Responsibilities (en anglais)'),
  places,
)
const ofBoth = documentOf(
  say('ASQ, the documents of both roles', 'ASQ, les documents des deux rôles (en anglais)'),
  places,
)
export const statedOfMentor = ofMentor.stated
export const statedOfProtege = ofProtege.stated
export const inferredOfBoth = ofBoth.inferred

/** Where the settings come from. */
export const asqSources: NonNullable<RuleBook['sources']> = {
  'identity.documents': ofBoth.stated(
    'responsibilities',
    say('Each role has its responsibilities.', 'Chaque rôle a ses responsabilités.'),
    [
      'ASQM-1',
      'ASQM-3',
      'ASQM-18',
      'ASQM-21',
      'ASQM-22',
      'ASQM-23',
      'ASQM-24',
      'ASQM-25',
      'ASQP-1',
      'ASQP-3',
      'ASQP-4',
      'ASQP-5',
    ],
  ),
  'enrolment.questions': ofBoth.inferred(
    'preparing',
    say(
      'What a match can go by is asked when applying.',
      'Ce sur quoi un jumelage peut se fonder est demandé au moment de la candidature.',
    ),
    ['ASQM-7', 'ASQM-10', 'ASQP-2', 'ASQP-16', 'ASQP-18', 'ASQP-20', 'ASQP-23'],
  ),
  'matching.criteria': ofBoth.inferred(
    'opening',
    say(
      'A mentor is of the protégé’s industry; skills, traits and time frame are asked of both.',
      'Le mentor est du secteur de la personne accompagnée ; compétences, qualités et période sont demandées aux deux.',
    ),
    ['ASQP-2', 'ASQP-16', 'ASQP-18', 'ASQP-20', 'ASQM-10'],
  ),
  'matching.requests': ofProtege.inferred(
    'before-introducing',
    say(
      'A protégé introduces themself to a mentor. One request at a time and 14 days for an answer are Ithaca’s default.',
      'La personne accompagnée se présente elle-même à un mentor. Une demande à la fois et 14 jours pour répondre sont la valeur par défaut d’Ithaca.',
    ),
    ['ASQP-6'],
  ),
  'agreement.form': ofMentor.stated(
    'responsibilities',
    say(
      'Ground rules are reviewed; nothing is signed.',
      'Les règles de base sont passées en revue ; rien n’est signé.',
    ),
    ['ASQM-26'],
  ),
  'agreement.written': ofMentor.stated(
    'responsibilities',
    say(
      'They concern how the two interact, their communication, and anything else.',
      'Elles portent sur la façon d’échanger, la communication et tout autre point.',
    ),
    ['ASQM-28', 'ASQM-29', 'ASQM-30'],
  ),
  'term.phases': ofMentor.stated(
    'preparing',
    say(
      'A relationship is begun, kept up and ended well.',
      'Une relation se commence, s’entretient et se conclut bien.',
    ),
    ['ASQM-8'],
  ),
  'term.readinessMonths': ofBoth.stated(
    'preparing',
    say('Both are asked to look a full year ahead.', 'On demande aux deux de se projeter sur une année entière.'),
    ['ASQM-6', 'ASQM-7', 'ASQP-23'],
  ),
  'goals.milestones': ofProtege.stated(
    'before-beginning',
    say('Milestones lie on the way to a goal.', 'Des étapes jalonnent le chemin vers un objectif.'),
    ['ASQP-21'],
  ),
  'goals.activities': ofMentor.stated(
    'responsibilities',
    say('The mentor helps with action plans.', 'Le mentor aide à préciser les plans d’action.'),
    ['ASQM-24'],
  ),
  'contacts.kinds': ofBoth.stated(
    'responsibilities',
    say(
      'There are meetings, calls, exchanges by e-mail, informal contact, and doors that are opened.',
      'Il y a des rencontres, des appels, des échanges par courriel, des contacts informels et des portes qui s’ouvrent.',
    ),
    ['ASQM-19', 'ASQM-20', 'ASQM-25', 'ASQP-27'],
  ),
  'contacts.arrangedBy': ofProtege.stated(
    'responsibilities',
    say('The protégé sets them up.', 'La personne accompagnée les organise.'),
    ['ASQP-27'],
  ),
  'questionnaires.forms': ofBoth.stated(
    'preparing',
    say('Each thinks these questions over alone first.', 'Chacun réfléchit d’abord seul à ces questions.'),
    ['ASQM-5', 'ASQP-24', 'ASQP-26'],
  ),
}
