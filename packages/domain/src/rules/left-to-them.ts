import { type Locale, type Localized, say } from '../core/index.ts'
import type { Delegation, QuantityNorm } from './norm.ts'
import type { Asked } from './strength-words.ts'
import { measureWord } from './vocabulary.ts'

type Left = QuantityNorm & { delegation: Delegation }

/** Whether the book sets no figure of its own and leaves it to the two from their first agreement on (HRACO-37). */
export const isLeft = (norm: QuantityNorm): norm is Left =>
  norm.delegation?.by === 'every-agreement' && norm.bound.is === 'at-least' && norm.bound.count === 0

/** "How many meetings they have is for the pair to agree; what they agree is then expected of them." */
export function leftSentence({ measure, delegation }: Left, asked: Asked, locale: Locale): string {
  const { many } = measureWord(measure).reads(measure)
  const range = rangeWords(delegation)[locale]
  const then = thenWords[delegation.strength][locale]
  if (locale === 'fr') {
    const who = asked === 'you' ? 'à vous deux' : asked.to
    return `Il revient ${who} de convenir du nombre de ${many.fr}${range} ; ${then}.`
  }
  return `It is for ${asked === 'you' ? 'the two of you' : asked.the} to agree on the number of ${many.en}${range}; ${then}.`
}

function rangeWords({ least, most }: Delegation): Localized {
  if (least !== null && most !== null) return say(`, from ${least} to ${most}`, `, de ${least} à ${most}`)
  if (least !== null) return say(`, at least ${least}`, `, au moins ${least}`)
  return most === null ? say('', '') : say(`, at most ${most}`, `, au plus ${most}`)
}

const thenWords: Record<Delegation['strength'], Localized> = {
  required: say('what is agreed is then required', 'ce qui est convenu devient obligatoire'),
  expected: say('what is agreed is then expected', 'ce qui est convenu est alors attendu'),
  recommended: say('what is agreed is then recommended', 'ce qui est convenu est alors recommandé'),
  guideline: say('what is agreed then serves as a guide', 'ce qui est convenu sert alors de repère'),
}
