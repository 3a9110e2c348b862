import type { MentorshipPhase } from '@ithaca/domain/mentorships'
import { builder } from '../graphql/builder.ts'

export const MentorshipPhaseType = builder.enumType('MentorshipPhase', {
  description: 'Where a mentorship stands.',
  values: {
    AGREEMENT: { value: 'agreement' as const, description: 'Paired; the agreement is being written or signed.' },
    ACTIVE: { value: 'active' as const, description: 'Both have signed; the term runs.' },
    ENDED: { value: 'ended' as const, description: 'Over.' },
    UNDONE: { value: 'undone' as const, description: 'The pairing was undone before both had signed.' },
  },
})

export const phaseOrder: readonly MentorshipPhase[] = ['agreement', 'active', 'ended', 'undone']
export const openPhases: readonly MentorshipPhase[] = ['agreement', 'active']
