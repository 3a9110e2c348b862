import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import { keyset, newestFirst } from '../graphql/keyset.ts'
import { InvitationConnection, InvitationType } from './invitation-type.ts'

builder.prismaObjectField('Organization', 'invitations', (t) =>
  t.connection(
    {
      type: InvitationType,
      description: 'Who was invited to own the association, newest first. For owners.',
      resolve: (_organization, page, context, info) => {
        const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
        const where = { programId: null }
        return keyset(page, {
          key: ({ id }: { id: string }) => [id],
          load: (asked) => {
            const { where: after, ...order } = newestFirst(asked)
            return context.session.read.invitation.findMany({ ...query, where: { AND: [where, after] }, ...order })
          },
          count: () => context.session.read.invitation.count({ where }),
        })
      },
    },
    InvitationConnection,
  ),
)
