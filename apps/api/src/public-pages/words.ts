import { type Locale, type Localized, say } from '@ithaca/domain/core'
import type { Strength } from '@ithaca/domain/rules'

/** Everything a public page says that is not the program's own; roles are filled in by their labels. */
export const publicWords = {
  skip: say('Skip to the content', 'Aller au contenu'),
  languages: say('Language', 'Langue'),
  signIn: say('Sign in', 'Se connecter'),
  madeWith: say('Kept on Ithaca', 'Sur Ithaca'),

  programs: say('Mentoring programs', 'Programmes de mentorat'),
  programsLead: say(
    'What each program is for, what it asks of the people in it, and where that comes from.',
    'À quoi sert chaque programme, ce qu’il demande à celles et ceux qui y participent, et d’où cela vient.',
  ),
  noPrograms: say('No program shows its page at present.', 'Aucun programme ne présente sa page pour le moment.'),
  noProgramsHint: say(
    'A program appears here once its rules are published.',
    'Un programme apparaît ici dès que ses règles sont publiées.',
  ),
  twoRoles: say('{Mentor.one} and {protege.one}', '{Mentor.one} et {protege.one}'),
  readMore: say('What it asks, and of whom', 'Ce qu’il demande, et à qui'),

  missing: say('There is nothing at this address', 'Il n’y a rien à cette adresse'),
  missingProgram: say(
    'No program shows a page here. It may have another address, or keep its page to those who take part.',
    'Aucun programme ne présente de page ici. Il a peut-être une autre adresse, ou réserve sa page à celles et ceux qui y participent.',
  ),
  missingAssociation: say(
    'No association has this address. Look at the link again, or ask whoever gave it to you.',
    'Aucune association n’a cette adresse. Vérifiez le lien, ou demandez à qui vous l’a donné.',
  ),
  unread: say('This page cannot be read just now', 'Cette page ne peut pas être lue en ce moment'),
  unreadWhy: say(
    'Ithaca does not reach its database. Please try again in a moment.',
    'Ithaca ne joint pas sa base de données. Réessayez dans un instant.',
  ),
  toPrograms: say('All programs', 'Tous les programmes'),
  toStart: say('To the start page', 'À la page d’accueil'),

  brief: say('In brief', 'En bref'),
  howLong: say('How long', 'Durée'),
  howOften: say('How often', 'Rythme'),
  agreed: say('What the two agree', 'Ce dont les deux conviennent'),
  pairing: say('Who forms the pairs', 'Qui forme les binômes'),
  contents: say('On this page', 'Sur cette page'),

  about: say('About the program', 'Le programme'),
  roles: say('The two roles', 'Les deux rôles'),
  asRole: {
    mentor: say('As {mentor.one}', 'Comme {mentor.one}'),
    protege: say('As {protege.one}', 'Comme {protege.one}'),
  },
  gained: say('What you have from it', 'Ce que vous en retirez'),
  reasons: say('Why people join', 'Pourquoi on participe'),
  askedOfRole: {
    mentor: say('What is asked {mentor.of}', 'Ce qui est demandé {mentor.to}'),
    protege: say('What is asked {protege.of}', 'Ce qui est demandé {protege.to}'),
  },

  asked: say('What is asked', 'Ce qui est demandé'),
  askedLead: say(
    'Everything the program asks, as its rules say it, how much weight each has, and where it comes from.',
    'Tout ce que demande le programme, tel que ses règles le disent, avec le poids de chaque point et son origine.',
  ),
  weight: {
    required: say('nothing that needs it goes ahead without it', 'sans cela, ce qui en dépend ne peut pas se faire'),
    expected: say('asked for with a date and a reminder', 'demandé avec une date et un rappel'),
    recommended: say('a suggestion; nothing depends on it', 'une suggestion ; rien n’en dépend'),
    guideline: say('something to go by, never counted', 'un repère, jamais compté'),
  } satisfies Record<Strength, Localized>,
  of: {
    joining: say('To take part', 'Pour participer'),
    both: say('{Mentor.of} and {protege.the}', '{Mentor.to} et {protege.to}'),
    mentor: say('{Mentor.of}', '{Mentor.to}'),
    protege: say('{Protege.of}', '{Protege.to}'),
    program: say('Of those who run the program', 'À celles et ceux qui animent le programme'),
  },
  notEnforced: say('not yet enforced', 'pas encore appliqué'),
  notEnforcedHint: say(
    'the program asks for it; Ithaca does not check it yet, nor remind anybody',
    'le programme le demande ; Ithaca ne le vérifie pas encore et n’envoie pas de rappel',
  ),
  inferred: say('Inferred from', 'Déduit de'),
  inferredToo: say('Inferred:', 'Déduit :'),
  decidedBy: say('Decided by', 'Décidé par'),
  onDay: say('on', 'le'),
  byDefault: say('Ithaca’s default', 'Valeur par défaut d’Ithaca'),
  ownSetting: say('Set by the program', 'Choix du programme'),

  against: say('Decided against', 'Ce que le programme ne demande pas'),
  againstLead: say(
    'On these points the program has chosen to ask for nothing.',
    'Sur ces points, le programme a choisi de ne rien demander.',
  ),
  works: say('How it works', 'Fonctionnement'),
  worksLead: say(
    'How the program is set up. None of this is asked of anybody.',
    'La façon dont le programme est organisé. Rien de cela n’est demandé à personne.',
  ),

  takingPart: say('Taking part', 'Participer'),
  byInvitation: say(
    'People come in by invitation: a coordinator of {organization} sends it by e-mail.',
    'On participe sur invitation : la coordination ({organization}) l’envoie par courriel.',
  ),
  byApplication: say(
    'Applications are made to {organization} itself; whoever is admitted is then invited here by e-mail.',
    'La candidature se pose directement auprès de l’association ({organization}) ; toute personne admise reçoit ensuite une invitation par courriel.',
  ),
  whereToTurn: say(
    'If you would like to take part, turn to {organization} and name this program.',
    'Si vous souhaitez participer, adressez-vous à l’association ({organization}) en nommant ce programme.',
  ),
  invitedAlready: say(
    'If you have been invited, follow the link in that e-mail; if you take part already, sign in.',
    'Si vous avez reçu une invitation, suivez le lien du courriel ; si vous participez déjà, connectez-vous.',
  ),
  onlyDraft: say(
    'This is how the page would look with the draft of the rules. Nothing of it is public before it is published.',
    'Voici la page telle que le projet de règles la donnerait. Rien n’en est public avant sa publication.',
  ),
  closed: say('This program takes in nobody new.', 'Ce programme n’accueille plus personne.'),

  edition: say('Edition {number} of the rules', 'Édition {number} des règles'),
  publishedOn: say(
    'Edition {number} of the rules, published on {day}',
    'Édition {number} des règles, publiée le {day}',
  ),
  itself: say('English', 'Français'),
}

export const ogLocale: Record<Locale, string> = { en: 'en_CA', fr: 'fr_CA' }
