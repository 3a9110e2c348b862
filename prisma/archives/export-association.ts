import type { Installation } from './connection.ts'
import type { OfAssociation, Part } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'
import { inSnapshot } from './snapshot.ts'
import { ownRows, waitingJobs } from './sources.ts'
import { ownedBy } from './tables.ts'
import { writeArchive } from './write-archive.ts'

/**
 * Writes all that one association owns, as another installation takes it: without passwords, sessions and anything of the
 * installation. Its people are known again by their addresses.
 */
export function exportAssociation(
  installation: Installation,
  { slug, file, say }: { slug: string; file: string; say: (part: Part) => void },
): Promise<OfAssociation> {
  return inSnapshot(installation, async ({ owner, worker, tables, migrations }) => {
    const { rows } = await owner.query<{ id: string; slug: string; name: string }>(
      'SELECT id, slug, name FROM organization WHERE id = organization_id_of($1)',
      [slug],
    )
    const [organization] = rows
    if (organization === undefined) throw new ArchiveRefused(`No association has the address ${slug}.`)
    const about = { archive: 'ithaca', format: 1, holds: 'association', organization, migrations } as const
    const own = tables.filter((table) => ownedBy(table) !== undefined)
    const sources = [
      ...own.map((table) => ownRows(owner, table, organization.id)),
      waitingJobs(worker, organization.id),
    ]
    return (await writeArchive(file, about, sources, say)) as OfAssociation
  })
}
