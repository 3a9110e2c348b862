import type { DemoMeeting } from '../story.ts'

const kinds = [
  { kind: 'meeting', mode: 'video', minutes: 60 },
  { kind: 'call', mode: 'telephone', minutes: 25 },
  { kind: 'email-dialogue', mode: 'written', minutes: 20 },
] as const

const subjects = [
  'Audit plan, third draft.',
  'What the operator said when nobody from quality was there.',
  'The gauge study, and a second look at the outliers.',
  'How to close a finding that nobody likes.',
  'Interaction plots, by hand.',
]

/** A check-in every so many days: by turns a meeting, a call, and a letter. */
const every = (days: number, first: number, last: number): DemoMeeting[] =>
  Array.from({ length: Math.floor((first - last) / days) + 1 }, (_, index): DemoMeeting => {
    const day = first - index * days
    const how = kinds[index % kinds.length] ?? kinds[0]
    return { ...how, day, purpose: subjects[index % subjects.length] ?? '', held: [['mentor', day - 1]] }
  })

/** The same with its meetings planned soon after the one before, and the mentor told ahead. */
const prepared = (meetings: readonly DemoMeeting[]): DemoMeeting[] =>
  meetings.map((one, index) => {
    if (one.kind !== 'meeting') return one
    const told = {
      needs: 'Half an hour for the open points, the rest for what I have not thought of.',
      background: 'My notes since we last met, on two pages.',
    }
    return {
      ...one,
      planned: ['protege', one.day + (index === 0 ? 5 : 36)],
      prepared: { day: one.day + 3, ...told },
    }
  })

/** A word in between, outside what is asked. */
const informal = (...days: number[]): DemoMeeting[] =>
  days.map((day) => ({ day, kind: 'informal', mode: 'written', minutes: 5, held: [['mentor', day - 1]] }))

/** As the program would have it: twice a month and more, a word in between, and the next one prepared. */
export const steady: DemoMeeting[] = [
  { day: 160, kind: 'introduction', mode: 'in-person', minutes: 45, held: [['mentor', 159]] },
  ...prepared(every(14, 150, 10)),
  ...informal(138, 96, 53, 12),
  {
    day: -5,
    kind: 'meeting',
    mode: 'in-person',
    minutes: 90,
    time: '15:30',
    planned: ['protege', 18],
    purpose: 'Rehearse the closing meeting of the supplier audit: five findings, one of them unwelcome.',
    place: 'Your plant, visitor entrance; I bring safety shoes.',
    questions: [
      [5, 'When do I put the pen down and just listen?'],
      [3, 'Would you grade finding 4 as major?'],
    ],
    prepared: {
      day: 4,
      needs: 'Play the plant manager who has heard it all before, and do not let me off lightly.',
      background: 'The plan, the five findings and the photographs, with the one that I am not sure of marked.',
    },
  },
]

/** Every six weeks or so, and lately not even that: far fewer than the two check-ins a month that a mentor is asked for. */
export const thinned: DemoMeeting[] = [
  ...Array.from({ length: 6 }, (_, index): DemoMeeting => {
    const day = 298 - index * 41
    return {
      day,
      kind: index % 3 === 0 ? 'meeting' : 'call',
      mode: index % 3 === 0 ? 'in-person' : 'telephone',
      minutes: index % 3 === 0 ? 75 : 30,
      held: [[index % 2 === 0 ? 'mentor' : 'protege', day - 1]],
    }
  }),
  ...informal(270),
]

export const halfYear: DemoMeeting[] = [...every(28, 282, 128), ...informal(268, 212, 156)]

/** En français : les premières semaines. */
export const premieresSemaines: DemoMeeting[] = [
  { day: 70, kind: 'introduction', mode: 'telephone', minutes: 30, held: [['mentor', 69]] },
  {
    day: 52,
    kind: 'meeting',
    mode: 'in-person',
    minutes: 90,
    planned: ['protege', 61],
    purpose: 'Visite du laboratoire et première lecture du budget d’incertitude.',
    place: 'Laboratoire d’étalonnage, sous-sol.',
    questions: [[57, 'Par où commencez-vous quand tout est à refaire ?']],
    held: [
      ['mentor', 51],
      ['protege', 50],
    ],
    note: ['protege', 50, 'Trois composantes oubliées dans le budget. Je les ajoute avant l’appel.'],
  },
  { day: 38, kind: 'call', mode: 'telephone', minutes: 30, held: [['mentor', 37]] },
  { day: 24, kind: 'email-dialogue', mode: 'written', minutes: 25, held: [['mentor', 23]] },
  {
    day: 12,
    kind: 'meeting',
    mode: 'video',
    minutes: 60,
    planned: ['protege', 20],
    purpose: 'La revue interne : qui fait quoi.',
    held: [['mentor', 11]],
  },
  { day: 5, kind: 'call', mode: 'telephone', minutes: 20, held: [['mentor', 4]] },
  ...informal(44, 30, 2),
  {
    day: -10,
    kind: 'meeting',
    mode: 'in-person',
    minutes: 90,
    planned: ['protege', 3],
    purpose: 'Répétition de la revue interne, chapitre par chapitre.',
    place: 'Laboratoire d’étalonnage, sous-sol.',
    prepared: {
      day: 1,
      needs: 'Un regard sévère sur le chapitre 7, que je défends mal.',
      background: 'Le rapport provisoire et les certificats des deux derniers étalons.',
    },
    questions: [[2, 'Comment présenter un écart que personne n’a encore vu ?']],
  },
]
