import { settleAgreement } from '@ithaca/domain/agreements'
import { ContactModeType } from '../contacts/contact-input-types.ts'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdAgreement } from './hold-agreement.ts'
import { FrequencyPerType } from './section-type.ts'
import { saveAgreement } from './store.ts'

const FrequencyInput = builder.inputType('FrequencyInput', {
  description: 'How often the two mean to meet.',
  fields: (t) => ({
    count: t.int({ required: true, description: 'So many times, from 1.' }),
    per: t.field({ type: FrequencyPerType, required: true, description: 'In each of these.' }),
  }),
})

builder.mutationField('settleAgreement', (t) =>
  t.prismaFieldWithInput({
    type: 'Agreement',
    description:
      'Settles how often to meet, by which means, how much time to give, and for how long, each where the program’s agreement has it. A field that is left out stays as it is, null empties it. What either had given their word to lapses. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      agreementId: t.input.id({ description: 'The agreement being written.' }),
      revision: t.input.int({
        description: 'Agreement.settledRevision as last seen; another one is answered by Stale.',
      }),
      meetings: t.input.field({ type: FrequencyInput, required: false, description: 'How often (HRACO-37).' }),
      means: t.input.field({
        type: [ContactModeType],
        required: false,
        description: 'Modes of contact that the program names (USNC-15).',
      }),
      hoursAMonth: t.input.int({ required: false, description: 'Hours a month that the two set aside (USNC-16).' }),
      termMonths: t.input.int({ required: false, description: 'For how many months, where it is theirs to choose.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.agreementId)
      await change({ context, mutation: 'settleAgreement', input }, async (tx) => {
        const { row, mentorship, by, current, agreement, rules } = await holdAgreement(tx, id, context)
        const { meetings, means, hoursAMonth, termMonths } = input
        const settling = {
          ...(meetings !== undefined && { frequency: meetings }),
          ...(means !== undefined && { means: means ?? [] }),
          ...(hoursAMonth !== undefined && { hoursAMonth }),
          ...(termMonths !== undefined && { termMonths }),
        }
        const writer = { mentorship, by, book: rules.book }
        const { state, events } = accept(settleAgreement(agreement, settling, writer), rules)
        if (current.settledRevision !== input.revision) throw new Stale('Agreement', id)
        if (events.length === 0) return id
        await saveAgreement(tx, agreement, state, now)
        await tx.agreement.updateMany({ where: { id }, data: { settledRevision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.agreement.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
