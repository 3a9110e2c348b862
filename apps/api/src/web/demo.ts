import type { FastifyInstance } from 'fastify'
import type { OutboxMail } from '../jobs/outbox.ts'
import { demoPage } from './demo-page.ts'
import { outboxPage } from './outbox-page.ts'

export type DemoAccount = { organization: string; role: string; name: string; email: string; password: string }
export type Demonstration = {
  accounts: () => readonly DemoAccount[]
  outbox: () => Promise<OutboxMail[]>
  reset: () => Promise<void>
}

/** Only with `npm start`, never in production: who can sign in, what was mailed, and back to the first day. */
export function demoRoutes(app: FastifyInstance, { accounts, outbox, reset }: Demonstration) {
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
  app.post('/demo/reset', async (_request, reply) => {
    await reset()
    return reply.send({ reset: true })
  })
}
