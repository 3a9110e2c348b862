import type { NounForms } from '@ithaca/domain/core'
import { instantInWords } from '../../papers/dates.ts'
import type {
  GivingTemplate,
  EndTemplate,
  LeavingTemplate,
  MailData,
  MailWords,
  Moment,
  OversightTemplate,
  ProposalTemplate,
  RulesTemplate,
  MailText,
} from '../mail-data.ts'
import { givingInFrench, termInFrench } from './giving-in-french.ts'
import type { YearTemplate } from './meeting.ts'

const moment = ({ at, timeZone }: Moment) => instantInWords(at, timeZone, 'fr')
const minutes = (count: number) => (count < 2 ? `${count} minute` : `${count} minutes`)
const your = (forms: NounForms) => `votre ${forms.one}`

/** A name of a program comes without its article: « le programme X » takes any. */
const program = (name: string) => `programme «\u00a0${name}\u00a0»`

const giving = givingInFrench({ program, your })

/** Of what is accepted or confirmed, other words. */
const unlessSigned =
  <Template extends GivingTemplate>(template: Template, signed: (data: MailData[Template]) => MailText) =>
  (data: MailData[Template]): MailText =>
    data.act ? giving[template](data, data.act) : signed(data)

function place(data: MailData['invitation'], organization: string): { what: string; does: string } {
  const { invitedAs } = data
  switch (invitedAs.role) {
    case 'mentor':
    case 'protege':
      return {
        what: `participer au ${program(invitedAs.program)} comme ${invitedAs.forms.one}`,
        does: 'Le programme réunit deux personnes pour un temps, l’une plus avancée dans son parcours. Les jumelages se décident plus tard, et rien ne commence sans vous.',
      }
    case 'coordinator':
      return {
        what: `coordonner le ${program(invitedAs.program)}`,
        does: 'La coordination invite les participants, aide à les jumeler et suit la marche du programme. Ce que deux personnes s’écrivent reste entre elles.',
      }
    case 'committee':
      return {
        what: `siéger au comité du ${program(invitedAs.program)}`,
        does: 'Le comité forme les jumelages et veille sur le programme. Ce que deux personnes s’écrivent reste entre elles.',
      }
    case 'owner':
      return {
        what: `mettre en place le mentorat pour ${organization}`,
        does: 'Vous créez les programmes de l’association et invitez les personnes qui les coordonnent.',
      }
  }
}

export const french: Omit<
  MailWords,
  RulesTemplate | YearTemplate | EndTemplate | LeavingTemplate | OversightTemplate | ProposalTemplate
> = {
  invitation: (data, { organization }) => {
    const { what, does } = place(data, organization.name)
    const { invitedBy } = data
    return {
      subject: invitedBy === null ? `Votre invitation à ${what}` : `${invitedBy} vous invite à ${what}`,
      preview: `Invitation ouverte jusqu’au ${moment(data.expires)}.`,
      heading: `Une invitation à ${what}`,
      paragraphs: [
        invitedBy === null
          ? `Voici votre invitation à ${what}.`
          : `${invitedBy} (${organization.name}) vous invite à ${what}.`,
        does,
      ],
      button: 'Voir l’invitation',
      quiet: [
        `L’invitation vaut pour cette seule adresse, sert une fois et reste ouverte jusqu’au ${moment(data.expires)}.`,
        'Si vous préférez vous abstenir, laissez-la : elle s’éteint d’elle-même. Faites de même si l’expéditeur vous est inconnu.',
      ],
      why:
        invitedBy === null
          ? `Vous recevez ce courriel parce que votre adresse a été indiquée pour ${organization.name}.`
          : `Vous recevez ce courriel parce que ${invitedBy} a indiqué votre adresse.`,
    }
  },
  'magic-link': (data, { organization }) => ({
    subject: `Votre lien de connexion : ${organization.name}`,
    preview: `Il sert une fois, pendant ${minutes(data.minutes)}.`,
    heading: 'Se connecter',
    paragraphs: ['Voici le lien demandé. Il ouvre votre session sans mot de passe.'],
    button: 'Se connecter',
    quiet: [
      `Le lien sert une fois, pendant ${minutes(data.minutes)}.`,
      'Si vous ne l’avez pas demandé, ne faites rien : sans lui, personne n’entre.',
    ],
    why: 'Vous recevez ce courriel parce qu’un lien a été demandé avec votre adresse.',
  }),
  'password-reset': (data, { organization }) => ({
    subject: `Choisir un nouveau mot de passe : ${organization.name}`,
    preview: `Le lien sert une fois, pendant ${minutes(data.minutes)}.`,
    heading: 'Choisir un nouveau mot de passe',
    paragraphs: [
      'Un nouveau mot de passe a été demandé, par vous sans doute. La page derrière le bouton vous permet de le choisir.',
    ],
    button: 'Choisir un nouveau mot de passe',
    quiet: [
      `Le lien sert une fois, pendant ${minutes(data.minutes)}.`,
      'Si la demande ne vient pas de vous, ne faites rien : votre mot de passe ne change pas.',
    ],
    why: 'Vous recevez ce courriel parce qu’un nouveau mot de passe a été demandé avec votre adresse.',
  }),
  'password-changed': (data, { organization }) => ({
    subject: `Votre mot de passe a changé : ${organization.name}`,
    preview: `Changement du ${moment(data.changed)}.`,
    heading: 'Votre mot de passe a changé',
    paragraphs: [
      `Votre mot de passe a été changé le ${moment(data.changed)}.`,
      'Si le changement vient de vous, il n’y a rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe.',
    ],
    button: 'Choisir un nouveau mot de passe',
    quiet: [],
    why: 'Vous recevez ce courriel à chaque changement, pour que personne ne change votre mot de passe à votre insu.',
  }),
  'pair-made': unlessSigned('pair-made', (data) => ({
    subject: `Voici ${your(data.partnerForms)} : ${data.partner}`,
    preview: 'Votre jumelage est fait.',
    heading: `Voici ${your(data.partnerForms)}, ${data.partner}`,
    paragraphs: [
      `Le ${program(data.program)} vous réunit, ${data.partner} et vous.`,
      'Pour commencer, vous mettrez par écrit ce que vous voulez atteindre et votre façon de travailler ensemble. Votre temps commun commence le jour où les deux ont signé.',
    ],
    button: `Découvrir ${your(data.partnerForms)}`,
    quiet: [
      'Si ce jumelage ne convient pas, l’équipe du programme peut le défaire tant que les deux signatures ne sont pas réunies.',
    ],
    why: `Vous recevez ce courriel parce que vous participez au ${program(data.program)}.`,
  })),
  'pairing-undone': unlessSigned('pairing-undone', (data) => ({
    subject: `Votre jumelage avec ${data.partner} est défait`,
    preview: 'Vous n’avez rien à faire.',
    heading: 'Votre jumelage est défait',
    paragraphs: [
      `Le jumelage avec ${data.partner}, dans le ${program(data.program)}, a été défait avant que les deux signatures soient réunies.`,
      'Vous restez dans le programme, et un autre jumelage est possible. Vous n’avez rien à faire pour le moment.',
    ],
    button: 'Voir où vous en êtes',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous participez au ${program(data.program)}.`,
  })),
  'agreement-waits-for-you': unlessSigned('agreement-waits-for-you', (data) => ({
    subject: `${data.partner} a signé : il manque votre signature`,
    preview: 'Relisez votre entente et signez-la quand elle dit ce que vous voulez.',
    heading: `${data.partner} a signé`,
    paragraphs: [
      `${data.partner} a signé votre entente le ${moment(data.signed)}. Elle n’attend plus que vous.`,
      'Relisez-la. Si elle dit ce que vous voulez tous les deux, signez-la : votre temps commun commence ce jour-là.',
    ],
    button: 'Lire et signer l’entente',
    quiet: ['Si vous y changez quelque chose d’abord, le nouveau texte se signe à deux.'],
    why: `Vous recevez ce courriel parce qu’une entente vous attend dans le ${program(data.program)}.`,
  })),
  'signatures-voided': unlessSigned('signatures-voided', (data) => ({
    subject: 'Votre entente a changé après une signature',
    preview: 'Lisez le nouveau texte et signez de nouveau.',
    heading: 'L’entente a changé : à relire',
    paragraphs: [
      `Un point de votre entente avec ${data.partner} a changé après une signature. Une signature ne vaut que pour le texte signé : elle ne compte donc plus.`,
      'Lisez le nouveau texte et signez de nouveau quand il dit ce que vous voulez tous les deux.',
    ],
    button: 'Lire le nouveau texte',
    quiet: [],
    why: `Vous recevez ce courriel parce que votre entente a changé dans le ${program(data.program)}.`,
  })),
  'agreement-active': unlessSigned('agreement-active', (data) => ({
    subject: `Votre entente avec ${data.partner} est en vigueur`,
    preview: `Les deux ont signé. Elle vaut ${termInFrench(data)}.`,
    heading: 'Les deux ont signé',
    paragraphs: [
      `Votre entente avec ${data.partner} vaut ${termInFrench(data)}.`,
      'L’exemplaire signé est à vous. Vous pouvez le télécharger dès maintenant et plus tard ; vous avez tous deux exactement le même.',
    ],
    button: 'Voir et télécharger l’entente',
    quiet: [
      'La préparation de l’exemplaire peut prendre une minute. Il n’est pas joint à ce courriel, pour qu’il reste entre vous deux.',
    ],
    why: `Vous recevez ce courriel parce que vous avez signé une entente dans le ${program(data.program)}.`,
  })),
  'amendment-begun': unlessSigned('amendment-begun', (data) => ({
    subject: `${data.begunBy} propose de modifier votre entente`,
    preview: 'L’entente actuelle vaut jusqu’à ce que les deux aient signé la nouvelle.',
    heading: 'Une modification de votre entente se prépare',
    paragraphs: [
      `${data.begunBy} a commencé à modifier l’entente entre vous et ${data.partner}.`,
      'L’entente actuelle vaut jusqu’à ce que les deux aient signé la nouvelle. Lisez ce qui est proposé et dites ce que vous en pensez.',
    ],
    button: 'Lire la modification',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous avez signé une entente dans le ${program(data.program)}.`,
  })),
  'invitation-failed': (data, { organization }) => ({
    subject: `Une invitation n’est pas arrivée : ${data.invited}`,
    preview: 'L’adresse est peut-être mal écrite. Vous pouvez la corriger et renvoyer l’invitation.',
    heading: 'Une invitation n’est pas arrivée',
    paragraphs: [
      `L’invitation envoyée à ${data.invited} n’a pas pu être remise, après plusieurs essais.`,
      'Vérifiez l’adresse. Si elle est mal écrite, retirez l’invitation et faites-en une autre ; si elle est juste, renvoyez-la.',
    ],
    button: 'Voir l’invitation',
    quiet: [],
    why: `Vous recevez ce courriel parce que vous suivez les invitations : ${data.program === null ? organization.name : program(data.program)}.`,
  }),
  'concern-reported': (data) => ({
    subject: `Un signalement vous attend : ${data.program}`,
    preview: 'Une personne demande votre attention.',
    heading: 'Un signalement vous attend',
    paragraphs: [
      `Une personne qui participe au ${program(data.program)} a fait un signalement et demande votre attention.`,
      'Son contenu ne se lit qu’après connexion, par les personnes à qui il s’adresse.',
    ],
    button: 'Lire le signalement',
    quiet: ['Ce signalement vous est confié : merci de ne pas transférer ce courriel.'],
    why: `Vous recevez ce courriel parce que vous lisez les signalements du ${program(data.program)}.`,
  }),
}
