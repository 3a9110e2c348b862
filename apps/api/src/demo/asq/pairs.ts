import type { PairStory, Settling } from '../story.ts'
import { auditor, certification, complaints, firstJob, laboratoire, management } from './goals.ts'
import { halfYear, premieresSemaines, steady, thinned } from './meetings.ts'

const [anand, beatriz] = ['Anand Venkataraman', 'Beatriz Quintero']

/** Ground rules, each written by one of the two. */
const rules = (day: number, termMonths: number, interaction: string, communication: string): Settling[] => [
  { by: 'mentor', day, settles: { termMonths } },
  { by: 'mentor', day, section: 'interaction', text: interaction },
  { by: 'protege', day: day - 1, section: 'communication', text: communication },
]

/** Half a year to a year each, from one that has been over for months to one that was paired last week. */
export const pairs: readonly PairStory[] = [
  {
    mentor: 'Dorothy Pfeiffer',
    protege: 'Kenji Watanabe',
    paired: 165,
    pairedBy: beatriz,
    goals: auditor,
    written: 162,
    answered: 160,
    agreed: rules(
      160,
      9,
      'Every other week, in turn by video, telephone and letter. Kenji arranges, Dorothy is on time.',
      'An answer within two working days, even if it is only “on Friday”. Bad news first.',
    ),
    signed: [
      ['mentor', 158],
      ['protege', 156],
    ],
    card: { day: 161, phone: '+1 414 555 0126', about: 'Castings, audits and forty years of coffee in plastic cups.' },
    meetings: steady,
    timeline: ['mentor', 159],
    plan: [
      { by: 'protege', day: 157, goal: 0, text: 'Two audits shadowed', due: 112, done: 110 },
      { by: 'protege', day: 157, goal: 0, text: 'One audit led by two', due: 36, done: 33 },
      { by: 'protege', day: 157, goal: 0, text: 'One audit led alone', due: -41 },
      { by: 'protege', day: 150, goal: 1, text: 'Gauge study signed off', due: 64, done: 70 },
      {
        by: 'mentor',
        day: 150,
        text: 'Borrow the audit checklist of the foundry, and cut it in half',
        due: 120,
        done: 118,
      },
      { by: 'protege', day: 19, text: 'Sit in on a management review', due: -16 },
    ],
  },
  {
    mentor: 'Curtis Bellamy',
    protege: 'Alicia Romero',
    paired: 324,
    pairedBy: anand,
    goals: management,
    written: 320,
    answered: 316,
    agreed: rules(
      315,
      12,
      'By telephone on the first Tuesday, in person when one of us travels anyway.',
      'Alicia writes when something burns; Curtis asks when nothing does.',
    ),
    signed: [
      ['mentor', 313],
      ['protege', 311],
    ],
    meetings: thinned,
    timeline: ['mentor', 312],
    plan: [
      { by: 'protege', day: 308, goal: 0, text: 'The Monday meeting in other hands', due: 220, done: 214 },
      { by: 'protege', day: 308, goal: 0, text: 'A corrective action closed without me', due: 96, done: 88 },
      { by: 'protege', day: 308, goal: 0, text: 'Two weeks away, telephone off', due: -20 },
    ],
    // Once a month was too little for both: a word of one of the two is still missing.
    amended: {
      by: 'protege',
      day: 8,
      agreed: [
        {
          by: 'protege',
          day: 8,
          section: 'interaction',
          text: 'By telephone every other Tuesday until the end, at seven, before the plant wakes up.',
        },
      ],
      signed: [['protege', 7]],
    },
    outcomes: [['protege', 30, 1, 'DONE']],
  },
  {
    mentor: 'Lena Öberg',
    protege: 'Megan Schultz',
    paired: 300,
    pairedBy: beatriz,
    goals: certification,
    written: 296,
    answered: 294,
    agreed: rules(294, 6, 'Two chapters a week, and a call about both.', 'Questions by mail, answers within a day.'),
    signed: [
      ['mentor', 292],
      ['protege', 291],
    ],
    meetings: halfYear,
    timeline: ['mentor', 292],
    plan: [{ by: 'protege', day: 288, goal: 0, text: 'Mock examination', due: 150, done: 148 }],
    outcomes: [
      ['protege', 120, 0, 'DONE'],
      ['protege', 120, 1, 'CARRIED_ON'],
    ],
    thanked: [
      ['protege', 98, 'Framed, and hung where I see it from the sampling table. Thank you, Lena.'],
      ['mentor', 96, 'You would have passed without me. But not with so much laughter.'],
    ],
  },
  {
    mentor: 'Benoît Lapointe',
    protege: 'Rachida Benali',
    paired: 75,
    pairedBy: anand,
    goals: laboratoire,
    written: 70,
    answered: 67,
    agreed: rules(
      66,
      8,
      'Une rencontre par mois au laboratoire, un appel entre les deux, et des courriels au besoin.',
      'Nous répondons dans les trois jours. Le vendredi est réservé aux questions sans réponse.',
    ),
    signed: [
      ['mentor', 64],
      ['protege', 62],
    ],
    meetings: premieresSemaines,
    timeline: ['mentor', 64],
    plan: [
      { by: 'protege', day: 60, goal: 0, text: 'Budget d’incertitude relu', due: 30, done: 31 },
      { by: 'protege', day: 60, goal: 0, text: 'Revue blanche', due: -24 },
    ],
  },
  {
    mentor: 'Patrick Obuya',
    protege: 'Rashid Karim',
    paired: 46,
    pairedBy: anand,
    goals: [],
    undone: 41,
  },
  {
    mentor: 'Mohammed Farouk',
    protege: 'Ewa Nowicka',
    paired: 26,
    pairedBy: beatriz,
    goals: complaints,
    written: 20,
    answered: 17,
    timeline: ['mentor', 10],
    agreed: rules(16, 6, 'On site once a month, by telephone in between.', 'Say it before it is a complaint.'),
    signed: [['mentor', 9]],
  },
  {
    mentor: 'Lena Öberg',
    protege: 'Rashid Karim',
    paired: 12,
    pairedBy: beatriz,
    goals: firstJob,
    written: 8,
    agreed: [
      { by: 'protege', day: 6, section: 'interaction', text: 'By video, in the evening, when the library is quiet.' },
    ],
  },
]
