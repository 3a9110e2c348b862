import { type History, type Localized, say } from '../core/index.ts'
import type { ErasureEvent, ErasureRefusalCode } from './erasure.ts'
import type { LeavingEvent, LeavingRefusalCode } from './leaving.ts'
import type { RetentionEvent } from './retention.ts'

export const leavingRefusals: Record<LeavingRefusalCode | ErasureRefusalCode, Localized> = {
  'leaving-not-yours': say(
    'You cannot leave for somebody else. Each person leaves a program on their own page.',
    'Vous ne pouvez pas quitter le programme à la place d’une autre personne. Chacun le fait sur sa propre page.',
  ),
  'already-left': say(
    'You have left this program already. Its coordinators can invite you again.',
    'Vous avez déjà quitté ce programme. La coordination peut vous inviter à nouveau.',
  ),
  'erasure-not-yours': say(
    'You cannot ask this for somebody else. Each person asks it on their own page.',
    'Vous ne pouvez pas le demander pour une autre personne. Chacun le demande sur sa propre page.',
  ),
  'erasure-address-differs': say(
    'Nothing was asked, because this is not the address you sign in with. Type it as it stands above.',
    'Rien n’a été demandé, car ce n’est pas l’adresse de votre connexion. Saisissez-la telle qu’elle figure ci-dessus.',
  ),
  'erasure-last-owner': say(
    'You cannot be erased now, because you are the only owner and nobody could then run the association. Invite a second owner first, who stays.',
    'Vos données ne peuvent pas être effacées maintenant, car vous êtes l’unique propriétaire et plus personne ne pourrait gérer l’association. Invitez d’abord un second propriétaire, qui reste.',
  ),
  'erasure-asked-already': say(
    'You have asked for this already; the day is set. You can still think better of it until then.',
    'Vous l’avez déjà demandé ; le jour est fixé. Vous pouvez encore changer d’avis d’ici là.',
  ),
  'erasure-not-asked': say(
    'There is nothing to take back: nothing of yours is about to be erased.',
    'Il n’y a rien à annuler : aucun effacement de vos données n’est prévu.',
  ),
  'erased-already': say(
    'This cannot be undone any more, because what was yours has been erased. A new invitation would let you begin again.',
    'Ceci ne peut plus être annulé, car vos données ont été effacées. Une nouvelle invitation vous permettrait de recommencer.',
  ),
}

export const leavingHistory: Record<(LeavingEvent | ErasureEvent | RetentionEvent)['type'], History> = {
  ProgramLeft: say('{person} left the program', '{person} a quitté le programme'),
  ErasureAsked: say('{person} asked to be erased', '{person} a demandé l’effacement de ses données'),
  ErasureTakenBack: say('{person} stays after all', '{person} a renoncé à l’effacement de ses données'),
  PersonErased: say('{person} was erased', 'Les données de {person} ont été effacées'),
  ErasureOfTextsAnnounced: say(
    '{mentor} and {protege} were told that what they wrote will be erased on {day}',
    '{mentor} et {protege} ont été avertis que leurs écrits seront effacés le {day}',
  ),
  TextsErased: say(
    'What {mentor} and {protege} wrote was erased, as the program keeps it no longer',
    'Les écrits de {mentor} et {protege} ont été effacés, le programme ne les conservant pas plus longtemps',
  ),
}
