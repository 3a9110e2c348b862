import { type Localized, say } from '../core/index.ts'
import type { EvaluationEvent, EvaluationRefusalCode } from './evaluation.ts'

export const evaluationRefusals: Record<EvaluationRefusalCode, Localized> = {
  'evaluation-not-yours': say(
    'You cannot look back on this mentorship here, because only its two do. Open your own mentorship.',
    'Vous ne pouvez pas faire le bilan de cette relation de mentorat, car il revient aux deux personnes du binôme. Ouvrez votre propre relation de mentorat.',
  ),
  'evaluation-not-asked': say(
    'There is nothing to fill in, because this program does not ask for it. You can write to its coordinators.',
    'Il n’y a rien à remplir, car ce programme ne le demande pas. Vous pouvez écrire à la coordination.',
  ),
  'evaluation-not-open': say(
    'It is too early to look back. The questions open two weeks before the end of the term.',
    'Il est trop tôt pour faire le bilan. Les questions s’ouvrent deux semaines avant la fin de l’engagement.',
  ),
  'evaluation-closed': say(
    'The questions can no longer be answered, because the time for it is over. You can still write to the program’s coordinators.',
    'Il n’est plus possible de répondre aux questions, car le délai est écoulé. Vous pouvez encore écrire à la coordination du programme.',
  ),
  'evaluation-given': say(
    'You have answered already. What you wrote was kept as it was, and cannot be changed.',
    'Vous avez déjà répondu. Vos réponses ont été conservées telles quelles et ne peuvent plus être modifiées.',
  ),
  'question-unknown': say(
    'One of the answers belongs to no question. Reload the page and answer again.',
    'Une des réponses ne correspond à aucune question. Rechargez la page et répondez à nouveau.',
  ),
  'answer-missing': say(
    'One question has no answer yet. Choose one of the five marks.',
    'Une question est encore sans réponse. Choisissez l’une des cinq notes.',
  ),
  'mark-out-of-range': say(
    'This answer cannot be kept. Choose a mark from 1 to {limit}.',
    'Cette réponse ne peut pas être retenue. Choisissez une note de 1 à {limit}.',
  ),
}

export const evaluationHistory: Record<EvaluationEvent['type'], Localized> = {
  EvaluationGiven: say('{actor} looked back on the mentorship', '{actor} a fait le bilan de la relation de mentorat'),
}
