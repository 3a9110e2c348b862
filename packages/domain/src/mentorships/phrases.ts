import { type History, type Localized, say } from '../core/index.ts'
import type { ContactCardRefusalCode, MentorshipEvent, MentorshipPhase, PairingAdviceCode } from './mentorship.ts'
import type { PairingRefusalCode } from './pairing.ts'

export const mentorshipRefusals: Record<PairingRefusalCode | ContactCardRefusalCode, Localized> = {
  'pairing-not-your-duty': say(
    'You cannot decide on pairs here. Ask somebody whom the program’s rules name for it: its coordinators or its committee.',
    'Vous ne pouvez pas décider des binômes ici. Adressez-vous aux personnes que désignent les règles du programme : la coordination ou le comité.',
  ),
  'no-edition': say(
    'Nobody can be paired yet, because the program’s rules are not published. An owner has to publish them first.',
    'Aucun binôme n’est possible pour l’instant, car les règles du programme ne sont pas publiées. Un propriétaire doit d’abord les publier.',
  ),
  'program-not-running': say(
    'Nobody can be paired, because the program is closed. It has to be opened again first.',
    'Aucun binôme n’est possible, car le programme est fermé. Il faut d’abord le rouvrir.',
  ),
  'same-person': say(
    'A person cannot be paired with themselves. Choose two different people.',
    'On ne peut pas former un binôme d’une seule personne. Choisissez deux personnes différentes.',
  ),
  'not-in-program': say(
    'These two cannot be paired, because one of them is not in this program. Invite them to it first.',
    'Ce binôme n’est pas possible, car l’une des deux personnes n’est pas dans ce programme. Invitez-la d’abord.',
  ),
  'not-taking-part': say(
    'These two cannot be paired, because one of them is not taking part in that role now. Choose somebody who is, or wait until they are back.',
    'Ce binôme n’est pas possible, car l’une des deux personnes ne participe pas dans ce rôle actuellement. Choisissez quelqu’un qui participe, ou attendez son retour.',
  ),
  'already-paired': say(
    'These two cannot be paired again, because they are a pair already. Open their mentorship instead.',
    'Ces deux personnes forment déjà un binôme ; il n’est pas possible de les jumeler à nouveau. Ouvrez plutôt leur relation de mentorat.',
  ),
  'pair-condition-unmet': say(
    'These two cannot be paired as they are, because the program requires something of a pair that they do not meet. Whoever makes the program’s pairs can make an exception and say why.',
    'Ce binôme n’est pas possible en l’état, car il ne remplit pas une condition que le programme exige. Qui forme les binômes du programme peut faire une exception en la motivant.',
  ),
  'mentor-at-capacity': say(
    '{Mentor.the} cannot take another {protege.one}, because the program allows {limit:mentorship|mentorships} at a time. It becomes possible when one ends, or when the rules allow more.',
    'Une place de plus n’est pas possible auprès {mentor.of}, car le programme permet {limit:relation|relations} à la fois. Elle le deviendra quand l’une prendra fin, ou si les règles en permettent davantage.',
  ),
  'protege-at-capacity': say(
    '{Protege.the} cannot have another {mentor.one}, because the program allows {limit:mentorship|mentorships} at a time. It becomes possible when one ends, or when the rules allow more.',
    'Une relation de plus n’est pas possible pour {protege.the}, car le programme permet {limit:relation|relations} à la fois. Elle le deviendra quand l’une prendra fin, ou si les règles en permettent davantage.',
  ),
  'both-have-signed': say(
    'This pairing cannot be undone, because both have signed their agreement. From now on the two end it themselves.',
    'Ce jumelage ne peut pas être annulé, car les deux personnes ont signé leur entente. Ce sont désormais elles qui y mettent fin.',
  ),
  'pairing-already-undone': say(
    'There is nothing to undo: this pairing was undone before. The two can be paired again.',
    'Il n’y a rien à annuler : ce jumelage l’a déjà été. Un nouveau jumelage reste possible.',
  ),
  'mentorship-is-over': say(
    'This pairing cannot be undone, because the mentorship has ended. Its record stays as it is; a new pairing is possible.',
    'Ce jumelage ne peut pas être annulé, car la relation de mentorat est terminée. Elle reste telle quelle ; un nouveau jumelage est possible.',
  ),
  'card-not-yours': say(
    'You cannot share contact details here, because you are not one of the two. Open your own mentorship.',
    'Vous ne pouvez pas partager de coordonnées ici, car vous ne faites pas partie du binôme. Ouvrez votre propre relation de mentorat.',
  ),
  'mentorship-not-running': say(
    'Contact details cannot be shared any more, because this mentorship is over. What was shared stays readable.',
    'Les coordonnées ne peuvent plus être partagées, car cette relation de mentorat est terminée. Ce qui a été partagé reste lisible.',
  ),
}

export const pairingAdvice: Record<PairingAdviceCode, Localized> = {
  'mentor-not-more-senior': say(
    '{Mentor.the} is not at a later stage of the career than {protege.the}. The program expects it, but the two can be paired.',
    '{Mentor.the} n’est pas à une étape de carrière plus avancée que {protege.the}. Le programme le souhaite, mais le binôme reste possible.',
  ),
  'mentor-stage-unknown': say(
    '{Mentor.the} has not stated a career stage, so nobody can tell who is the more senior.',
    '{Mentor.the} n’a pas précisé son étape de carrière : on ne sait donc pas qui est à l’étape la plus avancée.',
  ),
  'protege-stage-unknown': say(
    '{Protege.the} has not stated a career stage, so nobody can tell who is the more senior.',
    '{Protege.the} n’a pas précisé son étape de carrière : on ne sait donc pas qui est à l’étape la plus avancée.',
  ),
  'both-stages-unknown': say(
    'Neither {mentor.the} nor {protege.the} has stated a career stage, so nobody can tell who is the more senior.',
    'Ni {mentor.the} ni {protege.the} n’ont précisé leur étape de carrière : on ne sait donc pas qui est à l’étape la plus avancée.',
  ),
  'career-stage-unknown': say(
    'Not both have stated a career stage, so nobody can tell who is the more senior.',
    'Les deux étapes de carrière ne sont pas connues : on ne sait donc pas qui est à l’étape la plus avancée.',
  ),
}

export const phaseWords: Record<MentorshipPhase, Localized> = {
  agreement: say('Writing the agreement', 'Rédaction de l’entente'),
  active: say('Active', 'En cours'),
  ended: say('Ended', 'Terminée'),
  undone: say('Undone', 'Annulée'),
}

export const mentorshipHistory: Record<MentorshipEvent['type'], History> = {
  PairMade: say('{actor} paired {mentor} and {protege}', '{actor} a formé le binôme {mentor} et {protege}'),
  RequirementOverridden: say(
    '{actor} set aside something the rules require, for the pair {mentor} and {protege}',
    '{actor} a écarté une exigence des règles pour le binôme {mentor} et {protege}',
  ),
  PairingUndone: {
    by: 'bothStay',
    yes: say(
      '{actor} undid the pairing of {mentor} and {protege}',
      '{actor} a annulé le jumelage de {mentor} et {protege}',
    ),
    no: say(
      '{actor} left the program, and the pairing of {mentor} and {protege}, which had not begun, came to nothing',
      '{actor} a quitté le programme, et le jumelage de {mentor} et {protege}, qui n’avait pas commencé, a pris fin',
    ),
  },
  ContactCardShared: say('{actor} shared contact details', '{actor} a partagé ses coordonnées'),
}
