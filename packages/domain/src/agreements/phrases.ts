import { type Localized, say } from '../core/index.ts'
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
  'no-amendment-open': say(
    'There is no amendment to withdraw: none is open. What both have signed holds.',
    'Il n’y a aucune modification à retirer : aucune n’est ouverte. Ce que vous avez tous deux signé reste en vigueur.',
  ),
}

export const agreementStateWords: Record<AgreementState, Localized> = {
  draft: say('Draft', 'Projet'),
  'partially-signed': say('Signed by one', 'Signée par une personne'),
  signed: say('Signed by both', 'Signée par les deux'),
  superseded: say('Replaced by a newer one', 'Remplacée par une plus récente'),
  withdrawn: say('Withdrawn', 'Retirée'),
}

export const agreementHistory: Record<AgreementEvent['type'], Localized> = {
  AgreementSigned: say('{actor} signed agreement {number}', '{actor} a signé l’entente {number}'),
  SignaturesVoided: say(
    'The signature of {party} on agreement {number} lapsed, because its text changed ({actor})',
    'La signature {partyOf} sur l’entente {number} est devenue caduque, car le texte a changé ({actor})',
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
