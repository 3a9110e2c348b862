import { type Localized, type Party, say } from '@ithaca/domain/core'
import type { Strength } from '@ithaca/domain/rules'

/** Under a promise: who gives it, and whether the program asks for it or only suggests it. */
export function promisedBy(strength: Strength, party: string, labels: Record<Party, Localized>): Localized {
  const one = party === 'mentor' || party === 'protege' ? labels[party] : null
  if (strength === 'required')
    return one
      ? say(`Promised by one party: ${one.en}`, `Promesse d’une partie\u00a0: ${one.fr}`)
      : say('Promised by both', 'Promesse des deux parties')
  return one
    ? say(`Suggested to one party: ${one.en}`, `Suggéré à une partie\u00a0: ${one.fr}`)
    : say('Suggested to both', 'Suggéré aux deux parties')
}

/** Under the title of an amendment; `day` is when the agreement before it was signed. */
export const amendsInWords = (day: Localized): Localized =>
  say(
    `Amendment. It replaces the agreement signed on ${day.en}; the term stays.`,
    `Modification. Elle remplace l’entente signée le ${day.fr}\u00a0; la durée reste la même.`,
  )

/** Under the title of a renewal; `day` is when the agreement before it was signed. */
export const renewsInWords = (day: Localized): Localized =>
  say(
    `Renewal. It continues the agreement signed on ${day.en}.`,
    `Renouvellement. Elle prolonge l’entente signée le ${day.fr}.`,
  )

/** Where a term names no last day. */
export const withoutEnd = say('no end agreed', 'sans fin convenue')
