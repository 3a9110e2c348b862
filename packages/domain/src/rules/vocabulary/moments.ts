import { z } from 'zod'
import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'

export const momentNames = [
  'application',
  'admission',
  'introduction',
  'matching',
  'start',
  'each-meeting',
  'formal-end',
  'closing',
  'renewal',
  'as-needed',
  // As often as the program has chosen to check in.
  'check-in-interval',
] as const
export const momentName = z.enum(momentNames)

/** When a step is done. */
export const moment = z.discriminatedUnion('at', [
  z.object({ at: momentName }),
  z.object({ at: z.literal('every'), months: z.number().int().min(1) }),
  z.object({ at: z.literal('every-weeks'), weeks: z.number().int().min(1) }),
])
export type StepMoment = z.infer<typeof moment>

/** The moment as a sentence ends: " before the mentorship starts". */
export function momentWords(moment: StepMoment, { settings }: ResolvedBook): Localized {
  if (moment.at === 'every')
    return moment.months === 1
      ? say(' every month', ' chaque mois')
      : say(` every ${moment.months} months`, ` tous les ${moment.months} mois`)
  if (moment.at === 'every-weeks') return everyWeeks(moment.weeks)
  return moment.at === 'check-in-interval' ? everyWeeks(settings.oversight.checkInWeeks) : plain[moment.at]
}

const everyWeeks = (weeks: number | null): Localized =>
  weeks === null
    ? say(' regularly', ' régulièrement')
    : weeks === 1
      ? say(' every week', ' chaque semaine')
      : say(` every ${weeks} weeks`, ` toutes les ${weeks} semaines`)

const plain: Record<Exclude<(typeof momentNames)[number], 'check-in-interval'>, Localized> = {
  application: say(' on applying', ' au moment de la candidature'),
  admission: say(' before admission', ' avant l’admission'),
  introduction: say(' before the introduction', ' avant la présentation'),
  matching: say(' before matching', ' avant le jumelage'),
  start: say(' before the mentorship starts', ' avant le début de la relation'),
  'each-meeting': say(' at each meeting', ' à chaque rencontre'),
  'formal-end': say(' when the formal program ends', ' à la fin du programme officiel'),
  closing: say(' on closing', ' à la clôture'),
  renewal: say(' on renewal', ' au renouvellement'),
  'as-needed': say(', as needed', ', au besoin'),
}
