import type { DemoAccount } from './demo.ts'
import { demoShell, escaped } from './demo-shell.ts'

const places = [
  { path: '/', name: 'Participant app', for: 'Mentors and protégés: goals, agreement, contact.' },
  { path: '/admin/', name: 'Admin app', for: 'Coordinators, committee and owners: people, pairs, rules.' },
  { path: '/demo/outbox', name: 'Outbox', for: 'Every mail that would have been sent. Nothing leaves this machine.' },
  { path: '/demo/accounts.json', name: 'Accounts as JSON', for: 'The list below, for scripts.' },
]

const place = (each: (typeof places)[number]) =>
  `<li><a href="${each.path}">${each.name}</a><span>${each.for}</span></li>`

const row = ({ role, name, email }: DemoAccount) =>
  `<li><strong>${escaped(email)}</strong><span>${escaped(name)}, ${escaped(role)}</span></li>`

/** Who of one association can sign in, under what everybody may read of it. */
const belonging = ([slug, accounts]: [string, readonly DemoAccount[]]) =>
  `<h3><a href="/o/${escaped(slug)}/programs">${escaped(slug)}</a></h3><ul>${accounts.map(row).join('')}</ul>`

/** Where the demonstration begins: its places, and who can sign in. */
export function demoPage(accounts: readonly DemoAccount[], nonce: string): string {
  const passwords = [...new Set(accounts.map(({ password }) => password))]
  const password = passwords.map((each) => `<code>${escaped(each)}</code>`).join(' or ')
  const main = `<h1>The demonstration</h1>
<p class="quiet">Associations under rules of their own, each with people, pairs and agreements in every state. All of it is made up, and all of it can be changed.</p>
<ul>${places.map(place).join('')}</ul>
<h2>Sign in as</h2><p>${accounts.length > 0 ? `Everybody’s password is ${password}.` : 'Nobody is here yet. The accounts appear as soon as the demonstration is made.'}</p>
${[...Map.groupBy(accounts, ({ organization }) => organization)].map(belonging).join('')}`
  return demoShell({ title: 'Start', main }, nonce)
}
