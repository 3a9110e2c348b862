import type { Prisma } from '@ithaca/database/client'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import { keyset, newestFirst } from '../graphql/keyset.ts'
import { ProgramType } from '../programs/program-type.ts'
import { named } from '../people/named.ts'
import { MentorshipType } from './mentorship-type.ts'
import { MentorshipPhaseType } from './phases.ts'

builder.prismaObjectField(ProgramType, 'mentorships', (t) =>
  t.connection(
    {
      type: MentorshipType,
      select: { id: true },
      description:
        'The pairs, newest first: all for who holds a duty, their own for participants. Undone ones only when asked for.',
      args: {
        phase: t.arg({ type: MentorshipPhaseType, required: false, description: 'Only these.' }),
        search: t.arg.string({
          required: false,
          description: 'Part of a name of either; case and accents do not count.',
        }),
      },
      resolve: (program, { phase, search, ...page }, context, info) => {
        const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
        const where: Prisma.MentorshipWhereInput = {
          programId: program.id,
          phase: phase ?? { not: 'undone' },
          ...(search ? { OR: [{ mentor: named(search) }, { protege: named(search) }] } : {}),
        }
        return keyset(page, {
          key: ({ id }: { id: string }) => [id],
          load: (asked) => {
            const { where: after, ...order } = newestFirst(asked)
            return context.session.read.mentorship.findMany({ ...query, where: { AND: [where, after] }, ...order })
          },
          count: () => context.session.read.mentorship.count({ where }),
        })
      },
    },
    { name: 'MentorshipConnection' },
    { name: 'MentorshipEdge' },
  ),
)
