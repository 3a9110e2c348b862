import { mayStateCareerStage } from '@ithaca/domain/enrolment'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { standing } from '../tenancy/standing.ts'
import { ParticipationType } from './participation-type.ts'
import { participationSelect, toParticipation } from './store.ts'

type Row = Parameters<typeof toParticipation>[0]
export const ParticipationActions = builder.objectRef<Row>('ParticipationActions').implement({
  description: 'What the viewer can do with a part in a program now.',
  fields: (t) => ({
    stateCareerStage: t.field({
      type: Availability,
      description: 'Say where one stands in one’s career: oneself only.',
      resolve: async (row, _args, context) =>
        explained(mayStateCareerStage(toParticipation(row), await standing(context, row.programId))),
    }),
  }),
})

builder.prismaObjectField(ParticipationType, 'viewerCan', (t) =>
  t.field({
    type: ParticipationActions,
    select: participationSelect,
    description: 'What the viewer can do with it now.',
    resolve: (row) => row,
  }),
)
