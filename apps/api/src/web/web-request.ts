import type { FastifyReply, FastifyRequest } from 'fastify'

/** The request's headers for code that speaks the web's own types; the client's address is ours to tell. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.delete('content-length')
  headers.set('x-ithaca-client', request.ip)
  return headers
}

export function webRequest(request: FastifyRequest, url: string): Request {
  const { method } = request
  const body = method === 'GET' || method === 'HEAD' ? null : JSON.stringify(request.body ?? {})
  const headers = headersOf(request)
  if (body !== null) headers.set('content-type', 'application/json')
  return new Request(url, { method, headers, body })
}

export async function sendWebResponse(reply: FastifyReply, response: Response) {
  reply.code(response.status)
  if (response.status >= 500) reply.log.error({ requestId: reply.request.id }, 'sign-in: unexpected error')
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  const retryAfter = response.headers.get('x-retry-after')
  if (retryAfter) reply.header('retry-after', retryAfter)
  return reply.header('cache-control', 'no-store').send(await response.text())
}
