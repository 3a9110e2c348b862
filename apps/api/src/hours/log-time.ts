import { logTime } from '@ithaca/domain/hours'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { addEntry, holdHours } from './store.ts'
import { TimeUseType } from './time-input-types.ts'

builder.mutationField('logTime', (t) =>
  t.prismaFieldWithInput({
    type: 'TimeEntry',
    description:
      'Enters time that one gave beside the contacts, which count by themselves. For whom the program says something about hours (USNC-16 to 18), while the mentorship runs.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      onDay: t.input.field({ type: 'Date', description: 'On which day, from the pairing on; never to come.' }),
      minutes: t.input.int({ description: 'How long, 1 to 1,440.' }),
      use: t.input.field({ type: TimeUseType, description: 'What it went into.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { onDay, minutes, use } = input
      const id = await change({ context, mutation: 'logTime', input }, async (tx) => {
        const held = await holdHours(tx, decodeId(input.mentorshipId).id, context)
        const ids = { id: newId(), mentorshipId: held.row.id }
        const { state: entry, events } = accept(logTime(ids, { onDay, minutes, use }, held.situation), held.rules)
        return addEntry(tx, held, { entry, events }, context)
      })
      return context.session.read.timeEntry.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
