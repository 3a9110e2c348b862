import { type GoalOutcome, goalOutcomeWords, maySettleGoal } from '@ithaca/domain/endings'
import { goalSelect, toGoal } from '../goals/facts.ts'
import { GoalType } from '../goals/goal-type.ts'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { know, knownSelect } from '../mentorships/known-facts.ts'

export const GoalOutcomeType = builder.enumType('GoalOutcome', {
  description: 'What became of a goal when the two parted.',
  values: {
    DONE: { value: 'done' as const, description: 'Reached.' },
    CARRIED_ON: { value: 'carried-on' as const, description: 'Carried on alone.' },
    DROPPED: { value: 'dropped' as const, description: 'Let go of.' },
  },
})

builder.prismaObjectFields(GoalType, (t) => ({
  outcome: t.field({
    type: GoalOutcomeType,
    nullable: true,
    select: { outcome: true },
    description: 'What became of it; null as long as nobody has said.',
    resolve: ({ outcome }) => outcome as GoalOutcome | null,
  }),
  outcomeWords: t.string({
    nullable: true,
    select: { outcome: true },
    description: 'It in words.',
    resolve: ({ outcome }, _args, { locale }) =>
      outcome === null ? null : goalOutcomeWords[outcome as GoalOutcome][locale],
  }),
  viewerCanSettle: t.field({
    type: Availability,
    select: { ...goalSelect, mentorship: { select: knownSelect } },
    description: 'Whether the viewer can say what became of it.',
    resolve: async ({ mentorship: row, ...goal }, _args, context) => {
      const { mentorship, party: by, today, rules } = await know(row, context)
      return explained(maySettleGoal(toGoal(goal), mentorship, { by, today, book: rules.book }), rules)
    },
  }),
}))
