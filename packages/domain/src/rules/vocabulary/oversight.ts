import { z } from 'zod'
import { say } from '../../core/index.ts'
import { always, type StepWord } from './words.ts'

const oversight = ['check-in', 'feedback-asked', 'feedback', 'guidance', 'adjustment'] as const
const endings = ['evaluation', 'review', 'renewal'] as const
export const oversightSteps = [z.object({ does: z.enum([...oversight, ...endings]) })] as const

const regularly = ['check-in-interval', 'every-weeks', 'every'] as const
const ofTheBody = ['committee', 'staff'] as const

export const oversightStepWords = {
  'check-in': {
    act: always(say('check in with everybody', 'prendre des nouvelles de chaque personne')),
    evaluated: regularly,
    of: ofTheBody,
  },
  'feedback-asked': {
    act: always(
      say('ask everybody for confidential feedback', 'solliciter l’avis de chaque personne en toute confidentialité'),
    ),
    evaluated: regularly,
    of: ofTheBody,
  },
  feedback: {
    act: always(say('give confidential feedback', 'donner un avis en toute confidentialité')),
    evaluated: regularly,
  },
  guidance: { act: always(say('provide guidance and tools', 'fournir des conseils et des outils')), evaluated: [] },
  adjustment: {
    act: always(
      say('adjust the program in the light of feedback', 'adapter le programme à la lumière des avis recueillis'),
    ),
    evaluated: [],
  },
  evaluation: { act: always(say('evaluate the relationship', 'évaluer la relation')), evaluated: ['formal-end'] },
  review: {
    act: always(say('consider whether the mentorship is still of use', 'vérifier que la relation reste utile')),
    evaluated: ['every'],
  },
  renewal: {
    act: always(
      say('consent before the mentorship is renewed', 'donner un accord explicite avant tout renouvellement'),
    ),
    evaluated: ['renewal'],
    tellsWhen: true,
  },
} satisfies Record<(typeof oversight)[number] | (typeof endings)[number], StepWord<never>>
