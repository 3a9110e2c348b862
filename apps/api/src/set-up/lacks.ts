import { type InCharge, type Lack, lacksOf } from '@ithaca/domain/programs'
import type { ResolvedBook } from '@ithaca/domain/rules'
import type { Context } from '../graphql/context.ts'
import { standing } from '../tenancy/standing.ts'

/** Who holds a charge that reaches the program, and who was asked and has not answered; read once for a view of it. */
const inCharge = (programId: string, { session, now }: Context): Promise<InCharge> =>
  session.once(`in-charge:${programId}`, async (tx) => {
    const reaching = { OR: [{ programId }, { programId: null }] }
    const held = await tx.duty.findMany({ where: reaching, select: { personId: true, duty: true } })
    const asked = await tx.invitation.findMany({
      where: {
        ...reaching,
        role: { in: ['owner', 'coordinator', 'committee'] },
        state: 'sent',
        expiresAt: { gt: now },
      },
      select: { role: true },
    })
    const count = (role: string) => asked.filter((one) => one.role === role).length
    return {
      held,
      invited: { owner: count('owner'), coordinator: count('coordinator'), committee: count('committee') },
    }
  })

/** Whom these rules need and the program has not, for who has a charge in it; nobody else is told. */
export async function lacksHere(programId: string, book: ResolvedBook, context: Context): Promise<Lack[]> {
  const { duties } = await standing(context, programId)
  return duties.length === 0 ? [] : lacksOf(book, await inCharge(programId, context))
}
