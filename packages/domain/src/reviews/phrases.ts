import { type Charged, type Obligation } from '../rules/index.ts'
import { type Localized, say } from '../core/index.ts'
import type { ReviewAnswer, ReviewEvent, ReviewRefusalCode } from './review.ts'

export const reviewRefusals: Record<Exclude<ReviewRefusalCode, 'mentorship-over'>, Localized> = {
  'review-not-yours': say(
    'You cannot answer this here, because it is for the two of this mentorship to say. Open your own mentorship.',
    'Vous ne pouvez pas répondre ici, car il revient aux deux personnes de ce binôme de le dire. Ouvrez votre propre relation de mentorat.',
  ),
  'review-not-asked': say(
    'There is nothing to answer, because this program does not ask for it. You can end your mentorship, or talk about it, at any time.',
    'Il n’y a rien à répondre, car ce programme ne le demande pas. Vous pouvez en parler, ou mettre fin à la relation, à tout moment.',
  ),
  'review-not-open': say(
    'It is too early to answer, because nobody has been asked yet. You can end your mentorship, or talk about it, at any time.',
    'Il est trop tôt pour répondre, car la question n’a pas encore été posée. Vous pouvez en parler, ou mettre fin à la relation, à tout moment.',
  ),
}

export const reviewHistory: Record<ReviewEvent['type'], Localized> = {
  ReviewAnswered: say(
    '{actor} said whether the mentorship is still of benefit',
    '{actor} a dit si la relation de mentorat est toujours utile',
  ),
}

export const reviewAnswerWords: Record<ReviewAnswer, Localized> = {
  'of-benefit': say('Yes, it is of benefit to me', 'Oui, elle m’est utile'),
  'to-talk-about': say('There is something to talk about', 'Il y a des choses à se dire'),
  'no-longer': say('No, not any longer', 'Non, elle ne l’est plus'),
}

export const reviewAct: Localized = say(
  'say whether the mentorship is still of benefit',
  'dire si la relation de mentorat est toujours utile',
)

/** What was answered, or was not. */
export function reviewTold(state: Obligation['state'], party: Charged): Localized {
  if (party === 'pair')
    return state === 'overdue'
      ? say(
          'Neither of the two has said whether the mentorship is still of benefit.',
          'Aucune des deux personnes n’a dit si la relation de mentorat est toujours utile.',
        )
      : say(
          'One of the two said whether the mentorship is still of benefit.',
          'Une des deux personnes a dit si la relation de mentorat est toujours utile.',
        )
  return state === 'overdue'
    ? say(
        '{name} has not said whether the mentorship is still of benefit.',
        '{name} n’a pas dit si la relation de mentorat est toujours utile.',
      )
    : say(
        '{name} said whether the mentorship is still of benefit.',
        '{name} a dit si la relation de mentorat est toujours utile.',
      )
}
