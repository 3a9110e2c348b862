import { createHash } from 'node:crypto'
import { checkText } from '@ithaca/domain/core'
import { mayPublishEdition, publishEdition } from '@ithaca/domain/programs'
import { canonicalBook, resolve } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdDraft, keepDraft } from './draft.ts'
import { EditionType } from './edition-type.ts'

const longestNote = 1_000

builder.mutationField('publishEdition', (t) =>
  t.prismaFieldWithInput({
    type: EditionType,
    description:
      'Publishes the draft as the next edition, which never changes, and retires the one before. What begins from now on goes by it; mentorships that run keep theirs until they renew or both consent. For owners.',
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
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      const id = await change({ context, mutation: 'publishEdition', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { row, program, draft, current } = await holdDraft(tx, programId)
        mustBeEmpty(mayPublishEdition(program, by))
        if (draft.revision !== input.revision) throw new Stale('Program', programId)
        const note = checkText(input.note, { at: 'note', max: longestNote, needed: true })
        const book = resolve(draft.book)
        const hash = createHash('sha256').update(canonicalBook(book)).digest('hex')
        const before = current && { ...current, programId, hash: '' }
        const decision = publishEdition(program, { id: newId(), book, hash, current: before }, by)
        mustBeEmpty([...(decision.ok ? [] : decision.refusals), ...note.refusals])
        const { state, events } = accept(decision)
        const { edition } = state
        await tx.edition.create({
          data: {
            ...{
              id: edition.id,
              programId,
              number: edition.number,
              format: book.format,
              state: 'published',
              book,
              hash,
            },
            ...{ publishedAt: now, publishedById: personId, note: note.text.trim() },
            comments: row.ruleDraft?.comments ?? {},
          },
        })
        if (current) await tx.edition.updateMany({ where: { id: current.id }, data: { state: 'retired' } })
        await tx.program.updateMany({
          where: { id: programId },
          data: { currentEditionId: edition.id, state: state.program.state, revision: { increment: 1 } },
        })
        // Whoever publishes the same draft at the same time finds that it has moved on.
        await keepDraft(tx, { ...draft, revision: draft.revision + 1 }, context)
        await announce(tx, occasion(context, { programId }), events)
        return edition.id
      })
      return session.read.edition.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
