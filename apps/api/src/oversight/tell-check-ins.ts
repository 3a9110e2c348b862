import { isToldAgain } from '@ithaca/domain/oversight'
import { z } from 'zod'
import { task } from '../jobs/task.ts'
import { writing } from '../jobs/tell.ts'
import { whenTold } from '../notifications/categories.ts'
import { choiceOf } from '../notifications/choice.ts'
import { quietUntil } from '../notifications/quiet-hours.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'

/** Tells a member in one mail whom it is time for, the way they chose; opened in their name, as everything about how one is told. */
export const tellCheckIns = task(
  z.object({
    organizationId: z.uuid(),
    programId: z.uuid(),
    personId: z.uuid(),
    day: z.iso.date(),
    digest: z.boolean(),
    fresh: z.boolean().default(true),
  }),
  async ({ organizationId, programId, personId, day, digest, fresh }, { database, clock }) => {
    const now = clock(organizationId)
    await database.inside({ organizationId, personId }, async (tx) => {
      const person = await tx.person.findFirst({ where: { id: personId, removedAt: null } })
      const program = await tx.program.findFirstOrThrow({ where: { id: programId } })
      const choice = await choiceOf(tx, personId)
      const when = whenTold(true, choice.rhythm)
      if (person === null || when === 'never' || (when === 'with-digest' && !digest)) return
      if (!isToldAgain({ fresh, told: await lastTold(tx, personId), today: day })) return
      const notBefore = quietUntil(now, choice.quiet, person.timeZone ?? program.timeZone)
      const write = writing(tx, { organizationId, personId, now, notBefore })
      await write({ template: 'check-ins-due', mentorshipId: null, programId, about: day }, [])
    })
  },
)

/** Of which day the last mail of this kind was, in whichever program. */
async function lastTold(tx: Transaction, personId: string) {
  const last = await tx.delivery.findFirst({
    where: { personId, template: 'check-ins-due' },
    orderBy: { day: 'desc' },
    select: { day: true },
  })
  return last?.day ? dayOf(last.day) : null
}
