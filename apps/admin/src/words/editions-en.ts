/** The texts about drafts and editions of the rules in English. */
export const editions = {
  by: 'Published on {{day}} by {{name}}',
  byNobody: 'Published on {{day}}',
  why: 'Why',
  noWhy: 'The first edition, from a preset.',
  draft: {
    title: 'Draft',
    none: 'Nothing waits to be published: the draft says the same as the edition in force.',
    how: 'An owner writes other rules through the API, with replaceDraft.',
    changed: 'Changed on {{day}} by {{name}}.',
    changedNobody: 'Changed on {{day}}.',
    first: 'Nothing is in force yet. Until the first edition is published, nobody can be paired.',
    problems_one: '{{count}} point does not fit, so this cannot be published yet',
    problems_other: '{{count}} points do not fit, so this cannot be published yet',
    changes: 'What it would change',
    publish: 'Publish the draft',
    waits: 'A draft of the next edition waits to be published.',
    read: 'Read what it would change',
  },
  publish: {
    title: 'Publish edition {{number}}?',
    consequences: 'What follows',
    kept_zero: 'No mentorship runs by another edition today.',
    kept_one:
      'Mentorships that run keep the edition their two people gave their word to; {{count}} of them. They get this one when they renew, or when both agree to it.',
    kept_other:
      'Mentorships that run keep the edition their two people gave their word to; {{count}} of them. They get this one when they renew, or when both agree to it.',
    begins: 'Whoever is paired from now on goes by edition {{number}}.',
    forGood: 'An edition is never changed and never taken back. A newer one can be published.',
    note: 'What is new, and why',
    noteHint: 'Everybody who reads the rules can read this.',
    noteMissing: 'Write a sentence on what is new and why.',
    button: 'Publish edition {{number}}',
    done: 'Edition {{number}} is published.',
  },
}
