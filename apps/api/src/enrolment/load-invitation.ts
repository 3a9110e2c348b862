import { decodeId } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { failure } from '../graphql/errors.ts'
import { Stale } from '../graphql/stale.ts'
import { currentRules } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { standingIn } from '../tenancy/standing.ts'
import { invitationSelect, toInvitation } from './store.ts'

/** An invitation held for change, with what deciding on it needs. */
export async function loadInvitation(
  tx: Transaction,
  context: Context,
  input: { invitationId: string; revision: number },
) {
  const { id } = decodeId(input.invitationId)
  await tx.$queryRaw`SELECT 1 FROM invitation WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.invitation.findFirst({
    where: { id },
    select: { ...invitationSelect, revision: true, program: { select: { currentEditionId: true } } },
  })
  if (!row) throw failure('NOT_FOUND', 'There is no such invitation here.')
  if (row.revision !== input.revision) throw new Stale('Invitation', id)
  const rules = row.program ? await currentRules(tx, row.program) : null
  const by = await standingIn(tx, context.personId, row.programId)
  return { invitation: toInvitation(row), programId: row.programId, rules, by }
}

/** The mutation answers with the invitation as it is afterwards. */
export const readInvitation = (query: object, id: string, { session }: Context) =>
  session.read.invitation.findFirstOrThrow({ ...query, where: { id } })
