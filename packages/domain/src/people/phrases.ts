import { type Localized, say } from '../core/index.ts'
import type { PeopleEvent, PeopleRefusalCode } from './person.ts'

/** What somebody is called who was erased. */
export const formerMember = say('a former member', 'un ancien membre')

export const peopleRefusals: Record<PeopleRefusalCode, Localized> = {
  'removal-not-your-duty': say(
    'You cannot remove people, because that is for the owners of the organization. Ask one of them to do it.',
    'Vous ne pouvez pas retirer quelqu’un, car cela revient aux propriétaires de l’organisation. Adressez-vous à l’un d’eux.',
  ),
  'person-already-removed': say(
    'There is nothing to remove: this person no longer belongs to the organization. A new invitation would bring them back.',
    'Il n’y a rien à retirer : cette personne ne fait plus partie de l’organisation. Une nouvelle invitation lui permettrait de revenir.',
  ),
  'last-owner': say(
    'The only owner cannot be removed, because nobody could then run the organization. Invite a second owner first.',
    'L’unique propriétaire ne peut pas être retiré, car plus personne ne pourrait gérer l’organisation. Invitez d’abord un second propriétaire.',
  ),
  'language-not-offered': say(
    'Ithaca cannot speak this language yet. Choose English or French.',
    'Ithaca ne parle pas encore cette langue. Choisissez l’anglais ou le français.',
  ),
  'not-yourself': say(
    'You cannot change this for somebody else, because it is theirs to choose. They can do it on their own page.',
    'Vous ne pouvez pas changer ceci pour une autre personne, car ce choix lui appartient. Elle peut le faire sur sa propre page.',
  ),
}

export const peopleHistory: Record<PeopleEvent['type'], Localized> = {
  PersonRemoved: say('{actor} removed {person} from the organization', '{actor} a retiré {person} de l’organisation'),
  LanguageChosen: say('{actor} chose a language ({locale})', '{actor} a choisi une langue ({locale})'),
}
