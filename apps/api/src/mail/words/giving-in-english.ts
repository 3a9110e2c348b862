import { dayInWords } from '@ithaca/domain/core'
import { instantInWords } from '../../papers/dates.ts'
import type { Giving, GivingTemplate, MailData, UnsignedWords } from '../mail-data.ts'

const done: Record<Giving, string> = { accept: 'accepted', confirm: 'confirmed' }

/** Until when, or that it goes on for as long as both like (USNC-19). */
export const termInEnglish = ({ firstDay, lastDay }: Pick<MailData['agreement-active'], 'firstDay' | 'lastDay'>) =>
  lastDay === ''
    ? `from ${dayInWords(firstDay, 'en')}, for as long as both find it of use`
    : `from ${dayInWords(firstDay, 'en')} until ${dayInWords(lastDay, 'en')}`

/** The same mails where two accept or confirm what they agree instead of signing it. */
export const givingInEnglish: { [Template in GivingTemplate]: UnsignedWords<Template> } = {
  'pair-made': (data, act) => ({
    subject: `Meet your ${data.partnerForms.one}: ${data.partner}`,
    preview: `The ${data.program} has brought you together.`,
    heading: `Meet your ${data.partnerForms.one}, ${data.partner}`,
    paragraphs: [
      `The ${data.program} has brought you and ${data.partner} together.`,
      `First the two of you agree how you will work together. Your time together begins on the day both have ${done[act]} it; nothing is signed.`,
    ],
    button: `Meet ${data.partner}`,
    quiet: [
      `If something about this pairing is not right, the program’s staff can undo it as long as not both have ${done[act]}.`,
    ],
    why: `You get this mail because you take part in the ${data.program}.`,
  }),
  'pairing-undone': (data, act) => ({
    subject: `Your pairing with ${data.partner} was undone`,
    preview: 'Nothing is asked of you.',
    heading: 'Your pairing was undone',
    paragraphs: [
      `The ${data.program} has undone your pairing with ${data.partner}, before both had ${done[act]} what you agreed.`,
      'You stay in the program and can be paired again. Nothing is asked of you now.',
    ],
    button: 'See where you stand',
    quiet: [],
    why: `You get this mail because you take part in the ${data.program}.`,
  }),
  'agreement-waits-for-you': (data, act) => ({
    subject: `${data.partner} has ${done[act]}: your word is missing`,
    preview: `Read what the two of you wrote and ${act} it when it says what you want.`,
    heading: `${data.partner} has ${done[act]}`,
    paragraphs: [
      `On ${instantInWords(data.signed.at, data.signed.timeZone, 'en')}, ${data.partner} ${done[act]} what the two of you wrote. It waits for you now.`,
      `Read it once more. If it says what you both want, ${act} it: nothing is signed.`,
    ],
    button: `Read and ${act}`,
    quiet: [`If you change something first, both of you ${act} the new text.`],
    why: `You get this mail because something in the ${data.program} waits for you.`,
  }),
  'signatures-voided': (data, act) => ({
    subject: `What you agreed changed after it was ${done[act]}`,
    preview: `Read the new text and ${act} it again.`,
    heading: 'Something changed: please read it again',
    paragraphs: [
      `What you and ${data.partner} agreed was changed after it was ${done[act]}. A yes holds only for the text it was given to, so it no longer counts.`,
      `Read the new text and ${act} it again when it says what you both want.`,
    ],
    button: 'Read the new text',
    quiet: [],
    why: `You get this mail because something you agreed in the ${data.program} changed.`,
  }),
  'agreement-active': (data, act) => ({
    subject: `What you and ${data.partner} agreed holds`,
    preview: `Both have ${done[act]}. It holds ${termInEnglish(data)}.`,
    heading: `Both have ${done[act]}`,
    paragraphs: [
      `What you and ${data.partner} agreed holds ${termInEnglish(data)}.`,
      'A copy is yours to keep. You can download it now and at any later time; both of you get the very same one.',
    ],
    button: 'See and download it',
    quiet: ['The copy can take a minute to be made. It is not attached here, so that it stays between the two of you.'],
    why: `You get this mail because you take part in the ${data.program}.`,
  }),
  'amendment-begun': (data, act) => ({
    subject: `${data.begunBy} suggests a change to what you agreed`,
    preview: `What holds today holds until both have ${done[act]} the new text.`,
    heading: 'A change is being written',
    paragraphs: [
      `${data.begunBy} has begun to change what you and ${data.partner} agreed.`,
      `What holds today holds until both have ${done[act]} the new text. Read what is suggested and say what you think of it.`,
    ],
    button: 'Read the change',
    quiet: [],
    why: `You get this mail because you take part in the ${data.program}.`,
  }),
}
