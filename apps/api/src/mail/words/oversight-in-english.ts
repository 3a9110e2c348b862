import { dayInWords } from '@ithaca/domain/core'
import type { MailData, MailWords, OversightTemplate } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'en')

type Programs = MailData['check-ins-due']['programs']
const all = (programs: Programs) => programs.flatMap(({ people }) => people)

function line({ name, dueOn, checkedOn, overdue }: Programs[number]['people'][number]): string {
  const when = overdue ? `was to be by ${day(dueOn)}` : `by ${day(dueOn)}`
  return checkedOn === null ? `${name}: ${when}.` : `${name}: ${when}; last on ${day(checkedOn)}.`
}

export const oversightInEnglish: Pick<MailWords, OversightTemplate> = {
  'check-ins-due': ({ programs }) => {
    const people = all(programs)
    const [one] = people
    const whom = people.length === 1 && one ? one.name : `${people.length} people`
    return {
      subject: `Time to check in with ${whom}`,
      preview: 'A short call is enough: how does it go, and what would help?',
      heading: `Time to check in with ${whom}`,
      paragraphs: [
        'You look after them for the program. A short call or a few lines are enough: how does it go, and what would help? Ask for their feedback in confidence, too.',
      ],
      groups: programs.map(({ program, people: theirs }) => ({
        title: program,
        lines: theirs.map((person) => ({ text: line(person), label: 'Keep a check-in', link: person.link })),
      })),
      button: 'See your check-ins',
      quiet: ['If you cannot, hand them over to another member there.'],
      why: 'You get this mail because the rules of the program have its members check in with everybody.',
    }
  },
  'feedback-asked': ({ program, partner, reader }) => {
    const who = reader === 'committee' ? 'the committee' : 'the coordinators'
    return {
      subject: `How is it going in the ${program}?`,
      preview: `What you say is read by ${who} alone.`,
      heading: 'How is it going?',
      paragraphs: [
        `Those who look after the ${program} would like to hear from you how it is going, and what they could do better. A few lines are enough, and you need not answer.`,
        `What you write is read by ${who} alone, and never by ${partner}.`,
      ],
      button: 'Give feedback in confidence',
      quiet: [],
      why: `You get this mail because you take part in the ${program}.`,
    }
  },
}
