import { connect, createServer, type Socket } from 'node:net'

export interface CountingDoor {
  port: number
  /** Statements that went through since the last time it was asked. */
  take: () => number
  close: () => Promise<void>
}

/**
 * A door to PostgreSQL that counts the statements going through it: simple queries (Q) and executions (E). It reads the
 * frame of each message only, whatever the chunks it arrives in.
 */
export async function countingDoor(target: { host: string; port: number }): Promise<CountingDoor> {
  let statements = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(target.port, target.host)
    const read = messages((type) => {
      if (type === 'Q' || type === 'E') statements += 1
    })
    client.on('data', (chunk: Buffer) => read(chunk))
    client.pipe(database).pipe(client)
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('error', () => {
        client.destroy()
        database.destroy()
      })
      socket.on('close', () => open.delete(socket))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    take: () => {
      const counted = statements
      statements = 0
      return counted
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

/** The first message of a connection has no type, only its length. */
function messages(seen: (type: string) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0)
  let started = false
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      const header = started ? 5 : 4
      if (waiting.length < header) return
      const length = waiting.readInt32BE(header - 4) + (started ? 1 : 0)
      if (waiting.length < length) return
      if (started) seen(String.fromCodePoint(waiting[0] ?? 0))
      started = true
      waiting = waiting.subarray(length)
    }
  }
}
