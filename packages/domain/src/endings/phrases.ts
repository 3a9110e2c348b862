import { type History, type Localized, say } from '../core/index.ts'
import type { EndingKind } from '../mentorships/index.ts'
import type { EndingEvent, EndingGround, EndingRefusalCode } from './ending.ts'
import type { GoalOutcome, PartingEvent, PartingRefusalCode } from './parting.ts'
import type { RenewalEvent, RenewalRefusalCode } from './renewal.ts'
import type { TermEndEvent } from './term-end.ts'

export const endingRefusals: Record<EndingRefusalCode | RenewalRefusalCode | PartingRefusalCode, Localized> = {
  'ending-not-yours': say(
    'You cannot end this mentorship, because that is for the two and for those who make the program’s pairs. Tell them instead.',
    'Vous ne pouvez pas mettre fin à cette relation de mentorat, car cela revient au binôme et à ceux qui forment les binômes du programme. Adressez-vous à eux.',
  ),
  'nothing-to-end-yet': say(
    'There is nothing to end yet, because not both have signed. The program’s coordinators can undo the pairing.',
    'Il n’y a encore rien à terminer, car les deux signatures ne sont pas réunies. La coordination du programme peut annuler le jumelage.',
  ),
  'already-ended': say(
    'This mentorship is over already, so it cannot be ended again. Reload the page to see how it ended.',
    'Cette relation de mentorat est déjà terminée ; il n’est pas possible d’y mettre fin à nouveau. Rechargez la page pour voir comment elle a pris fin.',
  ),
  'ending-ground-unknown': say(
    'Nothing was ended, because a reason is needed. Choose one from the list; “Something else” is among them.',
    'Rien n’a pris fin, car il faut un motif. Choisissez-en un dans la liste ; « Autre chose » en fait partie.',
  ),
  'renewal-not-yours': say(
    'You cannot answer this, because only the two of a mentorship decide whether they go on. Open your own mentorship.',
    'Vous ne pouvez pas répondre à ceci, car seules les deux personnes du binôme décident si elles continuent. Ouvrez votre propre relation de mentorat.',
  ),
  'renewal-not-offered': say(
    'This mentorship cannot be renewed, because the program’s rules do not provide for it. A new pairing is possible; ask its coordinators.',
    'Cette relation de mentorat ne peut pas être renouvelée, car les règles du programme ne le prévoient pas. Un nouveau jumelage est possible ; adressez-vous à la coordination.',
  ),
  'nothing-to-renew': say(
    'There is nothing to renew, because no term has an end yet. It goes on as it is.',
    'Il n’y a rien à renouveler, car aucun engagement n’a encore de fin. Les choses suivent leur cours.',
  ),
  'renewal-not-yet': say(
    'It is too early to renew. You will both be asked {limit:day|days} before the end of the term.',
    'Il est trop tôt pour renouveler. La question vous sera posée à tous deux {limit:jour|jours} avant la fin de l’engagement.',
  ),
  'renewal-over': say(
    'This cannot be renewed any more, because the mentorship is over. A new pairing is possible; ask the program’s coordinators.',
    'Le renouvellement n’est plus possible, car la relation de mentorat est terminée. Un nouveau jumelage est possible ; adressez-vous à la coordination du programme.',
  ),
  'other-would-rather-end': say(
    'You cannot propose this now, because the other of you would rather end with the term. Talk it over; they can still think better of it.',
    'Vous ne pouvez pas proposer ceci maintenant, car l’autre personne préfère en rester là à la fin de l’engagement. Parlez-en ensemble ; elle peut encore changer d’avis.',
  ),
  'close-the-amendment-first': say(
    'A renewal cannot begin while a change to your agreement is open. Sign that one, or withdraw it first.',
    'Un renouvellement ne peut pas commencer tant qu’une modification de votre entente est ouverte. Signez celle-ci, ou retirez-la d’abord.',
  ),
  'renewal-months-out-of-range': say(
    'This length cannot be kept. Enter whole months, at least one and at most {limit:month|months}.',
    'Cette durée ne peut pas être retenue. Indiquez un nombre entier de mois, d’au moins un et d’au plus {limit:mois|mois}.',
  ),
  'renewal-meetings-out-of-range': say(
    'This number of meetings cannot be kept. Enter at least one and at most {limit:meeting|meetings} a year, or leave it empty.',
    'Ce nombre de rencontres ne peut pas être retenu. Indiquez au moins une et au plus {limit:rencontre|rencontres} par an, ou laissez vide.',
  ),
  'renewal-meetings-too-few': say(
    'This number of meetings cannot be kept. Enter at least {limit:meeting|meetings} a year, or leave it empty.',
    'Ce nombre de rencontres ne peut pas être retenu. Indiquez au moins {limit:rencontre|rencontres} par an, ou laissez vide.',
  ),
  'renewal-terms-fixed': say(
    'You cannot choose another length, because this program renews for the same time as before.',
    'Vous ne pouvez pas choisir une autre durée, car ce programme renouvelle pour la même durée qu’auparavant.',
  ),
  'renewal-already-declined': say(
    'You have said already that you would rather end with the term. If you think better of it, propose to go on.',
    'Vous avez déjà dit préférer en rester là à la fin de l’engagement. Si vous changez d’avis, proposez de continuer.',
  ),
  'parting-not-yours': say(
    'You cannot do this here, because only the two of a mentorship look back on it. Open your own mentorship.',
    'Vous ne pouvez pas faire cela ici, car seules les deux personnes du binôme reviennent sur leur relation. Ouvrez votre propre relation de mentorat.',
  ),
  'parting-not-yet': say(
    'It is too early for this. It becomes possible when the end of the term is near.',
    'Il est trop tôt pour cela. Ce sera possible à l’approche de la fin de l’engagement.',
  ),
  'parting-over': say(
    'This cannot be changed any more, because the mentorship ended a while ago. What was written stays readable.',
    'Ceci ne peut plus être modifié, car la relation de mentorat est terminée depuis un certain temps. Ce qui a été écrit reste lisible.',
  ),
  'goal-not-kept': say(
    'Nothing can be said of this goal, because it is no part of your agreement. Choose one that is.',
    'Il n’y a rien à dire de cet objectif, car il ne fait pas partie de votre entente. Choisissez-en un qui en fait partie.',
  ),
  thanked: say(
    'You have written your thanks already; they were passed on as they were.',
    'Vous avez déjà écrit vos remerciements ; ils ont été transmis tels quels.',
  ),
  'nobody-to-thank': say(
    'You cannot send your thanks any more, because the other has left for good and nobody would read them. You can still look back on your time together.',
    'Vous ne pouvez plus envoyer de remerciements, car l’autre personne est partie pour de bon et nul ne les lirait. Vous pouvez encore faire le bilan de votre temps commun.',
  ),
}

export const groundWords: Record<EndingGround, Localized> = {
  'goals-reached': say('We reached what we set out for', 'Nous avons atteint ce que nous visions'),
  time: say('Not enough time', 'Manque de temps'),
  moved: say('A move or a new position', 'Un déménagement ou un nouveau poste'),
  'changed-needs': say('Other needs than before', 'Des besoins différents d’avant'),
  'no-fit': say('We are not the right pair', 'Notre binôme ne convient pas'),
  'on-request': say('Both or one of them asked for it', 'L’une des deux personnes ou les deux l’ont demandé'),
  'out-of-touch': say('The two have lost touch', 'Les deux personnes ont perdu le contact'),
  left: say('One of them leaves the program', 'L’une des deux personnes quitte le programme'),
  'promise-broken': say('A promise was not kept', 'Un engagement n’a pas été tenu'),
  other: say('Something else', 'Autre chose'),
}

export const endingWords: Record<EndingKind, Localized> = {
  'term-over': say('It ended with its term.', 'Elle s’est terminée avec son engagement.'),
  'by-one': say('It ended before its time.', 'Elle s’est terminée avant son terme.'),
  'by-program': say('The program ended it before its time.', 'Le programme y a mis fin avant son terme.'),
}

export const goalOutcomeWords: Record<GoalOutcome, Localized> = {
  done: say('Reached', 'Atteint'),
  'carried-on': say('Carried on alone', 'Poursuivi en solo'),
  dropped: say('Let go of', 'Abandonné'),
}

export const endingHistory: Record<(EndingEvent | RenewalEvent | PartingEvent | TermEndEvent)['type'], History> = {
  TermEndAnnounced: say(
    '{mentor} and {protege} were told that their term ends on {lastDay}',
    '{mentor} et {protege} ont été avertis que leur engagement prend fin le {lastDay}',
  ),
  MentorshipEnded: {
    by: 'early',
    yes: say(
      'The mentorship of {mentor} and {protege} ended before its time; its last day is {lastDay}',
      'La relation de mentorat de {mentor} et {protege} s’est terminée avant son terme ; son dernier jour est le {lastDay}',
    ),
    no: say(
      'The mentorship of {mentor} and {protege} ended with its term; its last day was {lastDay}',
      'La relation de mentorat de {mentor} et {protege} s’est terminée avec son terme ; son dernier jour était le {lastDay}',
    ),
  },
  RenewalProposed: say(
    '{actor} proposed to go on (agreement {number})',
    '{actor} a proposé de continuer (entente {number})',
  ),
  RenewalDeclined: say(
    '{actor} would rather end with the term, on {lastDay}',
    '{actor} préfère en rester là à la fin de l’engagement, le {lastDay}',
  ),
  GoalSettled: say('{actor} said what became of a goal', '{actor} a dit ce qu’il est advenu d’un objectif'),
  FarewellSaid: say('{actor} thanked the other', '{actor} a remercié l’autre personne'),
}
