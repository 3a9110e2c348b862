import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type RequestSpan, requestSpan } from '../tracing.ts'
import type { Metrics } from './metrics.ts'

/** What a request asked of GraphQL: a name the apps know, or `other`, as any other is somebody's own text. */
export type Asked = { operation: string; codes: string[] }

declare module 'fastify' {
  interface FastifyRequest {
    asked: Asked | null
    span: RequestSpan | null
  }
}

const quiet = new Set(['/livez', '/readyz', '/metrics'])

/** Pages and files have no route of their own; their addresses are people's business. */
const routeOf = ({ routeOptions }: FastifyRequest) => routeOptions.url ?? 'page'

/**
 * One line and one observation for each request. Neither has an address, a cookie, a name or a text: the route is the
 * pattern it matched, the operation a name out of the apps' manifests, the association an id.
 */
export function observe(app: FastifyInstance, { requestSeconds, operationSeconds }: Metrics) {
  app.decorateRequest('asked', null)
  app.decorateRequest('span', null)
  app.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers
    request.span = requestSpan(request.method, typeof traceparent === 'string' ? traceparent : undefined)
    done()
  })
  // Not before the body is there, which is read in no request's name.
  app.addHook('preValidation', ({ span }, _reply, done) => (span ? span.within(done) : done()))
  app.addHook('onResponse', (request, reply, done) => {
    const { method, asked } = request
    const route = routeOf(request)
    // Torn before it was answered; nobody has seen the status.
    const status = reply.raw.writableEnded ? reply.statusCode : 499
    const seconds = reply.elapsedTime / 1000
    requestSeconds.observe({ method, route, status }, seconds)
    if (asked) {
      const { operation, codes } = asked
      operationSeconds.observe({ operation, outcome: codes.length > 0 || status >= 400 ? 'error' : 'ok' }, seconds)
    }
    // Its log names the request already.
    const line = {
      method,
      route,
      status,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(asked && { operation: asked.operation }),
      ...(asked && asked.codes.length > 0 && { codes: asked.codes }),
      ...(request.actor?.organizationId && { organizationId: request.actor.organizationId }),
    }
    request.span?.end({
      name: `${method} ${route}`,
      status,
      'http.request.method': method,
      'http.route': route,
      'ithaca.request_id': request.id,
      ...(asked && { 'graphql.operation.name': asked.operation }),
    })
    if (quiet.has(route)) request.log.debug(line, 'request')
    else request.log.info(line, 'request')
    done()
  })
}
