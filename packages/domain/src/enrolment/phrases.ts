import { type Localized, say } from '../core/index.ts'
import type { InvitationEvent, InvitationRefusalCode } from './invitation.ts'
import type { ParticipationEvent, ParticipationRefusalCode } from './participation.ts'

export const enrolmentRefusals: Record<InvitationRefusalCode | ParticipationRefusalCode, Localized> = {
  'inviting-not-your-duty': say(
    'You cannot invite in this role. Owners invite coordinators, and coordinators invite everybody else of their program.',
    'Vous ne pouvez pas inviter dans ce rôle. Les propriétaires invitent la coordination, et celle-ci toutes les autres personnes du programme.',
  ),
  'email-not-usable': say(
    'No invitation can be sent to this address, because something in it is missing or mistyped. Check it, for instance name@example.org.',
    'Aucune invitation ne peut partir vers cette adresse, car elle est incomplète ou mal saisie. Vérifiez-la, par exemple nom@exemple.org.',
  ),
  'already-invited': say(
    'This address already has an open invitation to that role. Send it again, or withdraw it first.',
    'Cette adresse a déjà une invitation en cours pour ce rôle. Renvoyez-la, ou retirez-la d’abord.',
  ),
  'already-in-this-role': say(
    'There is no need to invite this person: they already have that role here.',
    'Il n’est pas nécessaire d’inviter cette personne : elle a déjà ce rôle ici.',
  ),
  'invitation-expired': say(
    'This invitation can no longer be accepted, because it has expired. Ask whoever invited you to send it again.',
    'Cette invitation ne peut plus être acceptée, car elle a expiré. Demandez qu’on vous la renvoie.',
  ),
  'invitation-used': say(
    'This invitation has already been accepted, and it works only once. Whoever accepted it can sign in with that address.',
    'Cette invitation a déjà été acceptée et ne sert qu’une fois. La personne qui l’a acceptée peut se connecter avec cette adresse.',
  ),
  'invitation-withdrawn': say(
    'This invitation was withdrawn and no longer works. If that is a surprise, write to whoever sent it; a new one can be sent.',
    'Cette invitation a été retirée et ne fonctionne plus. Si cela vous surprend, écrivez à la personne qui l’a envoyée ; elle peut en envoyer une nouvelle.',
  ),
  'invitation-for-another-address': say(
    'This invitation is for another e-mail address than the one you are signed in with. Sign out and open the link again, or ask for an invitation to your own address.',
    'Cette invitation est destinée à une autre adresse que celle de votre connexion. Déconnectez-vous et rouvrez le lien, ou demandez une invitation à votre propre adresse.',
  ),
  'invitation-sent-too-often': say(
    'This invitation cannot be sent again, because it went out {limit:time|times} already. Check the address, withdraw it and invite anew.',
    'Cette invitation ne peut plus être renvoyée, car elle est déjà partie {limit:fois|fois}. Vérifiez l’adresse, retirez-la et invitez à nouveau.',
  ),
  'career-stage-not-on-scale': say(
    'This career stage cannot be kept, because the program’s scale does not have it. Choose one from the list.',
    'Cette étape de carrière ne peut pas être retenue, car elle n’est pas dans l’échelle du programme. Choisissez-en une dans la liste.',
  ),
  'not-your-participation': say(
    'You cannot say this for somebody else. Each person states their own career stage.',
    'Vous ne pouvez pas l’indiquer pour une autre personne. Chacun précise sa propre étape de carrière.',
  ),
}

export const enrolmentHistory: Record<(InvitationEvent | ParticipationEvent)['type'], Localized> = {
  PersonInvited: say('{actor} invited {person} as {role}', '{actor} a invité {person} ({role})'),
  InvitationResent: say('{actor} sent the invitation to {person} again', '{actor} a renvoyé l’invitation à {person}'),
  InvitationWithdrawn: say('{actor} withdrew the invitation to {person}', '{actor} a retiré l’invitation à {person}'),
  InvitationAccepted: say('{person} accepted the invitation as {role}', '{person} a accepté l’invitation ({role})'),
  CareerStageStated: say('{actor} stated a career stage', '{actor} a précisé une étape de carrière'),
}
