import { agreeing } from './pairs-agreeing.ts'
import { amendedGoal, fieldYear, lateralSystems, projectLead, waterMains } from './goals-english.ts'
import { hydraulique, ouvragesArt } from './goals-french.ts'
import {
  busyYear,
  finishedYear,
  firstSteps,
  nearlyDone,
  quietYear,
  secondYear,
  silentYear,
  timberYear,
} from './meetings-english.ts'
import { barrageAnnee, pontsAnnee } from './meetings-french.ts'
import type { DemoGoal, PairStory } from '../story.ts'

const [donald, chidinma, priya] = ['Donald MacIsaac', 'Chidinma Okafor', 'Priya Ramanathan']

/** Written down and agreed to, without more words about them. */
const goalsOnly = (goals: readonly DemoGoal[]): DemoGoal[] =>
  goals.map(({ statement, metric, kind, deadline, agreed = false }) => ({ statement, metric, kind, deadline, agreed }))

/** Who has signed, one or more for each way in which a year can go. */
const running: readonly PairStory[] = [
  {
    mentor: 'Margaret Sinclair',
    protege: 'Aisha Rahman',
    paired: 262,
    pairedBy: donald,
    goals: lateralSystems,
    written: 259,
    answered: 256,
    signed: [
      ['protege', 254],
      ['mentor', 251],
    ],
    card: {
      day: 260,
      phone: '+1 416 555 0142',
      about: 'Structures, mostly timber and old masonry. Mornings are best.',
    },
    meetings: timberYear,
  },
  {
    mentor: 'Jean-François Lévesque',
    protege: 'Noémie Fortin',
    paired: 226,
    pairedBy: chidinma,
    goals: ouvragesArt,
    written: 222,
    answered: 217,
    signed: [
      ['mentor', 215],
      ['protege', 214],
    ],
    card: { day: 223, phone: '+1 514 555 0117', about: 'Ponts et ouvrages d’art. Je réponds le soir.' },
    meetings: pontsAnnee,
  },
  {
    mentor: 'Arjun Dhaliwal',
    protege: 'Simran Gill',
    paired: 320,
    pairedBy: donald,
    goals: waterMains,
    written: 314,
    answered: 308,
    signed: [
      ['protege', 304],
      ['mentor', 300],
    ],
    meetings: quietYear,
  },
  {
    mentor: 'Robert Whiteduck',
    protege: 'Daniel Kwan',
    paired: 417,
    pairedBy: chidinma,
    goals: fieldYear,
    written: 411,
    answered: 405,
    signed: [
      ['protege', 401],
      ['mentor', 396],
    ],
    meetings: finishedYear,
  },
  // In their second year, on a term that both signed anew.
  {
    mentor: 'Heather Blackwood',
    protege: 'Omar Benhaddou',
    paired: 421,
    pairedBy: priya,
    goals: goalsOnly(waterMains),
    written: 418,
    answered: 416,
    signed: [
      ['protege', 414],
      ['mentor', 412],
    ],
    meetings: secondYear,
    renewed: {
      by: 'protege',
      day: 86,
      months: 12,
      signed: [
        ['protege', 85],
        ['mentor', 79],
      ],
    },
    lookedBack: [
      {
        ...{ by: 'protege', day: 57, marks: [5, 5, 4, 4, 5, 5, 5, 4, 5] },
        words: 'Half of what I learned I learned in the car, on the way to a site.',
      },
      { by: 'mentor', day: 44, marks: [5, 4, 4, 3, 4, 5, 5, 5, 5], words: '' },
    ],
    outcomes: [['protege', 52, 1, 'DONE']],
  },
  {
    mentor: 'Mei-Ling Cheung',
    protege: 'Kayla Cardinal',
    paired: 336,
    pairedBy: priya,
    goals: projectLead,
    written: 331,
    answered: 326,
    signed: [
      ['protege', 321],
      ['mentor', 319],
    ],
    amended: { by: 'protege', day: 7, goal: amendedGoal },
    card: { day: 334, phone: '+1 604 555 0190', about: 'Ask me about culverts, contracts and getting out of both.' },
    meetings: busyYear,
  },
  {
    mentor: 'Anneliese Krahn',
    protege: 'Rohan Mehta',
    paired: 362,
    pairedBy: donald,
    goals: goalsOnly(fieldYear.slice(1)),
    written: 357,
    answered: 352,
    signed: [
      ['mentor', 348],
      ['protege', 345],
    ],
    meetings: nearlyDone,
  },
  {
    mentor: 'Graham Ferreira',
    protege: 'Ananya Iyer',
    paired: 309,
    pairedBy: priya,
    goals: goalsOnly(waterMains.slice(0, 1)),
    written: 301,
    answered: 295,
    signed: [
      ['protege', 292],
      ['mentor', 290],
    ],
    meetings: silentYear,
  },
  {
    mentor: 'Claudette Robichaud',
    protege: 'Samuel Desjardins',
    paired: 199,
    pairedBy: chidinma,
    goals: goalsOnly(hydraulique.slice(0, 2)),
    written: 193,
    answered: 189,
    signed: [
      ['protege', 187],
      ['mentor', 185],
    ],
    meetings: barrageAnnee,
  },
  {
    mentor: 'Bronwyn Achterberg',
    protege: 'Tyrone Baptiste',
    paired: 21,
    pairedBy: donald,
    goals: goalsOnly(projectLead.slice(0, 2)),
    written: 15,
    answered: 9,
    signed: [
      ['mentor', 5],
      ['protege', 4],
    ],
    meetings: firstSteps,
  },
]

/** The pairs of the demonstration, one or more for each place where two people can be. */
export const pairs: readonly PairStory[] = [...running, ...agreeing]
