import { mayReplaceDraft, withdrawEdition } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdDraft } from '../rules/draft.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'

builder.mutationField('withdrawEdition', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description: 'Takes back what oneself has proposed, before anybody answered; the draft stays as it is.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      await change({ context, mutation: 'withdrawEdition', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft, open } = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(program, by))
        if (draft.revision !== input.revision) throw new Stale('Program', programId)
        const { state, events } = accept(withdrawEdition(open, by))
        await tx.editionProposal.updateMany({
          where: { programId, state: 'open' },
          data: { state, settledById: personId, settledAt: now },
        })
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
