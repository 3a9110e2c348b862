import { checkText } from '@ithaca/domain/core'
import { longestTheme, mayNameFeedback, peopleBehind, replaceDraft } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { badInput } from '../graphql/errors.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdDraft, keepDraft } from '../rules/draft.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { readableAmong } from './readable.ts'

const mostAtOnce = 200

builder.mutationField('nameFeedback', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Says in the draft what of the feedback it answers: in words for everybody, with what they are about for those who may read it. Of what one may not read, nothing is taken. For whoever holds a duty in the program.',
    errors: { types: [Refused, Stale] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      words: t.input.string({
        description: `What people said, in your own words and naming nobody; at most ${longestTheme} characters.`,
      }),
      feedback: t.input.idList({ description: `\`Feedback\` and \`Evaluation\` by id, at most ${mostAtOnce}.` }),
      revision: t.input.int({ description: '`RuleDraft.revision` that you saw; another one answers Stale.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const programId = decodeId(input.programId).id
      if (input.feedback.length > mostAtOnce) throw badInput(`Name at most ${mostAtOnce} at a time.`)
      await change({ context, mutation: 'nameFeedback', input }, async (tx) => {
        const by = await standingIn(tx, personId, programId)
        const { program, draft: before, open } = await holdDraft(tx, programId)
        const said = await readableAmong(tx, { programId, personId, duties: by.duties }, input.feedback.map(decodeId))
        const authors = said.map(({ authorId }) => authorId)
        const words = checkText(input.words, { at: 'words', max: longestTheme, needed: true })
        const themes = await tx.editionTheme.count({ where: { programId, editionId: null, dropped: false } })
        mustBeEmpty([...mayNameFeedback(program, { authors, before: themes }, by), ...words.refusals])
        if (before.revision !== input.revision) throw new Stale('Program', programId)
        const id = newId()
        await tx.editionTheme.create({
          data: {
            ...{ id, programId, words: words.text.trim(), people: peopleBehind(authors) },
            ...{ namedById: personId, namedAt: now },
          },
        })
        await tx.editionThemeSource.createMany({
          data: said.map(({ feedbackId, evaluationId }) => ({ id: newId(), themeId: id, feedbackId, evaluationId })),
        })
        const { state, events } = accept(replaceDraft(program, { before, book: before.book, open, noted: true }, by))
        await keepDraft(tx, state, context)
        await announce(tx, occasion(context, { programId }), events)
        return programId
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
