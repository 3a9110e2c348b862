import { type Localized, say } from '../core/index.ts'
import type { History } from '../core/index.ts'
import type { Act } from './form.ts'
import type { AgreementEvent, AgreementRefusalCode, AgreementState } from './agreement.ts'

export const agreementRefusals: Record<AgreementRefusalCode, Localized> = {
  'not-a-signer': say(
    'You cannot do this here, because only the two of a mentorship sign and amend their agreement. Open your own mentorship.',
    'Vous ne pouvez pas faire cela ici, car seules les deux personnes du binôme signent et modifient leur entente. Ouvrez votre propre relation de mentorat.',
  ),
  'no-agreement-to-sign': say(
    'There is nothing to sign, because this program does without a signed agreement. Its rules say what it asks instead.',
    'Il n’y a rien à signer, car ce programme ne prévoit pas d’entente signée. Ses règles disent ce qu’il demande à la place.',
  ),
  'already-signed': say(
    'You have signed this agreement already. It starts as soon as the other of you signs too.',
    'Vous avez déjà signé cette entente. Elle prend effet dès que l’autre personne la signe aussi.',
  ),
  'signed-by-both': say(
    'This cannot be changed or signed again, because both of you have signed. To change something, begin an amendment.',
    'Ceci ne peut être ni modifié ni signé à nouveau, car vous avez tous deux signé. Pour changer quelque chose, commencez une modification de l’entente.',
  ),
  'agreement-superseded': say(
    'This agreement cannot be signed, because a newer one has taken its place. Open the newer one.',
    'Cette entente ne peut pas être signée, car une plus récente la remplace. Ouvrez la plus récente.',
  ),
  'amendment-was-withdrawn': say(
    'This amendment cannot be signed, because it was withdrawn. The agreement before it holds; you can begin another amendment.',
    'Cette modification ne peut pas être signée, car elle a été retirée. L’entente précédente reste en vigueur ; vous pouvez commencer une autre modification.',
  ),
  'pairing-was-undone': say(
    'This agreement cannot go on, because the pairing was undone. The program’s coordinators can tell you what comes next.',
    'Cette entente ne peut pas se poursuivre, car le jumelage a été annulé. La coordination du programme peut vous dire la suite.',
  ),
  'mentorship-has-ended': say(
    'This agreement cannot be changed or signed any more, because the mentorship has ended. You both keep your copy.',
    'Cette entente ne peut plus être modifiée ni signée, car la relation de mentorat est terminée. Vous en conservez chacun un exemplaire.',
  ),
  'clause-not-acknowledged': say(
    'You cannot sign yet, because one promise is not ticked: “{norm}” Read it and tick it, then sign.',
    'Vous ne pouvez pas encore signer, car un engagement n’est pas coché : « {norm} » Lisez-le et cochez-le, puis signez.',
  ),
  'nothing-to-amend': say(
    'There is nothing to amend yet, because not both of you have signed. Change the draft itself.',
    'Il n’y a encore rien à modifier de la sorte, car vous n’avez pas tous deux signé. Changez directement le projet d’entente.',
  ),
  'amendment-already-open': say(
    'A second amendment cannot begin while one is open. Sign that one, or withdraw it first.',
    'Une deuxième modification ne peut pas commencer tant qu’une autre est ouverte. Signez celle-ci, ou retirez-la d’abord.',
  ),
  'amendment-not-offered': say(
    'This agreement cannot be amended, because the program’s rules do not provide for it. Ask its coordinators.',
    'Cette entente ne peut pas être modifiée, car les règles du programme ne le prévoient pas. Adressez-vous à la coordination.',
  ),
  'renewal-too-late': say(
    'This renewal cannot be signed any more, because the term is over. The two of you can be paired again; ask the program’s coordinators.',
    'Ce renouvellement ne peut plus être signé, car l’engagement a pris fin. Un nouveau jumelage reste possible ; adressez-vous à la coordination du programme.',
  ),
  'section-missing': say(
    'You cannot give your word yet, because {part} is still empty. Write it together first.',
    'Vous ne pouvez pas encore donner votre accord, car cette partie est encore vide : {part}. Rédigez-la d’abord ensemble.',
  ),
  'call-missing': say(
    'This is not possible yet, because the two of you need to have a call before your mentorship starts. Have it, enter it with your contacts, then come back.',
    'Ce n’est pas encore possible, car vous devez d’abord avoir un appel ensemble avant le début de votre relation. Après cet appel, notez-le parmi vos échanges, puis revenez ici.',
  ),
  'section-not-offered': say(
    'This cannot be settled here, because the agreement of this program has no such section.',
    'Ceci ne peut pas être précisé ici, car l’entente de ce programme ne comporte pas cette partie.',
  ),
  'frequency-out-of-range': say(
    'This frequency cannot be kept. Choose a whole number from 1 to {limit}.',
    'Cette fréquence ne peut pas être retenue. Choisissez un nombre entier de 1 à {limit}.',
  ),
  'frequency-too-few': say(
    'This frequency cannot be kept, because the program leaves you at least {limit:time|times} in that stretch of time. Choose more.',
    'Cette fréquence ne peut pas être retenue, car le programme prévoit au moins {limit:fois|fois} dans cet intervalle. Choisissez-en davantage.',
  ),
  'frequency-too-often': say(
    'Even once in that stretch of time is more than the program leaves to you. Choose a longer one.',
    'Même une seule fois dans cet intervalle dépasse ce que le programme vous laisse. Choisissez un intervalle plus long.',
  ),
  'mode-not-in-program': say(
    'This means of contact cannot be chosen, because the program does not name it. Describe it in your own words.',
    'Ce moyen de contact ne peut pas être choisi, car le programme ne le prévoit pas. Décrivez-le dans vos propres mots.',
  ),
  'hours-out-of-range': say(
    'These hours cannot be kept. Enter a whole number from 1 to {limit}, or leave it open.',
    'Ces heures ne peuvent pas être retenues. Indiquez un nombre entier de 1 à {limit}, ou laissez le champ vide.',
  ),
  'hours-too-few': say(
    'These hours cannot be kept, because the program leaves you at least {limit:hour|hours} a month. Set more aside.',
    'Ces heures ne peuvent pas être retenues, car le programme prévoit au moins {limit:heure|heures} par mois. Prévoyez-en davantage.',
  ),
  'term-out-of-range': say(
    'This length cannot be kept. Enter a whole number of months from 1 to {limit}.',
    'Cette durée ne peut pas être retenue. Indiquez un nombre entier de mois, de 1 à {limit}.',
  ),
  'no-amendment-open': say(
    'There is no amendment to withdraw: none is open. What both have signed holds.',
    'Il n’y a aucune modification à retirer : aucune n’est ouverte. Ce que vous avez tous deux signé reste en vigueur.',
  ),
}

type Otherwise = Partial<Record<AgreementRefusalCode | 'both-have-signed' | 'agreement-already-signed', Localized>>

/** The same where nobody signs: what is accepted or confirmed by both. */
export const refusalsWithout: Record<Exclude<Act, 'sign'>, Otherwise> = {
  accept: inWords({
    en: { do: 'accept', done: 'accepted' },
    fr: { verb: 'accepter', donePlural: 'accepté', past: 'acceptée', imperative: 'acceptez' },
  }),
  confirm: inWords({
    en: { do: 'confirm', done: 'confirmed' },
    fr: { verb: 'confirmer', donePlural: 'confirmé', past: 'confirmée', imperative: 'confirmez' },
  }),
}

type Verb = {
  en: { do: string; done: string }
  fr: { verb: string; donePlural: string; past: string; imperative: string }
}

function inWords({ en, fr }: Verb): Otherwise {
  return {
    'not-a-signer': say(
      `You cannot do this here, because only the two of a mentorship ${en.do} and change what they agree. Open your own mentorship.`,
      `Vous ne pouvez pas faire cela ici, car il revient aux deux personnes du binôme de ${fr.verb} et de modifier ce dont elles conviennent. Ouvrez votre propre relation de mentorat.`,
    ),
    'already-signed': say(
      `You have ${en.done} this already. It holds as soon as the other of you has too.`,
      `Vous avez déjà ${fr.donePlural} ceci. Cela vaut dès que l’autre personne l’aura fait aussi.`,
    ),
    'signed-by-both': say(
      `This cannot be changed or ${en.done} again, because both of you have ${en.done} it. To change something, begin a change together.`,
      `Ceci ne peut être ni modifié ni ${fr.donePlural} à nouveau, car vous l’avez tous deux ${fr.donePlural}. Pour changer quelque chose, commencez une modification ensemble.`,
    ),
    'agreement-superseded': say(
      `This cannot be ${en.done}, because a newer version has taken its place. Open the newer one.`,
      `Cette version ne peut pas être ${fr.past}, car une plus récente la remplace. Ouvrez la plus récente.`,
    ),
    'amendment-was-withdrawn': say(
      `This change cannot be ${en.done}, because it was withdrawn. What held before holds on; you can begin another change.`,
      `Cette modification ne peut pas être ${fr.past}, car elle a été retirée. Ce qui valait avant vaut toujours ; vous pouvez commencer une autre modification.`,
    ),
    'mentorship-has-ended': say(
      `This cannot be changed or ${en.done} any more, because the mentorship has ended. You both keep your copy.`,
      `Ceci ne peut plus être ni modifié ni ${fr.donePlural}, car la relation de mentorat est terminée. Vous en conservez chacun un exemplaire.`,
    ),
    'clause-not-acknowledged': say(
      `You cannot ${en.do} yet, because one promise is not ticked: “{norm}” Read it and tick it, then ${en.do}.`,
      `Vous ne pouvez pas encore ${fr.verb}, car un engagement n’est pas coché : « {norm} » Lisez-le et cochez-le, puis ${fr.imperative}.`,
    ),
    'nothing-to-amend': say(
      `There is nothing to amend yet, because not both of you have ${en.done}. Change what you are writing itself.`,
      `Il n’y a encore rien à modifier de la sorte, car vous n’avez pas tous deux ${fr.donePlural}. Changez directement ce que vous rédigez.`,
    ),
    'amendment-already-open': say(
      `A second change cannot begin while one is open. First ${en.do} that one, or withdraw it.`,
      `Une deuxième modification ne peut pas commencer tant qu’une autre est ouverte. Commencez par la ${fr.verb} ou par la retirer.`,
    ),
    'no-amendment-open': say(
      `There is no change to withdraw: none is open. What you both ${en.done} holds.`,
      `Il n’y a aucune modification à retirer : aucune n’est ouverte. Ce que vous avez tous deux ${fr.donePlural} reste en vigueur.`,
    ),
    'section-missing': say(
      `You cannot ${en.do} yet, because {part} is still empty. Write it together first.`,
      `Vous ne pouvez pas encore ${fr.verb}, car cette partie est encore vide : {part}. Rédigez-la d’abord ensemble.`,
    ),
    'agreement-already-signed': say(
      `The goals cannot be changed, because both of you have ${en.done} them. Begin an amendment: the goals open again, and you both ${en.do} once more.`,
      `Les objectifs ne peuvent pas être modifiés, car vous les avez tous deux ${fr.donePlural}s. Commencez un avenant : les objectifs s’ouvrent à nouveau, et vous aurez tous deux à ${fr.verb} encore une fois.`,
    ),
    'both-have-signed': say(
      `This pairing cannot be undone, because both have ${en.done} what they agreed. From now on the two end it themselves.`,
      `Ce jumelage ne peut pas être annulé, car les deux personnes ont ${fr.donePlural} ce dont elles conviennent. Ce sont désormais elles qui y mettent fin.`,
    ),
  }
}

export const agreementStateWords: Record<AgreementState, Localized> = {
  draft: say('Draft', 'Projet'),
  'partially-signed': say('Signed by one', 'Signée par une personne'),
  signed: say('Signed by both', 'Signée par les deux'),
  superseded: say('Replaced by a newer one', 'Remplacée par une plus récente'),
  withdrawn: say('Withdrawn', 'Retirée'),
}

export const agreementHistory: Record<AgreementEvent['type'], History> = {
  AgreementSigned: {
    by: 'signed',
    yes: say('{actor} signed agreement {number}', '{actor} a signé l’entente {number}'),
    no: say('{actor} agreed to version {number}', '{actor} a donné son accord à la version {number}'),
  },
  SignaturesVoided: {
    by: 'signed',
    yes: say(
      'The signature of {party} on agreement {number} lapsed, because its text changed ({actor})',
      'La signature {partyOf} sur l’entente {number} est devenue caduque, car le texte a changé ({actor})',
    ),
    no: say(
      'That {party} had agreed to version {number} lapsed, because its text changed ({actor})',
      'L’accord {partyOf} à la version {number} est devenu caduc, car le texte a changé ({actor})',
    ),
  },
  AgreementSettled: say(
    '{actor} changed what the two settle (version {number})',
    '{actor} a modifié ce dont les deux conviennent (version {number})',
  ),
  AgreementSectionWritten: say(
    '{actor} wrote a section of the agreement (version {number})',
    '{actor} a rédigé une partie de l’entente (version {number})',
  ),
  AgreementActivated: say(
    'The agreement of {mentor} and {protege} is in force from {startsOn}',
    'L’entente de {mentor} et {protege} est en vigueur à partir du {startsOn}',
  ),
  AmendmentBegun: say(
    '{actor} began to amend the agreement (it becomes number {number})',
    '{actor} a commencé à modifier l’entente (elle portera le numéro {number})',
  ),
  AmendmentWithdrawn: say(
    '{actor} withdrew the amendment (number {number})',
    '{actor} a retiré la modification (numéro {number})',
  ),
  RenewalWithdrawn: say(
    '{actor} withdrew the renewal (number {number})',
    '{actor} a retiré le renouvellement (numéro {number})',
  ),
  RenewalSigned: say(
    '{mentor} and {protege} go on from {startsOn} (agreement {number})',
    '{mentor} et {protege} continuent à partir du {startsOn} (entente {number})',
  ),
  AmendmentSigned: say(
    'The amended agreement of {mentor} and {protege} (number {number}) is in force from {signedOn}',
    'L’entente modifiée de {mentor} et {protege} (numéro {number}) est en vigueur à partir du {signedOn}',
  ),
}
