import { createHmac, timingSafeEqual } from 'node:crypto'
import { type ContactKind, contactKinds } from '@ithaca/domain/rules'
import { type Rhythm, rhythms } from '../notifications/choice.ts'

/**
 * What a button of a mail stands for. It rests nowhere: all of it is in the token, which only who knows the secret can make.
 * `met`: did this planned contact take place? `meet`: tell of one that took place,
 * of the kind that was asked for, or plan one. `fewer`: mails of a kind no more.
 * `stay`: not be erased after all.
 */
export type Button = { organizationId: string; personId: string } & (
  | { action: 'met'; mentorshipId: string; contactId: string; expiresAt: Date }
  | { action: 'meet'; mentorshipId: string; kind: ContactKind | null; expiresAt: Date }
  | { action: 'fewer'; from: Rhythm; to: Rhythm }
  | { action: 'stay'; expiresAt: Date }
)

export const buttonDays = 30
export const expiryFrom = (sent: Date): Date => new Date(sent.getTime() + buttonDays * 86_400_000)

const actions = ['met', 'meet', 'fewer', 'stay'] as const
const version = 1
const bodyLength = 70
const macLength = 32

const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const none = Buffer.alloc(16)

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const sign = (secret: string, body: Buffer) => createHmac('sha256', secret).update('button:').update(body).digest()

/** The same button has the same token, so that a mail sent twice carries the same link. */
export function buttonToken(secret: string, button: Button): string {
  const { action, organizationId, personId } = button
  const head = Buffer.from([version, actions.indexOf(action)])
  const expires = Buffer.alloc(4)
  let [mentorship, subject] = [none, none]
  if (action === 'fewer') subject = Buffer.concat([Buffer.from([code(button.from), code(button.to)]), Buffer.alloc(14)])
  else {
    if (action !== 'stay') mentorship = idBytes(button.mentorshipId)
    if (action === 'met') subject = idBytes(button.contactId)
    if (action === 'meet' && button.kind !== null)
      subject = Buffer.concat([Buffer.from([1 + contactKinds.indexOf(button.kind)]), Buffer.alloc(15)])
    expires.writeUInt32BE(Math.floor(button.expiresAt.getTime() / 1000))
  }
  const body = Buffer.concat([head, idBytes(organizationId), idBytes(personId), mentorship, subject, expires])
  return Buffer.concat([body, sign(secret, body)]).toString('base64url')
}

const code = (rhythm: Rhythm) => rhythms.indexOf(rhythm)

/** What a token stands for; null for one that we did not make. */
export function readButton(secret: string, token: string): Button | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== bodyLength + macLength || bytes.toString('base64url') !== token) return null
  const body = bytes.subarray(0, bodyLength)
  if (body[0] !== version || !timingSafeEqual(bytes.subarray(bodyLength), sign(secret, body))) return null
  const action = actions[body[1] ?? -1]
  if (action === undefined) return null
  const id = (at: number) => idOf(body.subarray(at, at + 16))
  const who = { organizationId: id(2), personId: id(18) }
  const expiresAt = new Date(body.readUInt32BE(66) * 1000)
  const of = { mentorshipId: id(34), expiresAt }
  switch (action) {
    case 'met':
      return { ...who, ...of, action, contactId: id(50) }
    case 'meet':
      return { ...who, ...of, action, kind: contactKinds[(body[50] ?? 0) - 1] ?? null }
    case 'stay':
      return { ...who, action, expiresAt }
    case 'fewer': {
      const [from, to] = [rhythms[body[50] ?? -1], rhythms[body[51] ?? -1]]
      return from && to ? { ...who, action, from, to } : null
    }
  }
}
