import { dayInWords } from '@ithaca/domain/core'
import type { MailData, MailWords, OversightTemplate } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'fr')

type Programs = MailData['check-ins-due']['programs']
const all = (programs: Programs) => programs.flatMap(({ people }) => people)

function line({ name, dueOn, checkedOn, overdue }: Programs[number]['people'][number]): string {
  const when = overdue ? `c’était prévu pour le ${day(dueOn)}` : `d’ici au ${day(dueOn)}`
  return checkedOn === null ? `${name} : ${when}.` : `${name} : ${when} ; dernières nouvelles le ${day(checkedOn)}.`
}

export const oversightInFrench: Pick<MailWords, OversightTemplate> = {
  'check-ins-due': ({ programs }) => {
    const people = all(programs)
    const [one] = people
    const whom = people.length === 1 && one ? one.name : `${people.length} personnes`
    const heading = `Des nouvelles à prendre : ${whom}`
    return {
      subject: heading,
      preview: 'Un court appel suffit : comment cela se passe-t-il, et qu’est-ce qui aiderait ?',
      heading,
      paragraphs: [
        'Le programme vous confie ces personnes. Un court appel ou quelques lignes suffisent : comment cela se passe-t-il, et qu’est-ce qui aiderait ? Sollicitez aussi leur avis en toute confidentialité.',
      ],
      groups: programs.map(({ program, people: theirs }) => ({
        title: program,
        lines: theirs.map((person) => ({ text: line(person), label: 'Consigner l’échange', link: person.link })),
      })),
      button: 'Voir les personnes à appeler',
      quiet: ['Si vous ne le pouvez pas, vous pouvez les y confier à quelqu’un d’autre.'],
      why: 'Vous recevez ce courriel parce que, selon les règles du programme, ses membres prennent des nouvelles de chaque personne.',
    }
  },
  'feedback-asked': ({ program, partner, reader }) => {
    const who = reader === 'committee' ? 'le comité' : 'la coordination'
    return {
      subject: `${program} : comment cela se passe-t-il ?`,
      preview: `Ce que vous dites n’est lu que par ${who}.`,
      heading: 'Comment cela se passe-t-il ?',
      paragraphs: [
        'Les personnes qui veillent sur le programme aimeraient savoir comment cela se passe pour vous, et ce qu’elles pourraient améliorer. Quelques lignes suffisent, et rien ne vous oblige à répondre.',
        `Ce que vous écrivez n’est lu que par ${who}, et jamais par ${partner}.`,
      ],
      button: 'Donner mon avis en toute confidentialité',
      quiet: [],
      why: `Vous recevez ce courriel parce que vous participez au programme « ${program} ».`,
    }
  },
}
