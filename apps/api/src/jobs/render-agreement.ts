import { createHash } from 'node:crypto'
import { z } from 'zod'
import { agreementPaperOf, paperName, signedAgreement } from '../agreements/paper.ts'
import { renderAgreement } from '../papers/render-agreement.ts'
import { newId } from '../tenancy/new-id.ts'
import { task } from './task.ts'

const kind = 'agreement'

/**
 * Prints an agreement both have signed and keeps the file, in the name of who signed last: the job can read the words
 * as little as anybody else who is not one of the two. Printed once; a second run finds the file and leaves it.
 */
export const renderAgreementTask = task(
  z.object({ organizationId: z.uuid(), agreementId: z.uuid(), personId: z.uuid() }),
  async ({ agreementId, ...signer }, { database, clock }) => {
    const signed = await database.inside(signer, async (tx) => {
      const file = await tx.pairFile.findFirst({ where: { agreementId, kind }, select: { id: true } })
      if (file) return null
      const logo = await tx.publicFile.findFirst({
        where: { shownAs: 'logo' },
        select: { bytes: true, width: true, height: true },
      })
      return { ...(await signedAgreement(tx, agreementId)), logo }
    })
    if (!signed) return
    const bytes = new Uint8Array(await renderAgreement({ ...agreementPaperOf(signed), logo: signed.logo }))
    const { id: mentorshipId, mentorId, protegeId } = signed.row.mentorship
    await database.inside(signer, (tx) =>
      tx.pairFile.createMany({
        data: {
          id: newId(),
          agreementId,
          mentorshipId,
          mentorId,
          protegeId,
          kind,
          name: paperName(signed),
          mime: 'application/pdf',
          sha256: createHash('sha256').update(bytes).digest('hex'),
          bytes,
          createdAt: clock(signer.organizationId),
        },
        skipDuplicates: true,
      }),
    )
  },
)
