import type { Lack } from '@ithaca/domain/programs'
import { resolve } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { RulePreviewType } from '../preview/preview-type.ts'
import { ProgramType } from '../programs/program-type.ts'
import { draftIn, draftSelect } from '../rules/draft.ts'
import { standing } from '../tenancy/standing.ts'
import { lacksHere } from './lacks.ts'

const LackKindType = builder.enumType('ProgramLackKind', {
  description: 'Who is missing in a program.',
  values: {
    COORDINATOR: { value: 'coordinator' as const, description: 'Nobody coordinates it, so nobody can invite people.' },
    COMMITTEE: {
      value: 'committee' as const,
      description: 'Only the committee makes pairs, and nobody is in it.',
    },
    SECOND_PUBLISHER: {
      value: 'second-publisher' as const,
      description: 'It takes two to publish rules, and only one person could propose or agree.',
    },
  },
})

const LackType = builder.objectRef<Lack>('ProgramLack').implement({
  description: 'Somebody without whom a program cannot be run by its rules.',
  fields: (t) => ({
    who: t.expose('who', { type: LackKindType, description: 'Who.' }),
    invited: t.exposeBoolean('invited', { description: 'Whether somebody was asked who has not answered yet.' }),
  }),
})

builder.prismaObjectField(ProgramType, 'lacks', (t) =>
  t.field({
    type: [LackType],
    select: draftSelect,
    description:
      'Who is missing by the rules that hold, or by its draft before the first edition; for owners and whoever holds a duty in it, empty for others. No obstacle to publishing.',
    resolve: async (row, _args, context) => {
      const { duties } = await standing(context, row.id)
      if (duties.length === 0) return []
      const { current, draft } = await draftIn(context.session.read, row)
      return lacksHere(row.id, current?.book ?? resolve(draft.book), context)
    },
  }),
)

builder.objectField(RulePreviewType, 'lacks', (t) =>
  t.field({
    type: [LackType],
    description: 'Who would be missing.',
    resolve: ({ programId, rules }, _args, context) => lacksHere(programId, rules.book, context),
  }),
)
