import { z } from 'zod'
import { tick } from '../year/tick.ts'
import { task } from './task.ts'

/** The daily pass over one program; twice a day is once. */
export const tickTask = task(
  z.object({ organizationId: z.uuid(), programId: z.uuid() }),
  async ({ organizationId, programId }, { database, clock }) => {
    await tick(database, { organizationId, programId, now: clock(organizationId) })
  },
)
