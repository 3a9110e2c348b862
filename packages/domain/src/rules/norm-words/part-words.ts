import { type Localized, say } from '../../core/index.ts'
import type { About } from '../fields/words.ts'
import { clauseTopics, clauseTopicWords } from '../vocabulary/clauses.ts'
import { contactKinds, contactModes, contactNouns, modeName } from '../vocabulary/contacts.ts'
import { goalParts, goalPartWords } from '../vocabulary/goals.ts'

type PartWords = About & { name: Localized; choices?: Readonly<Record<string, Localized>> }

const both = say('Both', 'Les deux')
const form = { none: say('Any', 'N’importe laquelle'), some: say('A certain one', 'Une en particulier') }
const called = {
  none: say('No name of its own', 'Sans nom particulier'),
  some: say('It has a name', 'Un nom particulier'),
}
const from = <Key extends string>(keys: readonly Key[], words: (key: Key) => Localized) =>
  Object.fromEntries(keys.map((key) => [key, words(key)]))

/** The parts of what a norm can be about, by word and member, or by the member alone where it is the same everywhere. */
const parts = {
  kinds: {
    name: say('What counts', 'Ce qui compte'),
    choices: from(contactKinds, (kind) => contactNouns[kind][1]),
  },
  modes: {
    name: say('In which way', 'De quelle façon'),
    none: say('In any way', 'De n’importe quelle façon'),
    some: say('Only in certain ways', 'Seulement de certaines façons'),
    choices: from(contactModes, (mode) => modeName[mode]),
  },
  minutes: {
    name: say('How long each takes', 'Durée de chaque échange'),
    none: say('As long as it takes', 'Peu importe'),
    some: say('At least so long', 'Une durée minimale'),
    unit: say('minutes', 'minutes'),
  },
  realTime: {
    name: say('What is only written', 'Ce qui est seulement écrit'),
    yes: say('Does not count: both are there at the same time', 'Ne compte pas : les deux sont présents en même temps'),
    no: say('Counts as well', 'Compte aussi'),
  },
  'hours.party': {
    name: say('Whose hours', 'Les heures de qui'),
    choices: {
      mentor: say('Those of {mentor.the}', 'Celles {mentor.of}'),
      protege: say('Those of {protege.the}', 'Celles {protege.of}'),
      pair: say('Those of the two together', 'Celles des deux ensemble'),
    },
  },
  'goals.kinds': {
    name: say('Which goals', 'Quels objectifs'),
    none: say('Goals of any kind', 'Des objectifs de tout genre'),
    some: say('Only certain kinds', 'Seulement certains genres'),
  },
  inEach: {
    name: say('In which sections', 'Dans quels volets'),
    none: say('In any of them', 'Dans n’importe lequel'),
    some: say('In each of certain ones', 'Dans chacun de certains volets'),
  },
  named: {
    name: say('What it is called', 'Comment cela s’appelle'),
    ...called,
    help: say(
      'With its article, as “the introductory training”.',
      'Avec son article, comme « la formation initiale ».',
    ),
  },
  form: { name: say('Which one', 'Laquelle'), ...form },
  'agreement-parts.parts': { name: say('What the agreement has to say', 'Ce que l’entente doit préciser') },
  'goal-parts.parts': {
    name: say('What each goal has to be', 'Ce que chaque objectif doit être'),
    choices: from(goalParts, (part) => goalPartWords[part]),
  },
  items: { name: say('Time for what', 'Du temps pour quoi') },
  how: {
    name: say('When it is settled', 'Quand cela se règle'),
    none: say('At the meeting', 'Pendant la rencontre'),
    some: say('Ahead of the meeting', 'Avant la rencontre'),
    choices: { settle: say('Ahead of the meeting', 'Avant la rencontre') },
  },
  'preparation.parts': {
    name: say('What is told', 'Ce dont on fait part'),
    choices: {
      needs: say('What help is wanted', 'L’aide attendue'),
      background: say('What is useful to know', 'Le contexte utile'),
    },
  },
  of: {
    name: say('Who has to be so', 'Qui est concerné'),
    none: both,
    some: say('One of the two', 'Une des deux personnes'),
    choices: { mentor: say('{Mentor.the}', '{Mentor.the}'), protege: say('{Protege.the}', '{Protege.the}') },
  },
  held: {
    name: say('When it is looked at', 'Moment de la vérification'),
    choices: {
      once: say('Once, on joining', 'Une fois, à l’entrée'),
      throughout: say('All the time', 'En tout temps'),
    },
  },
  graceDays: {
    name: say('Days of grace where it lapses', 'Jours de grâce si cela prend fin'),
    unit: say('days', 'jours'),
  },
  least: {
    name: say('At least', 'Au moins'),
    none: say('No figure', 'Sans chiffre'),
    some: say('A figure', 'Un chiffre'),
    unit: say('years', 'années'),
  },
  'attendance.least': {
    name: say('At least', 'Au moins'),
    none: say('No figure', 'Sans chiffre'),
    some: say('A share of the events', 'Une part des activités'),
    unit: say('percent', 'pour cent'),
  },
  among: {
    name: say('Which stages', 'Quelles étapes'),
    none: say('Any', 'N’importe laquelle'),
    some: say('Certain ones', 'Certaines étapes'),
  },
  topic: { name: say('What it is about', 'Sujet'), choices: from(clauseTopics, (topic) => clauseTopicWords[topic]) },
  text: { name: say('The promise', 'L’engagement'), isLong: true },
  party: { name: say('Who', 'Qui') },
  strength: { name: say('How strongly', 'Avec quel poids') },
  'bound.is': {
    name: say('How many', 'Combien'),
    choices: {
      'at-least': say('at least', 'au moins'),
      'at-most': say('at most', 'au plus'),
      between: say('from … to …', 'de … à …'),
      target: say('exactly so many, as a target', 'ce nombre, comme cible'),
    },
  },
  'bound.count': { name: say('The number', 'Le nombre') },
  'bound.least': { name: say('From', 'De') },
  'bound.most': { name: say('To', 'À') },
  'bound.about': {
    name: say('How exactly', 'Avec quelle précision'),
    yes: say('About so many: one off is still within', 'Environ : un de plus ou de moins convient'),
    no: say('As the figures say', 'Comme le disent les chiffres'),
  },
  'window.length': {
    name: say('In each', 'Par'),
    choices: {
      month: say('month', 'mois'),
      quarter: say('three months', 'trimestre'),
      year: say('year', 'année'),
      term: say('whole term', 'durée entière'),
      'between-meetings': say('time between two meetings', 'période entre deux rencontres'),
    },
  },
  'window.counted': {
    name: say('How months and years are counted', 'Façon de compter les mois et les années'),
    choices: {
      calendar: say('By the calendar', 'Selon le calendrier'),
      'from-start': say('From the day the mentorship starts', 'À partir du début de la relation'),
    },
  },
  'moment.at': { name: say('When', 'Quand') },
  'moment.months': { name: say('Every how many months', 'Tous les combien de mois'), unit: say('months', 'mois') },
  'moment.weeks': {
    name: say('Every how many weeks', 'Toutes les combien de semaines'),
    unit: say('weeks', 'semaines'),
  },
  leadHours: {
    name: say('How long ahead', 'Combien de temps d’avance'),
    none: say('Any time before', 'À tout moment avant'),
    some: say('So many hours ahead', 'Un certain nombre d’heures avant'),
    unit: say('hours', 'heures'),
  },
  dueDays: {
    name: say('Within how many days', 'Dans quel délai'),
    none: say('No number of days', 'Sans délai en jours'),
    some: say('Within so many days', 'Dans un certain nombre de jours'),
    unit: say('days', 'jours'),
  },
  delegation: {
    name: say('Who sets the figure', 'Qui fixe le chiffre'),
    none: say('This rule', 'Cette règle'),
    some: say('The two in their agreement', 'Les deux personnes dans leur entente'),
  },
  'delegation.least': {
    name: say('The lowest they may agree on', 'Le minimum dont on peut convenir'),
    none: say('Any', 'Aucun'),
    some: say('A lowest figure', 'Un minimum'),
  },
  'delegation.most': {
    name: say('The highest they may agree on', 'Le maximum dont on peut convenir'),
    none: say('Any', 'Aucun'),
    some: say('A highest figure', 'Un maximum'),
  },
  'delegation.strength': { name: say('How strongly their figure is asked', 'Poids du chiffre convenu') },
  'delegation.by': {
    name: say('From when on', 'À partir de quand'),
    choices: {
      'every-agreement': say('From their first agreement on', 'Dès leur première entente'),
      renewal: say('When they renew', 'Au renouvellement'),
    },
  },
} satisfies Record<string, PartWords>

export type PartPath = keyof typeof parts
export const partWords: Readonly<Record<PartPath, PartWords>> = parts

/** What is said of a member of a word, by its own or by that of all such members. */
export const memberWords = (word: string, key: string): PartWords =>
  needed(known[`${word}.${key}`] ?? known[key], `${word}.${key}`)
const known: Readonly<Record<string, PartWords>> = parts

/** What there has to be; a test of every word finds first what there is not. */
export function needed<Thing>(thing: Thing | undefined, at: string): Thing {
  if (thing === undefined) throw new Error(`${at} is not in words`)
  return thing
}
