import { isOpen } from '@ithaca/domain/agreements'
import { declineRenewal } from '@ithaca/domain/endings'
import { giveUp } from '../agreements/give-up.ts'
import { toAgreement } from '../agreements/store.ts'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdEnd, keepAnswer } from './hold-end.ts'

builder.mutationField('declineRenewal', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Says that one would rather end with the term (CSCE-28). An open renewal is given up; until the term is over one can think better of it with proposeRenewal.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'declineRenewal', input }, async (tx) => {
        const { row, mentorship, rules, facts, agreements, by, today } = await holdEnd(tx, id, context)
        if (by !== null && row.revision !== input.revision) throw new Stale('Mentorship', id)
        const situation = { by, answers: facts.answers, today, book: rules.book }
        const { events } = accept(declineRenewal(mentorship, situation), rules)
        await keepAnswer(
          tx,
          { mentorshipId: id, termNumber: facts.terms.length + 1, personId },
          { answer: 'end', answeredAt: now },
        )
        const given = await giveUpRenewal()
        await tx.mentorship.updateMany({ where: { id }, data: { revision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: id }), [...given, ...events])
        return id

        async function giveUpRenewal() {
          const [open, inForce] = agreements
          const agreement = toAgreement(open)
          if (!inForce || !isOpen(agreement) || !agreement.renewed) return []
          return giveUp(tx, { mentorship, by, open, inForce, rules, now })
        }
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
