import { z } from 'zod'
import { say } from '../../core/index.ts'
import { always, type ConditionWord } from './words.ts'

/** What the two must be beside one another. */
export const pairCondition = z.object({
  on: z.literal('pair'),
  must: z.enum([
    'mentor-more-senior',
    'same-employer',
    'different-employer',
    'shared-language',
    'near-time-zone',
    'no-reporting-line',
    'no-declared-conflict',
  ]),
})
type PairCondition = z.infer<typeof pairCondition>

export const pairConditionWords = {
  'mentor-more-senior': {
    must: always(
      say(
        'be at a later stage of the career than {protege.the}',
        'être à une étape de carrière plus avancée que {protege.the}',
      ),
    ),
    evaluated: true,
  },
  'same-employer': { must: always(say('share an employer', 'relever du même employeur')), evaluated: false },
  'different-employer': {
    must: always(say('come from different employers', 'relever d’employeurs différents')),
    evaluated: false,
  },
  'shared-language': { must: always(say('share a language', 'partager une langue')), evaluated: false },
  'near-time-zone': {
    must: always(say('live in time zones that are close', 'vivre dans des fuseaux horaires proches')),
    evaluated: false,
  },
  'no-reporting-line': {
    must: always(say('be without a reporting line', 'être sans lien hiérarchique')),
    evaluated: false,
  },
  'no-declared-conflict': {
    must: always(say('be free of declared conflicts', 'être sans conflit déclaré')),
    evaluated: false,
  },
} satisfies Record<PairCondition['must'], ConditionWord<PairCondition>>
