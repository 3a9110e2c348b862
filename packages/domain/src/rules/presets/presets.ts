import type { Localized } from '../../core/index.ts'
import { say } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'
import { asq } from './asq.ts'
import { csce } from './csce.ts'
import { hraco } from './hraco.ts'
import { usnc } from './usnc.ts'

/** A rule book to start a program from, and what it is like in a sentence. */
export type Preset = { key: string; summary: Localized; book: RuleBook }

export const presets: readonly Preset[] = [
  {
    key: 'csce',
    summary: say(
      'A signed agreement with three suggested goals, twelve months, at least two meetings a year.',
      'Une entente signée avec trois objectifs suggérés, douze mois, au moins deux rencontres par an.',
    ),
    book: csce,
  },
  {
    key: 'usnc',
    summary: say(
      'Open-ended, at a distance if the two like, with no minimum of meetings; introductory training comes first.',
      'Sans durée fixe, à distance si les deux le souhaitent, sans minimum de rencontres ; la formation d’introduction vient d’abord.',
    ),
    book: usnc,
  },
  {
    key: 'asq',
    summary: say(
      'About six to twelve months, ground rules instead of a signature, and two check-ins a month by the mentor.',
      'Environ six à douze mois, des règles de base au lieu d’une signature et deux prises de contact par mois du mentor.',
    ),
    book: asq,
  },
  {
    key: 'hraco',
    summary: say(
      'Pairs by the committee, an agreement drafted together that says how often to meet, and regular check-ins.',
      'Des binômes formés par le comité, une entente rédigée ensemble qui fixe la fréquence des rencontres et un suivi régulier.',
    ),
    book: hraco,
  },
]

export { asq, csce, hraco, usnc }
