import { counted, dayInWords } from '@ithaca/domain/core'
import type { EndTemplate, Giving, MailWords, RenewalTerms } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'en')
const part = (program: string) => `You get this mail because you take part in the ${program}.`

/** How the two give their word: signing is what is said of most. */
const given = (act: Giving | undefined) =>
  ({
    sign: { verb: 'sign', done: 'signed', without: 'Without the signatures of both' },
    accept: { verb: 'accept', done: 'accepted', without: 'Unless both of you accept it' },
    confirm: { verb: 'confirm', done: 'confirmed', without: 'Unless both of you confirm it' },
  })[act ?? 'sign']

/** Its length and, where the two chose it, how often they mean to meet. */
const terms = ({ months, meetingsPerYear }: RenewalTerms) =>
  [
    counted(months, 'month', 'months', 'en'),
    ...(meetingsPerYear === null ? [] : [`${counted(meetingsPerYear, 'meeting', 'meetings', 'en')} a year`]),
  ].join(', ')

export const endInEnglish: Pick<MailWords, EndTemplate> = {
  'renewal-waits-for-you': ({ partner, from, program, act, ...proposed }) => ({
    subject: `${partner} would like to go on with you`,
    preview: `For ${terms({ ...proposed, from })}, from ${day(from)}. It takes both of you.`,
    heading: `${partner} would like to go on`,
    paragraphs: [
      `${partner} has ${given(act).done} a renewal of your mentorship: for ${terms({ ...proposed, from })}, from ${day(from)}.`,
      `Read it and ${given(act).verb} it if it says what you want, or propose other terms. If you would rather end with the term, say so on the same page; that is perfectly fine.`,
    ],
    button: 'Read what is proposed',
    quiet: [`${given(act).without}, your mentorship ends with its term.`],
    why: part(program),
  }),
  'renewal-terms-changed': ({ partner, from, lastDay, program, act, ...proposed }) => ({
    subject: `What is proposed for going on with ${partner} has changed`,
    preview: `Now: ${terms({ ...proposed, from })}, from ${day(from)}.`,
    heading: 'The renewal has new terms',
    paragraphs: [
      `What is proposed for going on with ${partner} has changed. Now it is: ${terms({ ...proposed, from })}, from ${day(from)}.`,
      `What was ${given(act).done} before was ${given(act).done} for the earlier terms. Read the new ones: you can ${given(act).verb} them, or propose others.`,
    ],
    button: 'Read what is proposed',
    quiet: [
      `Your present agreement is not touched: it stands until ${day(lastDay)}, as ${given(act).done}.`,
      `${given(act).without}, your mentorship ends with its term.`,
    ],
    why: part(program),
  }),
  'renewal-signed': ({ partner, firstDay, lastDay, program, act }) => ({
    subject: `You and ${partner} go on`,
    preview: `From ${day(firstDay)} until ${day(lastDay)}.`,
    heading: 'You both want to go on',
    paragraphs: [
      `Both have ${given(act).done}: your mentorship with ${partner} goes on from ${day(firstDay)} until ${day(lastDay)}.`,
      `The ${act === undefined ? 'signed ' : ''}renewal is yours to keep, beside the agreement before it.`,
    ],
    button: 'See the renewal',
    quiet: [],
    why: part(program),
  }),
  'renewal-declined': ({ partner, lastDay, program }) => ({
    subject: `Your mentorship with ${partner} ends on ${day(lastDay)}`,
    preview: 'It ends with its term, as agreed.',
    heading: 'It ends with its term',
    paragraphs: [
      `${partner} would like your mentorship to end with its term, on ${day(lastDay)}. That is what you both agreed at the start, and nobody’s fault.`,
      'There is time for a last meeting, for a look at your goals, and for a thank-you.',
    ],
    button: 'End well',
    quiet: [],
    why: part(program),
  }),
  'term-ends-soon': ({ partner, lastDay, program }) => ({
    subject: `Your mentorship with ${partner} lasts until ${day(lastDay)}`,
    preview: 'There is time for one more meeting, and for your goals.',
    heading: `Your mentorship lasts until ${day(lastDay)}`,
    paragraphs: [
      `The term of your mentorship with ${partner} ends on ${day(lastDay)}. The program does not renew mentorships; whether you two stay in touch is yours to decide.`,
      'There is still time to meet once more, and to say what became of your goals.',
    ],
    button: 'Open your mentorship',
    quiet: ['It ends by itself; there is nothing you have to do for that.'],
    why: part(program),
  }),
  'mentorship-ended': ({ partner, lastDay, how, gone, program }) => ({
    subject: `Your mentorship with ${partner} has come to its end`,
    preview: `Its last day is ${day(lastDay)}.`,
    heading: 'Your mentorship has come to its end',
    paragraphs: [
      how === 'term-over'
        ? `Your mentorship with ${partner} ended with its term, on ${day(lastDay)}.`
        : how === 'by-program'
          ? `The program has ended your mentorship with ${partner}; its last day is ${day(lastDay)}. If you want to know more, its coordinators are there for you.`
          : `Your mentorship with ${partner} ends before its term; its last day is ${day(lastDay)}. It happens, often for reasons that have nothing to do with you, and nothing is marked against anybody.`,
      `Your agreements stay yours to read and to download. You can look at your goals once more${gone ? '' : ', say thank you,'} and tell the program how it was.`,
    ],
    button: 'Look back',
    quiet: [],
    why: part(program),
  }),
  'farewell-waits-for-you': ({ partner, program }) => ({
    subject: `${partner} thanks you`,
    preview: 'A few words wait for you.',
    heading: `${partner} thanks you`,
    paragraphs: [
      `${partner} has written a few words to you at the end of your mentorship. Only the two of you can read them.`,
    ],
    button: 'Read them',
    quiet: [],
    why: part(program),
  }),
}
