import { dayInWords } from '@ithaca/domain/core'
import { instantInWords } from '../../papers/dates.ts'
import type { Giving, GivingTemplate, MailData, UnsignedWords } from '../mail-data.ts'

const words: Record<Giving, { verb: string; done: string; imperative: string }> = {
  accept: { verb: 'accepter', done: 'accepté', imperative: 'acceptez' },
  confirm: { verb: 'confirmer', done: 'confirmé', imperative: 'confirmez' },
}

/** Until when, or that it goes on for as long as both like (USNC-19). */
export const termInFrench = ({ firstDay, lastDay }: Pick<MailData['agreement-active'], 'firstDay' | 'lastDay'>) =>
  lastDay === ''
    ? `à partir du ${dayInWords(firstDay, 'fr')}, aussi longtemps que vous y trouvez tous deux votre compte`
    : `du ${dayInWords(firstDay, 'fr')} au ${dayInWords(lastDay, 'fr')}`

type Helpers = {
  program: (name: string) => string
  your: (forms: MailData['pair-made']['partnerForms']) => string
}

/** The same mails where two accept or confirm what they agree instead of signing it. */
export const givingInFrench = ({
  program,
  your,
}: Helpers): { [Template in GivingTemplate]: UnsignedWords<Template> } => ({
  'pair-made': (data, act) => ({
    subject: `Voici ${your(data.partnerForms)} : ${data.partner}`,
    preview: 'Votre jumelage est fait.',
    heading: `Voici ${your(data.partnerForms)}, ${data.partner}`,
    paragraphs: [
      `Le ${program(data.program)} vous réunit, ${data.partner} et vous.`,
      `Pour commencer, vous conviendrez de votre façon de travailler ensemble. Votre temps commun commence le jour où vous l’aurez ${words[act].done} tous les deux ; rien ne se signe.`,
    ],
    button: `Découvrir ${your(data.partnerForms)}`,
    quiet: [
      `Si ce jumelage ne convient pas, l’équipe du programme peut le défaire tant que vous n’avez pas tous deux ${words[act].done}.`,
    ],
    why: `Vous recevez ce courriel parce que vous participez au ${program(data.program)}.`,
  }),
  'pairing-undone': (data, act) => ({
    subject: `Votre jumelage avec ${data.partner} est défait`,
    preview: 'Vous n’avez rien à faire.',
    heading: 'Votre jumelage est défait',
    paragraphs: [
      `Le jumelage avec ${data.partner}, dans le ${program(data.program)}, a été défait avant que vous ayez tous deux ${words[act].done} ce dont vous conveniez.`,
      'Vous restez dans le programme, et un autre jumelage est possible. Vous n’avez rien à faire pour le moment.',
    ],
    button: 'Voir où vous en êtes',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous participez au ${program(data.program)}.`,
  }),
  'agreement-waits-for-you': (data, act) => ({
    subject: `${data.partner} a ${words[act].done} : il manque votre accord`,
    preview: 'Relisez ce que vous avez écrit ensemble et donnez votre accord quand cela vous convient.',
    heading: `${data.partner} a ${words[act].done}`,
    paragraphs: [
      `Le ${instantInWords(data.signed.at, data.signed.timeZone, 'fr')}, ${data.partner} a ${words[act].done} ce que vous avez écrit ensemble. Il ne manque plus que vous.`,
      `Relisez le texte. S’il dit ce que vous voulez tous les deux, ${words[act].imperative}-le : rien ne se signe.`,
    ],
    button: `Lire et ${words[act].verb}`,
    quiet: [`Si vous y changez quelque chose d’abord, il vous faudra tous deux ${words[act].verb} le nouveau texte.`],
    why: `Vous recevez ce courriel parce que votre accord est attendu dans le ${program(data.program)}.`,
  }),
  'signatures-voided': (data, act) => ({
    subject: 'Ce dont vous conveniez a changé après un accord',
    preview: 'Lisez le nouveau texte et donnez de nouveau votre accord.',
    heading: 'Un changement : à relire',
    paragraphs: [
      `Ce dont vous conveniez avec ${data.partner} a changé après un accord. Un accord ne vaut que pour le texte auquel il a été donné : il ne compte donc plus.`,
      `Lisez le nouveau texte et ${words[act].imperative}-le quand il dit ce que vous voulez tous les deux.`,
    ],
    button: 'Lire le nouveau texte',
    quiet: [],
    why: `Vous recevez ce courriel parce que ce dont vous conveniez a changé dans le ${program(data.program)}.`,
  }),
  'agreement-active': (data, act) => ({
    subject: `Ce dont vous convenez avec ${data.partner} est en vigueur`,
    preview: `Vous avez tous deux ${words[act].done}. Cela vaut ${termInFrench(data)}.`,
    heading: `Vous avez tous deux ${words[act].done}`,
    paragraphs: [
      `Ce dont vous convenez avec ${data.partner} vaut ${termInFrench(data)}.`,
      'Un exemplaire est à vous. Vous pouvez le télécharger dès maintenant et plus tard ; vous avez tous deux exactement le même.',
    ],
    button: 'Voir et télécharger',
    quiet: [
      'La préparation de l’exemplaire peut prendre une minute. Il n’est pas joint à ce courriel, pour qu’il reste entre vous deux.',
    ],
    why: `Vous recevez ce courriel parce que vous participez au ${program(data.program)}.`,
  }),
  'amendment-begun': (data, act) => ({
    subject: `${data.begunBy} propose un changement`,
    preview: `Ce qui vaut aujourd’hui vaut jusqu’à ce que vous ayez tous deux ${words[act].done} le nouveau texte.`,
    heading: 'Un changement se prépare',
    paragraphs: [
      `${data.begunBy} a commencé à modifier ce dont vous conveniez avec ${data.partner}.`,
      `Ce qui vaut aujourd’hui vaut jusqu’à ce que vous ayez tous deux ${words[act].done} le nouveau texte. Lisez ce qui est proposé et dites ce que vous en pensez.`,
    ],
    button: 'Lire le changement',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous participez au ${program(data.program)}.`,
  }),
})
