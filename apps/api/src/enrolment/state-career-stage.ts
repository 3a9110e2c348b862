import { occasion } from '../tenancy/occasion.ts'
import { stateCareerStage } from '@ithaca/domain/enrolment'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { currentRules } from '../rules/in-force.ts'
import { standingIn } from '../tenancy/standing.ts'
import { participationSelect, toParticipation } from './store.ts'

builder.mutationField('stateCareerStage', (t) =>
  t.prismaFieldWithInput({
    type: 'Participation',
    description: 'States one’s career stage on the program’s own scale (CSCE-4). For oneself only.',
    errors: { types: [Refused, Stale] },
    input: {
      participationId: t.input.id({ description: 'One’s own part in the program.' }),
      careerStage: t.input.string({ description: 'A code of the program’s scale.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.participationId)
      await change({ context, mutation: 'stateCareerStage', input }, async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM participation WHERE id = ${id}::uuid FOR UPDATE`
        const row = await tx.participation.findFirst({
          where: { id },
          select: { ...participationSelect, revision: true, program: { select: { currentEditionId: true } } },
        })
        const rules = row ? await currentRules(tx, row.program) : null
        if (!row || !rules) throw failure('NOT_FOUND', 'There is no such part in a program here.')
        if (row.revision !== input.revision) throw new Stale('Participation', id)
        const by = await standingIn(tx, context.personId, row.programId)
        const decision = stateCareerStage(toParticipation(row), input.careerStage, by, rules.book)
        const { state, events } = accept(decision, rules)
        await tx.participation.updateMany({
          where: { id },
          data: { careerStage: state.careerStage, revision: { increment: 1 } },
        })
        await announce(tx, occasion(context, { programId: row.programId }), events)
        return id
      })
      return context.session.read.participation.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
