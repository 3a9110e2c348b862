import { mayReplaceDraft } from '@ithaca/domain/programs'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import type { DraftHere } from '../rules/draft.ts'
import { DraftActions, RuleDraftType } from '../rules/draft-type.ts'
import { EditionType } from '../rules/edition-type.ts'
import { standing } from '../tenancy/standing.ts'

const SourceType = builder.prismaObject('EditionThemeSource', {
  description: 'What somebody said in confidence that is named; for those alone who may read it.',
  fields: (t) => ({
    feedback: t.relation('feedback', {
      nullable: true,
      description: 'What was said while it runs; null where it is a look back.',
    }),
    evaluation: t.relation('evaluation', {
      nullable: true,
      description: 'What was said looking back; null where it is feedback.',
    }),
  }),
})

const ThemeType = builder.prismaNode('EditionTheme', {
  description: 'Something people have said that rules answer, in the words of who drafted them.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    words: t.exposeString('words', { description: 'In the words of who drafted it, for everybody.' }),
    people: t.exposeInt('people', {
      nullable: true,
      description: 'How many people said it; null of fewer than five, so that none is known from it.',
    }),
    sources: t.field({
      type: [SourceType],
      select: (_args, _context, nested) => ({ sources: nested({ orderBy: { id: 'asc' } }) }),
      description: 'What they said; empty for whoever may not read it.',
      resolve: ({ sources }) => sources,
    }),
  }),
})

builder.prismaObjectField(EditionType, 'themes', (t) =>
  t.relation('themes', {
    type: ThemeType,
    query: { orderBy: { id: 'asc' } },
    description: 'What of the feedback it answers (HRACO-47, 48).',
  }),
)

builder.objectField(RuleDraftType, 'themes', (t) =>
  t.prismaField({
    type: [ThemeType],
    description: 'What of the feedback it would answer, as far as that is named.',
    resolve: (query, { program }, _args, { session }) =>
      session.read.editionTheme.findMany({
        ...query,
        where: { programId: program.id, editionId: null, dropped: false },
        orderBy: { id: 'asc' },
      }),
  }),
)

builder.objectField(DraftActions, 'nameFeedback', (t) =>
  t.field({
    type: Availability,
    description: 'Say what of the feedback it answers, as far as one may read that.',
    resolve: async ({ program }: DraftHere, _args, context) => {
      const by = await standing(context, program.id)
      const reads = by.duties.some((duty) => duty !== 'owner')
      const refusals = mayReplaceDraft(program, by)
      return explained(refusals.length > 0 || reads ? refusals : [{ code: 'feedback-not-chosen' }])
    },
  }),
)
