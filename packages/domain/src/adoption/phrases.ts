import { type History, type Localized, say } from '../core/index.ts'
import type { AdoptionEvent, AdoptionRefusalCode } from './adoption.ts'
import type { SettingAsideRefusalCode } from './set-aside.ts'

export const adoptionRefusals: Record<AdoptionRefusalCode | SettingAsideRefusalCode, Localized> = {
  'consent-not-yours': say(
    'You cannot agree to this, because only the two of a mentorship decide by which rules it goes on. Open your own mentorship.',
    'Vous ne pouvez pas donner cet accord, car seules les deux personnes du binôme décident des règles qu’elles suivent. Ouvrez votre propre relation de mentorat.',
  ),
  'adoption-over': say(
    'This mentorship is over, so no other rules can reach it. It keeps those by which it was lived.',
    'Cette relation de mentorat est terminée : aucune autre règle ne peut plus s’y appliquer. Elle garde celles qui l’ont régie.',
  ),
  'adoption-before-start': say(
    'There is nothing to go over to yet, because your agreement is not in force. Once both of you have given your word, you can.',
    'Il n’y a encore rien à remplacer, car votre entente n’est pas en vigueur. Vous pourrez le faire une fois que vous aurez tous deux donné votre accord.',
  ),
  'edition-not-current': say(
    'Nothing was agreed, because the program has published newer rules meanwhile. Read what these change before you decide.',
    'Aucun accord n’a été enregistré, car le programme a publié entre-temps des règles plus récentes. Lisez ce qu’elles changent avant de décider.',
  ),
  'edition-holds-already': say(
    'There is nothing to agree to, because you already live by the newest rules of the program. Nothing was changed.',
    'Il n’y a rien à accepter, car vous suivez déjà les règles les plus récentes du programme. Rien n’a été modifié.',
  ),
  'consent-given-already': say(
    'You have agreed already, so nothing was changed. The rules hold for both of you as soon as the other agrees too.',
    'Vous avez déjà donné votre accord ; rien n’a été modifié. Les règles vaudront pour vous deux dès que l’autre personne aura aussi donné le sien.',
  ),
  'adoption-at-renewal': say(
    'This is not possible while a renewal is open, because signing it brings the newest rules by itself. Sign it or take it back first.',
    'Ce n’est pas possible tant qu’un renouvellement est ouvert, car le signer apporte les règles les plus récentes. Signez-le ou retirez-le d’abord.',
  ),
  'no-consent-to-take-back': say(
    'There is nothing to take back, because you have not agreed to these rules, or both of you have and they hold. Rules that hold give way only to newer ones.',
    'Il n’y a rien à retirer : vous n’avez pas accepté ces règles, ou bien vous les avez acceptées tous les deux et elles s’appliquent. Seules de plus récentes peuvent alors les remplacer.',
  ),
  'setting-aside-not-yours': say(
    'You cannot set this aside, because that is for those whom the program’s rules name to make pairs, and never for one of the two. Ask one of them.',
    'Vous ne pouvez pas écarter cette exigence : cela revient aux personnes que les règles du programme chargent de former les binômes, et jamais à l’une des deux personnes concernées. Adressez-vous à elles.',
  ),
  'not-to-be-set-aside': say(
    'This cannot be set aside, because only what the rules require of the two, and is not given yet, can be. Choose one of the requirements that are offered.',
    'Cela ne peut pas être écarté, car seul peut l’être ce que les règles exigent des deux personnes et qu’elles n’ont pas encore donné. Choisissez l’une des exigences proposées.',
  ),
  'set-aside-already': say(
    'This was set aside for the two already, so nothing was changed.',
    'Cette exigence est déjà écartée pour ce binôme ; rien n’a été modifié.',
  ),
}

export const adoptionHistory: Record<AdoptionEvent['type'], History> = {
  EditionConsented: say(
    '{actor} agreed to edition {number} of the rules for the mentorship of {mentor} and {protege}',
    '{actor} a accepté l’édition {number} des règles pour la relation de mentorat de {mentor} et {protege}',
  ),
  ConsentTakenBack: say(
    '{actor} took back having agreed to edition {number} of the rules for the mentorship of {mentor} and {protege}',
    '{actor} est revenu sur son accord à l’édition {number} des règles pour la relation de mentorat de {mentor} et {protege}',
  ),
  RequirementSetAside: say(
    '{actor} set aside something the rules require of {mentor} and {protege}',
    '{actor} a écarté une exigence des règles pour {mentor} et {protege}',
  ),
  EditionAdopted: say(
    '{mentor} and {protege} live by edition {number} of the rules from {fromDay}',
    '{mentor} et {protege} suivent l’édition {number} des règles à partir du {fromDay}',
  ),
}
