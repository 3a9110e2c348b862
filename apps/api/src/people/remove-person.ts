import { removePerson } from '@ithaca/domain/people'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { loadPerson, savePerson } from './store.ts'

builder.mutationField('removePerson', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description:
      'Take a person out of the association: they are turned away at their next request and hold no charge any more; what they signed stays. For owners.',
    errors: { types: [Refused, Stale] },
    input: {
      personId: t.input.id({ description: 'Whom.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.personId)
      await change({ context, mutation: 'removePerson', input }, async (tx) => {
        const person = await loadPerson(tx, id, input.revision)
        const { events } = accept(removePerson(person, await standingIn(tx, context.personId, null)))
        await savePerson(tx, id, { removedAt: context.now })
        // Whoever is let in again begins with what that invitation says, not as the owner they were.
        await tx.duty.deleteMany({ where: { personId: id } })
        await announce(tx, occasion(context), events)
        return id
      })
      return context.session.read.person.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
