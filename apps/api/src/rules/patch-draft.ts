import { mayReplaceDraft, replaceDraft } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { callAsDrafted, keepMark } from '../set-up/mark.ts'
import { SetUpMarkInput } from '../set-up/task-input.ts'
import { holdDraft, keepDraft } from './draft.ts'
import { RulePatchInput } from './patch-input.ts'
import { mostPatches, patched } from './patched.ts'

builder.mutationField('patchDraft', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Makes changes to the draft of the rules, one after the other, all or none. What is revised counts from then on as decided by the association. For owners and whoever holds a duty in the program.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      patches: t.input.field({
        type: [RulePatchInput],
        description: `The changes, at most ${mostPatches}; each says one thing.`,
      }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      setUp: t.input.field({
        type: SetUpMarkInput,
        required: false,
        description:
          'Before the first edition: with which page of the set-up one is done hereby. It counts as no change of the draft.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      await change({ context, mutation: 'patchDraft', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft: before, current, open } = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(program, by))
        if (before.revision !== input.revision) throw new Stale('Program', programId)
        const { book, refusals } = await patched(tx, before.book, input.patches, { programId, now, current })
        if (book === null) throw new Refused(refusals)
        const { state, events } = accept(replaceDraft(program, { before, book, open }, by))
        if (events.length > 0) {
          await keepDraft(tx, state, context)
          await callAsDrafted(tx, { program, draft: state })
        }
        await keepMark(tx, { program, draft: state }, input.setUp ?? null)
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
