import { checkText } from '@ithaca/domain/core'
import { mayPublishEdition, publishEdition } from '@ithaca/domain/programs'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdDraft } from './draft.ts'
import { EditionType } from './edition-type.ts'
import { longestNote, nextOf, putInForce } from './put-in-force.ts'

builder.mutationField('publishEdition', (t) =>
  t.prismaFieldWithInput({
    type: EditionType,
    description:
      'Publishes the draft as the next edition, which never changes, and retires the one before. What begins from now on goes by it; mentorships that run keep theirs until they renew or both consent. For owners, unless the rules that hold ask for two people (`proposeEdition`).',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      note: t.input.string({
        description: `What is new and why, for everybody who reads the rules; at most ${longestNote} characters.`,
      }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      const programId = decodeId(input.programId).id
      const id = await change({ context, mutation: 'publishEdition', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const here = await holdDraft(tx, programId)
        mustBeEmpty(mayPublishEdition(here.program, here.current, by))
        if (here.draft.revision !== input.revision) throw new Stale('Program', programId)
        const note = checkText(input.note, { at: 'note', max: longestNote, needed: true })
        const decision = publishEdition(here.program, nextOf(here), by)
        mustBeEmpty([...(decision.ok ? [] : decision.refusals), ...note.refusals])
        return putInForce(tx, here, accept(decision), { note: note.text.trim(), proposedById: null }, context)
      })
      return session.read.edition.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
