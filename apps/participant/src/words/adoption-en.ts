/** The texts about newer rules of the program in English. */
export const adoption = {
  setAside: 'An exception was made for the two of you',
  setAsideBy: '{{rule}} {{name}} set this aside on {{day}}: “{{reason}}”',
  setAsideErased: '{{rule}} {{name}} set this aside on {{day}}; the reason was erased.',
  title: 'Newer rules of the program',
  lead: 'Edition {{number}} was published on {{day}}. The two of you live by edition {{before}}.',
  choose: 'You can go on as you are, or go over to edition {{number}} together. It takes both of you.',
  why: 'Why it was published',
  whyOf: 'Why edition {{number}} was published',
  answers: 'What people said, and this answers',
  saidBy: '{{words}} (said by {{count}} people)',
  changes: 'What would change for the two of you',
  noChanges: 'Nothing changes for the two of you: what is new concerns others.',
  lapsedYou:
    'You had agreed to edition {{old}}. Before {{name}} did, edition {{number}} was published, so that came to nothing.',
  lapsedThem:
    '{{name}} had agreed to edition {{old}}. Before you did, edition {{number}} was published, so that came to nothing.',
  lapsed: 'An earlier answer came to nothing',
  theyAgreed:
    '{{name}} agreed on {{day}}. If you agree too, edition {{number}} holds for both of you from tomorrow on.',
  youAgreed:
    'You agreed on {{day}}. As soon as {{name}} agrees too, edition {{number}} holds for both of you from the next day on.',
  neither:
    '{{name}} has not answered yet. When both of you have agreed, edition {{number}} holds from the next day on.',
  begun:
    'What has begun by then is still looked at by the rules under which it began. Your agreement stays as you both gave your word to it.',
  agree: 'Go over to edition {{number}}',
  stay: 'Leave it as it is',
  stayHint:
    'You need not answer. Nothing changes then, and this stays open here. A yes can be taken back until the other one agrees too.',
  agreed: 'You agreed to edition {{number}}.',
  takeBack: 'Take it back',
  takeBackHint: 'Until {{name}} agrees too you can take it back, and agree again later.',
  tookBack: 'You took it back. The two of you go on as you are.',
  holds: 'You live by the newest rules',
  holdsText:
    'There is nothing to decide. When the program publishes newer rules, you read here what they would change.',
  from: 'From {{day}}',
  edition: 'Edition {{number}}',
  byConsent: 'as both of you agreed',
  editions: 'The rules you live by',
  task: 'Read what newer rules would change',
  taskNote: 'Edition {{number}} is out. It reaches you only if both of you agree.',
  taskTheirs: '{{name}} has agreed to edition {{number}}; it holds when you do too.',
}
