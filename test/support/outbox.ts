export interface OutboxMail {
  to: string
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; content: string }[]
  headers: Record<string, string>
  createdAt: string
}

/** Every mail that was sent, oldest first. */
export const readOutbox = async (url: string) => (await (await fetch(`${url}/demo/outbox.json`)).json()) as OutboxMail[]

/** Waits for the newest e-mail to an address whose subject or text matches. */
export async function mailTo(url: string, address: string, about = /./): Promise<OutboxMail> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const mails = await readOutbox(url)
    const found = mails.findLast(({ to, subject, text }) => to.includes(address) && about.test(`${subject}\n${text}`))
    if (found) return found
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`No mail to ${address} about ${about} within 60 s`)
}

/** The first address in a mail's text that contains `part`. */
export function linkIn(mail: OutboxMail, part: string): string {
  const link = (mail.text.match(/https?:\/\/\S+/g) ?? []).find((each) => each.includes(part))
  if (!link) throw new Error(`No link with ${part} in: ${mail.text}`)
  return link.replace(/[).,>]+$/, '')
}
