import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { Backwards, Interrupted } from '../demo/clock.ts'
import type { OutboxMail } from '../jobs/outbox.ts'
import type { Clock } from '../tenancy/clock.ts'
import { demoPage } from './demo-page.ts'
import { outboxPage } from './outbox-page.ts'

export type DemoAccount = { organization: string; role: string; name: string; email: string; password: string }
export type Demonstration = {
  /** The moment it is in an association, or for everybody. */
  now: Clock
  /** Leads one association, or all, to a moment; rejects with `Backwards` or `Interrupted`. */
  move: (organizationId: string | null, to: Date) => Promise<Date>
  accounts: () => readonly DemoAccount[]
  outbox: () => Promise<OutboxMail[]>
  reset: () => Promise<void>
}

const farthest = 10 * 366 * 86_400_000
const wanted = z.object({
  now: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  organization: z.string().optional(),
})
const asked = {
  code: 'not-accepted',
  message: 'Send { "now": "2027-06-01T09:00:00Z" }, with "organization": "csce" to move that one alone.',
}

const tooFar = { code: 'not-accepted', message: 'The clock moves at most ten years at a time.' }

/** Only with `npm start`, never in production: who can sign in, what was mailed, and back to the first day. */
export function demoRoutes(
  app: FastifyInstance,
  { accounts, outbox, reset, now, move }: Demonstration,
  organizationOf: (slug: string) => Promise<string | null>,
) {
  for (const path of ['/demo', '/demo/'])
    app.get(path, async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(demoPage(accounts(), reply.nonce)),
    )
  app.get('/demo/accounts.json', async (_request, reply) => reply.header('cache-control', 'no-store').send(accounts()))
  app.get('/demo/outbox.json', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(await outbox()),
  )
  app.get('/demo/outbox', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(outboxPage(await outbox(), reply.nonce)),
  )
  const mailOf = async (id: string) => (await outbox()).find((mail) => mail.id === id)
  app.get<{ Params: { id: string } }>('/demo/outbox/:id', async ({ params }, reply) => {
    const mail = await mailOf(params.id)
    if (!mail) return reply.callNotFound()
    // Mails bring their own styles; scripts they have none, and none would run.
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:")
      .header('cache-control', 'no-store')
      .send(mail.html)
  })
  app.get<{ Params: { id: string; file: string } }>('/demo/outbox/:id/:file', async ({ params }, reply) => {
    const file = (await mailOf(params.id))?.attachments.find(({ filename }) => filename === params.file)
    if (!file) return reply.callNotFound()
    return reply
      .type(file.contentType)
      .header('content-disposition', `attachment; filename="${file.filename}"`)
      .header('cache-control', 'no-store')
      .send(file.content)
  })
  const found = async (slug: string | undefined, reply: FastifyReply) => {
    const id = slug === undefined ? null : await organizationOf(slug)
    if (slug === undefined || id !== null) return { id }
    await reply.code(404).send({ code: 'not-found', message: `There is no association ${slug} here.` })
    return null
  }
  app.get<{ Querystring: { organization?: string } }>('/demo/clock', async ({ query }, reply) => {
    const whose = await found(query.organization, reply)
    return whose === null ? reply : reply.header('cache-control', 'no-store').send({ now: now(whose.id).toISOString() })
  })
  app.put('/demo/clock', async ({ body }, reply) => {
    const given = wanted.safeParse(body)
    if (!given.success) return reply.code(400).send(asked)
    const whose = await found(given.data.organization, reply)
    if (whose === null) return reply
    if (given.data.now.getTime() > now(whose.id).getTime() + farthest) return reply.code(400).send(tooFar)
    try {
      return await reply.send({ now: (await move(whose.id, given.data.now)).toISOString() })
    } catch (error) {
      if (error instanceof Interrupted) return reply.code(409).send({ code: 'interrupted', message: error.message })
      if (!(error instanceof Backwards)) throw error
      return reply.code(409).send({ code: 'backwards', message: error.message, now: now(whose.id).toISOString() })
    }
  })
  app.post('/demo/reset', async (_request, reply) => {
    await reset()
    return reply.send({ reset: true })
  })
}
