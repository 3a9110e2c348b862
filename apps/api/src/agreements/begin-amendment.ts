import { amend } from '@ithaca/domain/agreements'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { copySections } from './sections.ts'
import { agreementsOf, columnsOf, toAgreement } from './store.ts'

builder.mutationField('beginAmendment', (t) =>
  t.prismaFieldWithInput({
    type: 'Agreement',
    description: 'Opens the signed agreement again as an amendment, which both sign anew; the term stays.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      const id = await change({ context, mutation: 'beginAmendment', input }, async (tx) => {
        const { row, mentorship, rules } = await holdMentorship(tx, decodeId(input.mentorshipId).id, context)
        if (row.revision !== input.revision) throw new Stale('Mentorship', row.id)
        const [latest] = await agreementsOf(tx, row.id)
        const last = await tx.agreement.findFirstOrThrow({
          where: { mentorshipId: row.id },
          orderBy: { number: 'desc' },
          select: { number: true },
        })
        const by = partyIn(row, personId)
        // A withdrawn amendment keeps its number, so the next one counts on from it.
        const newest = { ...toAgreement(latest), number: last.number }
        const decision = amend(newId(), newest, { mentorship, by, book: rules.book })
        const { state, events } = accept(decision, rules)
        await tx.agreement.createMany({ data: columnsOf(state) })
        await copySections(tx, latest.id, state.id)
        await tx.mentorship.updateMany({ where: { id: row.id }, data: { revision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return state.id
      })
      return session.read.agreement.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
