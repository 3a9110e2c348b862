import type { DemoMeeting } from '../story.ts'

/** On track: in person, by telephone, once by video, which the program does not name, and a next one prepared. */
export const timberYear: DemoMeeting[] = [
  {
    day: 238,
    mode: 'in-person',
    minutes: 75,
    planned: ['mentor', 246],
    purpose: 'Get to know each other’s work, then the three goals once more.',
    place: 'The small meeting room on the fourth floor; ask for me at the desk.',
    questions: [
      [243, 'How did you choose between design and construction at my age?'],
      [240, 'Which code clauses do you look up every time, even now?'],
    ],
    held: [
      ['mentor', 237],
      ['protege', 236],
    ],
    note: ['mentor', 237, 'Aisha brings the diaphragm calculation next time. I look for the old review comments.'],
    own: [['protege', 236, 'Less nervous than I expected. Ask about the site visit she mentioned.']],
  },
  {
    day: 171,
    mode: 'telephone',
    minutes: 45,
    planned: ['protege', 180],
    purpose: 'The diaphragm, and whether I should sit the exam in spring or in autumn.',
    questions: [[174, 'Is collector reinforcement at the openings mine to design, or the supplier’s?']],
    held: [['protege', 170]],
    note: ['protege', 170, 'Autumn, after the deadline at work. Chapter on drift limits until then.'],
    own: [['mentor', 169, 'She answers her own questions when I wait. Wait longer.']],
  },
  {
    day: 104,
    mode: 'video',
    minutes: 50,
    held: [
      ['protege', 103],
      ['mentor', 102],
    ],
    note: [
      'protege',
      103,
      'The storm had closed the road, so we used a screen and could at least look at the drawings.',
    ],
  },
  {
    day: 49,
    mode: 'in-person',
    minutes: 90,
    planned: ['mentor', 66],
    purpose: 'Walk through the building while the panels go up.',
    place: 'Site gate on the east side. Boots and a hard hat.',
    questions: [[58, 'What would you look at first if you had only ten minutes up there?']],
    moved: { by: 'protege', on: 54, to: 47 },
    held: [
      ['mentor', 45],
      ['protege', 45],
    ],
    note: ['mentor', 45, 'Hold-downs on line C: measured, photographed, discussed. Review package until the new year.'],
    own: [['protege', 44, 'The superintendent asked ME a question. I knew it.']],
  },
  {
    day: -9,
    mode: 'telephone',
    minutes: 60,
    planned: ['protege', 6],
    purpose: 'The review is three weeks away: what I defend, and what I say I do not know.',
    place: 'I ring you at the office.',
    questions: [
      [4, 'How much of the second check may I answer later, in writing?'],
      [2, 'Who else should read the package before it goes out?'],
    ],
  },
]

/** Nothing planned, and only one of the two meetings that are expected took place. */
export const quietYear: DemoMeeting[] = [
  {
    day: 262,
    mode: 'telephone',
    minutes: 40,
    planned: ['mentor', 276],
    purpose: 'A first talk about budgets and addenda.',
    held: [['mentor', 261]],
    note: ['mentor', 261, 'Simran sends the list of addenda from the last tender.'],
  },
  {
    day: 150,
    mode: 'in-person',
    planned: ['protege', 168],
    purpose: 'Bring the options report.',
    place: 'Coffee place beside the depot.',
    cancelled: ['protege', 151],
  },
]

/** Called off, and never planned again. */
export const silentYear: DemoMeeting[] = [
  {
    day: 228,
    mode: 'in-person',
    planned: ['protege', 247],
    purpose: 'A first meeting.',
    cancelled: ['mentor', 230],
  },
]

/** A year that is over. */
export const finishedYear: DemoMeeting[] = [
  {
    day: 371,
    mode: 'in-person',
    planned: ['mentor', 380],
    purpose: 'What an inspection day looks like from early to late.',
    place: 'North abutment, lower path.',
    held: [['protege', 370]],
    note: ['protege', 370, 'Twelve days agreed on, one every other Friday.'],
  },
  { day: 291, mode: 'telephone', minutes: 35, held: [['mentor', 290]] },
  {
    day: 196,
    mode: 'telephone',
    minutes: 45,
    held: [
      ['mentor', 195],
      ['protege', 194],
    ],
  },
  {
    day: 92,
    mode: 'in-person',
    minutes: 80,
    planned: ['protege', 104],
    purpose: 'Compare my notes of the year with the reports.',
    questions: [[97, 'Which of my twelve pages would you have signed?']],
    held: [['mentor', 91]],
    note: ['mentor', 91, 'Nine of twelve. In spring it would have been three.'],
  },
]

/** Four in the first year, one so far in the second, and the next one fixed. */
export const secondYear: DemoMeeting[] = [
  { day: 398, mode: 'in-person', minutes: 60, held: [['mentor', 397]] },
  { day: 310, mode: 'telephone', minutes: 45, held: [['protege', 309]] },
  { day: 221, mode: 'telephone', minutes: 40, held: [['protege', 220]] },
  { day: 130, mode: 'in-person', minutes: 180, held: [['mentor', 129]] },
  {
    day: 27,
    mode: 'in-person',
    minutes: 120,
    planned: ['mentor', 38],
    purpose: 'What the second year is for.',
    held: [
      ['protege', 26],
      ['mentor', 25],
    ],
    note: ['protege', 26, 'Tender in spring, mine from the first page to the last.'],
  },
  {
    day: -24,
    mode: 'telephone',
    minutes: 45,
    planned: ['protege', 5],
    purpose: 'The options report, before it goes out.',
  },
]

/** Well kept, and near its end. */
export const nearlyDone: DemoMeeting[] = [
  { day: 321, mode: 'in-person', planned: ['mentor', 333], held: [['mentor', 320]], purpose: 'Introductions.' },
  { day: 258, mode: 'telephone', minutes: 40, held: [['protege', 256]] },
  { day: 190, mode: 'telephone', minutes: 40, planned: ['protege', 199], held: [['protege', 189]] },
  {
    day: 128,
    mode: 'in-person',
    minutes: 120,
    planned: ['mentor', 141],
    purpose: 'Half a day at the treatment plant.',
    held: [
      ['protege', 127],
      ['mentor', 126],
    ],
    note: ['protege', 127, 'Wrote the list of everything that hums. Must learn why.'],
  },
  { day: 51, mode: 'telephone', planned: ['mentor', 60], held: [['mentor', 50]] },
]

/** The first meeting is yet to come. */
export const firstSteps: DemoMeeting[] = [
  {
    day: -6,
    mode: 'in-person',
    planned: ['mentor', 3],
    purpose: 'A first meeting: the goals, and how we want to work.',
    place: 'Library café, upper floor.',
    questions: [
      [2, 'What did you wish somebody had told you in your first year?'],
      [1, 'May I bring a drawing I do not understand?'],
    ],
  },
]

const topics = [
  'Hours estimated, hours taken.',
  'Two tenders compared, line by line.',
  'A difficult call, rehearsed and then made.',
  'Fish window: what moves and what does not.',
  'Read the soils report aloud, one page each.',
]

/** A pair that meets about every ten days: mostly for half an hour by telephone, now and then on site. */
export const busyYear: DemoMeeting[] = [
  ...Array.from({ length: 31 }, (_, index): DemoMeeting => {
    const day = 312 - index * 10
    const onSite = index % 6 === 2
    const topic = topics[index % topics.length] ?? ''
    return {
      day,
      mode: onSite ? 'in-person' : 'telephone',
      minutes: onSite ? 110 : 25,
      time: onSite ? '10:00' : '16:30',
      held:
        index % 4 === 0
          ? [
              ['protege', day - 1],
              ['mentor', day - 2],
            ]
          : [[index % 3 === 0 ? 'mentor' : 'protege', day - 1]],
      ...(index % 5 === 1 ? { note: ['protege', day - 1, topic] } : {}),
    }
  }),
  {
    day: -3,
    mode: 'telephone',
    minutes: 30,
    time: '16:30',
    planned: ['mentor', 5],
    purpose: 'The new goal, and who speaks about what at the student night.',
    questions: [[3, 'Ten minutes is short. What would you leave out?']],
  },
]
