import type { DemoTerms, PairStory, Settling } from '../story.ts'
import { businessPartner, firstSteps, handover, investigations, newRole, onboarding } from './goals.ts'
import { brief, lessOften, monthly, slipping } from './meetings.ts'

// The committee alone makes the pairs here.
const [roberta, kofi] = ['Roberta Ames', 'Kofi Boateng']

type Drafted = { meetings: NonNullable<DemoTerms['meetings']>; activities: string; feedback: string }

/** An agreement drafted within two days: how often by the mentor, the rest by turns. */
const drafted = (day: number, { meetings, activities, feedback }: Drafted): Settling[] => [
  { by: 'mentor', day, settles: { meetings } },
  { by: 'protege', day, section: 'activities', text: activities },
  { by: 'mentor', day: day - 1, section: 'confidential-feedback', text: feedback },
]

export const pairs: readonly PairStory[] = [
  {
    mentor: 'Charlene Hargrove',
    protege: 'Brooke Tillman',
    paired: 334,
    pairedBy: roberta,
    goals: businessPartner,
    written: 330,
    answered: 327,
    agreed: drafted(326, {
      meetings: { count: 1, per: 'MONTH' },
      activities:
        'Sit in on a board committee on compensation\nPresent turnover by manager to the leadership team\nRead one book on finance that is not for beginners',
      feedback: 'Names stay at the table. Either of us may say “that landed badly” at any time, and the other listens.',
    }),
    signed: [
      ['protege', 323],
      ['mentor', 321],
    ],
    card: {
      day: 331,
      phone: '+1 614 555 0159',
      about: 'Call before eight or after six; in between I belong to other people.',
    },
    meetings: monthly,
    carriedOut: [
      ['protege', 205, 0],
      ['protege', 118, 1],
    ],
    checkIns: [
      { by: roberta, day: 152, party: 'protege', way: 'TELEPHONE' },
      { by: kofi, day: 151, party: 'mentor', way: 'TELEPHONE' },
      { by: roberta, day: 97, party: 'protege', way: 'TELEPHONE', asked: true },
      { by: kofi, day: 95, party: 'mentor', way: 'WRITING', asked: true },
      {
        ...{ by: roberta, day: 41, party: 'protege', way: 'IN_PERSON', asked: true },
        note: 'Going very well. Asks whether mentees could meet one another once a year.',
      },
      { by: kofi, day: 40, party: 'mentor', way: 'TELEPHONE', asked: true },
    ],
    feedback: [
      [
        'protege',
        38,
        {
          'how-it-goes': 'Better than I dared to hope. Charlene remembers what I said three months ago.',
          better: 'An evening for all mentees, once a year. We do not know each other.',
        },
      ],
      ['mentor', 35, { 'how-it-goes': 'Brooke comes prepared, and so I do.', better: '' }],
    ],
    consented: [['protege', 12]],
    outcomes: [['protege', 25, 1, 'DONE']],
  },
  {
    mentor: 'Sanjay Bhatt',
    protege: 'Tamika Rhodes',
    paired: 296,
    pairedBy: kofi,
    goals: handover,
    written: 291,
    answered: 289,
    agreed: drafted(288, {
      meetings: { count: 1, per: 'QUARTER' },
      activities: 'Shadow the broker’s renewal call\nWrite the calendar of a benefits year',
      feedback: 'What is said about colleagues stays between us.',
    }),
    signed: [
      ['mentor', 285],
      ['protege', 282],
    ],
    meetings: brief,
    outcomes: [['protege', 100, 0, 'DONE']],
    ended: {
      by: { name: kofi },
      day: 84,
      ground: 'on-request',
      text: 'Both asked for it: Tamika has moved to another city, and they parted as friends.',
    },
    thanked: [['protege', 82, 'The calendar hangs in my new office. Thank you for every quarter of it.']],
  },
  {
    mentor: 'Miguel Rentería',
    protege: 'Andre Simmons',
    paired: 194,
    pairedBy: roberta,
    goals: newRole,
    written: 190,
    answered: 187,
    agreed: drafted(186, {
      meetings: { count: 2, per: 'MONTH' },
      activities:
        'Walk each shift once a week\nSit beside Miguel in a hearing\nMeet two plant managers of other companies',
      feedback: 'Andre may call about anything. Miguel says when it is something for counsel instead.',
    }),
    signed: [
      ['protege', 182],
      ['mentor', 179],
    ],
    meetings: lessOften,
    carriedOut: [['protege', 140, 0]],
    checkIns: [
      { by: kofi, day: 122, party: 'protege', way: 'TELEPHONE' },
      { by: roberta, day: 121, party: 'mentor', way: 'TELEPHONE' },
      { by: kofi, day: 66, party: 'protege', way: 'VIDEO', asked: true },
      { by: roberta, day: 65, party: 'mentor', way: 'WRITING', asked: true },
      {
        ...{ by: kofi, day: 12, party: 'protege', way: 'TELEPHONE', asked: true },
        note: 'Less often, and better for it. Nothing for us to do.',
      },
    ],
    consented: [
      ['protege', 26],
      ['mentor', 24],
    ],
    feedback: [['protege', 62, { 'how-it-goes': 'I would have left in spring without Miguel.', better: '' }]],
    // Twice a month had done its work.
    amended: {
      by: 'protege',
      day: 52,
      agreed: [{ by: 'protege', day: 52, settles: { meetings: { count: 1, per: 'MONTH' } } }],
      signed: [
        ['protege', 51],
        ['mentor', 49],
      ],
    },
  },
  {
    mentor: 'Annette Kowalski',
    protege: 'Connor Mayhew',
    paired: 146,
    pairedBy: kofi,
    goals: [],
    undone: 139,
  },
  {
    mentor: 'Annette Kowalski',
    protege: 'Phuong Tran',
    paired: 108,
    pairedBy: roberta,
    goals: investigations,
    written: 104,
    answered: 101,
    agreed: drafted(100, {
      meetings: { count: 2, per: 'MONTH' },
      activities: 'Review three closed cases\nTake notes in a live interview',
      feedback: 'No case leaves the room with a name on it.',
    }),
    signed: [
      ['mentor', 96],
      ['protege', 94],
    ],
    meetings: slipping,
    checkIns: [
      {
        ...{ by: roberta, day: 50, party: 'mentor', way: 'TELEPHONE', asked: true },
        note: 'A merger at work. Wants to go on, and to be asked again in the new year.',
      },
    ],
  },
  {
    mentor: 'Yvonne Marchand',
    protege: 'Connor Mayhew',
    paired: 33,
    pairedBy: kofi,
    goals: onboarding,
    written: 27,
    answered: 22,
    agreed: drafted(20, {
      meetings: { count: 1, per: 'MONTH' },
      activities: 'Interview three people who left within a year\nRewrite the letter before the first day',
      feedback: 'We say what helped and what did not at the end of each meeting, and it goes no further.',
    }),
    signed: [['protege', 6]],
  },
  {
    mentor: 'Sanjay Bhatt',
    protege: 'Leila Haddad',
    paired: 17,
    pairedBy: roberta,
    goals: firstSteps,
    written: 11,
    answered: 8,
    agreed: [
      { by: 'mentor', day: 8, settles: { meetings: { count: 1, per: 'MONTH' } } },
      { by: 'protege', day: 5, section: 'activities', text: 'A day beside a recruiter' },
    ],
  },
]
