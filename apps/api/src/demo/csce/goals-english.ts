import type { DemoGoal } from '../story.ts'

export const lateralSystems: DemoGoal[] = [
  {
    statement:
      'Design the lateral system of a six-storey mass-timber building well enough to defend it in an internal review.',
    metric: 'The calculation package passes the second check with no major comment',
    kind: 'professional',
    deadline: 8,
    confirmedBy: 'both',
    agreed: true,
    comments: [
      ['mentor', 'Good choice. Start with the diaphragm: that is where most first attempts come apart.'],
      ['protege', 'Will do. I booked the review for the week after the spring thaw.'],
    ],
  },
  {
    statement: 'Sit and pass the professional practice examination of my province.',
    metric: 'The result letter',
    kind: 'professional',
    deadline: 5,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'The law part takes more evenings than people expect. Plan for eight.']],
  },
  {
    statement: 'Speak in site meetings without rehearsing every sentence at home.',
    metric: 'Lead four progress meetings and ask the superintendent for an honest word after each',
    kind: 'personal',
    deadline: 9,
    confirmedBy: 'both',
    agreed: true,
  },
]

export const waterMains: DemoGoal[] = [
  {
    statement: 'Take the renewal of one kilometre of water main from options to tender.',
    metric: 'Tender documents issued, with fewer than five addenda',
    kind: 'professional',
    deadline: 10,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'Count the addenda from the first day; the reasons teach more than the number.']],
  },
  {
    statement: 'Understand what a municipal capital budget leaves room for, and explain it to my own team.',
    metric: 'One lunch talk, with the questions written down and answered',
    kind: 'professional',
    deadline: 6,
    confirmedBy: 'both',
    agreed: true,
  },
]

export const fieldYear: DemoGoal[] = [
  {
    statement: 'Spend enough time on site to read a bridge deck before the report does.',
    metric: 'Twelve inspection days, each with one page of own observations compared with the inspector’s',
    kind: 'professional',
    deadline: 9,
    confirmedBy: 'both',
    agreed: true,
  },
  {
    statement:
      'Choose between structures and transportation for the years after graduation, on better grounds than habit.',
    metric: 'Talks with three engineers of each field; a decision written down on one page',
    kind: 'personal',
    deadline: 4,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'I will introduce you to two of the six. The others you write to yourself.']],
  },
  {
    statement: 'Write inspection notes that a colleague can use without ringing me.',
    metric: 'Three reports accepted at the first reading',
    kind: 'professional',
    deadline: 7,
    confirmedBy: 'both',
    agreed: true,
  },
]

export const projectLead: DemoGoal[] = [
  {
    statement: 'Lead a design team of three through a small culvert replacement.',
    metric: 'On time, and each of the three would work with me again',
    kind: 'professional',
    deadline: 8,
    confirmedBy: 'both',
    agreed: true,
    comments: [
      ['mentor', 'Ask them in private, and halfway, while there is still time to change something.'],
      ['protege', 'Halfway is the first week of the fish window. I put it in the plan.'],
    ],
  },
  {
    statement: 'Learn to estimate hours without padding them.',
    metric: 'Five task estimates within fifteen per cent of what they took',
    kind: 'professional',
    deadline: 6,
    confirmedBy: 'both',
    agreed: true,
  },
  {
    statement: 'Leave work at a humane hour at least three days a week.',
    metric: 'My own calendar, looked at together every other month',
    kind: 'personal',
    deadline: 9,
    confirmedBy: 'both',
    agreed: true,
    comments: [['mentor', 'Agreed, and I will try the same.']],
  },
]

export const unfinished: DemoGoal[] = [
  {
    statement: 'Get to know how stormwater ponds behave in a rapid melt, beyond the design storm.',
    metric: '',
    kind: 'professional',
    deadline: null,
    confirmedBy: 'protege',
    comments: [['mentor', 'Which pond do you have in mind? With one in view the measure will follow.']],
  },
  { statement: 'Join a technical committee and be of use there.', metric: '', kind: null, deadline: 9 },
]

export const barelyBegun: DemoGoal[] = [
  {
    statement: 'Learn to review shop drawings for reinforcing steel.',
    metric: 'Twenty sheets reviewed, then compared with a senior reviewer’s marks',
    kind: 'professional',
    deadline: null,
  },
  { statement: '', metric: '', kind: 'personal', deadline: null },
]

/** What the pair with an amendment adds half way. */
export const amendedGoal: DemoGoal = {
  statement: 'Present the culvert project at the regional student night.',
  metric: 'A talk of ten minutes and one good question I could not answer',
  kind: 'personal',
  deadline: 10,
  confirmedBy: 'protege',
  comments: [['mentor', 'Lovely idea. Say what went wrong as well; that is the part they will remember.']],
}
