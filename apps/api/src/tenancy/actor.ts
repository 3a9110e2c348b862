import type { Actor } from '../graphql/context.ts'
import type { Auth } from '../auth/auth.ts'
import type { Database } from './database.ts'
import { membershipsOf, organizationOf, reach } from './organization.ts'

type Sources = { auth: Auth; database: Database }

/** Who asks at this address; undefined when no association has it. Without a slug only the user is known. */
export async function whoIsAsking(
  headers: Headers,
  slug: string | null,
  { auth, database }: Sources,
): Promise<Actor | undefined> {
  const session = headers.has('cookie') ? await sessionOf(headers, { auth, database }) : null
  const user = session ? { id: session.user.id, email: session.user.email, name: session.user.name } : null
  if (slug === null) return { user, organizationId: null, personId: null }
  if (user) {
    const membership = (await membershipsOf(database, user.id)).find((one) => one.slug === slug)
    if (membership) return { user, organizationId: membership.organizationId, personId: membership.personId }
  }
  const organizationId = await organizationOf(database, slug)
  return organizationId === null ? undefined : { user, organizationId, personId: null }
}

/** A failure of the sign-in tells nothing of its cause; when the database is gone, that is what is said. */
const sessionOf = (headers: Headers, { auth, database }: Sources) =>
  auth.api.getSession({ headers }).catch(async (error: unknown) => {
    await reach(database)
    throw error
  })
