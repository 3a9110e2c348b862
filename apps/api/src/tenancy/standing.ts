import type { DutyName, Standing } from '@ithaca/domain/core'
import type { Context } from '../graphql/context.ts'
import type { Transaction } from './database.ts'

type Held = { duty: string; programId: string | null }
const known = new WeakMap<Transaction, Promise<Held[]>>()

/** The duties the viewer holds, read once for each view of the database. */
export function dutiesHeld({ session, actor }: Context): Promise<Held[]> {
  if (!actor.personId) return Promise.resolve([])
  const view = session.read
  const held = known.get(view) ?? dutiesOf(view, actor.personId)
  known.set(view, held)
  return held
}

const dutiesOf = (tx: Transaction, personId: string): Promise<Held[]> =>
  tx.duty.findMany({ where: { personId }, select: { duty: true, programId: true } })

/** What reaches a program: the duties in it, and the owner's in the organization. */
const reaching = (held: readonly Held[], programId: string | null): DutyName[] =>
  held.flatMap(({ duty, programId: of }) => (of === null || of === programId ? [duty as DutyName] : []))

/** Who the viewer is to a program, for `viewerCan`. Nobody signed in has no duties. */
export async function standing(context: Context, programId: string | null): Promise<Standing> {
  return { personId: context.actor.personId ?? '', duties: reaching(await dutiesHeld(context), programId) }
}

/** The same inside a change, read again under its own transaction. */
export async function standingIn(tx: Transaction, personId: string, programId: string | null): Promise<Standing> {
  return { personId, duties: reaching(await dutiesOf(tx, personId), programId) }
}
