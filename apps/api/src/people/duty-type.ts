import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'

export const DutyKindType = builder.enumType('DutyKind', {
  description: 'OWNER in the whole association; COORDINATOR and COMMITTEE in one program.',
  values: ['OWNER', 'COORDINATOR', 'COMMITTEE'] as const,
})

export const DutyType = builder.prismaNode('Duty', {
  description: 'A charge somebody holds.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    kind: t.field({
      type: DutyKindType,
      select: { duty: true },
      description: 'Which charge it is.',
      resolve: ({ duty }) => duty.toUpperCase() as 'OWNER' | 'COORDINATOR' | 'COMMITTEE',
    }),
    person: t.relation('person', { description: 'Who holds it.' }),
    program: t.relation('program', { nullable: true, description: 'In which program; null for owners.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
  }),
})
