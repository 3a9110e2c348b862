import { type Erasure, mayAskErasure } from '@ithaca/domain/leaving'
import type { Prisma } from '@ithaca/database/client'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { PersonActions, PersonType } from '../people/schema.ts'
import type { Transaction } from '../tenancy/database.ts'

export const erasureSelect = {
  askedAt: true,
  dueAt: true,
  takenBackAt: true,
  doneAt: true,
} satisfies Prisma.ErasureSelect
type Row = Prisma.ErasureGetPayload<{ select: typeof erasureSelect }>

export const toErasure = (row: Row | null): Erasure => {
  if (row === null || row.takenBackAt !== null) return { is: 'none' }
  return row.doneAt === null ? { is: 'asked', dueAt: row.dueAt } : { is: 'done' }
}

export const erasureOf = async (tx: Transaction, personId: string): Promise<Erasure> =>
  toErasure(await tx.erasure.findFirst({ where: { personId }, select: erasureSelect }))

/** Whether the association would have no owner, once this one and those who asked before are gone. */
export async function isSoleOwner(tx: Transaction, personId: string): Promise<boolean> {
  const owners = await tx.duty.findMany({
    where: { duty: 'owner', person: { removedAt: null } },
    select: { personId: true, person: { select: { erasure: { select: erasureSelect } } } },
  })
  const staying = owners.filter((owner) => owner.personId !== personId && toErasure(owner.person.erasure).is === 'none')
  return owners.some((owner) => owner.personId === personId) && staying.length === 0
}

const ErasureAsked = builder.objectRef<Row>('ErasureAsked').implement({
  description: 'That somebody asked to be erased.',
  fields: (t) => ({
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'When it is done, unless it is taken back before.' }),
  }),
})

builder.prismaObjectFields(PersonType, (t) => ({
  erasure: t.field({
    type: ErasureAsked,
    nullable: true,
    select: { erasure: { select: erasureSelect } },
    description:
      'That they asked to be erased and did not take it back; seen by themselves, by owners, and by coordinators of a program they are in.',
    resolve: ({ erasure }) => (toErasure(erasure).is === 'asked' ? erasure : null),
  }),
  erasedAt: t.expose('erasedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When they were erased: from then on they are “a former member” everywhere.',
  }),
}))

builder.objectField(PersonActions, 'askErasure', (t) =>
  t.field({
    type: Availability,
    description: 'Ask to be erased: oneself only.',
    resolve: async ({ id }, _args, { session, actor }) => {
      const by = actor.personId ?? ''
      const soleOwner = id === by && (await session.once('sole-owner', (tx) => isSoleOwner(tx, by)))
      const erasure = id === by ? await session.once('erasure', (tx) => erasureOf(tx, by)) : ({ is: 'none' } as const)
      return explained(mayAskErasure(erasure, { personId: id, by, soleOwner }))
    },
  }),
)
