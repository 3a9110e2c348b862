import type { DemoGoal } from '../story.ts'

export const auditor: DemoGoal[] = [
  {
    statement: 'Lead a supplier audit on my own, from the plan to the closing meeting.',
    metric: 'A report that the supplier signs without a second visit',
    kind: 'professional',
    deadline: 7,
    agreed: true,
    comments: [
      [
        'mentor',
        'Shadow two, co-lead one, then lead. In the closing meeting you say nothing that is not in your notes.',
      ],
      ['protege', 'First shadowing is booked with the casting plant.'],
    ],
  },
  {
    statement: 'Use a designed experiment where I would have changed one setting at a time.',
    metric: 'One process with half the scrap, and the analysis to show why',
    kind: 'professional',
    deadline: 5,
    agreed: true,
    comments: [['mentor', 'Measure your measuring first. Half of all scrap is a gauge nobody trusts.']],
  },
  {
    statement: 'Say no to a shipment without raising my voice, or lowering it.',
    metric: 'The next three holds, talked over within the week',
    kind: 'personal',
    deadline: 6,
    agreed: true,
  },
]

export const management: DemoGoal[] = [
  {
    statement: 'Move from quality engineer to quality manager without taking the engineer along to every meeting.',
    metric: 'Two engineers who close corrective actions without me',
    kind: 'professional',
    deadline: 11,
    agreed: true,
    comments: [['mentor', 'Count the problems that you did not solve. That number should rise.']],
  },
  {
    statement: 'Explain the cost of poor quality to people who think in quarters.',
    metric: 'One page that the finance director quotes',
    kind: 'professional',
    deadline: 6,
    agreed: true,
  },
]

export const certification: DemoGoal[] = [
  {
    statement: 'Pass the certification examination for quality technicians.',
    metric: 'The certificate on the wall',
    kind: 'professional',
    deadline: 5,
    agreed: true,
    comments: [['mentor', 'Two chapters a week, and the sampling tables on Sundays.']],
  },
  {
    statement: 'Ask for help on the second day, not on the tenth.',
    metric: 'A tally on my desk',
    kind: 'personal',
    deadline: 4,
    agreed: true,
  },
]

export const laboratoire: DemoGoal[] = [
  {
    statement: 'Préparer l’accréditation du laboratoire d’étalonnage et en conduire la revue interne.',
    metric: 'Revue interne sans écart majeur',
    kind: 'professional',
    deadline: 5,
    agreed: true,
    comments: [['mentor', 'Commencez par le budget d’incertitude : tout le reste en découle.']],
  },
  {
    statement: 'Présenter des résultats défavorables sans m’en excuser.',
    metric: 'Trois présentations, avec un retour franc après chacune',
    kind: 'personal',
    deadline: 4,
    agreed: true,
  },
]

export const complaints: DemoGoal[] = [
  {
    statement: 'Turn our complaints into a Pareto chart that somebody acts on.',
    metric: 'The tallest bar, one quarter lower',
    kind: 'professional',
    deadline: 6,
    comments: [['mentor', 'Agreed in the main. Who owns the tallest bar? Write the name down, too.']],
  },
]

export const firstJob: DemoGoal[] = [
  { statement: 'Find out which kind of quality work is mine before I graduate.', metric: '', kind: null, deadline: 7 },
]
