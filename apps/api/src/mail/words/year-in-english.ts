import { dayInWords } from '@ithaca/domain/core'
import type { MailData, MailWords } from '../mail-data.ts'
import { meetingInWords, type YearTemplate } from './meeting.ts'

const day = (date: string) => dayInWords(date, 'en')
const part = (program: string) => `You get this mail because you take part in the ${program}.`
const calendar = 'The calendar file in this mail puts it into your calendar and follows when it changes.'
const yours = 'What it is about and where you meet stays between the two of you: you find it in Ithaca.'

const told = ({ meeting }: Pick<MailData['meeting-planned'], 'meeting'>) => {
  const { when, how, name, a } = meetingInWords(meeting, 'en')
  return { when, how, noun: name.toLowerCase(), a }
}

export const yearInEnglish: Pick<MailWords, YearTemplate> = {
  'meeting-planned': (data) => {
    const { when, how, noun, a } = told(data)
    const { partner, own, again } = data
    const planned = own ? `Your ${noun} with ${partner} is planned` : `${partner} planned ${a} with you`
    const heading = again ? `Your ${noun} with ${partner} takes place after all` : planned
    return {
      subject: `${heading}: ${when}`,
      preview: `${when}, ${how}.`,
      heading,
      paragraphs: [`${when}, ${how}.`, calendar],
      button: `Open the ${noun}`,
      quiet: [yours],
      why: part(data.program),
    }
  },
  'meeting-moved': (data) => {
    const { when, how, noun } = told(data)
    const { partner, own, from } = data
    const who = own ? 'You' : partner
    return {
      subject: `${from === null ? 'Changed' : 'Moved'}: your ${noun} with ${partner}, ${when}`,
      preview: `${when}, ${how}.`,
      heading:
        from === null ? `Your ${noun} with ${partner} has changed` : `Your ${noun} with ${partner} has a new time`,
      paragraphs: [
        `${when}, ${how}.`,
        from === null
          ? `${who} changed how or how long. ${calendar}`
          : `${who} moved it from ${day(from)}. ${calendar}`,
      ],
      button: `Open the ${noun}`,
      quiet: [yours],
      why: part(data.program),
    }
  },
  'meeting-cancelled': (data) => {
    const { when, noun } = told(data)
    const { partner, own, over = false } = data
    return {
      subject: `Called off: your ${noun} with ${partner}, ${when}`,
      preview: 'The calendar file in this mail takes it out of your calendar.',
      heading: `Your ${noun} with ${partner} is called off`,
      paragraphs: [
        over
          ? `Your mentorship ends before the ${noun} of ${when}, so it does not take place.`
          : `${own ? 'You' : partner} called off the ${noun} of ${when}.`,
        `The calendar file in this mail takes it out of your calendar.${over ? '' : ' Another time can be chosen whenever you like.'}`,
      ],
      button: over ? 'Look back' : 'Choose another time',
      quiet: [],
      why: part(data.program),
    }
  },
  'preparation-sent': (data) => {
    const { when, how, noun } = told(data)
    const { partner, late } = data
    return {
      subject: `${partner} sent you a note ahead of your ${noun}: ${when}`,
      preview: 'It says what would help, so that you can prepare.',
      heading: `${partner} sent you a note ahead of your ${noun}`,
      paragraphs: [
        `${when}, ${how}.`,
        `The note says what would help, so that you can prepare. You read it in Ithaca.${late ? ' It comes later than the program suggests.' : ''}`,
      ],
      button: 'Read the note',
      quiet: ['What it says stays between the two of you.'],
      why: part(data.program),
    }
  },
  'did-you-meet': (data) => {
    const { how } = told(data)
    const { partner, question, when } = data
    const met = data.meeting.kind === 'meeting' && data.meeting.mode !== 'written'
    return {
      subject: question,
      preview: 'One press is enough, without signing in.',
      heading: met ? `You met ${when} ${how}?` : question,
      paragraphs: [
        met ? question : `It was planned ${how}.`,
        'The page behind the button has it filled in; one press says yes. If it was otherwise, or did not take place, you can say that there too.',
      ],
      button: 'Say whether you met',
      quiet: [`${partner} is asked the same. It is enough if one of you answers.`],
      why: part(data.program),
    }
  },
  reminder: ({ program, partner, subject, lines, reasons, button, told: tells }) => ({
    subject,
    preview: lines[0] ?? subject,
    heading: subject,
    paragraphs: [`This is about you and ${partner}.`, ...lines],
    button,
    quiet: [
      ...(tells ? ['You have met already? The same page lets you say so, without signing in.'] : []),
      ...reasons.map((reason) => `Why you are asked this: ${reason}`),
    ],
    why: `You get this mail because the ${program} asks this of those who take part.`,
  }),
  digest: ({ program, pairs }) => {
    const [only, ...others] = pairs
    return {
      subject: others.length === 0 && only ? `This week: you and ${only.partner}` : 'This week in your mentorships',
      preview: pairs[0]?.lines[0]?.text ?? '',
      heading: 'This week',
      paragraphs: ['What would move things forward. Each line leads to where it is done.'],
      groups: pairs.map(({ partner, lines }) => ({ title: `You and ${partner}`, lines })),
      button: 'See where you stand',
      quiet: [],
      why: part(program),
    }
  },
}
