import { builder } from '../graphql/builder.ts'

export const GoalKindType = builder.enumType('GoalKind', {
  description: 'What a goal is about (CSCE-18).',
  values: {
    PROFESSIONAL: { value: 'professional' as const, description: 'Professional development.' },
    PERSONAL: { value: 'personal' as const, description: 'Personal growth.' },
  },
})

export const GoalPartType = builder.enumType('GoalPart', {
  description: 'What each of the two confirms of a goal for themselves.',
  values: {
    ATTAINABLE: { value: 'attainable' as const, description: 'It can be reached (CSCE-21).' },
    RELEVANT: { value: 'relevant' as const, description: 'It matters (CSCE-22).' },
  },
})

export const kindCode = 'What it is about: a code of Edition.goalKinds; it has the word where `kind` is given too.'
