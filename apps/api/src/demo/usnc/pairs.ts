import type { PairStory } from '../story.ts'
import { advisoryGroup, convenor, newWork, plenary, secretary, undecided } from './goals.ts'
import { electronic, firstWeeks, quiet, reached } from './meetings.ts'

const [terrence, lucinda] = ['Terrence Abebe', 'Lucinda Baca']

/** Open-ended all of them, from one that was paired last week to one in its second year. */
export const pairs: readonly PairStory[] = [
  {
    mentor: 'Walter Grabowski',
    protege: 'Jasmine Whitfield',
    paired: 380,
    pairedBy: lucinda,
    goals: secretary,
    written: 376,
    answered: 374,
    agreed: [
      { by: 'mentor', day: 374, settles: { means: ['written', 'video'], hoursAMonth: 4 } },
      {
        by: 'protege',
        day: 373,
        section: 'contact-means',
        text: 'Letters when there is something to read, video when there is something to decide.',
      },
    ],
    signed: [
      ['protege', 372],
      ['mentor', 370],
    ],
    card: {
      day: 377,
      phone: '+1 202 555 0148',
      about: 'Thirty years of terminology committees. I answer letters in full.',
    },
    meetings: electronic,
    time: [
      ['mentor', 190, 150, 'READING'],
      ['mentor', 71, 120, 'PREPARING'],
      ['mentor', 59, 200, 'READING'],
      ['mentor', 58, 90, 'WRITING'],
      ['mentor', 23, 75, 'READING'],
      ['mentor', 3, 40, 'PREPARING'],
    ],
    // Asked twice by now; of the second time, the answer of one is missing.
    reviewed: [
      ['mentor', 181, 'OF_BENEFIT'],
      ['protege', 179, 'OF_BENEFIT'],
      ['mentor', 2, 'OF_BENEFIT'],
    ],
    // The hours turned out to be fewer.
    amended: {
      by: 'mentor',
      day: 55,
      agreed: [{ by: 'mentor', day: 55, settles: { hoursAMonth: 3 } }],
      signed: [
        ['mentor', 54],
        ['protege', 52],
      ],
    },
    outcomes: [['protege', 50, 1, 'DONE']],
  },
  {
    mentor: 'Sunita Krishnamurthy',
    protege: 'Tobias Renner',
    paired: 250,
    pairedBy: terrence,
    goals: plenary,
    written: 244,
    answered: 240,
    agreed: [{ by: 'mentor', day: 240, settles: { means: ['telephone', 'written', 'in-person'], hoursAMonth: 2 } }],
    signed: [
      ['mentor', 239],
      ['protege', 236],
    ],
    meetings: quiet,
    reviewed: [['mentor', 47, 'TO_TALK_ABOUT']],
  },
  {
    mentor: 'Delphine Marchetti',
    protege: 'Nadia Hosseini',
    paired: 328,
    pairedBy: lucinda,
    goals: convenor,
    written: 324,
    answered: 321,
    agreed: [
      { by: 'protege', day: 321, settles: { means: ['video', 'written', 'telephone', 'in-person'], hoursAMonth: 5 } },
    ],
    signed: [
      ['protege', 320],
      ['mentor', 317],
    ],
    meetings: reached,
    reviewed: [
      ['protege', 130, 'OF_BENEFIT'],
      ['mentor', 127, 'OF_BENEFIT'],
    ],
    outcomes: [
      ['protege', 66, 0, 'DONE'],
      ['mentor', 65, 1, 'DONE'],
    ],
    ended: {
      by: 'protege',
      day: 45,
      ground: 'goals-reached',
      text: 'The nomination went out. Anybody should be so lucky.',
    },
    thanked: [
      ['protege', 44, 'You let me make the mistakes that were mine to make. Thank you, Delphine.'],
      ['mentor', 42, 'I shall vote for you without looking at the list. Come and tell me how it is.'],
    ],
  },
  {
    mentor: 'Ruth Oyelaran',
    protege: 'Elijah Tsosie',
    paired: 78,
    pairedBy: terrence,
    goals: [],
    undone: 71,
  },
  {
    mentor: 'Ruth Oyelaran',
    protege: 'Caleb Nakamura',
    paired: 52,
    pairedBy: lucinda,
    goals: advisoryGroup,
    written: 48,
    answered: 46,
    agreed: [{ by: 'protege', day: 46, settles: { means: ['video', 'in-person'] } }],
    signed: [
      ['protege', 45],
      ['mentor', 43],
    ],
    card: { day: 50, phone: '+1 646 555 0171', about: 'Battery safety, and everything that burns. Evenings are fine.' },
    meetings: firstWeeks,
    time: [['mentor', 32, 45, 'PREPARING']],
  },
  {
    mentor: 'Joaquín Salcedo',
    protege: 'Elijah Tsosie',
    paired: 27,
    pairedBy: lucinda,
    goals: newWork,
    written: 20,
    answered: 15,
    agreed: [
      { by: 'mentor', day: 14, settles: { means: ['video', 'written'], hoursAMonth: 3 } },
      { by: 'mentor', day: 14, section: 'contact-means', text: 'A call every other Thursday at noon, mountain time.' },
    ],
    signed: [['mentor', 9]],
  },
  {
    mentor: 'Delphine Marchetti',
    protege: 'Ming Zhao-Keller',
    paired: 11,
    pairedBy: terrence,
    goals: undecided,
    written: 5,
  },
]
