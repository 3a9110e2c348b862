import { restorePlanItem } from '@ithaca/domain/plans'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdPlanItem, planOf, savePlanItem } from './store.ts'

builder.mutationField('restorePlanItem', (t) =>
  t.prismaFieldWithInput({
    type: 'PlanItem',
    description: 'Brings what was taken off the plan back, with its words.',
    errors: { types: [Refused, Stale] },
    input: {
      planItemId: t.input.id({ description: 'The milestone or activity.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.planItemId)
      await change({ context, mutation: 'restorePlanItem', input }, async (tx) => {
        const { row, rules, situation, found, revision } = await holdPlanItem(tx, id, context)
        const { state, events } = accept(
          restorePlanItem(found.item, { situation, existing: await planOf(tx, row.id) }),
          rules,
        )
        if (revision !== input.revision) throw new Stale('PlanItem', id)
        if (events.length > 0) await savePlanItem(tx, state, now)
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.planItem.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
