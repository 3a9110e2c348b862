import { mayReplaceDraft, replaceDraft } from '@ithaca/domain/programs'
import { readGiven } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { callAsDrafted } from '../set-up/mark.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdDraft, keepDraft } from './draft.ts'

builder.mutationField('replaceDraft', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Writes the draft of the rules anew, whole. It may contradict itself: `RuleDraft.problems` says where, and it is not published like that. For owners and whoever holds a duty in the program.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      book: t.input.field({ type: 'RuleBook', description: 'The whole book; take `RuleDraft.book` and change it.' }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      const programId = decodeId(input.programId).id
      await change({ context, mutation: 'replaceDraft', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft: before, open } = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(program, by))
        const { book, refusals } = readGiven(input.book)
        if (book === null) throw new Refused(refusals)
        if (before.revision !== input.revision) throw new Stale('Program', programId)
        const { state, events } = accept(replaceDraft(program, { before, book, open }, by))
        if (events.length > 0) {
          await keepDraft(tx, state, context)
          await callAsDrafted(tx, { program, draft: state })
        }
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
