import { localDay } from '@ithaca/domain/core'
import { mayReplaceDraft, replaceDraft } from '@ithaca/domain/programs'
import { patchBook, readGiven, type RulePatch, type Source } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { badInput } from '../graphql/errors.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdDraft, keepDraft } from './draft.ts'
import { type GivenPatch, revisionOf, RulePatchInput } from './patch-input.ts'

const mostPatches = 100

builder.mutationField('patchDraft', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Makes changes to the draft of the rules, one after the other, all or none. What is revised counts from then on as decided by the association. For owners.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      patches: t.input.field({
        type: [RulePatchInput],
        description: `The changes, at most ${mostPatches}; each says one thing.`,
      }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      if (input.patches.length > mostPatches) throw badInput(`Send at most ${mostPatches} changes at a time.`)
      await change({ context, mutation: 'patchDraft', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft: before } = await holdDraft(tx, programId)
        mustBeEmpty(mayReplaceDraft(program, by))
        if (before.revision !== input.revision) throw new Stale('Program', programId)
        const { timeZone, organization } = await tx.program.findFirstOrThrow({
          where: { id: programId },
          select: { timeZone: true, organization: { select: { name: true } } },
        })
        const name = { en: organization.name, fr: organization.name }
        const decided: Source = { kind: 'decided', by: name, on: localDay(now, timeZone) }
        const patched = patchBook(before.book, input.patches.map(patchOf), decided)
        const { book, refusals } = readGiven(patched.book)
        mustBeEmpty([...patched.refusals, ...refusals])
        if (book === null) throw new Refused(refusals)
        const { state, events } = accept(replaceDraft(program, { before, book }, by))
        if (events.length > 0) await keepDraft(tx, state, context)
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)

/** What was given as the domain has it: exactly one of the members is there. */
function patchOf(given: GivenPatch): RulePatch {
  const { revise, add, move, remove, set, silence } = given
  if (revise) return { does: 'revise', revision: revisionOf(revise) }
  if (add) return { does: 'add', norm: add.norm, before: add.before ?? null }
  if (move) return { does: 'move', norm: move.norm, before: move.before ?? null }
  if (remove) return { does: 'remove', norm: remove }
  if (set) return { does: 'set', path: set.path, value: set.value ?? null }
  return { does: 'silence', path: silence ?? '' }
}
