import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import { newestFirst } from '../graphql/keyset.ts'
import { InvitationConnection, InvitationType } from './invitation-type.ts'

builder.prismaObjectField('Organization', 'invitations', (t) =>
  t.connection(
    {
      type: InvitationType,
      description: 'Who was invited to own the association, newest first. For owners.',
      resolve: (_organization, page, context, info) => {
        const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
        const where = { programId: null }
        const { invitation } = context.session.read
        return newestFirst(page, where, {
          load: (asked) => invitation.findMany({ ...query, ...asked }),
          count: (all) => invitation.count(all),
        })
      },
    },
    InvitationConnection,
  ),
)
