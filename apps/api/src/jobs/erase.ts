import { z } from 'zod'
import { erasePerson } from '../leaving/erase-person.ts'
import { task } from './task.ts'

/** Erases one person whose days of grace are over; twice is once. */
export const eraseTask = task(
  z.object({ organizationId: z.uuid(), personId: z.uuid() }),
  async (whom, { database, clock, log }) => {
    const done = await database.inside(whom, (tx) => erasePerson(tx, { ...whom, now: clock(whom.organizationId) }))
    // Whoever restores a backup of before finds here whom to erase again: ids, and nothing else of them.
    if (done) log.info(whom, 'erased a person')
  },
)
