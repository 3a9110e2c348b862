import type { Localized } from '../../core/index.ts'
import { say } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'
import { asq } from './asq.ts'
import { csce } from './csce.ts'
import { hraco } from './hraco.ts'
import { usnc } from './usnc.ts'

/** A rule book to start a program from: what kind of program that is, whom it suits, and what it is like in a sentence. */
export type Preset = { key: string; kind: Localized; suits: Localized; summary: Localized; book: RuleBook }

export const presets: readonly Preset[] = [
  {
    key: 'csce',
    kind: say('A year with a signed agreement', 'Une année avec une entente signée'),
    suits: say(
      'For members who want a clear beginning and end: the two set goals, promise each other a few things, sign, and look back after the year.',
      'Pour les membres qui veulent un début et une fin nets : les deux se fixent des objectifs, prennent quelques engagements, signent et font le point après l’année.',
    ),
    summary: say(
      'A signed agreement with three suggested goals, twelve months, at least two meetings a year.',
      'Une entente signée avec trois objectifs suggérés, douze mois, au moins deux rencontres par an.',
    ),
    book: csce,
  },
  {
    key: 'usnc',
    kind: say('As long as it helps', 'Aussi longtemps que c’est utile'),
    suits: say(
      'For busy experts who find their own rhythm: no end, nothing to sign, only how to stay in touch and whether it still helps.',
      'Pour des spécialistes très pris qui trouvent leur propre rythme : ni fin, ni signature, seulement comment rester en contact et si cela aide encore.',
    ),
    summary: say(
      'Open-ended, at a distance if the two like, with no minimum of meetings; introductory training comes first.',
      'Sans durée fixe, à distance si les deux le souhaitent, sans minimum de rencontres ; la formation d’introduction vient d’abord.',
    ),
    book: usnc,
  },
  {
    key: 'asq',
    kind: say('Regular contact, led by the mentor', 'Des échanges réguliers, à l’initiative du mentor'),
    suits: say(
      'For a program that wants steady work: ground rules at the start, a timeline, meetings that are prepared, and somebody who keeps in touch.',
      'Pour un programme qui mise sur un travail suivi : des règles de base au début, un calendrier, des rencontres préparées et quelqu’un qui garde le contact.',
    ),
    summary: say(
      'About six to twelve months, ground rules instead of a signature, and two check-ins a month by the mentor.',
      'Environ six à douze mois, des règles de base au lieu d’une signature et deux prises de contact par mois du mentor.',
    ),
    book: asq,
  },
  {
    key: 'hraco',
    kind: say('Looked after by a committee', 'Suivi par un comité'),
    suits: say(
      'For a committee that stays close: it makes the pairs, asks everybody how it goes, and lets the two decide the rest in an agreement of their own.',
      'Pour un comité qui reste proche : il forme les binômes, prend des nouvelles de chaque personne et laisse aux deux le soin de régler le reste dans leur propre entente.',
    ),
    summary: say(
      'Pairs by the committee, an agreement drafted together that says how often to meet, and regular check-ins.',
      'Des binômes formés par le comité, une entente rédigée ensemble qui fixe la fréquence des rencontres et un suivi régulier.',
    ),
    book: hraco,
  },
]

export { asq, csce, hraco, usnc }
