import { builder } from '../graphql/builder.ts'
import { dayOf } from '../tenancy/days.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'

builder.prismaObjectFields(MentorshipType, (t) => ({
  textsErasedOn: t.field({
    type: 'Date',
    nullable: true,
    select: { retention: { select: { erasesOn: true } } },
    description:
      'The day on which what the two wrote is erased, or was, because the program keeps it no longer; told a month before, and null until then. What both signed is kept.',
    resolve: ({ retention }) => retention && dayOf(retention.erasesOn),
  }),
  textsAreErased: t.boolean({
    select: { retention: { select: { erasedAt: true } } },
    description: 'That it is gone.',
    resolve: ({ retention }) => (retention?.erasedAt ?? null) !== null,
  }),
}))
