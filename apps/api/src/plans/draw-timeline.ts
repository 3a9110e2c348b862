import { drawTimeline } from '@ithaca/domain/plans'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { dayOf } from '../tenancy/days.ts'
import { occasion } from '../tenancy/occasion.ts'
import { keptPhaseDays, phaseDaysIn } from './facts.ts'
import { holdPlan } from './store.ts'

const PhaseDayInput = builder.inputType('PhaseDayInput', {
  description: 'The first day of a phase.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of a phase.' }),
    from: t.field({ type: 'Date', required: true, description: 'Its first day.' }),
  }),
})

builder.mutationField('drawTimeline', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Gives each phase of the program its first day (ASQM-8, 32): all but the first, which begins with the mentorship. For either of the two; the empty list takes the timeline back.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      revision: t.input.int({
        description: 'Mentorship.timelineRevision as last seen; another one is answered by Stale.',
      }),
      phases: t.input.field({ type: [PhaseDayInput], description: 'In the order of the program.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'drawTimeline', input }, async (tx) => {
        const { row, rules, situation } = await holdPlan(tx, id, context)
        const where = { id: row.id }
        const { timelineRevision } = await tx.mentorship.findFirstOrThrow({
          where,
          select: { timelineRevision: true },
        })
        const days = { startsOn: row.startsOn && dayOf(row.startsOn), endsOn: row.endsOn && dayOf(row.endsOn) }
        const { state, events } = accept(
          drawTimeline({ mentorshipId: row.id, before: phaseDaysIn(row.phaseDays) }, input.phases, {
            ...situation,
            ...days,
          }),
          rules,
        )
        if (timelineRevision !== input.revision) throw new Stale('Mentorship', id)
        if (events.length === 0) return id
        const kept = { phaseDays: keptPhaseDays(state), timelineRevision: { increment: 1 } }
        await tx.mentorship.updateMany({ where, data: kept })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
