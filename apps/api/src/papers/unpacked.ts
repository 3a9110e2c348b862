import { inflateSync } from 'node:zlib'

const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/**
 * A `.woff` file as the plain font it packs. Reading from the packed one would inflate a whole table anew for each glyph
 * that is drawn, which is most of the time a paper takes.
 */
export function unpacked(woff: Buffer): Buffer {
  const tables = woff.readUInt16BE(12)
  const header = Buffer.alloc(sfntHeader + tables * sfntEntry)
  woff.copy(header, 0, 4, 8)
  const fitting = Math.floor(Math.log2(tables))
  header.writeUInt16BE(tables, 4)
  header.writeUInt16BE(2 ** fitting * sfntEntry, 6)
  header.writeUInt16BE(fitting, 8)
  header.writeUInt16BE((tables - 2 ** fitting) * sfntEntry, 10)

  const parts = [header]
  let offset = header.length
  for (let index = 0; index < tables; index += 1) {
    const entry = woffHeader + index * woffEntry
    const [from, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number]
    const stored = woff.subarray(from, from + packed)
    const table = packed < length ? inflateSync(stored) : stored
    const own = sfntHeader + index * sfntEntry
    woff.copy(header, own, entry, entry + 4)
    woff.copy(header, own + 4, entry + 16, entry + 20)
    header.writeUInt32BE(offset, own + 8)
    header.writeUInt32BE(length, own + 12)
    // Each table begins at a multiple of four.
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}
