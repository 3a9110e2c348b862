import type { SmtpListener } from '@ithaca/api/mail/smtp-listener'
import { expect } from 'vitest'
import { invitationToken, Somebody } from '../support/somebody.ts'
import { run, until } from './processes.ts'

/** The letters to an address, as they came. */
export const lettersTo = (smtp: SmtpListener, address: string) =>
  smtp.received.filter((letter) => letter.includes(`\nTo: ${address}\n`))
const plain = (letter: string) => letter.replaceAll('=\n', '').replaceAll('=3D', '=')

/** An association made by the command, and its owner, who has followed the link in the mail. */
export async function founded(url: string, smtp: SmtpListener, environment: Record<string, string>): Promise<Somebody> {
  const command = ['apps/api/src/organizations/command.ts', 'create', '--slug', 'ours', '--name', 'Our Society']
  const email = 'olive.owner@example.org'
  const made = run([process.execPath, ...command, '--owner', email], environment)
  expect((await made.ended).code, made.output()).toBe(0)
  const letter = await until('the invitation of the owner', () => lettersTo(smtp, email)[0])
  const link = /https?:\/\/\S+\/invitation\S+/.exec(plain(letter))?.[0] ?? ''
  const answer = await fetch(`${url}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token: invitationToken(link), fullName: 'Olive Owner', password: 'rivet lantern maple' }),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  return new Somebody(url, 'ours', cookie.join('; '))
}
