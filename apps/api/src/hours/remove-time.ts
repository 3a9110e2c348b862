import { removeTime } from '@ithaca/domain/hours'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { holdEntry, saveEntry } from './store.ts'

builder.mutationField('removeTime', (t) =>
  t.prismaFieldWithInput({
    type: 'TimeEntry',
    description: 'Removes an entry; restoreTime puts it back. For the one who made it.',
    errors: { types: [Refused, Stale] },
    input: {
      timeEntryId: t.input.id({ description: 'The entry.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id: entryId } = decodeId(input.timeEntryId)
      await change({ context, mutation: 'removeTime', input }, async (tx) => {
        const held = await holdEntry(tx, { entryId, revision: input.revision }, context)
        const { state: entry, events } = accept(removeTime(held.entry, held.situation), held.rules)
        return saveEntry(tx, held, { entry, events }, context)
      })
      return context.session.read.timeEntry.findFirstOrThrow({ ...query, where: { id: entryId } })
    },
  }),
)
