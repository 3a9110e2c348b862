import type { Act } from '../agreements/index.ts'
import { type Localized, type Party, say } from '../core/index.ts'

type Unsigned = Exclude<Act, 'sign'>

const done: Record<Unsigned, Localized> = {
  accept: say('accepted', 'accepté'),
  confirm: say('confirmed', 'confirmé'),
}

/** Where two stand who accept or confirm what they agree, before it holds. */
export function agreeingUnsigned(act: Unsigned, given: readonly Party[], viewer: Party | null): Localized {
  const [first] = given
  const { en, fr } = done[act]
  if (first === undefined) return viewer === null ? ofThem[act] : ofYou[act]
  if (viewer === null)
    return first === 'mentor'
      ? say(
          `{mentorName} has ${en}; {protegeName} has not yet.`,
          `{mentorName} a ${fr} ; la réponse de {protegeName} est attendue.`,
        )
      : say(
          `{protegeName} has ${en}; {mentorName} has not yet.`,
          `{protegeName} a ${fr} ; la réponse de {mentorName} est attendue.`,
        )
  return first === viewer
    ? say(`You have ${en}; {partner} is reading it.`, `Vous avez ${fr} ; il ne manque que l’accord de {partner}.`)
    : say(`{partner} has ${en}; only your word is missing.`, `{partner} a ${fr} ; il ne manque que votre accord.`)
}

/** The same while what holds is being changed. */
export function changingUnsigned(act: Unsigned, given: readonly Party[], viewer: Party | null): Localized {
  if (viewer === null)
    return say(
      '{mentorName} and {protegeName} are changing what they agreed.',
      '{mentorName} et {protegeName} modifient ce dont ces personnes étaient convenues.',
    )
  const { en, fr } = done[act]
  if (given.length === 0)
    return say(
      `You and {partner} are changing what you agreed; what you both ${en} holds meanwhile.`,
      `Vous et {partner} modifiez ce dont vous étiez convenus ; ce que vous avez tous deux ${fr} reste en vigueur entre-temps.`,
    )
  return given.includes(viewer)
    ? say(
        `You have ${en} the change; {partner} has not yet.`,
        `Vous avez ${fr} la modification ; l’accord de {partner} est attendu.`,
      )
    : say(
        `{partner} has ${en} the change; only your word is missing.`,
        `{partner} a ${fr} la modification ; il ne manque que votre accord.`,
      )
}

/** The same of a renewal, by the one who reads it or by the other. */
export const renewedUnsigned = (byReader: boolean): Localized =>
  byReader
    ? say(
        'You have accepted the renewal; {partner} has not yet.',
        'Vous avez accepté le renouvellement ; l’accord de {partner} est attendu.',
      )
    : say(
        '{partner} has accepted the renewal; only your word is missing.',
        '{partner} a accepté le renouvellement ; il ne manque que votre accord.',
      )

const ofThem: Record<Unsigned, Localized> = {
  accept: say(
    '{mentorName} and {protegeName} are drafting their agreement.',
    '{mentorName} et {protegeName} rédigent leur entente.',
  ),
  confirm: say(
    '{mentorName} and {protegeName} are settling how they work together.',
    '{mentorName} et {protegeName} conviennent de leur façon de travailler ensemble.',
  ),
}
const ofYou: Record<Unsigned, Localized> = {
  accept: say('You and {partner} are drafting your agreement.', 'Vous et {partner} rédigez votre entente.'),
  confirm: say(
    'You and {partner} are settling how you work together.',
    'Vous et {partner} convenez de votre façon de travailler ensemble.',
  ),
}
