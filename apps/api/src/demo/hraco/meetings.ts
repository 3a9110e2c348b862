import type { DemoMeeting } from '../story.ts'

const topics = [
  'Turnover, by manager and by month.',
  'A conversation she had put off, rehearsed twice.',
  'Who has to hear it first.',
  'What the engagement survey does not ask.',
]

/** Once a month, as they agreed: mostly at lunch, now and then by telephone. */
export const monthly: DemoMeeting[] = [
  ...Array.from({ length: 11 }, (_, index): DemoMeeting => {
    const day = 312 - index * 30
    const atLunch = index % 3 !== 1
    return {
      day,
      mode: atLunch ? 'in-person' : 'telephone',
      minutes: atLunch ? 75 : 40,
      purpose: topics[index % topics.length] ?? '',
      held: [['protege', day - 1]],
    }
  }),
  {
    day: -16,
    mode: 'in-person',
    minutes: 75,
    time: '12:00',
    planned: ['mentor', 8],
    purpose: 'The year in one hour: what to keep, what to let go of.',
    place: 'The usual table by the window.',
    questions: [
      [6, 'How did you know that it was time for the next job?'],
      [2, 'May I tell my manager about our conversations, and how much?'],
    ],
  },
]

/** Twice a month while everything was new, then once. */
export const lessOften: DemoMeeting[] = [
  ...Array.from({ length: 8 }, (_, index): DemoMeeting => {
    const day = 172 - index * 15
    return {
      day,
      mode: index % 2 === 0 ? 'in-person' : 'video',
      minutes: index % 2 === 0 ? 60 : 45,
      time: '17:30',
      held: [[index % 3 === 0 ? 'mentor' : 'protege', day - 1]],
    }
  }),
  {
    day: 34,
    mode: 'in-person',
    minutes: 60,
    planned: ['protege', 44],
    purpose: 'The grievance on the second shift, and what I would do again.',
    place: 'The diner across from the gate.',
    held: [
      ['mentor', 33],
      ['protege', 32],
    ],
    note: ['protege', 32, 'Listen for what is not in the form. Then ask one question, and wait.'],
    own: [['mentor', 32, 'He has stopped apologising for his decisions.']],
  },
  { day: -4, mode: 'video', minutes: 45, time: '17:30', planned: ['protege', 9], purpose: 'Budget season.' },
]

/** Twice a month was agreed, and two meetings is what it came to. */
export const slipping: DemoMeeting[] = [
  {
    day: 79,
    mode: 'in-person',
    minutes: 60,
    planned: ['mentor', 88],
    purpose: 'What makes an investigation fair.',
    held: [['mentor', 78]],
  },
  { day: 61, mode: 'telephone', minutes: 35, held: [['protege', 60]] },
  {
    day: 40,
    mode: 'in-person',
    planned: ['protege', 52],
    purpose: 'Interview notes, with the names taken out.',
    cancelled: ['mentor', 42],
  },
]

export const brief: DemoMeeting[] = [
  { day: 276, mode: 'in-person', minutes: 60, held: [['mentor', 275]] },
  { day: 240, mode: 'video', minutes: 45, held: [['protege', 239]] },
  { day: 198, mode: 'video', minutes: 45, held: [['protege', 197]] },
  { day: 156, mode: 'telephone', minutes: 30, held: [['mentor', 155]] },
  { day: 117, mode: 'in-person', minutes: 60, held: [['protege', 116]] },
]
