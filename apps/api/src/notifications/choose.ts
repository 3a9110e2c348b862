import type { Transaction } from '../tenancy/database.ts'
import { choiceOf, type Rhythm, rhythms, timeColumn } from './choice.ts'
import { type QuietHours, usualQuietHours } from './quiet-hours.ts'

const columns = ({ from, until }: QuietHours) => ({ quietFrom: timeColumn(from), quietUntil: timeColumn(until) })
const noQuiet = { quietFrom: null, quietUntil: null }

/** Keeps what somebody chose, in their own name; what is not said stays as it is. */
export async function keepChoice(
  tx: Transaction,
  personId: string,
  chosen: { rhythm?: Rhythm; quiet?: QuietHours | null },
): Promise<void> {
  const { rhythm, quiet } = chosen
  // Without a row the usual quiet hours hold; with one, those in it.
  await tx.notificationChoice.createMany({
    data: { personId, rhythm: (await choiceOf(tx, personId)).rhythm, ...columns(usualQuietHours) },
    skipDuplicates: true,
  })
  await tx.notificationChoice.updateMany({
    where: { personId },
    data: {
      ...(rhythm && { rhythm }),
      ...(quiet === undefined ? {} : quiet === null ? noQuiet : columns(quiet)),
      revision: { increment: 1 },
    },
  })
}

/** Ends mails of a kind; who gets fewer already is left as they are. */
export async function fewerThanNow(tx: Transaction, { personId, to }: { personId: string; to: Rhythm }): Promise<void> {
  const { rhythm } = await choiceOf(tx, personId)
  if (rhythms.indexOf(rhythm) < rhythms.indexOf(to)) await keepChoice(tx, personId, { rhythm: to })
}
