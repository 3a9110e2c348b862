import { checkText } from '@ithaca/domain/core'
import { declineEdition, mayReplaceDraft } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdDraft } from '../rules/draft.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'

const longestReason = 1_000

builder.mutationField('declineEdition', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Says no to what was proposed, with a reason; the draft stays as it is. For any other of those who may write the draft.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      reason: t.input.string({
        description: `Why, for those who may read the draft; at most ${longestReason} characters.`,
      }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      await change({ context, mutation: 'declineEdition', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft, open } = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(program, by))
        if (draft.revision !== input.revision) throw new Stale('Program', programId)
        const reason = checkText(input.reason, { at: 'reason', max: longestReason, needed: true })
        const decision = declineEdition(program, open, by)
        mustBeEmpty([...(decision.ok ? [] : decision.refusals), ...reason.refusals])
        const { state, events } = accept(decision)
        await tx.editionProposal.updateMany({
          where: { programId, state: 'open' },
          data: { state, settledById: personId, settledAt: now, reason: reason.text.trim() },
        })
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
