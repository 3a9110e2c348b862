import type { DemoMeeting } from '../story.ts'

const subjects = [
  'The draft of clause 6, and how a comment is worded.',
  'Who decides what between two meetings.',
  'Her agenda for the advisory group, read with a red pencil.',
  'What the minutes leave out, and why.',
]

/** Wholly electronic: a letter about every seven weeks, and a video call each season. */
export const electronic: DemoMeeting[] = [
  ...Array.from({ length: 7 }, (_, index): DemoMeeting => {
    const day = 352 - index * 49
    return {
      day,
      kind: 'email-dialogue',
      mode: 'written',
      minutes: 30,
      purpose: subjects[index % subjects.length] ?? '',
      held: [[index % 3 === 1 ? 'mentor' : 'protege', day - 1]],
    }
  }),
  {
    day: 335,
    mode: 'video',
    minutes: 60,
    planned: ['mentor', 344],
    purpose: 'How an advisory group works, and who sits where.',
    questions: [[340, 'Who reads a comment first: the secretary or the editor?']],
    held: [
      ['protege', 334],
      ['mentor', 333],
    ],
    note: ['mentor', 333, 'Jasmine drafts a comment on clause 6 and sends it before the ballot closes.'],
  },
  {
    day: 184,
    mode: 'video',
    minutes: 60,
    planned: ['protege', 195],
    purpose: 'Two comments accepted, one not: what the third was missing.',
    held: [['protege', 183]],
    note: ['protege', 183, 'It said what was wrong, but not what to write instead. Will not happen twice.'],
    own: [['mentor', 182, 'She is ready to minute a meeting. Ask the chair.']],
  },
  {
    day: 62,
    mode: 'video',
    minutes: 50,
    planned: ['mentor', 70],
    purpose: 'The minutes of her first meeting.',
    held: [
      ['mentor', 61],
      ['protege', 60],
    ],
  },
  {
    day: -12,
    mode: 'video',
    minutes: 60,
    time: '13:00',
    planned: ['protege', 4],
    purpose: 'Second agenda: what goes first when everything is urgent.',
    questions: [
      [3, 'May an item be withdrawn once the agenda is out?'],
      [2, 'How do I tell somebody senior that their paper came too late?'],
    ],
  },
]

/** Well begun, and quiet for months: their program asks for no number of contacts. */
export const quiet: DemoMeeting[] = [
  {
    day: 226,
    kind: 'call',
    mode: 'telephone',
    minutes: 40,
    held: [['mentor', 225]],
    note: ['mentor', 225, 'Tobias writes the briefing; I look for last year’s.'],
  },
  { day: 187, kind: 'email-dialogue', mode: 'written', minutes: 25, held: [['protege', 186]] },
  {
    day: 131,
    mode: 'in-person',
    minutes: 90,
    planned: ['mentor', 150],
    purpose: 'Lunch at the general meeting, and three people he should know.',
    held: [['protege', 130]],
  },
]

export const reached: DemoMeeting[] = [
  {
    day: 305,
    mode: 'video',
    minutes: 60,
    planned: ['protege', 313],
    purpose: 'What a convenor does on the days between.',
    held: [['mentor', 304]],
  },
  { day: 262, kind: 'email-dialogue', mode: 'written', minutes: 40, held: [['protege', 261]] },
  { day: 204, kind: 'call', mode: 'telephone', minutes: 35, held: [['mentor', 203]] },
  {
    day: 141,
    mode: 'in-person',
    minutes: 120,
    planned: ['mentor', 155],
    purpose: 'A test report, read aloud with an assessor.',
    held: [
      ['protege', 140],
      ['mentor', 139],
    ],
    note: ['protege', 140, 'The uncertainty statement is where everybody stops. So will I.'],
  },
  { day: 78, kind: 'call', mode: 'telephone', minutes: 20, held: [['protege', 77]] },
]

export const firstWeeks: DemoMeeting[] = [
  {
    day: 31,
    kind: 'call',
    mode: 'video',
    minutes: 45,
    planned: ['mentor', 38],
    purpose: 'Which groups there are, and which of them is looking for hands.',
    questions: [[35, 'How much may I say as somebody new?']],
    held: [
      ['protege', 30],
      ['mentor', 29],
    ],
  },
  {
    day: -8,
    mode: 'in-person',
    minutes: 60,
    planned: ['mentor', 6],
    purpose: 'Sit in on the advisory group, and talk about it afterward.',
    place: 'Room 3 of the conference floor; I wait at the registration desk.',
  },
]
