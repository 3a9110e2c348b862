import { type GoalOutcome, settleGoal } from '@ithaca/domain/endings'
import { announce } from '../events/announce.ts'
import { goalSelect, toGoal } from '../goals/facts.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { GoalOutcomeType } from './goal-outcome-type.ts'
import { holdEnd } from './hold-end.ts'

const noSuchGoal = () => failure('NOT_FOUND', 'There is no such goal here.')

builder.mutationField('settleGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description:
      'Says what became of a goal; either of the two may, as long as the mentorship runs and for sixty days after. It changes nothing of what was signed.',
    errors: { types: [Refused, Stale] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      outcome: t.input.field({ type: GoalOutcomeType, required: true, description: 'What became of it.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.goalId)
      await change({ context, mutation: 'settleGoal', input }, async (tx) => {
        const place = await tx.goal.findFirst({ where: { id }, select: { mentorshipId: true } })
        if (!place) throw noSuchGoal()
        const { mentorshipId } = place
        const { row, mentorship, rules, by, today } = await holdEnd(tx, mentorshipId, context)
        const found = await tx.goal.findFirst({
          where: { id },
          select: { ...goalSelect, outcome: true, revision: true },
        })
        if (!found) throw noSuchGoal()
        const before = found.outcome as GoalOutcome | null
        const { state: outcome, events } = accept(
          settleGoal(toGoal(found), { outcome: input.outcome, before }, mentorship, { by, today, book: rules.book }),
          rules,
        )
        if (found.revision !== input.revision) throw new Stale('Goal', id)
        if (events.length === 0) return id
        await tx.goal.updateMany({
          where: { id },
          data: { outcome, outcomeAt: now, revision: { increment: 1 } },
        })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId }), events)
        return id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
