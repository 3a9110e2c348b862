import type { DutyName } from '@ithaca/domain/core'
import { endDuty } from '@ithaca/domain/programs'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { notFound } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { readOwners } from './store.ts'

builder.mutationField('endDuty', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description: 'End somebody’s charge in a program. For owners; coordinators may end a committee member’s.',
    errors: { types: [Refused] },
    input: {
      dutyId: t.input.id({ description: 'The charge.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.dutyId)
      const programId = await change({ context, mutation: 'endDuty', input }, async (tx) => {
        const row = await tx.duty.findFirst({ where: { id }, select: { personId: true, duty: true, programId: true } })
        if (!row?.programId) throw notFound()
        const owners = await readOwners(tx)
        const duty = {
          id,
          duty: row.duty as DutyName,
          personId: row.personId,
          soleOwner: row.duty === 'owner' && owners.length === 1,
        }
        const { events } = accept(endDuty(duty, await standingIn(tx, context.personId, row.programId)))
        const { count } = await tx.duty.deleteMany({ where: { id } })
        if (count !== 1) throw notFound()
        await announce(tx, occasion(context, { programId: row.programId }), events)
        return row.programId
      })
      return context.session.read.program.findFirstOrThrow({ ...query, where: { id: programId } })
    },
  }),
)
