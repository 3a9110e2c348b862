import type { DutyName, Standing } from '@ithaca/domain/core'
import type { Context } from '../graphql/context.ts'
import type { Transaction } from './database.ts'

export type HeldDuty = { duty: DutyName; programId: string | null }

const dutiesOf = async (tx: Transaction, personId: string) =>
  (await tx.duty.findMany({ where: { personId }, select: { duty: true, programId: true } })) as HeldDuty[]

/** The duties the viewer holds, read once for each view of the database; nobody signed in holds none. */
export async function dutiesHeld({ session, actor }: Context): Promise<HeldDuty[]> {
  const { personId } = actor
  return personId === null ? [] : session.once(`duties:${personId}`, (tx) => dutiesOf(tx, personId))
}

/** What reaches a program: the duties in it, and the owner's in the organization. */
const reaching = (held: readonly HeldDuty[], programId: string | null): DutyName[] =>
  held.flatMap(({ duty, programId: of }) => (of === null || of === programId ? [duty] : []))

/** As whom the viewer acts where a program (or, for null, the organization) is concerned; for `viewerCan`. */
export async function standing(context: Context, programId: string | null): Promise<Standing> {
  return { personId: context.actor.personId ?? '', duties: reaching(await dutiesHeld(context), programId) }
}

/** The same inside a change, read in its transaction. */
export async function standingIn(tx: Transaction, personId: string, programId: string | null): Promise<Standing> {
  return { personId, duties: reaching(await dutiesOf(tx, personId), programId) }
}
