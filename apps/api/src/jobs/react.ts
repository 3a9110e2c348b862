import { z } from 'zod'
import { whoIsTold } from '../notifications/who-is-told.ts'
import { deliveriesFor } from '../notifications/deliveries.ts'
import { refreshStatus } from '../year/refresh.ts'
import { settleEnd } from '../endings/settle-end.ts'
import { addJob, addJobs } from './add-job.ts'
import { task } from './task.ts'

const isSignedByBoth = (type: string) =>
  type === 'AgreementActivated' || type === 'AmendmentSigned' || type === 'RenewalSigned'

/**
 * What follows from an event: a delivery for each who is told, for a signed agreement its paper, and for a mentorship that
 * ended what was planned beyond it. Twice is once.
 */
export const react = task(
  z.object({ organizationId: z.uuid(), eventId: z.uuid() }),
  async ({ organizationId, eventId }, { database, clock }) => {
    await database.inside({ organizationId, personId: null }, async (tx) => {
      const event = await tx.event.findFirst({ where: { id: eventId } })
      if (!event) return
      if (event.type === 'MentorshipEnded') await settleEnd(tx, event)
      if (event.mentorshipId) await refreshStatus(tx, event.mentorshipId, clock(organizationId))
      const told = await whoIsTold(tx, event)
      // Of new rules thousands are told at once.
      const deliveries = await deliveriesFor(tx, event, told, clock(organizationId))
      const jobs = deliveries.map((deliveryId) => ({
        payload: { organizationId, deliveryId },
        key: `deliver:${deliveryId}`,
      }))
      await addJobs(tx, 'deliver', jobs)
      if (isSignedByBoth(event.type)) {
        const payload = { organizationId, agreementId: event.subjectId, personId: event.actorId }
        await addJob(tx, 'render-agreement', payload, `render-agreement:${event.subjectId}`)
      }
    })
  },
)
