import { z } from 'zod'
import { type Localized, say } from '../../core/index.ts'
import { always, listed, type MeasureWord, type StepWord } from './words.ts'

export const goalParts = ['specific', 'measurable', 'attainable', 'relevant', 'end-date'] as const
export const goalPart = z.enum(goalParts)
export type GoalPart = z.infer<typeof goalPart>

/** `kinds` and `inEach` are codes of the book's own kinds of goal and sections of activities. */
const goals = z.object({ of: z.literal('goals'), kinds: z.array(z.string()).min(1).nullable() })
const activities = z.object({ of: z.literal('activities'), inEach: z.array(z.string()).min(1).nullable() })
export const goalMeasures = [goals, activities] as const

export const goalMeasureWords = {
  goals: {
    reads: () => ({ verb: say('set', 'fixer'), one: say('goal', 'objectif'), many: say('goals', 'objectifs') }),
    evaluated: ['at-least', 'between', 'target'],
  },
  activities: {
    reads: ({ inEach }) => {
      const each =
        inEach === null
          ? {}
          : { after: say(` in each of ${inEach.length} sections`, ` dans chacun des ${inEach.length} volets`) }
      const [one, many] = [say('activity', 'activité'), say('activities', 'activités')]
      return { verb: say('carry out', 'réaliser'), one, many, ...each }
    },
    evaluated: ['at-least', 'between', 'target'],
  },
} satisfies { goals: MeasureWord<z.infer<typeof goals>>; activities: MeasureWord<z.infer<typeof activities>> }

const setting = z.object({ does: z.literal('goals') })
const parts = z.object({ does: z.literal('goal-parts'), parts: z.array(goalPart).min(1) })
export const goalSteps = [setting, parts] as const

export const goalStepWords = {
  goals: { act: always(say('set goals', 'fixer des objectifs')), evaluated: ['each-meeting'] },
  'goal-parts': {
    act: (step) => {
      const names = step.parts.map((part) => goalPartWords[part])
      return say(
        `see that each goal is ${listed(names, 'en')}`,
        `veiller à ce que chaque objectif soit ${listed(names, 'fr')}`,
      )
    },
    evaluated: ['start'],
    tellsWhen: true,
  },
} satisfies { goals: StepWord<z.infer<typeof setting>>; 'goal-parts': StepWord<z.infer<typeof parts>> }

/** The five parts of a goal as adjectives (CSCE-19 to 23). */
export const goalPartWords: Record<GoalPart, Localized> = {
  specific: say('specific', 'précis'),
  measurable: say('measurable', 'mesurable'),
  attainable: say('attainable', 'atteignable'),
  relevant: say('relevant', 'pertinent'),
  'end-date': say('dated', 'daté'),
}
