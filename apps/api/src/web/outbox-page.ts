import type { OutboxMail } from '../jobs/outbox.ts'
import { demoShell, escaped } from './demo-shell.ts'

/** Links become links; everything else of a mail is shown as the text it is. */
const withLinks = (text: string) =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)

const files = ({ id, attachments }: OutboxMail) =>
  attachments
    .map(
      ({ filename, content }) =>
        `<p class="quiet">With <a href="/demo/outbox/${id}/${encodeURIComponent(filename)}" download>${escaped(filename)}</a></p><pre class="file">${escaped(content)}</pre>`,
    )
    .join('')

const entry = (mail: OutboxMail, index: number) => {
  const { id, to, subject, text, createdAt } = mail
  return `
<details${index === 0 ? ' open' : ''}><summary><strong>${escaped(subject)}</strong><span>to ${escaped(to)} · <time datetime="${createdAt.toISOString()}">${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></span></summary>
<pre>${withLinks(text)}</pre>${files(mail)}<p><a href="/demo/outbox/${id}">As it is drawn</a></p></details>`
}

/** The demonstration's outbox, newest first: every mail that would have been sent. */
export function outboxPage(mails: readonly OutboxMail[], nonce: string): string {
  const list = mails.toReversed().map(entry).join('')
  const empty = '<p>No mail yet. Invite somebody, or ask for a sign-in link, and it appears here.</p>'
  const main = `<h1>Outbox</h1><p class="quiet">Mails that would have been sent. Nothing leaves this machine. <a href="/demo/outbox.json">As JSON</a> · <a href="/demo">The demonstration</a></p>${mails.length > 0 ? list : empty}`
  return demoShell({ title: 'Outbox', main }, nonce)
}
