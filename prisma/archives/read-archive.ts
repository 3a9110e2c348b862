import { type Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { anyFormat, type Manifest, manifest, type Part, unsealed } from './manifest.ts'
import { Meter } from './meter.ts'
import { ArchiveRefused } from './refused.ts'
import { manifestFile } from './write-archive.ts'

export interface Archive {
  file: string
  manifest: Manifest
  /** The lines of a part. What comes is checked once more: at its end it fails where it is not what was announced. */
  open(part: Part): Promise<Readable>
  close(): void
}

const longestManifest = 16_777_216

const edited = (file: string, what: string) =>
  new ArchiveRefused(`${file} was edited or damaged after it was made: ${what}. Nothing was written.`)

/** What the reader of the container says is told as what it means here. */
function damage(file: string, error: unknown): Error {
  if (error instanceof ArchiveRefused) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new ArchiveRefused(`${file} cannot be read (${code})`)
  if (/central directory record signature|extra bytes|comment length|EOF/i.test(message))
    return new ArchiveRefused(`${file} is truncated, or no archive of Ithaca. Nothing was written.`)
  return edited(file, message)
}

async function readManifest(file: string, read: (name: string) => Promise<Readable>, size: number): Promise<Manifest> {
  if (size > longestManifest) throw edited(file, 'its manifest is too long')
  const sealedText = await text(await read(manifestFile))
  let open: unknown
  try {
    open = unsealed(sealedText)
  } catch {
    throw edited(file, 'its manifest cannot be read')
  }
  if (open === null) throw edited(file, 'its manifest is not what was written')
  const known = anyFormat.safeParse(open)
  if (!known.success) throw new ArchiveRefused(`${file} is no archive of Ithaca.`)
  if (known.data.format > 1)
    throw new ArchiveRefused(
      `${file} was made by a newer Ithaca (format ${known.data.format}, this one reads format 1): install that version, or a later one, and try again. Nothing was written.`,
    )
  const result = manifest.safeParse(open)
  if (!result.success) throw edited(file, 'its manifest does not say what it must')
  return result.data
}

/** Opens an archive and checks it whole: every part is there, as long and with the hash that was written, and nothing else. */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw damage(file, error)
  })
  try {
    const entries = new Map<string, yauzl.Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const read = async (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw edited(file, `${name} is missing`)
      return zip.openReadStreamPromise(entry)
    }
    if (!entries.has(manifestFile)) throw new ArchiveRefused(`${file} is no archive of Ithaca.`)
    const found = await readManifest(file, read, entries.get(manifestFile)?.uncompressedSize ?? 0)
    const names = new Set([manifestFile, ...found.parts.map((part) => part.file)])
    const strange = [...entries.keys()].find((name) => !names.has(name))
    if (strange !== undefined) throw edited(file, `${strange} does not belong to it`)
    if (names.size !== found.parts.length + 1) throw edited(file, 'a part is named twice')

    const open = async (part: Part): Promise<Readable> => {
      const meter = new Meter(({ rows, bytes, sha256 }) => {
        if (rows !== part.rows || bytes !== part.bytes || sha256 !== part.sha256)
          throw edited(file, `${part.file} is not what was written`)
      })
      const lines = await read(part.file)
      void pipeline(lines, meter).catch((error: unknown) => meter.destroy(damage(file, error)))
      return meter
    }
    for (const part of found.parts) {
      await pipeline(await open(part), new Writable({ write: (_chunk, _encoding, done) => done() }))
    }
    return { file, manifest: found, open, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw damage(file, error)
  }
}
