import type pg from 'pg'
import type { StoredMail } from '../mail/transport.ts'
import { newId } from '../tenancy/new-id.ts'

/** Where mail rests when no SMTP server is named; the Message-ID makes a second attempt one mail. */
export const outboxWriter =
  (pool: pg.Pool) =>
  async ({ to, subject, text, html, messageId, at, calendar, headers }: StoredMail): Promise<void> => {
    const attachments: Attachment[] = calendar
      ? [{ ...calendar, contentType: `text/calendar; charset=utf-8; method=${calendar.method}` }]
      : []
    await pool.query(
      `INSERT INTO outbox.mail (id, "to", subject, text, html, message_id, created_at, attachments, headers)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (message_id) DO NOTHING`,
      [newId(), to, subject, text, html, messageId, at, JSON.stringify(attachments), JSON.stringify(headers)],
    )
  }

export type Attachment = { filename: string; contentType: string; content: string }
export type OutboxMail = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  attachments: Attachment[]
  /** Those that a mail program acts on, such as List-Unsubscribe. */
  headers: Record<string, string>
  messageId: string
  createdAt: Date
}

/** Every mail that would have been sent, oldest first. */
export async function readOutbox(pool: pg.Pool): Promise<OutboxMail[]> {
  const { rows } = await pool.query<OutboxMail>(
    `SELECT id, "to", subject, text, html, attachments, headers, message_id AS "messageId", created_at AS "createdAt"
     FROM outbox.mail ORDER BY created_at, id`,
  )
  return rows
}
