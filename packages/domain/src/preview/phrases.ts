import { type Localized, say } from '../core/index.ts'
import type { Occasion } from './lines.ts'

/** The headings under which somebody meets the rules. */
export const occasionWords: Record<Occasion, Localized> = {
  joining: say('On joining', 'Au moment d’entrer dans le programme'),
  promises: say('What you promise', 'Ce à quoi vous vous engagez'),
  start: say('Before the start', 'Avant le début'),
  meetings: say('At each meeting', 'À chaque rencontre'),
  month: say('Each month', 'Chaque mois'),
  quarter: say('Each quarter', 'Chaque trimestre'),
  year: say('Each year', 'Chaque année'),
  term: say('In the course of the term', 'Au cours de l’engagement'),
  'now-and-then': say('From time to time', 'De temps à autre'),
  end: say('At the end', 'À la fin'),
  'own-tasks': say('What you are asked', 'Ce qui vous est demandé'),
  behind: say('When a pair falls behind, you read', 'Quand un binôme prend du retard, vous lisez'),
}
