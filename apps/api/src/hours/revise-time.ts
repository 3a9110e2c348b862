import { reviseTime } from '@ithaca/domain/hours'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { holdEntry, saveEntry } from './store.ts'
import { TimeUseType } from './time-input-types.ts'

builder.mutationField('reviseTime', (t) =>
  t.prismaFieldWithInput({
    type: 'TimeEntry',
    description: 'Puts an entry right; a field that is absent stays as it was. For the one who made it.',
    errors: { types: [Refused, Stale] },
    input: {
      timeEntryId: t.input.id({ description: 'The entry.' }),
      revision: t.input.int({ description: seenRevision }),
      onDay: t.input.field({ type: 'Date', required: false, description: 'On which day; never to come.' }),
      minutes: t.input.int({ required: false, description: 'How long, 1 to 1,440.' }),
      use: t.input.field({ type: TimeUseType, required: false, description: 'What it went into.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id: entryId } = decodeId(input.timeEntryId)
      const { revision, onDay, minutes, use } = input
      await change({ context, mutation: 'reviseTime', input }, async (tx) => {
        const held = await holdEntry(tx, { entryId, revision }, context)
        const given = {
          ...(onDay == null ? {} : { onDay }),
          ...(minutes == null ? {} : { minutes }),
          ...(use == null ? {} : { use }),
        }
        const { state: entry, events } = accept(reviseTime(held.entry, given, held.situation), held.rules)
        return saveEntry(tx, held, { entry, events }, context)
      })
      return context.session.read.timeEntry.findFirstOrThrow({ ...query, where: { id: entryId } })
    },
  }),
)
