import type { Readable } from 'node:stream'
import yazl from 'yazl'

export interface Entry {
  name: string
  /** Asked when its turn has come, so that never more is open than is under way. */
  open: () => Readable | Promise<Readable>
}

/** A zip as it is made, one entry after the other. `at` is when its files say they were written; what breaks on the way breaks it. */
export function zipped(entries: Iterable<Entry>, at = new Date(2000, 0, 1)): Readable {
  const zip = new yazl.ZipFile()
  const out = zip.outputStream as Readable
  const broken = (error: Error) => void out.destroy(error)
  // Nothing of an entry depends on where it was written.
  const alike = { mtime: at, mode: 0o100600, forceDosTimestamp: true }
  for (const { name, open } of entries) {
    zip.addReadStreamLazy(name, alike, (give) => {
      // The library listens to the errors of files only.
      new Promise<Readable>((opened) => opened(open())).then((stream) => give(null, stream.on('error', broken)), broken)
    })
  }
  zip.on('error', broken)
  zip.end()
  return out
}
