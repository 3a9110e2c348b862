import { mayLeave } from '@ithaca/domain/leaving'
import { ParticipationActions } from '../enrolment/participation-actions-type.ts'
import { toParticipation } from '../enrolment/store.ts'
import { announce } from '../events/announce.ts'
import { Availability } from '../graphql/availability.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { explained, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standing, standingIn } from '../tenancy/standing.ts'
import { leavePart } from './leave-part.ts'

builder.objectField(ParticipationActions, 'leave', (t) =>
  t.field({
    type: Availability,
    description: 'Leave the program: oneself only.',
    resolve: async (row, _args, context) =>
      explained(mayLeave(toParticipation(row), await standing(context, row.programId))),
  }),
)

builder.mutationField('leaveProgram', (t) =>
  t.prismaFieldWithInput({
    type: 'Participation',
    description:
      'Leaves a program, for oneself. Mentorships of that part that are open end before their time, with no mark on either, and a pairing not both have signed is undone; the other and the program’s coordinators are told. What was signed stays with both, what was written can still be read; an invitation brings one back.',
    errors: { types: [Refused, Stale] },
    input: {
      participationId: t.input.id({ description: 'One’s own part in the program.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.participationId)
      await change({ context, mutation: 'leaveProgram', input }, async (tx) => {
        const part = await tx.participation.findFirst({ where: { id }, select: { programId: true } })
        if (!part) throw failure('NOT_FOUND', 'There is no such part in a program here.')
        // Nobody is paired in the program meanwhile.
        await inTurn(tx, `pair:${part.programId}`)
        await leavePart(tx, id, {
          by: await standingIn(tx, personId, part.programId),
          now,
          revision: input.revision,
          tell: (about, events) => announce(tx, occasion(context, about), events),
        })
        return id
      })
      return session.read.participation.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
