import { Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

type Patience = {
  /** New connections are still taken for so long, until whoever spreads requests has seen that this process ends. */
  acceptMs: number
  /** Connections that rest are closed so long after that: their last answer has not yet told them so. */
  restMs: number
  /** Nothing is waited for any longer than this, in all. */
  allMs: number
}

/**
 * Ends serving without dropping a request: `/readyz` says so, every answer is the last one of its connection, what is
 * under way is finished, and only then the connections that nobody uses are closed.
 */
export function ending(app: FastifyInstance) {
  let begun = false
  const open = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  /** Browsers open some beforehand; one that was never asked anything is not idle to Node, and would be waited for. */
  const closeUnused = () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  }
  app.addHook('preClose', async () => closeUnused())
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (begun) reply.header('connection', 'close')
    done(null, payload)
  })

  return {
    begun: () => begun,
    async end({ acceptMs, restMs, allMs }: Patience) {
      begun = true
      const { server } = app
      if (!server.listening) return
      await pause(acceptMs)
      // Only stops taking new ones; the server's own `close` would tear resting connections under a request on its way.
      const closed = new Promise<boolean>((done) => void Server.prototype.close.call(server, () => done(true)))
      const soon = (ms: number) => Promise.race([closed, pause(Math.max(0, ms), false)])
      if (await soon(restMs)) return
      server.closeIdleConnections()
      closeUnused()
      if (await soon(allMs - acceptMs - restMs)) return
      server.closeAllConnections()
    },
  }
}
