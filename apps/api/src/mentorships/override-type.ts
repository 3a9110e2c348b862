import { findNorm } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { PersonType } from '../people/schema.ts'
import { NormType } from '../rules/norm-type.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import type { Prisma } from '@ithaca/database/client'
import { MentorshipType } from './mentorship-type.ts'

const overrides = {
  orderBy: { normId: 'asc' },
  select: { normId: true, editionId: true, reason: true, overriddenAt: true, person: true },
} satisfies Prisma.Mentorship$overridesArgs
type Overridden = Prisma.NormOverrideGetPayload<{ select: (typeof overrides)['select'] }>

const OverrideType = builder.objectRef<Overridden>('Override').implement({
  description: 'What the rules require and somebody whom they name has set aside for two people.',
  fields: (t) => ({
    norm: t.field({
      type: NormType,
      nullable: true,
      description: 'What is required.',
      resolve: async ({ normId, editionId }, _args, { session }) => {
        const rules = await rulesOfEdition(session.read, editionId)
        const norm = findNorm(rules.book, normId)
        return norm && { norm, rules }
      },
    }),
    reason: t.exposeString('reason', {
      description: 'Why, in the words of who did it; empty once one of the three was erased.',
    }),
    by: t.field({ type: PersonType, description: 'Who did it.', resolve: ({ person }) => person }),
    at: t.expose('overriddenAt', { type: 'DateTime', description: 'When.' }),
  }),
})

builder.prismaObjectField(MentorshipType, 'overrides', (t) =>
  t.field({
    type: [OverrideType],
    select: { overrides },
    description: 'What was set aside for the two, with the reason: both read it, and whoever runs the program.',
    resolve: (row) => row.overrides,
  }),
)
