import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { occasion } from '../tenancy/occasion.ts'
import { giveUp } from './give-up.ts'
import { agreementsOf } from './store.ts'

builder.mutationField('withdrawAmendment', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Gives an open amendment or renewal up; the goals read again as they were signed.',
    errors: { types: [Refused, Stale] },
    input: {
      agreementId: t.input.id({ description: 'The amendment or renewal.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.agreementId)
      const mentorshipId = await change({ context, mutation: 'withdrawAmendment', input }, async (tx) => {
        const found = await tx.agreement.findFirst({ where: { id }, select: { mentorshipId: true } })
        if (!found) throw failure('NOT_FOUND', 'There is no such agreement here.')
        const { row, mentorship, rules } = await holdMentorship(tx, found.mentorshipId, context)
        const by = partyIn(row, personId)
        if (by === null) throw failure('NOT_FOUND', 'There is no such agreement here.')
        const [latest, signed] = await agreementsOf(tx, row.id)
        if (mentorship.phase === 'ended') mustBeEmpty([{ code: 'mentorship-has-ended' }], rules)
        if (latest.id !== id || !signed) mustBeEmpty([{ code: 'no-amendment-open' }], rules)
        if (latest.revision !== input.revision || !signed) throw new Stale('Agreement', id)
        const events = await giveUp(tx, { mentorship, by, open: latest, inForce: signed, rules, now })
        await tx.mentorship.updateMany({ where: { id: row.id }, data: { revision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return row.id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } })
    },
  }),
)
