import { checkText } from '@ithaca/domain/core'
import { mayPropose, proposeEdition } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdDraft } from '../rules/draft.ts'
import { longestNote, nextOf } from '../rules/put-in-force.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'

builder.mutationField('proposeEdition', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Proposes to publish the draft, where the rules that hold ask for two people: somebody else agrees (`approveEdition`) or declines, one of the two an owner. It lapses as soon as the draft changes. For owners and whoever holds a duty in the program.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      note: t.input.string({
        description: `What is new and why, for everybody who reads the rules once they are published; at most ${longestNote} characters.`,
      }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      await change({ context, mutation: 'proposeEdition', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const here = await holdDraft(tx, programId)
        const { program, draft, open } = here
        const { id, book, current } = nextOf(here)
        mustBeEmpty(mayPropose(program, { current, open }, by))
        if (draft.revision !== input.revision) throw new Stale('Program', programId)
        const note = checkText(input.note, { at: 'note', max: longestNote, needed: true })
        const decision = proposeEdition(program, { id, book, current, open, revision: draft.revision }, by)
        mustBeEmpty([...(decision.ok ? [] : decision.refusals), ...note.refusals])
        const { state, events } = accept(decision)
        await tx.editionProposal.create({
          data: {
            ...{ id: state.id, programId, revision: state.revision, note: note.text.trim() },
            ...{ proposedById: personId, proposedAt: now },
          },
        })
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
