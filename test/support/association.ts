import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RunningServer } from './server.ts'
import { acceptInvitation, type Somebody } from './somebody.ts'

type Server = Pick<RunningServer, 'url' | 'environment'>
type Founding = { slug: string; name: string; email: string; fullName: string }

export const password = 'harbour lantern seven oars'

/** An association as the command makes it, on a server whose database is known, and its owner, who has followed the link in the mail. */
export async function foundAssociation(
  { url, environment }: Server,
  { slug, name, email, fullName }: Founding,
): Promise<Somebody> {
  const root = join(import.meta.dirname, '../..')
  const args = ['apps/api/src/organizations/command.ts', 'create', '--slug', slug, '--name', name, '--owner', email]
  const env = { ...process.env, ...environment }
  await promisify(execFile)(process.execPath, args, { cwd: root, env })
  return acceptInvitation(url, slug, { email, password, fullName })
}
