import { rmSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type About, type Manifest, manifest, type Part, sealed } from './manifest.ts'
import { Meter } from './meter.ts'
import { ArchiveRefused } from './refused.ts'
import { type Entry, zipped } from './zipped.ts'

export interface Source {
  table: string
  columns: string[]
  open: () => Readable
}

export const manifestFile = 'manifest.json'

async function opened(half: string, file: string): Promise<FileHandle> {
  try {
    return await open(half, 'w', 0o600)
  } catch (error) {
    throw cannotBeWritten(file, error)
  }
}

const cannotBeWritten = (file: string, cause: unknown) => {
  const { code, message } = cause as NodeJS.ErrnoException
  return new ArchiveRefused(`${file} cannot be written (${code ?? message})`, { cause })
}
const ofTheDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'])

/** The file as it is written, measured; whatever breaks on the way breaks it. */
function measured(source: Source, over: (part: Part) => void): Readable {
  const { table, columns } = source
  const file = `tables/${table}.tsv`
  const meter = new Meter((found) => over({ table, file, columns, ...found }))
  void pipeline(source.open(), meter).catch((error: unknown) => meter.destroy(error as Error))
  return meter
}

/**
 * Writes an archive, one source after the other, never more of it in memory than is under way. It gets its name when it is
 * whole; only who wrote it may read it, for it holds what people wrote in confidence.
 */
export async function writeArchive(
  file: string,
  about: About,
  sources: readonly Source[],
  say: (part: Part) => void,
): Promise<Manifest> {
  const half = `${file}.part`
  const out = (await opened(half, file)).createWriteStream({ flush: true })
  const tidy = () => rmSync(half, { force: true })
  process.once('exit', tidy)
  const parts: Part[] = []
  let written: Manifest | undefined
  const over = (part: Part) => {
    parts.push(part)
    say(part)
  }
  const tables = sources.map((source): Entry => ({
    name: `tables/${source.table}.tsv`,
    open: () => measured(source, over),
  }))
  const last: Entry = {
    name: manifestFile,
    open: () => {
      written = manifest.parse({ ...about, parts })
      return Readable.from([sealed(written)])
    },
  }
  try {
    await pipeline(zipped([...tables, last]), out)
    await rename(half, file)
  } catch (error) {
    tidy()
    const { code = '', path } = error as NodeJS.ErrnoException
    throw path !== undefined || ofTheDisk.has(code) ? cannotBeWritten(file, error) : error
  } finally {
    process.off('exit', tidy)
  }
  if (written === undefined) throw new Error('An archive was written without its manifest.')
  return written
}
