import type { Localized } from '../../core/index.ts'
import type { ClauseNorm, Condition, ConditionNorm, NormParty, QuantityNorm, Source, Step, StepNorm } from '../norm.ts'
import type { Strength } from '../norm.ts'
import type { ClauseTopic } from '../vocabulary/clauses.ts'
import type { StepMoment } from '../vocabulary/moments.ts'

/** Who is asked, how much it weighs, and where it comes from. */
type Asked = { id: string; strength: Strength; party: NormParty; source: Source }

export const quantity = (
  asked: Asked,
  { delegation = null, ...what }: Pick<QuantityNorm, 'measure' | 'window' | 'bound'> & Partial<QuantityNorm>,
): QuantityNorm => ({ kind: 'quantity', ...asked, delegation, ...what })

export const step = (
  asked: Asked,
  does: Step,
  moment: StepMoment,
  { leadHours = null, dueDays = null }: Partial<Pick<StepNorm, 'leadHours' | 'dueDays'>> = {},
): StepNorm => ({ kind: 'step', ...asked, delegation: null, step: does, moment, leadHours, dueDays })

export const condition = (asked: Asked, what: Condition): ConditionNorm => ({
  kind: 'condition',
  ...asked,
  delegation: null,
  condition: what,
})

export const clause = (asked: Asked, topic: ClauseTopic, text: Localized): ClauseNorm => ({
  kind: 'clause',
  ...asked,
  delegation: null,
  topic,
  text,
})
