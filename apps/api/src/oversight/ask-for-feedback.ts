import { askForFeedback } from '@ithaca/domain/oversight'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { feedbackStanding, holdLookedAfter, keepFeedbackDay } from './hold-looked-after.ts'
import { OneOfTwoType } from './way-type.ts'

builder.mutationField('askForFeedback', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Asks one of the two by mail for confidential feedback (HRACO-45, 46); not again within a week while it waits. The partner is not told.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      party: t.input.field({ type: OneOfTwoType, required: true, description: 'Which of the two.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id: mentorshipId } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'askForFeedback', input }, async (tx) => {
        const held = await holdLookedAfter(tx, mentorshipId, input.party, context)
        const { mentorship, rules, row, situation, about } = held
        const of = { mentorshipId, programId: row.programId }
        const standing = await feedbackStanding(tx, held, input.party)
        const { state, events } = accept(askForFeedback(mentorship, standing, situation), rules)
        await keepFeedbackDay(tx, { ...of, personId: about }, state)
        await announce(tx, occasion(context, of), events)
        return mentorshipId
      })
      return context.session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } })
    },
  }),
)
