import { dayInWords } from '@ithaca/domain/core'
import { instantInWords } from '../../papers/dates.ts'
import type { LeavingTemplate, MailWords } from '../mail-data.ts'

const day = (date: string) => dayInWords(date, 'fr')

export const leavingInFrench: Pick<MailWords, LeavingTemplate> = {
  'program-left': ({ who, as, program }) => ({
    subject: `Un départ dans le programme «\u00a0${program}\u00a0»`,
    preview: `Rôle : ${as.one}. Nom : ${who}.`,
    heading: 'Quelqu’un a quitté le programme',
    paragraphs: [
      `Dans le programme «\u00a0${program}\u00a0», ${who} ne participe plus (${as.one}). Les relations de mentorat encore ouvertes ont pris fin, et l’autre personne de chacune en a été avertie avec égards.`,
      'Les personnes qui se retrouvent seules auront peut-être besoin de vous. Une invitation suffit à qui souhaite revenir.',
    ],
    button: 'Voir qui participe',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous coordonnez le programme «\u00a0${program}\u00a0».`,
  }),
  'partner-left': ({ partner, program }) => ({
    subject: 'L’autre personne de votre binôme a quitté le programme',
    preview: 'Vous gardez votre place, et vous n’avez rien à faire.',
    heading: 'L’autre personne de votre binôme a quitté le programme',
    paragraphs: [
      `Dans le programme «\u00a0${program}\u00a0», ${partner} ne participe plus. Votre jumelage, qui n’avait pas encore commencé, est donc défait. Cela arrive, et ce n’est pas un jugement sur vous.`,
      'Vous restez dans le programme, et un autre jumelage est possible. Vous n’avez rien à faire pour le moment.',
    ],
    button: 'Voir où vous en êtes',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous participez au programme «\u00a0${program}\u00a0».`,
  }),
  'erasure-asked': ({ association, address, due }) => ({
    subject: 'Vous avez demandé l’effacement de vos données',
    preview: `Il aura lieu le ${instantInWords(due.at, due.timeZone, 'fr')}, à moins que vous ne restiez.`,
    heading: 'Vous avez demandé l’effacement de vos données',
    paragraphs: [
      `Ce qui vous concerne auprès de ${association} sera effacé le ${instantInWords(due.at, due.timeZone, 'fr')} : votre nom, l’adresse ${address}, ce que vous avez écrit et votre accès. D’ici là, rien ne change.`,
      'Si vous changez d’avis, ou si cette demande ne vient pas de vous, appuyez sur le bouton pour rester. Si vous souhaitez une copie de vos données, téléchargez-la avant.',
    ],
    button: 'Rester finalement',
    quiet: [
      'Ce que l’autre personne de votre binôme a écrit, et ce que vous avez signé ensemble, lui reste.',
      'Si cette demande ne vient pas de vous, changez aussi votre mot de passe.',
    ],
    why: 'Vous recevez ce courriel parce que la demande a été faite depuis votre compte.',
  }),
  'texts-erased-soon': ({ partner, lastDay, program }) => ({
    subject: `Vos écrits avec ${partner} seront effacés`,
    preview: `Vous pouvez les lire jusqu’au ${day(lastDay)}.`,
    heading: 'Vos écrits seront effacés',
    paragraphs: [
      `Votre relation de mentorat avec ${partner} est terminée depuis longtemps, et le programme «\u00a0${program}\u00a0» ne conserve pas les écrits d’un binôme plus longtemps que promis. Vous pouvez lire vos objectifs, notes et remerciements jusqu’au ${day(lastDay)} ; ils seront ensuite effacés.`,
      'Les ententes que vous avez signées tous les deux restent à vous, à lire et à télécharger.',
    ],
    button: 'Les relire',
    quiet: ['Si vous souhaitez garder autre chose, copiez-le avant ce jour.'],
    why: `Vous recevez ce courriel parce que vous avez participé au programme «\u00a0${program}\u00a0».`,
  }),
}
