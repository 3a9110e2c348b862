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
  const user = headers.has('cookie') ? await userOf(headers, { auth, database }) : null
  if (slug === null) return { user, organizationId: null, personId: null }
  const memberships = user ? await membershipsOf(database, user.id) : []
  const known = memberships.find((one) => one.slug === slug)?.organizationId
  const organizationId = known ?? (await organizationOf(database, slug))
  if (organizationId === null) return undefined
  // Asked under an address the association had before, one is the same person there.
  const membership = memberships.find((one) => one.organizationId === organizationId)
  return { user, organizationId, personId: membership?.personId ?? null }
}

/** A failure of the sign-in tells nothing of its cause; when the database is gone, that is what is said. */
const userOf = (headers: Headers, { auth, database }: Sources) =>
  auth.signedIn(headers).catch(async (error: unknown) => {
    await reach(database)
    throw error
  })
