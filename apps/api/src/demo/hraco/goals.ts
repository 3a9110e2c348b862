import type { DemoGoal } from '../story.ts'

export const businessPartner: DemoGoal[] = [
  {
    statement: 'Be asked into the room before the decision, not after it.',
    metric: 'Three decisions this year in which my numbers were on the first slide',
    kind: 'professional',
    deadline: 11,
    agreed: true,
    comments: [
      ['mentor', 'Then bring something they cannot get without you. Start with who leaves, and when.'],
      ['protege', 'Turnover by manager. I have the first two quarters.'],
    ],
  },
  {
    statement: 'Give feedback on the day, kindly, and to the person it is about.',
    metric: 'A note to myself each Friday: whom, and how it went',
    kind: 'personal',
    deadline: 8,
    agreed: true,
  },
]

export const newRole: DemoGoal[] = [
  {
    statement: 'Find my feet as the only human resources manager of a plant with three shifts.',
    metric: 'On first-name terms with every shift lead; a grievance settled on the floor',
    kind: 'professional',
    deadline: 9,
    agreed: true,
    comments: [['mentor', 'Walk the third shift before you write the first policy.']],
  },
  {
    statement: 'Build a circle of people outside the company whom I can call.',
    metric: 'Five names, each called once about something real',
    kind: 'personal',
    deadline: 10,
    agreed: true,
  },
]

export const investigations: DemoGoal[] = [
  {
    statement: 'Lead a workplace investigation that both sides would call fair.',
    metric: 'One written up and reviewed by counsel without a rewrite',
    kind: 'professional',
    deadline: 8,
    agreed: true,
  },
]

export const handover: DemoGoal[] = [
  {
    statement: 'Take over benefits from somebody who has done it for twenty years, while she is still here.',
    metric: 'Open enrolment without a call to her at home',
    kind: 'professional',
    deadline: 6,
    agreed: true,
  },
]

export const onboarding: DemoGoal[] = [
  {
    statement: 'Redesign the first ninety days of a new colleague.',
    metric: 'Everybody hired since spring still there at day ninety-one',
    kind: 'professional',
    deadline: 9,
    agreed: true,
    comments: [['mentor', 'Ask the three who left. They are the ones who read it to the end.']],
  },
]

export const firstSteps: DemoGoal[] = [
  {
    statement: 'Decide between recruiting and employee relations for my first job.',
    metric: 'A day beside somebody in each',
    kind: 'personal',
    deadline: 5,
    comments: [['mentor', 'I can arrange the second. The first you arrange yourself: that is recruiting.']],
  },
]
