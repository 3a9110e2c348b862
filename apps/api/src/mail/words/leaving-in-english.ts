import { capitalised, dayInWords } from '@ithaca/domain/core'
import { instantInWords } from '../../papers/dates.ts'
import type { LeavingTemplate, MailWords } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'en')

export const leavingInEnglish: Pick<MailWords, LeavingTemplate> = {
  'program-left': ({ who, as, program }) => ({
    subject: `Somebody left the ${program}`,
    preview: `As ${as.one}: ${who}.`,
    heading: `${capitalised(who, 'en')} has left the program`,
    paragraphs: [
      `In the ${program}, ${who} no longer takes part as ${as.one}. Mentorships that were open have come to their end, and the other of each was told kindly.`,
      'Whoever is left without a partner may need you. An invitation brings back who would like to return.',
    ],
    button: 'See who takes part',
    quiet: [],
    why: `You get this mail because you coordinate the ${program}.`,
  }),
  'partner-left': ({ partner, program }) => ({
    subject: 'Your partner has left the program',
    preview: 'You keep your place, and nothing is asked of you.',
    heading: 'Your partner has left the program',
    paragraphs: [
      `In the ${program}, ${partner} no longer takes part. Your pairing, which had not begun yet, is undone with that. This happens, and it is no verdict on you.`,
      'You stay in the program and can be paired again. Nothing is asked of you now.',
    ],
    button: 'See where you stand',
    quiet: [],
    why: `You get this mail because you take part in the ${program}.`,
  }),
  'erasure-asked': ({ association, address, due }) => ({
    subject: 'You asked to be erased',
    preview: `It is done on ${instantInWords(due.at, due.timeZone, 'en')}, unless you stay.`,
    heading: 'You asked to be erased',
    paragraphs: [
      `What is yours at ${association} will be erased on ${instantInWords(due.at, due.timeZone, 'en')}: your name, the address ${address}, what you wrote, and how you sign in. Until then everything stays as it is.`,
      'If you think better of it, or it was not you, press the button and stay. If you want a copy of what is yours, download it before.',
    ],
    button: 'Stay after all',
    quiet: [
      'What your partner wrote and what both of you signed stays with them.',
      'If you did not ask for this, change your password too.',
    ],
    why: 'You get this mail because it was asked from your account.',
  }),
  'texts-erased-soon': ({ partner, lastDay, program }) => ({
    subject: `What you and ${partner} wrote will be erased`,
    preview: `You can read it until ${day(lastDay)}.`,
    heading: 'What you wrote will be erased',
    paragraphs: [
      `Your mentorship with ${partner} ended a good while ago, and the ${program} keeps the words of a pair no longer than it promised. You can read your goals, notes and thanks until ${day(lastDay)}; then they are erased.`,
      'The agreements that both of you signed stay yours, to read and to download.',
    ],
    button: 'Read them once more',
    quiet: ['Whatever else you want to keep, copy it before that day.'],
    why: `You get this mail because you took part in the ${program}.`,
  }),
}
