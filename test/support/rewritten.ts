import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Manifest, type Part, sealed, unsealed } from '@ithaca/database/archives/manifest'
import yauzl from 'yauzl'
import yazl from 'yazl'
import { archiveFile } from './archives.ts'

interface Forgery {
  /** Other contents of a file, without a word of it in the manifest; null leaves it out. */
  contents?: (name: string, text: string) => string | null | undefined
  /** Another manifest, sealed as ours are. */
  manifest?: (one: Manifest) => Manifest
  /** A file more. */
  add?: string
}

async function filesOf(name: string): Promise<Map<string, string>> {
  const zip = await yauzl.openPromise(archiveFile(name), { autoClose: false })
  const files = new Map<string, string>()
  const entries: yauzl.Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  for (const entry of entries) files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  zip.close()
  return files
}

/** What somebody makes of an archive who knows how archives are made: with `lines`, parts are changed and hashed anew. */
export async function rewritten(
  from: string,
  to: string,
  lines: (part: Part, lines: string) => string = (_part, same) => same,
  { contents, manifest, add }: Forgery = {},
): Promise<void> {
  const files = await filesOf(from)
  const read = unsealed(files.get('manifest.json') ?? '') as Manifest
  const parts = read.parts.map((part) => {
    const changed = lines(part, files.get(part.file) ?? '')
    files.set(part.file, changed)
    const sha256 = createHash('sha256').update(changed).digest('hex')
    return { ...part, rows: changed.split('\n').length - 1, bytes: Buffer.byteLength(changed), sha256 }
  })
  const one = { ...read, parts }
  files.set('manifest.json', sealed(manifest?.(one) ?? one))
  if (add) files.set(add, '')
  const zip = new yazl.ZipFile()
  for (const [name, whole] of files) {
    const other = contents?.(name, whole)
    if (other !== null) zip.addBuffer(Buffer.from(other ?? whole), name)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(archiveFile(to)))
}

/** All that is written in an archive, but its manifest. */
export async function writtenIn(name: string): Promise<string> {
  const files = await filesOf(name)
  files.delete('manifest.json')
  return [...files.values()].join('\n')
}
