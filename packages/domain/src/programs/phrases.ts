import { type Localized, say } from '../core/index.ts'
import type { DutyEvent, DutyRefusalCode } from './duty.ts'
import {
  type GivenBookRefusalCode,
  givenBookRefusals,
  type RulePatchRefusalCode,
  rulePatchRefusals,
} from '../rules/index.ts'
import type { ProgramEvent, ProgramRefusalCode } from './program.ts'

export const programRefusals: Record<
  ProgramRefusalCode | DutyRefusalCode | GivenBookRefusalCode | RulePatchRefusalCode,
  Localized
> = {
  ...givenBookRefusals,
  ...rulePatchRefusals,
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
  'slug-reserved': say(
    'This address cannot be used, because Ithaca needs it for a page of its own. Choose a different one.',
    'Cette adresse ne convient pas, car Ithaca l’utilise pour l’une de ses pages. Choisissez-en une autre.',
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
  'feedback-not-chosen': say(
    'Nothing was named, because none of the feedback chosen is there for you to read. Choose some that you can read.',
    'Rien n’a été indiqué, car vous ne pouvez lire aucun des avis choisis. Choisissez-en parmi ceux que vous pouvez lire.',
  ),
  'themes-too-many': say(
    'Nothing was named, because an edition names at most {limit:point|points} of feedback. Take one away first.',
    'Rien n’a été indiqué, car une édition répond à {limit:point|points} au plus. Retirez-en d’abord un.',
  ),
  'theme-not-there': say(
    'There is nothing to take out: this is no longer in the draft, or it was published with an edition, of which nothing is taken.',
    'Il n’y a rien à retirer : ce point n’est plus dans le projet, ou il a été publié avec une édition, dont on ne retire rien.',
  ),
  'publishing-takes-one': say(
    'There is nobody to ask here, because the rules in force say that one owner publishes. Publish the draft, or ask an owner to.',
    'Il n’y a personne à solliciter ici, car les règles en vigueur prévoient qu’une seule personne propriétaire publie. Publiez le projet ou demandez-le à une personne propriétaire.',
  ),
  'publishing-takes-two': say(
    'You cannot publish these rules alone, because the rules in force ask for two people. Propose the draft; somebody else agrees to it.',
    'Vous ne pouvez pas publier ces règles sans une autre personne, car les règles en vigueur prévoient deux personnes. Proposez le projet ; quelqu’un d’autre l’approuvera.',
  ),
  'proposed-already': say(
    'Nothing was proposed, because the draft is proposed already and waits for an answer. Read it, and agree or decline.',
    'Rien n’a été proposé, car le projet l’est déjà et attend une réponse. Lisez-le, puis approuvez-le ou refusez-le.',
  ),
  'nothing-proposed': say(
    'There is no proposal to answer any more: it was answered or taken back, or the draft changed. Read the draft again.',
    'Il n’y a plus de proposition en attente : elle a reçu une réponse, a été retirée, ou le projet a changé. Relisez le projet.',
  ),
  'proposal-is-your-own': say(
    'You cannot answer this, because you proposed it yourself and it takes a second person. You can take it back.',
    'Vous ne pouvez pas répondre à cette proposition, car elle vient de vous et il faut une seconde personne. Vous pouvez la retirer.',
  ),
  'proposal-is-not-yours': say(
    'You cannot take this back, because somebody else proposed it. You can decline it, and say why.',
    'Vous ne pouvez pas retirer cette proposition, car elle vient de quelqu’un d’autre. Vous pouvez la refuser en disant pourquoi.',
  ),
  'proposal-needs-an-owner': say(
    'You cannot agree to this, because one of the two people has to be an owner and neither of you is. An owner can.',
    'Vous ne pouvez pas approuver cette proposition, car l’une des deux personnes doit être propriétaire et aucune de vous ne l’est. Une personne propriétaire le peut.',
  ),
  'check-in-weeks-missing': say(
    'These rules cannot be published yet, because they say that the program checks in regularly and not how often. Choose every how many weeks, from 1 to {limit}.',
    'Ces règles ne peuvent pas encore être publiées, car elles prévoient de prendre régulièrement des nouvelles sans dire à quelle fréquence. Choisissez un nombre de semaines, de 1 à {limit}.',
  ),
  'rules-do-not-fit': say(
    'These rules cannot be published, because {limit:point does|points do} not fit together. Read which, and change one side of each.',
    'Ces règles ne peuvent pas être publiées, car {limit:point ne s’accorde|points ne s’accordent} pas. Lisez lesquels et modifiez l’un des deux côtés.',
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
  EditionProposed: say(
    '{actor} proposed to publish the draft of the rules',
    '{actor} a proposé de publier le projet de règles',
  ),
  ProposalApproved: say(
    '{actor} agreed to the rules that {person} proposed',
    '{actor} a approuvé les règles proposées par {person}',
  ),
  ProposalDeclined: say(
    '{actor} declined the rules that {person} proposed',
    '{actor} a refusé les règles proposées par {person}',
  ),
  ProposalWithdrawn: say(
    '{actor} took back the proposal to publish the rules',
    '{actor} a retiré la proposition de publier les règles',
  ),
  ProposalLapsed: say(
    'The proposal of {person} to publish the rules lapsed, as {actor} changed the draft',
    'La proposition de {person} de publier les règles est devenue caduque, car {actor} a modifié le projet',
  ),
  DutyGiven: say('{actor} gave {person} a duty: {duty}', '{actor} a confié une charge à {person} : {duty}'),
  DutyEnded: say('{actor} ended a duty of {person}: {duty}', '{actor} a mis fin à une charge de {person} : {duty}'),
}
