import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

const newline = 0x0a

export interface Measured {
  rows: number
  bytes: number
  sha256: string
}

/** Passes a table's lines on and measures them; `over` is told at the end, and may throw. */
export class Meter extends Transform {
  readonly #hash = createHash('sha256')
  #rows = 0
  #bytes = 0
  readonly #over: (measured: Measured) => void

  constructor(over: (measured: Measured) => void) {
    super()
    this.#over = over
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) this.#rows++
    done(null, chunk)
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#over({ rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') })
      done()
    } catch (error) {
      done(error as Error)
    }
  }
}
