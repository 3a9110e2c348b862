/** The texts of publishing rules, alone or as two, in English. */
export const publishing = {
  by: 'Proposed by {{proposer}}, agreed to and published on {{day}} by {{name}}',
  two: 'The rules in force ask for two people: one proposes the draft, another one agrees, and at least one of them is an owner.',
  propose: 'Propose to publish',
  proposing: {
    title: 'Propose to publish edition {{number}}?',
    told: 'Those who can agree get a mail, and find it on their overview.',
    lapses: 'Any change of the draft ends the proposal, so that nobody agrees to what they have not read.',
    back: 'You can take it back until somebody has answered.',
    button: 'Propose edition {{number}}',
    done: 'Proposed. Those who can agree were told.',
  },
  open: {
    yours: 'You proposed on {{day}} to publish this draft. It waits for a second person.',
    theirs: '{{name}} proposed on {{day}} to publish this draft.',
    agree: 'Agree and publish',
    decline: 'Decline',
    withdraw: 'Take it back',
    withdrawn: 'Taken back. The draft stays as it is.',
  },
  agreeing: { title: 'Agree, and publish edition {{number}}?', button: 'Publish edition {{number}}' },
  declining: {
    title: 'Decline to publish this draft?',
    stays: '{{name}} is told by mail that you declined, and reads why here. The draft stays as it is.',
    reason: 'Why not yet',
    reasonHint: 'Owners, coordinators and the committee of the program read this.',
    reasonMissing: 'Write a sentence on why.',
    button: 'Decline',
    done: 'Declined. {{name}} is told.',
  },
  settled: {
    DECLINED: '{{name}} declined the proposal of {{proposer}} on {{day}}:',
    LAPSED:
      'The proposal of {{proposer}} lapsed on {{day}}, because {{name}} changed the draft. It can be proposed again as it is now.',
    WITHDRAWN: '{{proposer}} took the proposal back on {{day}}.',
  },
  erased: 'The words were erased.',
  looking: 'Looking at what it means for whom …',
  running_zero: 'No mentorship runs today.',
  running_one: '{{count}} mentorship that runs keeps its rules.',
  running_other: '{{count}} mentorships that run keep their rules.',
  changes_zero: 'Nothing changes for the two of any of them, so nobody gets a mail.',
  changes_one:
    'For {{count}} of them something changes. Its two people get one mail each, and need not do anything: it holds for them when they renew, or when both agree.',
  changes_other:
    'For {{count}} of them something changes. Their people get one mail, and need not do anything: it holds for them when they renew, or when both agree.',
  mails: 'Those for whom something changes get one mail, and need not do anything.',
  waits: '{{name}} proposes to publish new rules. Read them, and agree or decline.',
}
