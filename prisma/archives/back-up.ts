import type { Installation } from './connection.ts'
import type { OfInstallation, Part } from './manifest.ts'
import { inSnapshot } from './snapshot.ts'
import { waitingJobs, wholeTable } from './sources.ts'
import { writeArchive } from './write-archive.ts'

/** Writes the whole installation as it stands at one moment, while it runs. */
export function backUp(
  installation: Installation,
  { file, say }: { file: string; say: (part: Part) => void },
): Promise<OfInstallation> {
  return inSnapshot(installation, async ({ owner, worker, tables, migrations }) => {
    const { rows } = await owner.query<{ until: Date | null; demonstration: string | null }>(
      `SELECT (SELECT max(recorded_at) FROM event) AS until, obj_description('outbox'::regnamespace, 'pg_namespace') AS demonstration`,
    )
    const about = {
      ...({ archive: 'ithaca', format: 1, holds: 'installation' } as const),
      until: rows[0]?.until?.toISOString() ?? null,
      demonstration: rows[0]?.demonstration ?? null,
      migrations,
    }
    const sources = [...tables.map((table) => wholeTable(owner, table)), waitingJobs(worker)]
    return (await writeArchive(file, about, sources, say)) as OfInstallation
  })
}
