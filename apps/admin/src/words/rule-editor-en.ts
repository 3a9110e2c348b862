/** The texts of the editor of the rules in English. */
export const ruleEditor = {
  title: 'Edit the rules',
  lead: 'Every change is kept in the draft at once. Nothing holds before you publish it.',
  link: 'Edit the rules',
  closed: 'You cannot change these rules',
  closedHint: 'Owners, coordinators and the committee of the program can.',
  search: 'Search the rules',
  nothing: 'Nothing found',
  nothingHint: 'No rule, setting or source has these words. Try another word, or clear the search.',
  endsProposal:
    '{{name}} has proposed to publish this draft. Any change here ends the proposal, and it has to be proposed again.',
  overtaken:
    'Somebody else has changed the draft since. Your earlier steps are not taken back any more, so that theirs stay.',
  overtakenHere:
    'You have changed the draft in another window of yours since. Your earlier steps here are not taken back any more, so that nothing of it is lost.',
  notKept: 'Not kept yet',
  uneven: {
    EN: 'Only the English has changed since edition {{number}}; look at the French.',
    FR: 'Only the French has changed since edition {{number}}; look at the English.',
  },
  toRule: 'Go to the rule',
  toSetting: 'Go to the setting',
  toThis: '{{where}}: {{name}}',
  undo: 'Undo',
  redo: 'Redo',
  last: 'Last changed by {{name}}, {{when}}.',
  untouched: 'Nobody has changed anything yet.',
  toPublish: 'See what it would change, and publish',
  back: 'Back to the rules',
  changed: 'changed',
  edit: 'Edit',
  editThis: 'Edit: {{sentence}}',
  remove: 'Remove',
  removeThis: 'Remove: {{sentence}}',
  removed: 'Removed from the draft. Undo brings it back.',
  keep: 'Keep in the draft',
  cancel: 'Cancel',
}
