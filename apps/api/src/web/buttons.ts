import { chooseLocale } from '@ithaca/domain/core'
import { refusalMessage } from '@ithaca/domain/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotOffered, press, undo, type Wish, wishes } from '../buttons/press.ts'
import { seen } from '../buttons/seen.ts'
import { type Button, readButton } from '../buttons/token.ts'
import { hashOfToken } from '../enrolment/invitation-link.ts'
import { explain } from '../graphql/errors.ts'
import { Refused } from '../graphql/refused.ts'
import type { Clock } from '../tenancy/clock.ts'
import type { Database, Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'

type Options = { database: Database; clock: Clock; secret: string; baseUrl: string }
type ByToken = { Params: { token: string } }

const words = {
  unknown: {
    en: 'This link leads nowhere. Perhaps a part of it was lost on the way.',
    fr: 'Ce lien ne mène nulle part. Il en manque peut-être un morceau.',
  },
  wrong: {
    en: 'This cannot be done with this button.',
    fr: 'Ce bouton ne permet pas cela.',
  },
  expired: {
    en: 'This button has expired. Sign in to do the same.',
    fr: 'Ce bouton n’est plus valable. Connectez-vous pour faire la même chose.',
  },
}

/**
 * Buttons of mails. Looking at one never acts, whoever fetches its link; a press does, in the name of whom the mail went to,
 * and can be undone.
 */
export function buttonRoutes(app: FastifyInstance, { database, clock, secret, baseUrl }: Options) {
  const say = (request: FastifyRequest, reply: FastifyReply, status: number, code: string, what: keyof typeof words) =>
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ code, message: words[what][chooseLocale(request.headers['accept-language'])], requestId: request.id })

  const held = (request: FastifyRequest<ByToken>) => {
    const { token } = request.params
    const button = readButton(secret, token)
    return button && { button, tokenHash: hashOfToken(token), now: clock(button.organizationId) }
  }
  type Held = NonNullable<ReturnType<typeof held>>
  const inside = <T>({ button }: Held, work: (tx: Transaction) => Promise<T>) => database.inside(button, work)

  async function answer(request: FastifyRequest<ByToken>, reply: FastifyReply, found: Held) {
    const { button, tokenHash, now } = found
    const shown = await inside(found, (tx) => seen(tx, button, { baseUrl, secret, now, tokenHash }))
    if (!shown) return say(request, reply, 404, 'not-found', 'unknown')
    return reply.header('cache-control', 'no-store').send(shown)
  }

  /** Does something in the name of whom the mail went to; what stands in the way is told in words. */
  async function doing(
    request: FastifyRequest<ByToken>,
    reply: FastifyReply,
    work: (tx: Transaction, found: Held, acting: Acting) => Promise<void>,
  ) {
    const found = held(request)
    if (!found) return say(request, reply, 404, 'not-found', 'unknown')
    const { button, now } = found
    if ('expiresAt' in button && button.expiresAt <= now) return say(request, reply, 410, 'button-expired', 'expired')
    const { organizationId, personId } = button
    const acting: Acting = { organizationId, personId, now, requestId: request.id, by: 'mail' }
    try {
      await inside(found, async (tx) => {
        const person = await tx.person.findFirst({ where: { id: personId, removedAt: null }, select: { id: true } })
        if (!person) throw new NotOffered()
        await work(tx, found, acting)
      })
    } catch (error) {
      if (error instanceof NotOffered) return say(request, reply, 409, 'not-offered', 'wrong')
      if (error instanceof Refused) return refuse(request, reply, error)
      if (explain(error)?.extensions['code'] === 'NOT_FOUND') return say(request, reply, 404, 'not-found', 'unknown')
      throw error
    }
    return answer(request, reply, found)
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, { refusals }: Refused) {
    const locale = chooseLocale(request.headers['accept-language'])
    const said = refusals.map((refusal) => ({
      code: refusal.code,
      message: refusalMessage(refusal, locale, refusal.rules?.book),
    }))
    return reply
      .code(409)
      .header('cache-control', 'no-store')
      .send({ ...said[0], refusals: said, requestId: request.id })
  }

  app.get<ByToken>('/api/buttons/:token', async (request, reply) => {
    const found = held(request)
    return found ? answer(request, reply, found) : say(request, reply, 404, 'not-found', 'unknown')
  })

  app.post<ByToken>('/api/buttons/:token', async (request, reply) => {
    const wish = wishes.safeParse(request.body)
    if (!wish.success) return say(request, reply, 400, 'not-accepted', 'wrong')
    return doing(request, reply, (tx, found, acting) => press(tx, found, wish.data, acting))
  })

  app.post<ByToken>('/api/buttons/:token/undo', (request, reply) => doing(request, reply, undo))

  const fewer: Wish = { press: 'fewer' }
  const isFewer = (button: Button) => button.action === 'fewer'

  // The address in the header List-Unsubscribe: a mail program posts to it, without a browser (RFC 8058).
  app.register((inner, _options, ready) => {
    inner.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string' },
      (_request, body, done) => done(null, body),
    )
    inner.post<ByToken>('/api/unsubscribe/:token', (request, reply) =>
      doing(request, reply, async (tx, found, acting) => {
        if (!isFewer(found.button)) throw new NotOffered()
        await press(tx, found, fewer, acting)
      }),
    )
    // Who follows it by hand comes to the page that asks first.
    inner.get<ByToken>('/api/unsubscribe/:token', (request, reply) =>
      reply.code(303).redirect(`/act/${encodeURIComponent(request.params.token)}`, 303),
    )
    ready()
  })
}
