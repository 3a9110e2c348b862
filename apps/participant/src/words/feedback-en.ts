/** How it goes, said in confidence. */
export const feedback = {
  title: 'How is it going?',
  lead: 'A few lines are enough, as often as you like. You need not answer, and nothing depends on it.',
  whoReads:
    'What you write is read by {{readers}}, so that they can help and make the program better. Others who run the program see that you gave feedback, never what you wrote. {{name}} never reads it, and is not told that you wrote.',
  oneIsEnough: 'An answer to one of the questions is enough. What you send cannot be changed afterwards.',
  empty: 'Write something first, here or below.',
  send: 'Send in confidence',
  thanks: 'Thank you for telling',
  thanksText:
    'What you wrote has gone to {{readers}} alone. Others who run the program see that you gave feedback, never what you wrote. {{name}} does not know of it.',
  before: 'What you said before',
  beforeNote: 'Only you and {{readers}} can read this.',
  give: 'Give feedback',
  toFeedback: 'Say in confidence how it goes',
}
