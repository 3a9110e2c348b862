import { bindsFrom } from '../adoption/index.ts'
import type { Day } from '../core/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import type { Pin, Pins } from '../rules/index.ts'
import { type Effect, effectsOf } from './effects.ts'

/**
 * How a new edition would reach a mentorship: `by-consent` where both may live by it from the day after they consent;
 * `at-renewal` where a renewal is being written, which brings it by itself; `keeps` where the two still write or sign
 * what they read.
 */
export const reaches = ['by-consent', 'at-renewal', 'keeps'] as const
export type Reach = (typeof reaches)[number]

/** What an edition would do to a mentorship if both consented today, and from when on it would bind them. */
export type Forecast = { reach: Reach; from: Day | null; effects: readonly Effect[] }

/** Null where it is over, or one of the two alone is left: no edition will reach it. */
export function forecast(
  facts: MentorshipFacts,
  pins: Pins,
  draft: Pick<Pin, 'book' | 'edition'>,
  today: Day,
): Forecast | null {
  const { phase, agreement, gone = [] } = facts
  if (phase === 'ended' || phase === 'undone' || gone.length > 0) return null
  if (phase === 'agreement') return { reach: 'keeps', from: null, effects: [] }
  if (agreement?.renews === true) return { reach: 'at-renewal', from: null, effects: [] }
  const last = pins.reduce((latest, pin) => (pin.from > latest.from ? pin : latest))
  const from = bindsFrom(last, today)
  return { reach: 'by-consent', from, effects: effectsOf(facts, pins, { ...draft, from }) }
}
