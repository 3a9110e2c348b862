import { type CheckInWay, checkInWayWords } from '@ithaca/domain/oversight'
import { builder } from '../graphql/builder.ts'

export const CheckInWayType = builder.enumType('CheckInWay', {
  description: 'How somebody was spoken with.',
  values: {
    TELEPHONE: { value: 'telephone' as const, description: checkInWayWords.telephone.en },
    VIDEO: { value: 'video' as const, description: checkInWayWords.video.en },
    IN_PERSON: { value: 'in-person' as const, description: checkInWayWords['in-person'].en },
    WRITING: { value: 'writing' as const, description: checkInWayWords.writing.en },
  } satisfies Record<string, { value: CheckInWay; description: string }>,
})

/** Each of the two; never the two together, since each is spoken with alone. */
export const OneOfTwoType = builder.enumType('OneOfTwo', {
  description: 'One of the two of a mentorship.',
  values: {
    MENTOR: { value: 'mentor' as const, description: 'The mentor.' },
    PROTEGE: { value: 'protege' as const, description: 'The protégé.' },
  },
})
