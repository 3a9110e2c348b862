import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { newId } from '../tenancy/new-id.ts'
import { busyAnswer } from './busy.ts'
import type { Metrics } from './metrics.ts'
import type { Told, WaitingRoom } from './waiting-room.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** It has one of the places of the waiting room. */
    hasPlace: boolean
  }
}

/** What must answer when everything else is busy, costs next to nothing, or exists in a demonstration only. */
const outside = /^\/(?:(?:livez|readyz|metrics)\/?(?:\?|$)|(?:admin\/)?assets\/|demo(?:[/?]|$))/

/** Resting connections are kept longer than proxies keep theirs, so that it is always the proxy who closes. */
const times = { keepAliveTimeout: 72_000, headersTimeout: 30_000, requestTimeout: 120_000 }

type Options = {
  room: WaitingRoom
  headers: Record<string, string>
  /** Counts who was turned away, and why. */
  turnedAway: (why: Exclude<Told, 'in'>) => void
}

const asked = ({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>) => ({
  url,
  accept: headers.accept,
  language: headers['accept-language'],
})

/** The HTTP server. When the queue is full it answers by itself, since refusing must cost far less than serving. */
export function guardedServer(handler: RequestListener, { room, headers, turnedAway }: Options): Server {
  const turnAway = (request: IncomingMessage, response: ServerResponse) => {
    turnedAway('full')
    const answer = busyAnswer({ ...asked(request), requestId: newId() })
    const all = { ...headers, ...answer.headers, 'content-length': String(Buffer.byteLength(answer.body)) }
    response.writeHead(503, all).end(request.method === 'HEAD' ? undefined : answer.body)
  }
  return createServer(times, (request, response) => {
    if (room.full && !outside.test(request.url ?? '/')) turnAway(request, response)
    else handler(request, response)
  })
}

/**
 * Everything that reaches the handlers has a place, from when its body is there until its answer is made: who sends or
 * reads slowly keeps nobody else waiting.
 */
export function admit(app: FastifyInstance, { room, turnedAway }: Options) {
  app.decorateRequest('hasPlace', false)
  app.addHook('preValidation', (request, reply, done) => {
    if (outside.test(request.url)) return done()
    const goAway = room.enter((told) => {
      reply.raw.off('close', leaveQueue)
      if (told === 'in') {
        request.hasPlace = true
        return done()
      }
      turnedAway(told)
      const { headers, body } = busyAnswer({ ...asked(request), requestId: request.id })
      void reply.code(503).headers(headers).send(body)
    })
    function leaveQueue() {
      goAway()
    }
    if (!request.hasPlace && !reply.sent) reply.raw.once('close', leaveQueue)
  })
  app.addHook('onSend', (request, _reply, payload, done) => {
    if (request.hasPlace) room.leave()
    request.hasPlace = false
    done(null, payload)
  })
}

/** Counted one by one, told in the log once a second at most: whoever is busy must not write a line for each. */
export function tellTurnedAway({ turnedAway }: Metrics, log: { warn(detail: object, message: string): void }) {
  let since = 0
  let telling: NodeJS.Timeout | undefined
  return (why: Exclude<Told, 'in'>) => {
    turnedAway.inc({ why })
    since += 1
    telling ??= setTimeout(() => {
      log.warn({ turnedAway: since }, 'too many requests at once')
      since = 0
      telling = undefined
    }, 1_000).unref()
  }
}
