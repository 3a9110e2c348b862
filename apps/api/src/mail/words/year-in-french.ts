import { dayInWords } from '@ithaca/domain/core'
import type { MailData, MailWords } from '../mail-data.ts'
import { meetingInWords, type YearTemplate } from './meeting.ts'

const day = (date: string) => dayInWords(date, 'fr')
const part = (program: string) =>
  `Vous recevez ce courriel parce que vous participez au programme «\u00a0${program}\u00a0».`
const calendar = 'Le fichier de calendrier joint à ce courriel l’inscrit à votre agenda et suivra tout changement.'
const yours = 'Le sujet et le lieu restent entre vous deux : vous les trouvez dans Ithaca.'

const told = ({ meeting }: Pick<MailData['meeting-planned'], 'meeting'>) => {
  const { when, how, name, a } = meetingInWords(meeting, 'fr')
  return { when, how, name, noun: name.toLowerCase(), a }
}

export const yearInFrench: Pick<MailWords, YearTemplate> = {
  'meeting-planned': (data) => {
    const { when, how, noun, a } = told(data)
    const { partner, own, again } = data
    const planned = own ? `C’est prévu : ${noun} avec ${partner}` : `${partner} a prévu ${a} avec vous`
    const heading = again ? `De nouveau à l’agenda : ${noun} avec ${partner}` : planned
    return {
      subject: `${heading}, le ${when}`,
      preview: `Le ${when}, ${how}.`,
      heading,
      paragraphs: [`Le ${when}, ${how}.`, calendar],
      button: 'Voir les détails',
      quiet: [yours],
      why: part(data.program),
    }
  },
  'meeting-moved': (data) => {
    const { when, how, name, noun } = told(data)
    const { partner, own, from } = data
    const change = own ? 'Vous avez changé' : `${partner} a changé`
    return {
      subject: `${from === null ? 'Changement' : 'Nouvelle date'} : ${noun} avec ${partner}, le ${when}`,
      preview: `Le ${when}, ${how}.`,
      heading: `${name} avec ${partner} : ${from === null ? 'un changement' : 'une nouvelle date'}`,
      paragraphs: [
        `Le ${when}, ${how}.`,
        from === null
          ? `${change} la durée ou la façon de faire. ${calendar}`
          : `${change} la date, qui était le ${day(from)}. ${calendar}`,
      ],
      button: 'Voir les détails',
      quiet: [yours],
      why: part(data.program),
    }
  },
  'meeting-cancelled': (data) => {
    const { when, noun } = told(data)
    const { partner, own, over = false } = data
    return {
      subject: `Annulation : ${noun} avec ${partner}, le ${when}`,
      preview: 'Le fichier de calendrier joint à ce courriel libère votre agenda.',
      heading: `Annulation : ${noun} avec ${partner}`,
      paragraphs: [
        over
          ? `Votre relation de mentorat prend fin avant ce qui était prévu le ${when}, qui n’aura donc pas lieu.`
          : `${own ? 'Vous avez annulé' : `${partner} a annulé`} ce qui était prévu le ${when}.`,
        `Le fichier de calendrier joint à ce courriel libère votre agenda.${over ? '' : ' Un autre moment peut être choisi quand vous le voulez.'}`,
      ],
      button: over ? 'Faire le bilan' : 'Choisir un autre moment',
      quiet: [],
      why: part(data.program),
    }
  },
  'preparation-sent': (data) => {
    const { when, how } = told(data)
    const { partner, late } = data
    return {
      subject: `${partner} vous a envoyé une note préparatoire, pour le ${when}`,
      preview: 'Elle dit ce qui aiderait, pour que vous puissiez vous préparer.',
      heading: `${partner} vous a envoyé une note préparatoire`,
      paragraphs: [
        `Pour le ${when}, ${how}.`,
        `La note dit ce qui aiderait, pour que vous puissiez vous préparer. Vous la lisez dans Ithaca.${late ? ' Elle arrive plus tard que le programme ne le suggère.' : ''}`,
      ],
      button: 'Lire la note',
      quiet: ['Son contenu reste entre vous deux.'],
      why: part(data.program),
    }
  },
  'did-you-meet': (data) => {
    const { how } = told(data)
    const { partner, question, when } = data
    const met = data.meeting.kind === 'meeting' && data.meeting.mode !== 'written'
    return {
      subject: question,
      preview: 'Un clic suffit, sans connexion.',
      heading: met ? `Vous vous êtes rencontrés ${when} ${how} ?` : question,
      paragraphs: [
        met ? question : `C’était prévu ${how}.`,
        'La page derrière le bouton est déjà remplie ; un clic dit oui. Si les choses se sont passées autrement, ou n’ont pas eu lieu, vous pouvez aussi l’y indiquer.',
      ],
      button: 'Répondre',
      quiet: [`La même question est posée à ${partner}. Une seule réponse suffit.`],
      why: part(data.program),
    }
  },
  reminder: ({ program, partner, subject, lines, reasons, button, told: tells }) => ({
    subject,
    preview: lines[0] ?? subject,
    heading: subject,
    paragraphs: [`Il s’agit de vous et de ${partner}.`, ...lines],
    button,
    quiet: [
      ...(tells ? ['La rencontre a déjà eu lieu ? La même page permet de le dire, sans connexion.'] : []),
      ...reasons.map((reason) => `Pourquoi on vous le demande : ${reason}`),
    ],
    why: `Vous recevez ce courriel parce que le programme «\u00a0${program}\u00a0» le demande aux personnes qui y participent.`,
  }),
  digest: ({ program, pairs }) => {
    const [only, ...others] = pairs
    return {
      subject:
        others.length === 0 && only
          ? `Cette semaine : vous et ${only.partner}`
          : 'Cette semaine dans vos relations de mentorat',
      preview: pairs[0]?.lines[0]?.text ?? '',
      heading: 'Cette semaine',
      paragraphs: ['De quoi avancer. Chaque ligne mène à l’endroit où cela se fait.'],
      groups: pairs.map(({ partner, lines }) => ({ title: `Vous et ${partner}`, lines })),
      button: 'Voir où vous en êtes',
      quiet: [],
      why: part(program),
    }
  },
}
