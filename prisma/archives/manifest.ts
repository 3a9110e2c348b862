import { createHash } from 'node:crypto'
import { z } from 'zod'

/** One file of an archive: the rows of a table as `COPY` writes them, one a line, without a header. */
const part = z.object({
  /** With its schema; `jobs` are those of the queue. */
  table: z.string(),
  file: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Part = z.infer<typeof part>

const contents = {
  archive: z.literal('ithaca'),
  format: z.literal(1),
  /** The schema it was made with: every migration and its checksum, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  parts: z.array(part),
}
const installation = z.strictObject({
  ...contents,
  holds: z.literal('installation'),
  /** When the last thing happened that it knows of; not when it was written, so that the same content is the same file. */
  until: z.iso.datetime().nullable(),
  /** Marks the data of a demonstration, which may be begun anew; null for those of people. */
  demonstration: z.string().nullable(),
})
/** Without a time or anything of the installation: the same association makes the same bytes everywhere. */
const association = z.strictObject({
  ...contents,
  holds: z.literal('association'),
  organization: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
})

export const manifest = z.discriminatedUnion('holds', [installation, association])
export type Manifest = z.infer<typeof manifest>
export type OfInstallation = z.infer<typeof installation>
export type OfAssociation = z.infer<typeof association>
/** What is known before a row was read. */
export type About = Omit<OfInstallation, 'parts'> | Omit<OfAssociation, 'parts'>

/** Read first: a later format need have nothing else in common with this one. */
export const anyFormat = z.looseObject({ archive: z.literal('ithaca'), format: z.int().positive() })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What the archive holds, as one number: the same content has the same, whenever it was written. */
export const contentHash = ({ migrations, parts }: Pick<Manifest, 'migrations' | 'parts'>): string =>
  sha256(JSON.stringify([migrations, parts.map(({ table, columns, sha256: hash }) => [table, columns, hash])]))

/** The manifest as it is kept, with a hash of itself, so that one that was edited is noticed too. */
export function sealed(one: Manifest): string {
  const text = JSON.stringify(one, null, 2)
  return JSON.stringify({ manifest: one, sha256: sha256(text) }, null, 2)
}

/** The manifest of a sealed one, or null where the hash is another. */
export function unsealed(text: string): unknown {
  const read = z.strictObject({ manifest: z.unknown(), sha256: z.string() }).safeParse(JSON.parse(text))
  if (!read.success) return null
  return sha256(JSON.stringify(read.data.manifest, null, 2)) === read.data.sha256 ? read.data.manifest : null
}
