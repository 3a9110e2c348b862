import { createHash } from 'node:crypto'
import { mayChangeOrganization } from '@ithaca/domain/organizations'
import { mustBeEmpty, Refused } from '../graphql/refused.ts'
import type { Database, Stamp } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { standingIn } from '../tenancy/standing.ts'
import { logoImage } from './logo-image.ts'
import { type LogoRow, logoSelect } from './store.ts'

const kind = 'logo'
const day = 86_400_000

type Uploading = Stamp & { personId: string; bytes: Uint8Array; now: Date }

/** Whether this person may upload at all: asked before anything is read of what they send. */
export const mustBeOwner = (database: Database, stamp: Stamp & { personId: string }): Promise<void> =>
  database.inside(stamp, async (tx) => mustBeEmpty(mayChangeOrganization(await standingIn(tx, stamp.personId, null))))

/**
 * Keeps an image an owner uploaded, to be looked at and then chosen. The same image again is the same file; what nobody
 * chose within a day is cleared away by the next upload. Throws `Refused`.
 */
export async function keepLogo(database: Database, { bytes: sent, now, ...stamp }: Uploading): Promise<LogoRow> {
  const made = await logoImage(sent)
  if (!made.ok) throw new Refused(made.refusals)
  const { bytes, width, height } = made.image
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return database.inside(stamp, async (tx) => {
    mustBeEmpty(mayChangeOrganization(await standingIn(tx, stamp.personId, null)))
    await tx.publicFile.deleteMany({
      where: { kind, chosenAt: null, createdAt: { lt: new Date(now.getTime() - day) }, sha256: { not: sha256 } },
    })
    const file = {
      id: newId(),
      kind,
      name: 'logo.png',
      mime: 'image/png',
      sha256,
      bytes,
      width,
      height,
      createdAt: now,
    }
    await tx.publicFile.createMany({ data: file, skipDuplicates: true })
    return tx.publicFile.findFirstOrThrow({ where: { kind, sha256 }, select: logoSelect })
  })
}
