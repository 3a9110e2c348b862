import { writeSection } from '@ithaca/domain/agreements'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdAgreement } from './hold-agreement.ts'
import { saveSection, sectionOf } from './sections.ts'
import { saveAgreement } from './store.ts'

builder.mutationField('writeAgreementSection', (t) =>
  t.prismaFieldWithInput({
    type: 'Agreement',
    description:
      'Writes a section of the agreement in the words of the two; either may write on what the other wrote. What either had given their word to lapses. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      agreementId: t.input.id({ description: 'The agreement being written.' }),
      section: t.input.string({ description: 'AgreementSection.code.' }),
      revision: t.input.int({
        description: 'AgreementSection.revision as last seen; another one is answered by Stale.',
      }),
      text: t.input.string({ description: 'At most 4,000 characters; of a list, one entry a line.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.agreementId)
      await change({ context, mutation: 'writeAgreementSection', input }, async (tx) => {
        const { row, mentorship, by, agreement, rules } = await holdAgreement(tx, id, context)
        const { section: code, text } = input
        const before = await sectionOf(tx, id, code)
        const writer = { mentorship, by, book: rules.book }
        const writing = { code, text, before: before.text }
        const { state, events } = accept(writeSection(agreement, writing, writer), rules)
        if (before.revision !== input.revision) throw new Stale('Agreement', id)
        if (!state.changed) return id
        const { id: mentorshipId, mentorId, protegeId, programId } = row
        await saveSection(tx, id, { code, text: state.text }, { mentorshipId, mentorId, protegeId })
        await saveAgreement(tx, agreement, state.agreement, now)
        await announce(tx, occasion(context, { programId, mentorshipId }), events)
        return id
      })
      return session.read.agreement.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
