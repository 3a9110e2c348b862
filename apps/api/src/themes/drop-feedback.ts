import { mayReplaceDraft, replaceDraft } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdDraft, keepDraft } from '../rules/draft.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'

builder.mutationField('dropFeedback', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Takes out of the draft that it answers something of the feedback; of an edition nothing is taken. For owners and whoever holds a duty in the program.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      themeId: t.input.id({ description: 'Which of `RuleDraft.themes`.' }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      const programId = decodeId(input.programId).id
      const themeId = decodeId(input.themeId).id
      await change({ context, mutation: 'dropFeedback', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft: before, open } = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(program, by))
        if (before.revision !== input.revision) throw new Stale('Program', programId)
        const { count } = await tx.editionTheme.updateMany({
          where: { id: themeId, programId, editionId: null, dropped: false },
          data: { dropped: true },
        })
        if (count === 0) throw new Refused([{ code: 'theme-not-there', at: 'themeId' }])
        const { state, events } = accept(replaceDraft(program, { before, book: before.book, open, noted: true }, by))
        await keepDraft(tx, state, context)
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
