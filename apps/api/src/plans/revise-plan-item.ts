import { revisePlanItem } from '@ithaca/domain/plans'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdPlanItem, savePlanItem } from './store.ts'

builder.mutationField('revisePlanItem', (t) =>
  t.prismaFieldWithInput({
    type: 'PlanItem',
    description: 'Writes on at a milestone or an activity. A field that is absent stays as it was, null empties it.',
    errors: { types: [Refused, Stale] },
    input: {
      planItemId: t.input.id({ description: 'The milestone or activity.' }),
      revision: t.input.int({ description: seenRevision }),
      text: t.input.string({ required: false, description: 'What it is, at most 4,000 characters.' }),
      section: t.input.string({ required: false, description: 'Of an activity: a code of PlanChoices.sections.' }),
      onDay: t.input.field({ type: 'Date', required: false, description: 'By when.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.planItemId)
      await change({ context, mutation: 'revisePlanItem', input }, async (tx) => {
        const { row, rules, situation, found, revision } = await holdPlanItem(tx, id, context)
        const { text, section, onDay } = input
        const writing = {
          ...(text !== undefined && { text: text ?? '' }),
          ...(section !== undefined && { section }),
          ...(onDay !== undefined && { onDay }),
        }
        const { state, events } = accept(revisePlanItem(found, writing, situation), rules)
        if (revision !== input.revision) throw new Stale('PlanItem', id)
        if (events.length === 0) return id
        await savePlanItem(tx, state.item, now)
        await tx.planItemText.updateMany({ where: { planItemId: id }, data: { text: state.text } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.planItem.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
