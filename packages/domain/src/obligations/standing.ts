import { agreeingUnsigned, changingUnsigned, renewedUnsigned } from './standing-unsigned.ts'
import { addDays, fill, type Labels, type Locale, type Localized, otherParty, type Party, say } from '../core/index.ts'
import type { Day } from '../core/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { meetingSentence } from './meeting-sentence.ts'
import type { Names } from './sentences.ts'

/**
 * One sentence on where somebody stands: to one of the two as "you", to the program's people (null) about both. With
 * `today` a running mentorship tells how often the two have met and when they meet next.
 */
export function standingSentence(
  facts: MentorshipFacts,
  viewer: Party | null,
  { names, labels, day, today }: { names: Names; labels: Labels; day: (iso: string) => string; today?: Day },
  locale: Locale,
): string {
  const { phase, endsOn, endedOn, agreement, gone = [] } = facts
  const running = phase === 'active' && agreement?.open !== true && gone.length === 0
  if (running && today !== undefined) {
    const met = meetingSentence(facts, viewer, names, today, locale)
    if (met !== null) return met
  }
  const partner = viewer === null ? '' : names[otherParty(viewer)]
  const from = facts.startsOn === null ? '' : day(facts.startsOn)
  const end = endedOn ?? endsOn
  const until = end === null ? '' : day(addDays(end, -1))
  const values = { partner, mentorName: names.mentor, protegeName: names.protege, from, until }
  const over = running && today !== undefined && endsOn !== null && endsOn <= today
  return fill(over ? ran(viewer) : standing(facts, viewer), { labels, locale, values })
}

function standing(facts: MentorshipFacts, viewer: Party | null): Localized {
  const [gone, other] = facts.gone ?? []
  const signed = facts.agreement?.signedBy ?? []
  const act = facts.agreement?.act
  switch (facts.phase) {
    case 'undone':
      return say('This pairing was undone.', 'Ce jumelage a été annulé.')
    case 'ended':
      return say('This mentorship ended on {until}.', 'Cette relation de mentorat a pris fin le {until}.')
    case 'active':
      if (gone !== undefined) return leftAlone(gone, other !== undefined, viewer)
      if (facts.agreement?.renews === true) return renewing(signed, viewer, act !== undefined)
      // The first is open in a mentorship that runs only where there is nothing to give one's word to.
      if (facts.agreement?.open !== true || facts.agreement.number === 1) return running(facts, viewer)
      return act === undefined ? amending(signed, viewer) : changingUnsigned(act, signed, viewer)
    case 'agreement':
      if (gone !== undefined) return leftAlone(gone, other !== undefined, viewer)
      return act === undefined ? agreeing(signed, viewer) : agreeingUnsigned(act, signed, viewer)
  }
}

function leftAlone(gone: Party, both: boolean, viewer: Party | null): Localized {
  if (viewer !== null)
    return say(
      '{partner} is no longer part of the association, so nothing is asked of you here.',
      '{partner} ne fait plus partie de l’association ; rien ne vous est demandé ici.',
    )
  if (both)
    return say(
      '{mentorName} and {protegeName} are no longer part of the association.',
      '{mentorName} et {protegeName} ne font plus partie de l’association.',
    )
  return gone === 'mentor'
    ? say('{mentorName} is no longer part of the association.', '{mentorName} ne fait plus partie de l’association.')
    : say('{protegeName} is no longer part of the association.', '{protegeName} ne fait plus partie de l’association.')
}

/** Its term is over, and nothing was renewed. */
const ran = (viewer: Party | null): Localized =>
  viewer === null
    ? say(
        'The agreement of {mentorName} and {protegeName} ran until {until}.',
        'L’entente entre {mentorName} et {protegeName} a couru jusqu’au {until}.',
      )
    : say('Your agreement with {partner} ran until {until}.', 'Votre entente avec {partner} a couru jusqu’au {until}.')

function running({ endsOn }: MentorshipFacts, viewer: Party | null): Localized {
  if (endsOn === null)
    return viewer === null
      ? say(
          '{mentorName} and {protegeName} have been going since {from}.',
          '{mentorName} et {protegeName} forment un binôme depuis le {from}.',
        )
      : say('You and {partner} have been going since {from}.', 'Vous et {partner} formez un binôme depuis le {from}.')
  return viewer === null
    ? say(
        'The agreement of {mentorName} and {protegeName} runs until {until}.',
        'L’entente entre {mentorName} et {protegeName} court jusqu’au {until}.',
      )
    : say('Your agreement with {partner} runs until {until}.', 'Votre entente avec {partner} court jusqu’au {until}.')
}

function agreeing(signed: readonly Party[], viewer: Party | null): Localized {
  const [first] = signed
  if (viewer === null) {
    if (first === undefined)
      return say(
        '{mentorName} and {protegeName} are writing their agreement.',
        '{mentorName} et {protegeName} rédigent leur entente.',
      )
    return first === 'mentor'
      ? say('{mentorName} has signed; {protegeName} has not yet.', '{mentorName} a signé ; {protegeName} pas encore.')
      : say('{protegeName} has signed; {mentorName} has not yet.', '{protegeName} a signé ; {mentorName} pas encore.')
  }
  if (first === undefined)
    return say('You and {partner} are writing your agreement.', 'Vous et {partner} rédigez votre entente.')
  return first === viewer
    ? say(
        'You have signed; {partner} is reading the agreement.',
        'Vous avez signé ; l’entente attend la signature de {partner}.',
      )
    : say(
        '{partner} has signed; your signature is the one still missing.',
        '{partner} a signé ; il ne manque que votre signature.',
      )
}

function amending(signed: readonly Party[], viewer: Party | null): Localized {
  if (viewer === null)
    return say(
      '{mentorName} and {protegeName} are changing their agreement.',
      '{mentorName} et {protegeName} modifient leur entente.',
    )
  if (signed.length === 0)
    return say(
      'You and {partner} are changing your agreement; the one you signed holds meanwhile.',
      'Vous et {partner} modifiez votre entente ; celle que vous avez signée reste en vigueur entre-temps.',
    )
  return signed.includes(viewer)
    ? say(
        'You have signed the amendment; {partner} has not yet.',
        'Vous avez signé la modification ; {partner} pas encore.',
      )
    : say(
        '{partner} has signed the amendment; your signature is the one still missing.',
        '{partner} a signé la modification ; il ne manque que votre signature.',
      )
}

/** A renewal was proposed, and the term lasts meanwhile. */
function renewing(signed: readonly Party[], viewer: Party | null, unsigned: boolean): Localized {
  if (viewer === null)
    return say(
      '{mentorName} and {protegeName} are deciding whether to go on after {until}.',
      '{mentorName} et {protegeName} décident si la relation continue après le {until}.',
    )
  if (signed.length === 0)
    return say(
      'You and {partner} are deciding whether to go on after {until}.',
      'Vous et {partner} décidez si vous continuez après le {until}.',
    )
  if (unsigned) return renewedUnsigned(signed.includes(viewer))
  return signed.includes(viewer)
    ? say(
        'You have signed the renewal; {partner} has not yet.',
        'Vous avez signé le renouvellement ; {partner} pas encore.',
      )
    : say(
        '{partner} has signed the renewal; your signature is the one still missing.',
        '{partner} a signé le renouvellement ; il ne manque que votre signature.',
      )
}
