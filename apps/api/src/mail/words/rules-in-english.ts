import { dayInWords } from '@ithaca/domain/core'
import type { MailWords, RulesTemplate } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'en')
const part = (program: string) => `You get this mail because you take part in the ${program}.`
const listed = (names: readonly string[]) => new Intl.ListFormat('en').format(names)

export const rulesInEnglish: Pick<MailWords, RulesTemplate> = {
  'rules-published': ({ partners, number, note, program }) => ({
    subject: `The ${program} has new rules`,
    preview: 'You keep yours, unless the two of you choose otherwise.',
    heading: 'The program has new rules',
    paragraphs: [
      `The ${program} has published edition ${number} of its rules. Your mentorship with ${listed(partners)} goes on by the rules that it began with.`,
      ...(note === null ? [] : [`Why it was published, in the words of the program: “${note}”`]),
      'You can read what would change for you, and go over to them if both of you want to.',
    ],
    button: 'Read what would change',
    quiet: ['Nobody has to decide anything. A renewal brings the newest rules by itself.'],
    why: part(program),
  }),
  'rules-agreed-by-one': ({ partner, number, program }) => ({
    subject: `${partner} would like to go over to the new rules`,
    preview: 'They hold for you both as soon as you agree too.',
    heading: `${partner} would like to go over to the new rules`,
    paragraphs: [
      `${partner} has agreed to edition ${number} of the rules of the ${program}.`,
      'Read what would change. If you agree too, it holds for both of you from the next day on; if you would rather stay with the rules you have, there is nothing to do.',
    ],
    button: 'Read what would change',
    quiet: [],
    why: part(program),
  }),
  'rules-agreement-taken-back': ({ partner, number, program }) => ({
    subject: `${partner} would rather stay with your present rules`,
    preview: 'Nothing changes for the two of you.',
    heading: `${partner} would rather stay with your present rules`,
    paragraphs: [
      `${partner} had agreed to edition ${number} of the rules of the ${program}, and has taken that back.`,
      'You two go on by the rules you have. There is nothing for you to do; either of you can agree to the new ones at any time.',
    ],
    button: 'See by which rules you live',
    quiet: [],
    why: part(program),
  }),
  'rules-adopted': ({ partner, number, firstDay, program }) => ({
    subject: `Edition ${number} of the rules holds from ${day(firstDay)}`,
    preview: `Both ${partner} and you have agreed to it.`,
    heading: 'You go over to the new rules',
    paragraphs: [
      `Both ${partner} and you have agreed to edition ${number} of the rules. It holds for your mentorship from ${day(firstDay)}.`,
      'What began before is judged as it began, and your agreement stays as it is.',
    ],
    button: 'See by which rules you live',
    quiet: [],
    why: part(program),
  }),
  'requirement-set-aside': ({ by, rule, firstDay, partner, program }) => ({
    subject:
      firstDay === null ? 'Something required of you was set aside' : `Your mentorship with ${partner} has begun`,
    preview: firstDay === null ? 'It is not asked of you any more.' : 'It does not wait for the word of you both.',
    heading: firstDay === null ? 'An exception was made for the two of you' : 'Your mentorship has begun',
    paragraphs: [
      `${by} set aside something that the rules of the ${program} require of ${partner} and you: “${rule}” It is not asked of you any more.`,
      firstDay === null
        ? 'You both find the reason where your mentorship is.'
        : `So your mentorship begins on ${day(firstDay)} without it; you can still do it. You both find the reason where your mentorship is.`,
    ],
    button: 'Read the reason',
    quiet: [],
    why: part(program),
  }),
}
