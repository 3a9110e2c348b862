import type { OutboxMail } from '../jobs/outbox.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Links become links; everything else of a mail is shown as the text it is. */
const withLinks = (text: string) =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)

const style = `
:root { color-scheme: light dark; --ground: #faf8f4; --paper: #fff; --ink: #1f2a2c; --quiet: #586568; --line: #dcd8cf; --accent: #0f6b70 }
@media (prefers-color-scheme: dark) { :root { --ground: #14191a; --paper: #1c2324; --ink: #e9ecea; --quiet: #a3b0b1; --line: #344041; --accent: #6cc6c9 } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem }
h1 { font: 500 1.9rem/1.2 Georgia, serif; margin: 0 0 .4rem } p { margin: 0 0 1.6rem; color: var(--quiet) }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 .7rem }
summary { cursor: pointer; padding: .85rem 1.1rem; display: grid; gap: .1rem }
summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 10px }
summary strong { font-weight: 600; overflow-wrap: anywhere } summary span { color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere }
pre { margin: 0; padding: 1rem 1.1rem 1.3rem; border-top: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; font: .95rem/1.6 system-ui, sans-serif }
a { color: var(--accent) }`

const entry = ({ to, subject, text, createdAt }: OutboxMail, index: number) => `
<details${index === 0 ? ' open' : ''}><summary><strong>${escaped(subject)}</strong><span>to ${escaped(to)} · <time datetime="${createdAt.toISOString()}">${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></span></summary>
<pre>${withLinks(text)}</pre></details>`

/** The demonstration's outbox, newest first: every mail that would have been sent. */
export function outboxPage(mails: readonly OutboxMail[], nonce: string): string {
  const list = mails.toReversed().map(entry).join('')
  const empty = '<p>No mail yet. Invite somebody, or ask for a sign-in link, and it appears here.</p>'
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Outbox · Ithaca demonstration</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>Outbox</h1><p>Mails that would have been sent. Nothing leaves this machine. <a href="/demo/outbox.json">As JSON</a></p>${mails.length > 0 ? list : empty}</main></body></html>`
}
