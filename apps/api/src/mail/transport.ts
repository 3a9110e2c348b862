import { createTransport, type Transporter } from 'nodemailer'
import type { CalendarFile } from './calendar.ts'

export interface OutgoingMail {
  /** The delivery this mail belongs to: a second attempt has the same Message-ID. */
  deliveryId: string
  /** The association's name leads; the address is the installation's. */
  from: { name: string; address: string }
  to: string
  subject: string
  html: string
  text: string
  /** Where the recipient chooses which mails to get; null for mails that somebody asked for. */
  settingsLink: string | null
  /** Where one click of a mail program ends mails like this (RFC 8058); only on those that come by themselves. */
  oneClick?: string | null
  calendar?: CalendarFile | null
  /** When it leaves, as the association it comes from sees it. */
  at: Date
}

export interface StoredMail extends OutgoingMail {
  messageId: string
  headers: Record<string, string>
}

/** Out to an SMTP server, or into the demonstration's outbox, whose writer the caller brings. */
export type MailRoute = { smtpUrl: string } | { outbox: (mail: StoredMail) => Promise<void> }

/** `permanent`: the server refused this mail or address for good; another attempt would change nothing. */
export type MailOutcome = { sent: true; messageId: string } | { sent: false; permanent: boolean; reason: string }

/** For the queue and the log: a server's own words often name whom the mail was for, its code does not. */
export const notAccepted = (reason: string): Error =>
  new Error(`mail not accepted: ${/\b[245]\d\d(?:[ -]\d\.\d{1,3}\.\d{1,3})?\b/.exec(reason)?.[0] ?? reason}`)

const seconds = (count: number) => count * 1000
const transports = new Map<string, Transporter>()

function transportTo(url: string): Transporter {
  const known = transports.get(url)
  if (known !== undefined) return known
  const made = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(30),
    dnsTimeout: seconds(10),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transports.set(url, made)
  return made
}

/** Closes what is open to SMTP servers, so that a worker can end. */
export function closeMailTransports(): void {
  for (const transport of transports.values()) transport.close()
  transports.clear()
}

/** The same for every attempt at one delivery, so that a mail program shows a duplicate once. */
export function messageIdOf(deliveryId: string, from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[^a-z0-9.-]/gi, '')
  return `<${deliveryId.replace(/[^a-z0-9._-]/gi, '-')}@${domain === '' ? 'localhost' : domain}>`
}

function unsubscribing({ oneClick, settingsLink }: OutgoingMail): Record<string, string> {
  if (oneClick) return { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return settingsLink === null ? {} : { 'List-Unsubscribe': `<${settingsLink}>` }
}

function headersOf(mail: OutgoingMail): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...unsubscribing(mail),
  }
}

/** An SMTP answer of 5xx is final, but for those that speak of the sender's sign-in, which somebody can repair. */
function isPermanent(failure: unknown): boolean {
  const { code, responseCode } = failure as { code?: unknown; responseCode?: unknown }
  return typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH'
}

/** Sends one mail. A failure is an answer, not an exception: the job decides whether to try again. */
export async function sendMail(mail: OutgoingMail, route: MailRoute): Promise<MailOutcome> {
  const messageId = messageIdOf(mail.deliveryId, mail.from.address)
  const headers = headersOf(mail)
  try {
    if ('outbox' in route) await route.outbox({ ...mail, messageId, headers })
    else {
      const { from, to, subject, html, text, calendar } = mail
      const icalEvent = calendar ?? undefined
      await transportTo(route.smtpUrl).sendMail({ from, to, subject, html, text, messageId, headers, icalEvent })
    }
    return { sent: true, messageId }
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure)
    return { sent: false, permanent: 'smtpUrl' in route && isPermanent(failure), reason: reason.slice(0, 500) }
  }
}
