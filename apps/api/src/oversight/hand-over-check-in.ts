import { handOver } from '@ithaca/domain/oversight'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdLookedAfter } from './hold-looked-after.ts'
import { OneOfTwoType } from './way-type.ts'

builder.mutationField('handOverCheckIn', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Lets another member look after one of the two, or takes it on oneself. A member never looks after a pair of their own.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      party: t.input.field({ type: OneOfTwoType, required: true, description: 'Which of the two.' }),
      memberId: t.input.id({ description: 'The person who takes it on, of CheckInSummary.members.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id: mentorshipId } = decodeId(input.mentorshipId)
      const { id: memberId } = decodeId(input.memberId)
      await change({ context, mutation: 'handOverCheckIn', input }, async (tx) => {
        const { mentorship, rules, row, situation, about } = await holdLookedAfter(
          tx,
          mentorshipId,
          input.party,
          context,
        )
        const { programId } = row
        const member = await standingIn(tx, memberId, programId)
        const { state, events } = accept(handOver(mentorship, { party: input.party, member }, situation), rules)
        const key = { mentorshipId, personId: about }
        const current = await tx.checkInMember.findFirst({ where: key, select: { memberId: true, revision: true } })
        if ((current?.revision ?? 0) !== input.revision) throw new Stale('Mentorship', mentorshipId)
        if (current?.memberId === state.memberId) return mentorshipId
        const taken = { memberId: state.memberId, since: now }
        if (current) await tx.checkInMember.updateMany({ where: key, data: { ...taken, revision: { increment: 1 } } })
        else await tx.checkInMember.createMany({ data: { ...key, programId, ...taken, revision: 1 } })
        await announce(tx, occasion(context, { programId, mentorshipId }), events)
        return mentorshipId
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } })
    },
  }),
)
