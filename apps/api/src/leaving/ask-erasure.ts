import { askErasure } from '@ithaca/domain/leaving'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { unauthenticated } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { savePerson } from '../people/store.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { occasion } from '../tenancy/occasion.ts'
import { isSoleOwner } from './erasure-type.ts'
import { holdErasure } from './hold-erasure.ts'

builder.mutationField('askErasure', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description:
      'Asks to be erased from the association, for oneself. It is done after seven days, within which it can be taken back: what one wrote goes, what the other wrote and what both signed stays with them, and the history speaks of a former member. Refused: the only owner; an address that is not one’s own.',
    errors: { types: [Refused, Stale] },
    input: {
      address: t.input.string({ description: 'One’s own e-mail address, typed out, so that it is meant.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, organizationId, actor, session } = context
      await change({ context, mutation: 'askErasure', input }, async (tx) => {
        if (!actor.user) throw unauthenticated(actor)
        // Of two owners who ask at once, the second is the only one who stays.
        await inTurn(tx, `owners:${organizationId}`)
        const { erasure, revision } = await holdErasure(tx, personId)
        const situation = { personId, by: personId, soleOwner: await isSoleOwner(tx, personId) }
        const typed = { typed: input.address, address: actor.user.email, now }
        const { state, events } = accept(askErasure(erasure, typed, situation))
        if (revision !== input.revision) throw new Stale('Person', personId)
        const asked = { askedAt: now, dueAt: state.dueAt, takenBackAt: null }
        const { count } = await tx.erasure.updateMany({ where: { personId }, data: asked })
        if (count === 0) await tx.erasure.createMany({ data: { personId, ...asked } })
        await savePerson(tx, personId, {})
        await announce(tx, occasion(context), events)
        return personId
      })
      return session.read.person.findFirstOrThrow({ ...query, where: { id: personId } })
    },
  }),
)
