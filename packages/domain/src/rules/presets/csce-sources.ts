import { say } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'
import { stated } from './csce-source.ts'

/** Where the settings of the document come from. */
export const csceSources: NonNullable<RuleBook['sources']> = {
  'identity.purpose': stated(
    'first-paragraph',
    say(
      'The program is a frame in which both improve in their working lives.',
      'Le programme est un cadre dans lequel l’une et l’autre personne progressent dans leur vie professionnelle.',
    ),
    ['CSCE-2'],
  ),
  'identity.benefits': stated(
    'first-paragraph',
    say(
      'It names what the mentor and what the protégé get out of it.',
      'Il dit ce qu’en retirent le mentor et la personne accompagnée.',
    ),
    ['CSCE-3', 'CSCE-5', 'CSCE-6'],
  ),
  'agreement.title': stated('first-paragraph', say('It has this title.', 'Il porte ce titre.'), ['CSCE-1']),
  'goals.kinds': stated('goals', say('Goals are of these two kinds.', 'Les objectifs sont de ces deux genres.'), [
    'CSCE-18',
  ]),
  'agreement.sections': stated(
    'goals',
    say(
      'The goals stand in a table with metric and deadline.',
      'Les objectifs figurent dans un tableau, avec mesure et échéance.',
    ),
    ['CSCE-24'],
  ),
  'term.months': stated(
    'term',
    say('The two are asked for a year.', 'On demande aux deux personnes un engagement d’un an.'),
    ['CSCE-25'],
  ),
  'renewal.allowed': stated(
    'term',
    say('After the year the two may go on.', 'Après un an, les deux personnes peuvent continuer.'),
    ['CSCE-26'],
  ),
  'renewal.terms': stated(
    'term',
    say('They go on upon terms of their own.', 'Elles continuent à leurs propres conditions.'),
    ['CSCE-27'],
  ),
  'contacts.modes': stated(
    'meetings',
    say('Meetings are in person or by telephone.', 'Les rencontres ont lieu en personne ou par téléphone.'),
    ['CSCE-29'],
  ),
  'contacts.agenda': stated(
    'meetings',
    say(
      'A meeting leaves time for the goals and for the protégé’s questions.',
      'Une rencontre laisse du temps pour les objectifs et pour les questions de la personne accompagnée.',
    ),
    ['CSCE-33', 'CSCE-34'],
  ),
}
