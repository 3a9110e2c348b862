import type { DemoGoal } from '../story.ts'

export const secretary: DemoGoal[] = [
  {
    statement: 'Be ready to take over as secretary of our technical advisory group when the chair is looking for one.',
    metric: 'Two agendas prepared, one meeting minuted from the first item to the last',
    kind: 'us-leadership',
    deadline: 14,
    agreed: true,
    comments: [
      ['mentor', 'Read the procedures before the standards. A secretary is asked how, not what.'],
      ['protege', 'Halfway through, with questions on every page of clause 2.'],
    ],
  },
  {
    statement: 'Write a technical comment that survives the comment resolution meeting.',
    metric: 'Three comments accepted, each with the wording I proposed',
    kind: 'contributing-expert',
    deadline: 7,
    agreed: true,
    comments: [['mentor', 'Say what is wrong, why it matters in a laboratory, and what it should say instead.']],
  },
]

export const convenor: DemoGoal[] = [
  {
    statement: 'Stand for convenor of the working group on connector testing.',
    metric: 'A nomination that the national committee sends on',
    kind: 'international-leadership',
    deadline: 8,
    agreed: true,
    comments: [['mentor', 'Offer to draft for somebody else first. Nobody forgets who did the drafting.']],
  },
  {
    statement: 'Understand how a certification body reads a test report.',
    metric: 'One report read aloud with an assessor, line by line',
    kind: 'contributing-expert',
    deadline: 5,
    agreed: true,
  },
]

export const plenary: DemoGoal[] = [
  {
    statement: 'Go to an international plenary as a delegate and know when to speak.',
    metric: 'A briefing of one page; one intervention made, and one wisely left out',
    kind: 'delegate',
    deadline: 11,
    agreed: true,
    comments: [['mentor', 'The corridor is part of the agenda. We will practise that, too.']],
  },
]

export const advisoryGroup: DemoGoal[] = [
  {
    statement: 'Find my place in the technical advisory group on battery safety, and a piece of its work that is mine.',
    metric: 'One clause for which the others come to me',
    kind: 'us-leadership',
    deadline: 12,
    agreed: true,
  },
]

export const newWork: DemoGoal[] = [
  {
    statement: 'Follow one proposal all the way from new work item to publication.',
    metric: 'A page a stage: who decided what, and by when',
    kind: 'contributing-expert',
    deadline: 18,
    comments: [['mentor', 'Choose one that is contested. The easy ones teach you only the numbers.']],
  },
]

export const undecided: DemoGoal[] = [
  {
    statement: 'Find out whether writing standards or assessing against them suits me better.',
    metric: '',
    kind: null,
    deadline: null,
  },
]
