import { approveEdition, mayReplaceDraft } from '@ithaca/domain/programs'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdDraft } from '../rules/draft.ts'
import { EditionType } from '../rules/edition-type.ts'
import { nextOf, putInForce } from '../rules/put-in-force.ts'
import { standingIn } from '../tenancy/standing.ts'

builder.mutationField('approveEdition', (t) =>
  t.prismaFieldWithInput({
    type: EditionType,
    description:
      'Agrees as a second person to what was proposed, which publishes it as the next edition, as `publishEdition` does. One of the two is an owner.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you read; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      const programId = decodeId(input.programId).id
      const id = await change({ context, mutation: 'approveEdition', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const here = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(here.program, by))
        if (here.draft.revision !== input.revision) throw new Stale('Program', programId)
        const decision = accept(approveEdition(here.program, { ...nextOf(here), open: here.open }, by))
        const [proposed] = here.row.proposals
        if (proposed === undefined) throw new Error('unreachable: without a proposal it was refused')
        const { note, proposedBy } = proposed
        return putInForce(tx, here, decision, { note, proposedById: proposedBy.id }, context)
      })
      return session.read.edition.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
