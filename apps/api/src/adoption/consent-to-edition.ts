import { consentToEdition } from '@ithaca/domain/adoption'
import { milliseconds, localDay } from '@ithaca/domain/core'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { adoptionIn, adoptionSelect } from './standing.ts'

builder.mutationField('consentToEdition', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Says that one wants to live by the program’s newest rules. When both have, these bind the two from the next day on; a still newer edition published before that voids what was said. Refused where the edition that was read is not the newest any more.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      editionId: t.input.id({ description: 'The edition whose changes were read: `Adoption.edition`.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const id = decodeId(input.mentorshipId).id
      const editionId = decodeId(input.editionId).id
      await change({ context, mutation: 'consentToEdition', input }, async (tx) => {
        const { mentorship, timeZone } = await holdMentorship(tx, id, context)
        const row = await tx.mentorship.findFirstOrThrow({ where: { id }, select: adoptionSelect })
        const { adoption, older } = await adoptionIn(tx, row)
        const saying = { by: partyIn(row, personId), editionId, now, today: localDay(now, timeZone) }
        const { state, events } = accept(consentToEdition(mentorship, adoption, saying), older)
        await keepConsent(tx, { mentorshipId: id, editionId, personId }, now)
        if (state.pin) {
          const consents = [...adoption.consents, state.consent]
            .filter(({ edition }) => edition.id === editionId)
            .map(({ party, at }) => ({ party, at: new Date(milliseconds(at)).toISOString() }))
          const pin = { id: newId(), mentorshipId: id, editionId, fromDay: dateOf(state.pin.from), consents }
          await tx.pin.createMany({ data: pin })
        }
        await tx.mentorship.updateMany({ where: { id }, data: { revision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

/** One that was taken back before is given again. */
async function keepConsent(
  tx: Transaction,
  whose: { mentorshipId: string; editionId: string; personId: string },
  now: Date,
): Promise<void> {
  const { count } = await tx.editionConsent.updateMany({
    where: whose,
    data: { consentedAt: now, takenBackAt: null },
  })
  if (count === 0) await tx.editionConsent.createMany({ data: { ...whose, consentedAt: now } })
}
