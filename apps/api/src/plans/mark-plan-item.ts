import { markPlanItem } from '@ithaca/domain/plans'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdPlanItem, savePlanItem } from './store.ts'

builder.mutationField('markPlanItem', (t) =>
  t.prismaFieldWithInput({
    type: 'PlanItem',
    description: 'Says that a milestone is reached or an activity carried out, on a day or today; or takes that back.',
    errors: { types: [Refused, Stale] },
    input: {
      planItemId: t.input.id({ description: 'The milestone or activity.' }),
      revision: t.input.int({ description: seenRevision }),
      done: t.input.boolean({ description: 'False takes it back.' }),
      on: t.input.field({ type: 'Date', required: false, description: 'On which day; today where it is left out.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.planItemId)
      await change({ context, mutation: 'markPlanItem', input }, async (tx) => {
        const { row, rules, situation, found, revision } = await holdPlanItem(tx, id, context)
        const { state, events } = accept(
          markPlanItem(found.item, input.done ? (input.on ?? situation.today) : null, situation),
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
