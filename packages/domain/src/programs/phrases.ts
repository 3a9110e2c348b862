import { type Localized, say } from '../core/index.ts'
import type { DutyEvent, DutyRefusalCode } from './duty.ts'
import { type GivenBookRefusalCode, givenBookRefusals, type RulePatchRefusalCode } from '../rules/index.ts'
import type { ProgramEvent, ProgramRefusalCode } from './program.ts'

export const programRefusals: Record<
  ProgramRefusalCode | DutyRefusalCode | GivenBookRefusalCode | RulePatchRefusalCode,
  Localized
> = {
  ...givenBookRefusals,
  'program-not-your-duty': say(
    'You cannot do this, because making programs and publishing their rules is for the owners. Ask an owner of the organization.',
    'Vous ne pouvez pas faire cela, car créer un programme et publier ses règles revient aux propriétaires. Adressez-vous à un propriétaire de l’organisation.',
  ),
  'draft-not-your-duty': say(
    'You cannot change these rules, because that is for the owners and for the coordinators and committee of the program. Ask one of them.',
    'Vous ne pouvez pas modifier ces règles : cela revient aux propriétaires, à la coordination et au comité du programme. Adressez-vous à l’une de ces personnes.',
  ),
  'slug-not-usable': say(
    'This address cannot be used. Choose 2 to 40 small letters, digits and hyphens, such as “mentors-2027”.',
    'Cette adresse ne convient pas. Choisissez de 2 à 40 lettres minuscules, chiffres et traits d’union, par exemple « mentorat-2027 ».',
  ),
  'slug-taken': say(
    'Another program already has this address. Choose a different one.',
    'Un autre programme a déjà cette adresse. Choisissez-en une autre.',
  ),
  'edition-unchanged': say(
    'There is nothing to publish, because these rules are the same as the current edition. Change a rule first.',
    'Il n’y a rien à publier, car ces règles sont celles de l’édition en vigueur. Modifiez d’abord une règle.',
  ),
  'program-closed': say(
    'Rules cannot be published here, because the program is closed. Open it again first.',
    'On ne peut pas publier de règles ici, car le programme est fermé. Rouvrez-le d’abord.',
  ),
  'check-in-weeks-missing': say(
    'These rules cannot be published yet, because they say that the program checks in regularly and not how often. Choose every how many weeks, from 1 to {limit}.',
    'Ces règles ne peuvent pas encore être publiées, car elles prévoient de prendre régulièrement des nouvelles sans dire à quelle fréquence. Choisissez un nombre de semaines, de 1 à {limit}.',
  ),
  'rules-do-not-fit': say(
    'These rules cannot be published, because {limit:point does|points do} not fit together. Read which, and change one side of each.',
    'Ces règles ne peuvent pas être publiées, car {limit:point ne s’accorde|points ne s’accordent} pas. Lisez lesquels et modifiez l’un des deux côtés.',
  ),
  'norm-unknown': say(
    'This change was not made, because the rules have no norm of this name. Read the draft again.',
    'Cette modification n’a pas été faite, car les règles n’ont aucune norme de ce nom. Relisez le projet.',
  ),
  'norm-has-no-such-part': say(
    'This change was not made, because this norm has nothing of the kind. Change what it has, or add another norm.',
    'Cette modification n’a pas été faite, car cette norme n’a rien de tel. Modifiez ce qu’elle a ou ajoutez une autre norme.',
  ),
  'setting-unknown': say(
    'This change was not made, because there is no such setting to change. Name a section and a setting, as term.months.',
    'Cette modification n’a pas été faite, car il n’y a aucun réglage de ce nom à modifier. Indiquez une section et un réglage, comme term.months.',
  ),
  'duty-not-yours-to-give': say(
    'You cannot decide who holds this duty. Owners decide on every duty, and coordinators on their committee.',
    'Vous ne pouvez pas décider de cette charge. Les propriétaires décident de toutes, la coordination de son comité.',
  ),
  'duty-already-held': say(
    'There is nothing to give: this person already holds that duty here.',
    'Il n’y a rien à attribuer : cette personne a déjà cette charge ici.',
  ),
  'duty-of-removed-person': say(
    'This person cannot be given a duty, because they left the organization. Invite them again first.',
    'On ne peut pas confier de charge à cette personne, car elle a quitté l’organisation. Invitez-la d’abord à nouveau.',
  ),
  'last-owner-duty': say(
    'This duty cannot end, because nobody could then run the organization. Invite a second owner first.',
    'Cette charge ne peut pas prendre fin, car plus personne ne pourrait gérer l’organisation. Invitez d’abord un second propriétaire.',
  ),
}

export const programHistory: Record<(ProgramEvent | DutyEvent)['type'], Localized> = {
  ProgramCreated: say('{actor} created the program {program}', '{actor} a créé le programme {program}'),
  DraftReplaced: say('{actor} changed the draft of the rules', '{actor} a modifié le projet de règles'),
  EditionPublished: say(
    '{actor} published edition {number} of the rules',
    '{actor} a publié l’édition {number} des règles',
  ),
  DutyGiven: say('{actor} gave {person} a duty: {duty}', '{actor} a confié une charge à {person} : {duty}'),
  DutyEnded: say('{actor} ended a duty of {person}: {duty}', '{actor} a mis fin à une charge de {person} : {duty}'),
}
