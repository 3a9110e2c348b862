import { takeBackErasure } from '@ithaca/domain/leaving'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { savePerson } from '../people/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { type Acting, occasion } from '../tenancy/occasion.ts'
import { erasureOf } from './erasure-type.ts'
import { holdErasure } from './hold-erasure.ts'

/** Stays after all: by a press on the page, or of a button in the mail. */
export async function stay(tx: Transaction, acting: Acting, seen?: number): Promise<void> {
  const { personId, now } = acting
  const { erasure, revision } = await holdErasure(tx, personId)
  const { events } = accept(takeBackErasure(erasure, personId))
  if (seen !== undefined && revision !== seen) throw new Stale('Person', personId)
  await tx.erasure.updateMany({ where: { personId }, data: { takenBackAt: now } })
  await savePerson(tx, personId, {})
  await announce(tx, occasion(acting), events)
}

/** A button pressed twice is pressed once. */
export async function stayOnce(tx: Transaction, acting: Acting): Promise<void> {
  if ((await erasureOf(tx, acting.personId)).is === 'asked') await stay(tx, acting)
}

builder.mutationField('takeBackErasure', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description: 'Stays after all: what one asked with askErasure is taken back, as long as it is not done.',
    errors: { types: [Refused, Stale] },
    input: {
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      await change({ context, mutation: 'takeBackErasure', input }, async (tx) => {
        await stay(tx, context, input.revision)
        return personId
      })
      return session.read.person.findFirstOrThrow({ ...query, where: { id: personId } })
    },
  }),
)
