import { builder } from '../graphql/builder.ts'

export const TimeUseType = builder.enumType('TimeUse', {
  description: 'What time beside the contacts went into.',
  values: {
    PREPARING: { value: 'preparing' as const, description: 'Preparing.' },
    READING: { value: 'reading' as const, description: 'Reading.' },
    WRITING: { value: 'writing' as const, description: 'Writing.' },
    OTHER: { value: 'other' as const, description: 'Something else.' },
  },
})
