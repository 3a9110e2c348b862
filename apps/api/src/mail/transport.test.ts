import { afterEach, describe, expect, test } from 'vitest'
import { listenSmtp, type SmtpListener } from './smtp-listener.ts'
import { closeMailTransports, messageIdOf, sendMail, type OutgoingMail, type StoredMail } from './transport.ts'

const mail: OutgoingMail = {
  deliveryId: '0199a1b2-0000-7000-8000-000000000001',
  from: { name: 'Société des Ponts, Québec', address: 'mentoring@example.org' },
  to: 'jose@example.net',
  subject: 'Voici votre mentor\u00a0: Margaret',
  html: '<p>Hello</p>',
  text: 'Hello',
  at: new Date('2027-03-01T09:00:00Z'),
  settingsLink: 'https://mentoring.example.org/o/csce/you',
}

let listener: SmtpListener | undefined
afterEach(async () => {
  closeMailTransports()
  await listener?.close()
  listener = undefined
})

describe('a mail by SMTP', () => {
  test('arrives with its headers and both versions', async () => {
    listener = await listenSmtp()
    const outcome = await sendMail(mail, { smtpUrl: listener.url })
    expect(outcome).toEqual({ sent: true, messageId: messageIdOf(mail.deliveryId, mail.from.address) })
    const [letter = ''] = listener.received
    expect(letter).toContain(`Message-ID: <${mail.deliveryId}@example.org>`)
    expect(letter).toContain('Auto-Submitted: auto-generated')
    expect(letter).toContain(`List-Unsubscribe: <${mail.settingsLink}>`)
    expect(letter).toContain('text/plain')
    expect(letter).toContain('text/html')
  })

  test('has the same Message-ID at a second attempt', async () => {
    listener = await listenSmtp()
    await sendMail(mail, { smtpUrl: listener.url })
    await sendMail(mail, { smtpUrl: listener.url })
    const ids = listener.received.map((letter) => /^Message-ID: (.*)$/im.exec(letter)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('has no way to unsubscribe where somebody asked for it', async () => {
    listener = await listenSmtp()
    await sendMail({ ...mail, settingsLink: null }, { smtpUrl: listener.url })
    expect(listener.received[0]).not.toContain('List-Unsubscribe')
  })

  test('is refused for good by a 5xx', async () => {
    listener = await listenSmtp('550 no such address')
    const outcome = await sendMail(mail, { smtpUrl: listener.url })
    expect(outcome).toMatchObject({ sent: false, permanent: true })
    expect('reason' in outcome && outcome.reason).toContain('no such address')
  })

  test('is worth another attempt after a 4xx or without a server', async () => {
    listener = await listenSmtp('451 come back later')
    expect(await sendMail(mail, { smtpUrl: listener.url })).toMatchObject({ sent: false, permanent: false })
    const { url } = listener
    await listener.close()
    closeMailTransports()
    expect(await sendMail(mail, { smtpUrl: url })).toMatchObject({ sent: false, permanent: false })
  })
})

describe('a mail into the outbox', () => {
  test('is stored whole, with its Message-ID', async () => {
    const stored: StoredMail[] = []
    const outcome = await sendMail(mail, { outbox: async (kept) => void stored.push(kept) })
    expect(outcome.sent).toBe(true)
    expect(stored[0]).toMatchObject({ ...mail, messageId: messageIdOf(mail.deliveryId, mail.from.address) })
  })

  test('says what went wrong when the outbox cannot be written', async () => {
    const outcome = await sendMail(mail, { outbox: () => Promise.reject(new Error('database gone')) })
    expect(outcome).toEqual({ sent: false, permanent: false, reason: 'database gone' })
  })
})
