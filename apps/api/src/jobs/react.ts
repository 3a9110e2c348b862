import { z } from 'zod'
import { whoIsTold } from '../notifications/who-is-told.ts'
import { deliveriesFor } from '../notifications/deliveries.ts'
import { refreshStatus } from '../year/refresh.ts'
import { addJob } from './add-job.ts'
import { task } from './task.ts'

/** What follows from an event: a delivery for each who is told, and for a signed agreement its paper. Twice is once. */
export const react = task(
  z.object({ organizationId: z.uuid(), eventId: z.uuid() }),
  async ({ organizationId, eventId }, { database, clock }) => {
    await database.inside({ organizationId, personId: null }, async (tx) => {
      const event = await tx.event.findFirst({ where: { id: eventId } })
      if (!event) return
      if (event.mentorshipId) await refreshStatus(tx, event.mentorshipId, clock(organizationId))
      const told = await whoIsTold(tx, event)
      for (const deliveryId of await deliveriesFor(tx, event, told, clock(organizationId))) {
        await addJob(tx, 'deliver', { organizationId, deliveryId }, `deliver:${deliveryId}`)
      }
      if (event.type === 'AgreementActivated' || event.type === 'AmendmentSigned') {
        const payload = { organizationId, agreementId: event.subjectId, personId: event.actorId }
        await addJob(tx, 'render-agreement', payload, `render-agreement:${event.subjectId}`)
      }
    })
  },
)
