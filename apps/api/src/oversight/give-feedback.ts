import { localDay } from '@ithaca/domain/core'
import { feedbackFormat, giveFeedback } from '@ithaca/domain/oversight'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { keepFeedbackDay } from './hold-looked-after.ts'

const AnswerInput = builder.inputType('FeedbackAnswerInput', {
  description: 'An answer in one’s own words.',
  fields: (t) => ({
    question: t.string({ required: true, description: 'Its code, of MentorshipFeedback.questions.' }),
    text: t.string({ required: true, description: 'At most 4,000 characters; may be empty.' }),
  }),
})

builder.mutationField('giveFeedback', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Tells those who oversee the program in confidence how it goes (HRACO-45), as often as one wishes. The partner neither reads it nor is told.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      answers: t.input.field({ type: [AnswerInput], required: true, description: 'At least one of them with words.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id: mentorshipId } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'giveFeedback', input }, async (tx) => {
        const { mentorship, row, rules, timeZone } = await holdMentorship(tx, mentorshipId, context)
        const by = partyIn(row, personId)
        const id = newId()
        const said = { id, answers: input.answers.slice(0, 100) }
        const { state, events } = accept(giveFeedback(mentorship, said, by, rules.book), rules)
        const of = { mentorshipId, programId: row.programId }
        const kept = { ...of, editionId: rules.id, authorId: personId, format: feedbackFormat, writtenAt: now }
        await tx.feedback.createMany({ data: { id, ...kept, ...state } })
        await keepFeedbackDay(tx, { ...of, personId }, { givenOn: localDay(now, timeZone) })
        await announce(tx, occasion(context, of), events)
        return mentorshipId
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } })
    },
  }),
)
