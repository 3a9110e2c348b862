import { localDay } from '@ithaca/domain/core'
import { answerReview } from '@ithaca/domain/reviews'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdMentorship, partyIn, pinnedRules } from '../mentorships/store.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { occasion } from '../tenancy/occasion.ts'
import { reviewFacts, reviewSelect } from './facts.ts'
import { ReviewAnswerType } from './review-type.ts'

builder.mutationField('answerReview', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Says whether the mentorship is still of benefit to oneself (USNC-20), or changes what one said since it was last asked. Nobody else reads it, not even the other of the two; that one answered is a fact.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      answer: t.input.field({ type: ReviewAnswerType, description: 'What one says.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'answerReview', input }, async (tx) => {
        const { row, rules, mentorship, timeZone } = await holdMentorship(tx, id, context)
        const states = await tx.reviewState.findMany({ where: { mentorshipId: id }, select: reviewSelect })
        const pins = (await pinnedRules(tx, row)).map(({ from, rules: { book, number } }) => ({
          from,
          book,
          edition: number,
        }))
        const situation = {
          mentorshipId: id,
          by: partyIn(row, personId),
          phase: mentorship.phase,
          startsOn: row.startsOn && dayOf(row.startsOn),
          endsOn: row.endsOn && dayOf(row.endsOn),
          reviewed: states.map((state) => reviewFacts(state, row)),
          pins,
          today: localDay(now, timeZone),
        }
        const { state, events } = accept(answerReview(input.answer, situation), rules)
        const { answer } = state
        const key = { mentorshipId: id, personId, askedOn: dateOf(state.askedOn) }
        const said = { answer, answeredAt: now }
        if (events.length === 0) await tx.review.updateMany({ where: key, data: said })
        else {
          await tx.reviewState.createMany({ data: { ...key, answeredAt: now } })
          await tx.review.createMany({ data: { ...key, ...said } })
        }
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
