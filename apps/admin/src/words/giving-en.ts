/** How an agreement stands that two accept or confirm: nothing of it is signed. */
export const giving = {
  state: {
    DRAFT: 'Being written',
    PARTIALLY_SIGNED: 'One has agreed',
    SIGNED: 'Agreed by both',
    SUPERSEDED: 'Replaced',
    WITHDRAWN: 'Withdrawn',
  },
  given: '{{name}} agreed on {{day}}',
  notGiven: '{{name}} has not agreed yet',
  neverGiven: '{{name}} did not agree',
}
